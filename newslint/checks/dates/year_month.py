"""A month in figures: 2021-12."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import LONG_MONTHS, words
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

SHAPE = pattern(r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])$")
LONGEST = 15  # years: what would be a longer season or reign than this is a month


def check(doc, rule):
    """Yield a year and a number that can be a month but hardly the last two digits of a later year."""
    for place in doc.times:
        match = SHAPE().match(words(doc, place)) if place.form == "year-range" else None
        if not match:
            continue
        first, last = leaves((place,))
        if last.year - first.year > LONGEST or last.year == first.year:
            text = f"{LONG_MONTHS[int(match['month']) - 1]} {match['year']}"
            yield rule.finding(
                place.start, place.end, rule.message % (match[0], text), edits=(Edit(place.start, place.end, text),)
            )


RULE = Rule(
    id="dates.year-month",
    check=check,
    message="“%s” is a month in figures: write “%s”",
    confidence=0.85,
    description="Year and month in figures, as data files have them.",
    authority="Every style guide: spell the month.",
    quotes="both",
    bad=(
        marked("It was released in [[2021-12]].", fix="It was released in December 2021."),
        marked("Since the [[2013-12]] 28th series it was the first."),
        marked("The report of [[2020-03]] is out.", fix="The report of March 2020 is out."),
    ),
    good=(
        Example("In the 2012-13 season he scored 28 goals; in 2009-10 none."),
        Example("He ruled from 1998-02 and in 1999-2002."),
        Example("The vote was 2021-1200, the day 2021-12-03."),
    ),
)
