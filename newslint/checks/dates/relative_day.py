"""Today, yesterday, tomorrow: some houses want the name of the day."""

from datetime import date

from newslint.analysis.times import leaves
from newslint.analysis.times.calendars import DAY
from newslint.checks.dates._common import WEEKDAYS, words
from newslint.rule import Example, Rule, marked


def check(doc, rule):
    """Yield today, yesterday, tomorrow and tonight where the option `wanted` asks for the name of the day."""
    if not rule.options["wanted"] or doc.meta.date is None:
        return
    for place in leaves(doc.times):
        said = words(doc, place)
        if place.form in ("day", "day-part") and said[-1:] not in "sS" and not said.lower().startswith("this"):
            day = WEEKDAYS[(doc.meta.date + place.direction * DAY).weekday()]
            yield rule.finding(place.start, place.end, rule.message % (said, day))


RULE = Rule(
    id="dates.relative-day",
    check=check,
    message="“%s”: the house names the day, %s",
    description="Today, yesterday or tomorrow where the house wants the name of the day; only profiles ask for it.",
    authority="AP Stylebook, Reuters Handbook: use the day of the week.",
    options={"wanted": False},
    bad=(
        marked("He left [[yesterday]].", dateline=date(2024, 12, 2), options={"wanted": True}),
        marked("The board meets [[tomorrow]].", dateline=date(2024, 12, 2), options={"wanted": True}),
        marked("[[Tonight]] she sings.", dateline=date(2024, 12, 2), options={"wanted": True}),
    ),
    good=(
        Example("He left yesterday.", dateline=date(2024, 12, 2)),
        Example("Today's youth left on Monday.", dateline=date(2024, 12, 2), options={"wanted": True}),
        Example("“I leave today,” he said.", dateline=date(2024, 12, 2), options={"wanted": True}),
    ),
)
