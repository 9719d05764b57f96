"""One story, two clocks: 7 p.m. here, 21:40 there."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import words
from newslint.rule import Example, Related, Rule, marked
from newslint.scope import allows

STAMP_LINE = 40  # characters: a line of this length without an end mark is no sentence
CONVERTED = frozenset(("GMT", "UTC", "UT"))


def check(doc, rule):
    """Yield the first time of the rarer clock, the others beside it; GMT and bracketed conversions do not count."""
    allowed = allows(doc, rule)
    clocks = {"12h": [], "24h": []}
    for place in leaves(doc.times):
        if place.kind != "clock" or place.value not in clocks or place.zone in CONVERTED or not allowed(place):
            continue
        if _is_stamp(doc, place):
            continue
        if place.value == "24h" and (not _is_24_hours(doc, place) or _is_converted(doc, place)):
            continue
        clocks[place.value].append(place)
    if not clocks["12h"] or not clocks["24h"]:
        return
    rarer, usual = sorted(clocks, key=lambda name: (len(clocks[name]), -clocks[name][0].start))
    first, *rest = clocks[rarer]
    witness = clocks[usual][0]
    yield rule.finding(
        first.start,
        first.end,
        rule.message % (words(doc, first), words(doc, witness)),
        related=tuple(Related(place.start, place.end, "another time of this kind") for place in [*rest, witness]),
    )


def _is_24_hours(doc, place):
    """Whether a time without a.m. or p.m. can only be read on a clock of 24 hours."""
    return place.minutes >= 780 or doc.text[place.start] == "0"


def _is_stamp(doc, place):
    """Whether a time stands on a short line of its own, as live blogs and content systems put them."""
    start = doc.text.rfind("\n", max(0, place.start - STAMP_LINE), place.start) + 1
    end = doc.text.find("\n", place.end, place.end + STAMP_LINE)
    if start == 0 and place.start > STAMP_LINE:
        return False
    line = doc.text[start : end if end >= 0 else place.end + STAMP_LINE].strip()
    return len(line) <= STAMP_LINE and line[-1:] not in ".!?,;”\"’"


def _is_converted(doc, place):
    """Whether the time stands in brackets or is followed by GMT: a conversion for other readers."""
    return doc.text[max(0, place.start - 1) : place.start] == "(" or doc.flowing.startswith((" GMT", " UTC"), place.end)


RULE = Rule(
    id="dates.clock-mix",
    check=check,
    message="“%s” beside “%s”: keep to one clock in a story",
    description="Times of the 12-hour and the 24-hour clock in one story.",
    authority="AP Stylebook, Guardian style guide: one clock a story.",
    bad=(
        marked("Guards left at 7 p.m. and the alarm rang at [[21:40]]."),
        marked("It opens at 9 a.m., pauses at 1 p.m. and shuts at [[17:30]]."),
        marked("Trains left at 13:00, at 15:30 and at [[5 p.m.]] that day."),
    ),
    good=(
        Example("The quake struck at 3:14 p.m. (1514 GMT)."),
        Example("The plane left at 15:00 GMT, or 10 a.m. in New York."),
        Example("He ran it in 21:40 and left at 7 p.m. for Bible study of John 3:16."),
        Example("17:30\n\nPolice left at 5 p.m. today.\n\n18:05 BST\n\nThe street is quiet."),
        Example("Published: 21:40\n\nPolice left at 5 p.m. today."),
        Example("It opens at 9:30 and shuts at 5 p.m."),
    ),
)
