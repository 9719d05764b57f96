"""An acronym that is introduced in brackets and never used: “the National Grain Board (NGB)”."""

from newslint.checks.consistency._acronyms import KNOWN, uses
from newslint.rule import Edit, Example, Rule, marked


def check(doc, rule):
    """Yield each acronym that stands in brackets behind its words and nowhere else; best-known ones may."""
    for use in uses(doc):
        if len(use.defined) == len(use.places) == 1 and use.text not in KNOWN:
            start, end = use.defined[0]
            if doc.text.count(use.text) > 1 or doc.text[start - 2 : start] != " (":
                continue
            edits = (Edit(start - 2, end + 1, ""),)
            yield rule.finding(start, end, rule.message % use.text, edits=edits)


RULE = Rule(
    id="consistency.acronym-unused",
    check=check,
    message="“%s” is introduced and never used: leave it out",
    severity="suggestion",
    description="An acronym is introduced in brackets, and the copy never uses it.",
    authority="The Guardian style guide, Reuters Handbook: no abbreviation that is not used again",
    bad=(
        marked("The National Grain Board ([[NGB]]) met.", fix="The National Grain Board met."),
        marked("Men of the Free Syrian Army ([[FSA]]) fled. They left at noon."),
        marked("The Food Safety Council ([[FSC]]) met.\n\nIt meets in May."),
    ),
    good=(
        Example("The National Grain Board (NGB) met. The NGB meets in May."),
        Example("The World Health Organization (WHO) met."),
        Example("NGB to meet\n\nThe National Grain Board (NGB) met."),
    ),
)
