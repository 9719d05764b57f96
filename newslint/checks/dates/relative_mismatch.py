"""A relative day beside a date that is another day: “tomorrow, 20 June” in copy of 20 June."""

from datetime import date

from newslint.analysis.times import leaves
from newslint.checks.dates._common import words, writes_day_first, written
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

ENDED = pattern(r"[.,;:)]|$|\n")
BETWEEN = (", ", " (", " ")
NEAR_YEARS = 1  # a date of long ago beside “today” is a memory, not a slip


def check(doc, rule):
    """Yield pairs of a relative day and a date, side by side, that are not one day."""
    if doc.meta.date is None:
        return
    places = list(leaves(doc.times))
    for one, other in zip(places, places[1:]):
        if doc.flowing[one.end : other.start] not in BETWEEN or not ENDED().match(doc.flowing, other.end):
            continue
        relative, dated = (one, other) if one.form == "day" else (other, one)
        if relative.form != "day" or dated.kind not in ("absolute", "partial") or not (dated.day and dated.month):
            continue
        if not relative.known or not dated.known or relative.first == dated.first:
            continue
        if abs(dated.first.year - relative.first.year) > NEAR_YEARS or doc.text[relative.end - 1] in "sS":
            continue
        end = other.end + (doc.flowing[one.end : one.end + 2] == " (" and doc.flowing.startswith(")", other.end))
        meant = written(relative.first, False, writes_day_first(doc))
        yield rule.finding(
            one.start, end, rule.message % (doc.flowing[one.start : end], words(doc, relative), meant)
        )


RULE = Rule(
    id="dates.relative-mismatch",
    check=check,
    message="“%s”: by the story’s date “%s” is %s; check both",
    confidence=0.9,
    description="Yesterday, today or tomorrow beside a date that is another day.",
    authority="The story's own date.",
    bad=(
        marked("It opens [[tomorrow, 20 June]], the council said.", dateline=date(2024, 6, 20)),
        marked("He fled [[yesterday (Nov. 12)]].", dateline=date(2024, 11, 12)),
        marked("The vote is [[today, 3 May 2024]].", dateline=date(2024, 5, 4)),
        marked("The board meets on [[10 December, tomorrow]].", dateline=date(2024, 12, 10)),
    ),
    good=(
        Example("It opens tomorrow, 21 June, and ends today (20 June).", dateline=date(2024, 6, 20)),
        Example("It opens tomorrow, 20 June 1944 being the day of the sinking.", dateline=date(2024, 6, 20)),
        Example("He left yesterday. 3 May is a holiday.", dateline=date(2024, 6, 20)),
        Example("He said today, May 3 will be a holiday; today's youth, 3 May, slept.", dateline=date(2024, 6, 20)),
        Example("It opens tomorrow, 20 June."),
    ),
)
