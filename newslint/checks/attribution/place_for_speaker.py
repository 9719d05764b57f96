"""A place for a speaker, as Russian news has it: “The fire is out”, reported in the department."""

from newslint.checks.attribution._common import matches
from newslint.rule import Rule, marked

PLACES = (
    "department|ministry|press[- ]service|press[- ]office|administration|embassy|consulate|committee|agency"
    "|headquarters|prosecutor[’']s office|mayor[’']s office|directorate|company|organi[sz]ation|secretariat|kremlin"
)
SOURCE = (
    r"(?<=[”\"’'»])(?:,|\s?[–—-]|,\s?[–—-])?\s(?P<words>(?:it (?:was|is) )?(?:said|noted|reported|told|stressed"
    r"|emphasi[sz]ed|specified|clarified|explained|added|stated|announced|assured|concluded|informed|commented)"
    rf" (?:in|at) (?:the )?(?:[\w-]+ )?(?:{PLACES}))\b"
)
# Parts of the places, of which one stands in every match.
WORDS = (
    "department press ministry administration embassy consulate committee agency headquarters prosecutor mayor "
    "directorate company organi secretariat kremlin".split()
)


def check(doc, rule):
    """Yield the verb and the place behind a quotation that nobody speaks."""
    for match in matches(doc, WORDS, SOURCE):
        start, end = match.span("words")
        yield rule.finding(start, end, rule.message % doc.flowing[start:end])


RULE = Rule(
    id="attribution.place-for-speaker",
    check=check,
    message="“%s” names a place and no speaker: write who said it, “the ministry said” at the least",
    description="In English people and bodies say things; translations leave “said in the ministry” without a subject.",
    authority="Reuters Handbook: every quotation has a speaker",
    scope=("body", "list"),
    bad=(
        marked("“The fire is out”, – [[noted in department]]."),
        marked('"Two men are in hospital," [[reported in the press service]] of the region.'),
        marked("“There is no threat,” [[added in the ministry]]."),
    ),
    good=(
        marked("“The fire is out,” she said in the department’s hall."),
        marked("“There is no threat,” the ministry added in the evening."),
        marked("“We stay,” said Ann Lee in the ministry."),
    ),
)
