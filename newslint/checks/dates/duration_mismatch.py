"""A length of time that does not fit the two ends beside it: a 60-day truce from Nov. 27 to Jan. 10."""

from datetime import date, timedelta

from newslint.analysis.times.calendars import day_of
from newslint.checks.dates._common import by_sentence, words
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "month": 30.44, "year": 365.25}
# How far the sum may be off, in days: counting the last day or not, a week of five days, months of unequal length.
SLACK = {"day": 1, "week": 3, "fortnight": 3, "month": 17, "year": 370}
COMMON_YEAR = 2023
# What has a beginning and an end that a story gives; a four-day week and a 30-year mortgage last on their own.
EVENT = pattern(
    r" (?:[a-z-]+ ){0,2}?(?:"
    r"truces?|ceasefires?|exhibitions?|shows?|fairs?|festivals?|tours?|trips?|visits?|strikes?|bans?|curfews?"
    r"|lockdowns?|quarantines?|pauses?|courses?|conferences?|summits?|meetings?|talks|tournaments?|campaigns?"
    r"|holidays?|breaks?|closures?|terms?|plans?|periods?|missions?|voyages?|sieges?|wars?|runs?|emergency"
    r"|suspensions?|moratoriums?|programm?es?|programs?|projects?|contracts?|deals?|leases?|stays?|vigils?"
    r"|hearings?|trials?|sessions?|events?|exercises?|drills?|battles?|occupations?|boycotts?|leave|mandate"
    r"|journeys?|cruise|expeditions?|window|extension|freeze|conventions?|forums?|competitions?|series"
    r"|workshops?|tenure|reign|spell|stint|embargo|shutdown|blockade|offensive|operation|rule|retreat"
    r"|championships?|residency|congress|celebrations?|mourning|march"
    r")\b"
)
# Courses and trips of a fixed length can repeat within a longer season.
REPEATED = pattern(r"\b(?:each|every|weekly|monthly|daily|per|any|courses|trips|tours|sessions|stays)\b")


def check(doc, rule):
    """Yield an interval in a sentence with one length of time in front of it, when the sum is off."""
    for sentence, listed in by_sentence(doc):
        if REPEATED().search(doc.flowing, sentence.start, sentence.end):
            continue
        lengths = [place for place in listed if place.form == "adjective" and EVENT().match(doc.flowing, place.end)]
        spans = [place for place in listed if len(place.parts) == 2]
        if len(lengths) != 1 or len(spans) != 1 or lengths[0].unit not in LENGTHS or not lengths[0].count:
            continue
        length, span = lengths[0], spans[0]
        days = _days(*span.parts)
        if length.end > span.start or days is None or ";" in doc.text[length.end : span.start]:
            continue
        stated = length.count * LENGTHS[length.unit]
        off = min(abs(days - stated), abs(days + 1 - stated))
        if off > SLACK[length.unit] * (1 if length.unit != "month" else max(1, length.count / 12)):
            shown = f"{days + 1} days" if days < 120 else f"about {round(days / 30.44)} months"
            yield rule.finding(span.start, span.end, rule.message % (words(doc, span), shown, words(doc, length)))


def _days(start, end):
    """From the first day to the last, the years borrowed where the copy gives none; None when it cannot be told."""
    if start.kind not in ("absolute", "partial") or end.kind not in ("absolute", "partial"):
        return None
    if start.day and end.day and start.month and end.month:
        first = day_of(start.year or COMMON_YEAR, start.month, start.day)
        last = day_of(end.year or start.year or COMMON_YEAR, end.month, end.day)
        if first and last and last < first and not (start.year and end.year):
            last = day_of(last.year + 1, last.month, last.day)
        return (last - first).days if first and last and last >= first else None
    if start.form == end.form == "year" and start.known and end.known and end.first > start.first:
        return (end.first - start.first) // timedelta(days=1)
    return None


RULE = Rule(
    id="dates.duration-mismatch",
    check=check,
    message="“%s” is %s, not “%s”: check the length and both ends",
    confidence=0.85,
    description="A length of time that does not fit its stated beginning and end.",
    authority="Arithmetic.",
    bad=(
        marked("The 60-day truce ran [[from Nov. 27 to Jan. 10]].", dateline=date(2025, 2, 1)),
        marked("The two-week show is open [[from 1 May to 30 June]]."),
        marked("A ten-day fair runs [[May 3-30]]."),
    ),
    good=(
        Example("The 60-day truce ran from Nov. 27 to Jan. 26.", dateline=date(2025, 2, 1)),
        Example("The three-week tour from 1 to 21 May sold out; a 10-year plan from 2020 to 2030 was drawn up."),
        Example("The 34-year-old played from 3 to 9 May."),
        Example("The five-day course is held each week from May 3 to June 30."),
    ),
)
