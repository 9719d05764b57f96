"""Months and weekdays in lower case."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import LOWER
from newslint.rule import Edit, Example, Rule, marked


def check(doc, rule):
    """Yield the name of the month or day inside of each time expression that has it in lower case."""
    for place in leaves(doc.times):
        if place.month is None and place.weekday is None:
            continue
        for match in LOWER().finditer(doc.flowing, place.start, place.end):
            right = match[0].capitalize()
            yield rule.finding(*match.span(), rule.message % right, edits=(Edit(*match.span(), right, True),))


RULE = Rule(
    id="dates.lower-case",
    check=check,
    message="write “%s” with a capital",
    description="The name of a month or of a day in lower case, as other languages write it.",
    authority="Every English style guide.",
    bad=(
        marked("The contract ends in [[september]] 2025.", fix="The contract ends in September 2025."),
        marked("He left on [[friday]] with his son.", fix="He left on Friday with his son."),
        marked("She came in [[may]] of last year.", fix="She came in May of last year."),
        marked("Talks were held on 12 [[march]] 2019.", fix="Talks were held on 12 March 2019."),
    ),
    good=(
        Example("They may march in august company through the dec of the ship, and sat in the sun."),
        Example("She will come in May or on Friday."),
        Example("“see you on friday,” she wrote from friday.example.org."),
        Example("See https://example.org/monday/march-2020/ for more."),
    ),
)
