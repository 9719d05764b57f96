"""An acronym that is used before it is spelt out: “The NGB met. … The National Grain Board (NGB)”."""

from newslint.checks.consistency._acronyms import KNOWN, uses
from newslint.rule import Example, Related, Rule, marked


def check(doc, rule):
    """Yield the first use of an acronym that the copy spells out only later."""
    for use in uses(doc):
        if use.defined and use.places[0][0] < use.defined[0][0] and use.text not in KNOWN:
            there = Related(*use.defined[0], "spelt out here")
            yield rule.finding(*use.places[0], rule.message % use.text, related=(there,))


RULE = Rule(
    id="consistency.acronym-late",
    check=check,
    message="“%s” is spelt out only further down: give its words here",
    severity="suggestion",
    description="An acronym is used before the place where its words are given.",
    authority="Reuters Handbook, AP Stylebook: an abbreviation is explained at first mention",
    bad=(
        marked("The [[NGB]] met. Prices fell. The National Grain Board (NGB) meets in May."),
        marked("Men of the [[FSX]] fled. The Free Syrian Xylophones (FSX) play in May."),
        marked("A man from the [[FSC]] spoke.\n\nThe Food Safety Council (FSC) meets in May."),
    ),
    good=(
        Example("The National Grain Board (NGB) met. The NGB meets in May."),
        Example("The BBC spoke. The British Broadcasting Corporation (BBC) is in London."),
        Example("NGB to meet\n\nThe National Grain Board (NGB) met. The NGB meets in May."),
    ),
)
