"""Clock times without a zone in a story that gives zones elsewhere."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import words
from newslint.rule import Example, Related, Rule, marked
from newslint.scope import allows

NEAR = 60  # code points behind a time within which a zone or a conversion may stand
TOLD = ("local", "time", "GMT", "UTC", "ET", "EST", "EDT", "PT")


def check(doc, rule):
    """Yield the first time without a zone when two other zones are named, the rest beside it."""
    clocks = [place for place in leaves(doc.times) if place.kind == "clock" and place.value != "midnight"]
    zones = {place.zone for place in clocks if place.zone}
    if len(zones) < 2:
        return
    allowed = allows(doc, rule)
    bare = [place for place in clocks if not place.zone and not _is_told(doc, place) and allowed(place)]
    if bare:
        rest = tuple(Related(place.start, place.end, "no zone here either") for place in bare[1:])
        said = rule.message % (words(doc, bare[0]), " and ".join(sorted(zones)))
        yield rule.finding(bare[0].start, bare[0].end, said, related=rest)


def _is_told(doc, place):
    behind = doc.text[place.end : place.end + NEAR]
    return any(word in behind for word in TOLD) or place.parts != ()


RULE = Rule(
    id="dates.zone-missing",
    check=check,
    message="“%s” has no zone, and the story uses %s: say whose time it is",
    severity="suggestion",
    confidence=0.6,
    description="A clock time without a zone in a story of several zones.",
    authority="Reuters Handbook: give the zone or say local time.",
    bad=(
        marked("It lifted off at 09:00 GMT, 10 a.m. CET, and landed at [[4 p.m.]] in the desert far from any town."),
        marked("Polls close at 8 p.m. EST and 8 p.m. PST; the count begins at [[11 p.m.]] in the states of the south."),
        marked("At 9 a.m. JST and 1 a.m. BST markets opened. At [[noon]] they shut, brokers said in both the cities."),
    ),
    good=(
        Example("It lifted off at 09:00 GMT and landed at 4 p.m. local time (1600 GMT)."),
        Example("It opens at 9 a.m. and shuts at 5 p.m."),
        Example("It lifted off at 09:00 GMT and landed at 16:00 GMT."),
    ),
)
