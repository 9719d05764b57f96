"""Zones whose letters mean several zones: IST, CST, AST."""

from newslint.analysis.times import leaves
from newslint.rule import Example, Rule, marked

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
    """Yield zones that nothing in the story explains."""
    for place in leaves(doc.times):
        if place.zone in MEANINGS and not any(name in doc.folded for name in PLACES[place.zone]):
            start = place.end - len(place.zone)
            yield rule.finding(start, place.end, rule.message % (place.zone, MEANINGS[place.zone]))


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
        Example("The launch is set for 09:15 GMT by the IST institute."),
    ),
)
