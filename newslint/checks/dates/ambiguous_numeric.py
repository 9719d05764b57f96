"""Dates in figures that mean two days: 04/05/2024."""

from newslint.analysis.times import leaves
from newslint.analysis.times.calendars import day_of
from newslint.checks.dates._common import LONG_MONTHS, words
from newslint.checks.dates.impossible_date import NUMBERED
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

# A year of two digits is believed only behind slashes: 5.6.12 may be a clause and 8-10-12 a score.
SHAPE = pattern(r"(\d\d?)(?:/(\d\d?)/(?:\d{4}|\d\d)|[.-](\d\d?)[.-](?:19|20)\d\d)$")


def check(doc, rule):
    """Yield each date in figures in which both could be the month."""
    for place in leaves(doc.times):
        shape = SHAPE().match(place.value) if place.kind == "numeric" and place.month is None and place.year else None
        if not shape or NUMBERED().search(doc.flowing, max(0, place.start - 12), place.start):
            continue
        one, two = int(shape[1]), int(shape[2] or shape[3])
        months = (LONG_MONTHS[two - 1], LONG_MONTHS[one - 1])
        first, second = f"{one} {months[0]}", f"{two} {months[1]}"
        edits = tuple(
            Edit(place.start, place.end, f"{day} {LONG_MONTHS[month - 1]} {place.year}")
            for day, month in ((one, two), (two, one))
            if day_of(place.year, month, day)
        )
        yield rule.finding(place.start, place.end, rule.message % (words(doc, place), first, second), edits=edits)


RULE = Rule(
    id="dates.ambiguous-numeric",
    check=check,
    message="“%s” is %s in Europe and %s in the United States: spell the month",
    description="A date in figures that two readers take for two days.",
    authority="Guardian, AP and Economist style guides: spell the month.",
    bad=(
        marked("The contract was signed on [[04/05/2024]].", fix="The contract was signed on 4 May 2024."),
        marked("Payment is due on [[11-12-2023]], the court said."),
        marked("He was last seen on [[8/9/19]] near the lake."),
        marked("It was dated [[5.4.2022]] and sealed."),
    ),
    good=(
        Example("It was signed on 25/10/2018 and on 2018-10-09."),
        Example("The 9/11 attacks, the 24/7 shop, a 4-5-1 line-up, odds of 5/4."),
        Example("Version 2.10.2023 of the app and clause 3.4.11 of the deal."),
        Example("They won 10-12-2 on 7/7/2005."),
    ),
)
