"""Dec. 2 here, 2 December there: one story writes days in one way."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import words
from newslint.rule import Example, Related, Rule, marked
from newslint.scope import allows
from newslint.span import Intervals

ORDERS = {
    "month-day": "month first",
    "month-day-year": "month first",
    "day-month": "day first",
    "day-month-year": "day first",
}


def check(doc, rule):
    """Yield the first day written in the rarer order, the others of its kind beside it."""
    allowed = allows(doc, rule)
    datelines = Intervals([(zone.start, zone.end) for zone in doc.zones if zone.kind == "dateline"])
    found = {"month first": [], "day first": []}
    for place in leaves(doc.times):
        if place.form in ORDERS and place.day and allowed(place) and not datelines.touch(place.start, place.end):
            if place.month != 9 or place.day != 11:  # September 11 is a name too
                found[ORDERS[place.form]].append(place)
    if not found["month first"] or not found["day first"]:
        return
    rarer, usual = sorted(found, key=lambda order: (len(found[order]), -found[order][0].start))
    first, *rest = found[rarer]
    witness = found[usual][0]
    yield rule.finding(
        first.start,
        first.end,
        rule.message % (words(doc, first), words(doc, witness)),
        related=tuple(Related(place.start, place.end, "also written so") for place in rest)
        + (Related(witness.start, witness.end, "written the other way"),),
    )


RULE = Rule(
    id="dates.style-mix",
    check=check,
    message="“%s” beside “%s”: keep to one order of day and month",
    severity="suggestion",
    description="Days written month first and day first in one story.",
    authority="Every house style has one order.",
    bad=(
        marked("He came on Dec. 2, left on Dec. 5 and died on [[9 December]]."),
        marked("It ran on 3 May and 4 May 2020, and closed on [[June 5]]."),
        marked("They met on March 3 and March 9 and on [[the 12th of April]]."),
    ),
    good=(
        Example("BEIRUT, Dec 2 (Reuters) - He came on 2 December and left on 5 December."),
        Example("He came on Dec. 2 and left on December 5."),
        Example("“It was 9 December,” he said of Dec. 2."),
        Example("Since the September 11 attacks he has kept 3 May free."),
    ),
)
