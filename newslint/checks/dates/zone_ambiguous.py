"""Zones whose letters mean several zones: IST, CST, AST."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import writes_british
from newslint.rule import Example, Related, Rule, marked

MEANINGS = {
    "IST": "India, Israel or Ireland",
    "CST": "the central United States, China or Cuba",
    "AST": "the Atlantic coast or Arabia",
    "PST": "the Pacific coast or Pakistan",
    "BST": "Britain or Bangladesh",
}
# Each of these names says which zone is meant.
PLACES = {
    "IST": ("india", "israel", "ireland", "irish", "delhi", "mumbai", "jerusalem", "dublin"),
    "CST": ("texas", "chicago", "u.s.", "united states", "american", "mexic", "china", "chinese", "beijing", "cuba"),
    "AST": ("puerto rico", "canad", "nova scotia", "saudi", "qatar", "kuwait", "bahrain", "bermuda"),
    "PST": ("california", "u.s.", "united states", "american", "seattle", "oregon", "pakistan", "philippin", "canad"),
    "BST": ("brit", "uk", "england", "english", "scot", "wales", "welsh", "london", "bangladesh", "dhaka", "ireland"),
}


def check(doc, rule):
    """Yield the first zone that nothing in the story explains, the others beside it."""
    unclear = [place for place in leaves(doc.times) if place.zone in MEANINGS and not _is_told(doc, place.zone)]
    if not unclear:
        return
    first, *rest = ((place.end - len(place.zone), place.end) for place in unclear)
    zone = unclear[0].zone
    also = tuple(Related(*span, "the same question") for span in rest)
    yield rule.finding(*first, rule.message % (zone, MEANINGS[zone]), related=also)


def _is_told(doc, zone):
    """Whether a place of the story, or its British English, says which zone is meant."""
    return any(name in doc.folded for name in PLACES[zone]) or zone == "BST" and writes_british(doc)


RULE = Rule(
    id="dates.zone-ambiguous",
    check=check,
    message="“%s” can be the time of %s: name the place",
    severity="suggestion",
    confidence=0.6,
    description="The letters of a time zone that several zones share.",
    authority="AP Stylebook: use the place where a zone is not plain.",
    bad=(
        marked("The match begins at 3 p.m. [[IST]]."),
        marked("The launch is set for 09:15 [[CST]]."),
        marked("The auction closes at 5 p.m. [[AST]]."),
    ),
    good=(
        Example("The match in Mumbai begins at 3 p.m. IST."),
        Example("The launch is set for 09:15 CST, the Chinese agency said."),
        Example("Doors open at 7 p.m. BST and tickets cost £12."),
        Example("The harbour opens at 7 p.m. BST, the councillor said."),
        Example("The launch is set for 09:15 GMT by the IST institute."),
    ),
)
