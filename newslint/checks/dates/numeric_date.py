"""Dates in figures that can be read one way only: 13/04/2024, 2024-04-13."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import LONG_MONTHS, rewritten
from newslint.checks.dates.impossible_date import NUMBERED
from newslint.rule import Example, Rule, marked


def check(doc, rule):
    """Yield dates in figures whose month is plain."""
    for place in leaves(doc.times):
        if place.kind != "numeric" or not place.known or place.value.count("-") and len(place.value) < 10:
            continue
        if NUMBERED().search(doc.flowing, max(0, place.start - 12), place.start):
            continue
        text = f"{place.day} {LONG_MONTHS[place.month - 1]} {place.year}"
        yield rewritten(doc, rule, place, text)


RULE = Rule(
    id="dates.numeric-date",
    check=check,
    message="“%s” is for tables: write “%s” or the house's own form",
    severity="suggestion",
    scope=("headline", "body", "caption"),
    description="A date in figures in running copy.",
    authority="Guardian and Economist style guides: spell the month.",
    bad=(
        marked("He was last seen on [[25/10/2018]] there.", fix="He was last seen on 25 October 2018 there."),
        marked("The vote took place on [[2018-10-25]].", fix="The vote took place on 25 October 2018."),
        marked("It was dated [[31.12.2020]] and sealed.", fix="It was dated 31 December 2020 and sealed."),
    ),
    good=(
        Example("It was signed on 25 October 2018, at 9/11 odds."),
        Example("Version 25.10.2018 and clause 31.12.2020 apply."),
        Example("See https://example.org/2018-10-25/."),
    ),
)
