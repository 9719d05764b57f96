"""Days that no calendar has: Feb. 30, Nov. 31, 29 February of a common year, month 14."""

import re

from newslint.analysis.times import leaves
from newslint.analysis.times.calendars import month_range
from newslint.checks.dates._common import LONG_MONTHS, sentence_index, words
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

LEAP_YEAR = 2000
NUMERIC = pattern(r"(?:(?:19|20)\d\d[./-]\d\d?[./-]\d\d?|\d\d?[./-]\d\d?[./-](?:19|20)\d\d)$")
# Before numbers with dots these name a version, a clause or a part, not a day.
NUMBERED = pattern(r"(?:version|article|section|clause|chapter|no\.?|number|code|item|v|build|release|rule|paragraph"
                      r"|part|at|route|id|ip|lot)\s*#?$", re.I)  # fmt: skip

# Without a year "April 31" may be a month and a number of people: one of these shows that it is a day.
BEFORE_DAY = pattern(r"\b(?:on|by|until|till|since|from|before|after|dated|of|the|between|through) $", re.I)
BEHIND_DAY = pattern(r"[,.;:)]|$|\s(?:in|at|when|and|or|after|before|to|until|by|with)\b")

# A date that opens its sentence and has the verb at once: “30 February will be held”.
IS_SUBJECT = pattern(r" (?:will|is|was|would|marks?|marked|may|has|had|shall|must|saw|sees|brings?|brought)\b")


def check(doc, rule):
    """Yield each date whose month has no such day."""
    for place in leaves(doc.times):
        if place.kind == "numeric" and place.month is None and place.year is None:
            start = max(0, place.start - 12)
            if NUMERIC().match(place.value) and not NUMBERED().search(doc.flowing, start, place.start):
                said = "no calendar has a month or day with that number"
                yield rule.finding(place.start, place.end, rule.message % (words(doc, place), said))
        elif place.month and place.day is not None and place.kind in ("absolute", "partial", "numeric"):
            last = month_range(place.year or LEAP_YEAR, place.month)[1].day
            if place.day > last and (place.year or _is_day(doc, place)):
                of_year = f" {place.year}" if place.month == 2 and place.year else ""
                said = f"{LONG_MONTHS[place.month - 1]}{of_year} has {last} days"
                yield rule.finding(place.start, place.end, rule.message % (words(doc, place), said))


def _opens(doc, place):
    """Whether a date is the first thing in its sentence."""
    return any(doc.sentences[sentence_index(doc, place.start)].start == at for at in (place.start, place.start - 1))


def _is_day(doc, place):
    """Whether the words around a date without a year show that its number is a day."""
    if BEFORE_DAY().search(doc.flowing, max(0, place.start - 10), place.start):
        return not re.match(r"\s[A-Z]", doc.text[place.end : place.end + 2]) or place.form == "month-day"
    if _opens(doc, place) and IS_SUBJECT().match(doc.flowing, place.end):
        return True
    return bool(BEHIND_DAY().match(doc.flowing, place.end)) and place.form == "month-day"


RULE = Rule(
    id="dates.impossible-date",
    check=check,
    message="“%s” does not exist: %s",
    severity="error",
    confidence=0.95,
    description="A day that its month does not have.",
    authority="The calendar.",
    bad=(
        marked("The vote was held on [[Nov. 31, 2019]]."),
        marked("They married on [[30 February 1998]]."),
        marked("She left on [[Feb. 29, 2023]], a spokesman said."),
        marked("[[31 June]] will be a holiday."),
        marked("The hall is shut. [[30 February]] is the day of the sale."),
        marked("The order came into force on [[31/11/2017]] and ended on [[2023-14-02]]."),
    ),
    good=(
        Example("Feb. 29, 2024, and 29 February 2000 were leap days."),
        Example("It was sold on Dec. 31 and on 30 June."),
        Example("Version 3.14.2020 of article 31.13.2004 applies."),
        Example("It shut. 31 April people were there, and 30 June was hot."),
        Example("In April 31 people died."),
        Example("A man of 31 April Jones knew."),
    ),
)
