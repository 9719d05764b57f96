"""A weekday and a date that do not belong together: Tuesday, Nov. 27, 2024."""

import re
from datetime import date

from newslint.analysis.times import leaves
from newslint.analysis.times.calendars import day_of
from newslint.checks.dates._common import WEEKDAYS, words, written
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

DAY_NAME = pattern(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?", re.I)


def check(doc, rule):
    """Yield dates whose weekday the calendar denies; an error when the copy itself gives the year."""
    for place in leaves(doc.times):
        if place.weekday is None or not place.day or not place.month or place.kind not in ("absolute", "partial"):
            continue
        day = day_of(place.year, place.month, place.day) if place.year else place.first
        if day is None or day.weekday() == place.weekday:
            continue
        severity = rule.severity
        if not place.year:
            if any(_weekday(day.year + shift, place) == place.weekday for shift in (-1, 1)):
                severity = "warning"  # the right day of a neighbouring year: perhaps only the year is missing
            elif severity == "error":
                severity = "warning"
        name = DAY_NAME().search(doc.flowing, place.start, place.end)
        right = WEEKDAYS[day.weekday()]
        yield rule.finding(
            place.start,
            place.end,
            rule.message % (words(doc, place), written(day), right),
            severity=severity,
            edits=(Edit(name.start(), name.end(), right),) if name else (),
        )


def _weekday(year, place):
    day = day_of(year, place.month, place.day)
    return day.weekday() if day else None


RULE = Rule(
    id="dates.weekday-mismatch",
    check=check,
    message="“%s”: %s is a %s; check both",
    severity="error",
    confidence=0.95,
    description="A weekday that does not belong to the date beside it.",
    authority="The calendar.",
    bad=(
        marked("They met on [[Tuesday, Nov. 27, 2024]].", fix="They met on Wednesday, Nov. 27, 2024."),
        marked("The king was crowned on [[Friday 6 May 2023]].", fix="The king was crowned on Saturday 6 May 2023."),
        marked("They will meet on [[Monday, June 8]].", dateline=date(2021, 6, 1)),
    ),
    good=(
        Example("On Tuesday, Nov. 5, 2024, and Saturday 1 January 2000 it rained."),
        Example("They will meet on Tuesday, June 8.", dateline=date(2021, 6, 1)),
        Example("They met on Monday, and on Nov. 27, 2024, they parted."),
        Example("They met on Monday, June 8."),
    ),
)
