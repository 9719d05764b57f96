"""Intervals that cannot be: since 2020 … until 2020, from 2015 to 2010."""

import re
from datetime import date

from newslint.checks.dates._common import by_sentence, words
from newslint.compiled import pattern
from newslint.rule import Example, Related, Rule, marked

# Before "until" these begin a new clause with a time of its own: "since 2001 …, but until 1999 it was legal".
NEW_CLAUSE = pattern(r"(?:[,;:(–—-]|\b(?:but|while|though|although|whereas|that|which|and))\s*$", re.I)
# A figure or a day that moves from one year to another is no stretch of time.
MOVED = pattern(
    r"\b(?:fell|falls?|fallen|dropp?\w*|down|rose|risen|rises?|up|cut|grew|shrank|slipped|back|forward|dates?|deadline"
    r"|target|order|brought|(?:reduc|declin|decreas|increas|lower|rais|renumber|chang|revis|mov|shift|push|bring|advanc"
    r"|delay|postpon|extend|backdat|correct|amend|adjust|switch|convert|translat|return|compar|rewind|jump|travel"
    r"|count)\w*)\b[^.]*$"
)

# The end belongs to another stretch: leader since 2015, having been deputy until then.
BEFORE_THAT = pattern(r"\b(?:having|had|previously|formerly|earlier|after)\b")
REACH = 120  # code points in front of an interval in which such a word is looked for


def check(doc, rule):
    """Yield a since that its own sentence ends no later with until, and intervals that end before they start."""
    for sentence, listed in by_sentence(doc):
        opened = None
        for place in listed:
            if place.form == "since":
                opened = place
            elif place.form == "until" and opened is not None:
                if _is_one_stretch(doc.text[opened.end : place.start]) and _ends_too_early(opened, place):
                    yield rule.finding(
                        opened.start,
                        opened.end,
                        rule.message % (words(doc, opened), f"the same sentence says “{words(doc, place)}”"),
                        related=(Related(place.start, place.end, "ends here"),),
                    )
                opened = None
            elif len(place.parts) == 2 and _is_reversed(*place.parts):
                if not MOVED().search(doc.flowing, max(sentence.start, place.start - REACH), place.start):
                    said = "its end lies before its start"
                    yield rule.finding(place.start, place.end, rule.message % (words(doc, place), said))


def _is_one_stretch(between):
    """Whether nothing between since and until begins another clause with a time of its own."""
    return not (";" in between or NEW_CLAUSE().search(between) or BEFORE_THAT().search(between))


def _ends_too_early(since, until):
    """Whether the end is the start itself or lies before it, as far as the words tell."""
    start, end = since.parts[0], until.parts[0]
    if start.kind == "clock" or end.kind == "clock":
        return False
    if start.known and end.known:
        if start.kind in ("weekday", "relative") or end.kind in ("weekday", "relative"):
            return False
        return end.last <= start.first or (start.first, start.last) == (end.first, end.last)
    return False


def _is_reversed(start, end):
    """Whether an interval of two ends runs backwards; without years only within one month."""
    if start.year and end.year and start.known and end.known and start.kind == end.kind == "absolute":
        return end.last < start.first
    if start.month and start.month == end.month and start.year == end.year and start.day and end.day:
        return end.day < start.day
    return False


RULE = Rule(
    id="dates.interval-contradiction",
    check=check,
    message="“%s”: %s",
    severity="error",
    confidence=0.95,
    description="A stretch of time that ends before it starts, or in the moment in which it starts.",
    authority="Arithmetic.",
    bad=(
        marked("The town, besieged [[since 2018]], has never been calm until 2018."),
        marked("The border has been open [[since May 2019]] and stayed so until March 2017."),
        marked("He was mayor [[from 2014 to 2009]]."),
        marked("The fair is open [[from 12 to 9 May]].", dateline=date(2024, 4, 2)),
    ),
    good=(
        Example("Since 2001 the group has been banned; until 1999 it was legal."),
        Example("Since 2001 the group has been banned, but until 1999 it was legal."),
        Example("He ruled from 1999 until 2007 and from November to February."),
        Example("The road, closed since 2015, will stay closed until 2030."),
        Example("Until 2015 the road was closed; it has been open since 2015."),
        Example("She has led it since May 2015, having been its deputy until April 2015."),
        Example("The figure fell from 2015 to 2010, the lowest in the table."),
        Example("The end of support, which moved from 2029 to 2021, was a surprise."),
    ),
)
