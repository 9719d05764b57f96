"""“Next Friday”, “last Monday”: two readers take two days from it."""

from datetime import date, timedelta

from newslint.analysis.times import leaves
from newslint.analysis.times.calendars import weekday_after, weekday_before
from newslint.checks.dates._common import date_edit, words, writes_day_first, written
from newslint.checks.dates._undated import undated_places
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

WEEK = timedelta(days=7)
DATE_BEHIND = pattern(r" ?\((?:the )?(?:\d{1,2}\b|[A-Z][a-z]+\.? \d)|, (?:\d{1,2} [A-Z]|[A-Z][a-z]+\.? \d)")

DATE_BEFORE = pattern(r"(?:\b\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?(?:, | \(|: )$")


def check(doc, rule):
    """Yield last and next weekdays; with the story's date the days that each can mean."""
    place_of_undated = undated_places(doc, rule)[:1]
    british = writes_day_first(doc) if doc.meta.date else False
    for place in leaves(doc.times):
        if place.form not in ("near-weekday", "weekday-near") or not place.direction or place in place_of_undated:
            continue
        if "coming" in words(doc, place):
            continue  # the nearest one, for everybody
        if DATE_BEHIND().match(doc.flowing, place.end) or DATE_BEFORE().search(
            doc.flowing, max(0, place.start - 24), place.start
        ):
            continue  # next Thursday (3 March)
        if doc.meta.date is None:
            yield rule.finding(place.start, place.end, rule.message % (words(doc, place), "write the date"))
            continue
        days = _readings(doc.meta.date, place)
        is_possessive = "'" in words(doc, place) or "’" in words(doc, place)
        edits = [] if is_possessive else [date_edit(doc, place, day, False, british) for day in days]
        said = " or ".join(written(day, False, british) for day in days)
        yield rule.finding(
            place.start,
            place.end,
            rule.message % (words(doc, place), f"write {said}"),
            edits=tuple(filter(None, edits)),
        )


def _readings(story, place):
    """The days that the words can mean, the nearest first."""
    if place.direction < 0:
        nearest = weekday_before(story - timedelta(days=1), place.weekday)
        return nearest, nearest - WEEK
    nearest = weekday_after(story + timedelta(days=1), place.weekday)
    return nearest, nearest + WEEK


RULE = Rule(
    id="dates.near-weekday",
    check=check,
    message="“%s” can mean two days: %s",
    description="Last or next with the name of a day: some readers take the nearest such day, some the other.",
    authority="AP Stylebook: avoid “last” and “next” with a day; Guardian style guide.",
    bad=(
        marked(
            "The court will rule [[next Thursday]].",
            fix="The court will rule on Dec. 5.",
            dateline=date(2024, 12, 2),
        ),
        marked("It closes by [[next Thursday]].", fix="It closes by Dec. 5.", dateline=date(2024, 12, 2)),
        marked("A gunman opened fire [[last Friday]] in the port.", dateline=date(2024, 12, 2)),
        marked("[[Last Sunday’s]] vote was close.", dateline=date(2024, 12, 2)),
    ),
    good=(
        Example("The last Friday in May and the next Monday of the month are holidays."),
        Example("He left the following Monday and came back on Friday last week.", dateline=date(2024, 12, 2)),
        Example("“Come next Friday,” he said.", dateline=date(2024, 12, 2)),
        Example("This Friday the shop opens, this coming Saturday too.", dateline=date(2024, 12, 2)),
        Example("He leaves next Friday (3 March); she left last Monday, 12 May.", dateline=date(2024, 12, 2)),
        Example("On 28 November, next Thursday, he leaves; May 12 (last Monday) he came.", dateline=date(2024, 12, 2)),
        Example("He sang in Last Friday Night and bought on Black Friday."),
    ),
)
