"""A weekday and a date that do not belong together: Tuesday, Nov. 27, 2024."""

import re
from datetime import date

from newslint.analysis.times import leaves
from newslint.analysis.times.calendars import day_of
from newslint.checks.dates._common import WEEKDAYS, words, written
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

DAY_NAME = pattern(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?", re.I)

# A weekday behind its date: “10 December Wednesday 2024”, “on 13 March 2024 on Friday”, “(Friday)”.
YEAR_BEHIND = pattern(r",? ((?:19|20)\d\d)\b")
ENDED = pattern(r"[.;:)]|,(?! [A-Z])|$|\n|,? (?:19|20)\d\d\b")
WEEKDAY_FORMS = ("weekday", "near-weekday", "weekday-near")


def check(doc, rule):
    """Yield dates whose weekday the calendar denies; an error when the copy itself gives the year."""
    yield from _behind(doc, rule)
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


def _behind(doc, rule):
    """Findings for dates and weekdays that stand side by side without being one expression."""
    for start, end, day, named in _pairs(doc):
        if day is not None and named.weekday is not None and day.weekday() != named.weekday:
            said = rule.message % (doc.flowing[start:end], written(day), WEEKDAYS[day.weekday()])
            yield rule.finding(start, end, said, severity="warning")


def _pairs(doc):
    """Each date with a weekday beside it as another expression, as (start, end, day, weekday's expression)."""
    places = list(leaves(doc.times))
    for one, other in zip(places, places[1:]):
        dated, named = (one, other) if other.form in WEEKDAY_FORMS else (other, one)
        if named.form not in WEEKDAY_FORMS or named is one and named.form == "weekday":
            continue
        if dated.kind not in ("absolute", "partial") or dated.weekday is not None or not (dated.day and dated.month):
            continue
        between = doc.flowing[one.end : other.start]
        told_twice = between == " on " and doc.flowing[max(0, one.start - 3) : one.start].lower() == "on "
        if not (between in (" ", " (", ", ") or told_twice) or not ENDED().match(doc.flowing, other.end):
            continue
        year = dated.year
        if not year and (behind := YEAR_BEHIND().match(doc.flowing, other.end)):
            year = int(behind[1])
        end = other.end + (between == " (" and doc.flowing.startswith(")", other.end))
        yield one.start, end, day_of(year, dated.month, dated.day) if year else dated.first, named


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
        marked("They will meet on [[10 December Wednesday]] 2024."),
        marked("He was shot on [[13 March 2024 on Friday]]; she left on [[May 3, 2024 (Monday)]]."),
        marked("It is held [[next Tuesday, 14 November]].", dateline=date(2024, 11, 4)),
        marked("They will meet on [[Monday, June 8]].", dateline=date(2021, 6, 1)),
    ),
    good=(
        Example("He was shot on 13 March 2024 (Wednesday); she left on 3 May 2024 Friday."),
        Example("He signed the law of 13 March 2024 on Friday. It ran on 3 May, Monday and Tuesday."),
        Example("It is held next Thursday, 14 November.", dateline=date(2024, 11, 4)),
        Example("On Tuesday, Nov. 5, 2024, and Saturday 1 January 2000 it rained."),
        Example("They will meet on Tuesday, June 8.", dateline=date(2021, 6, 1)),
        Example("They met on Monday, and on Nov. 27, 2024, they parted."),
        Example("They met on Monday, June 8."),
    ),
)
