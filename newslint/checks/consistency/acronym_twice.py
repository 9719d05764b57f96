"""An acronym that is spelt out a second time in brackets: “the National Grain Board (NGB) … Board (NGB)”."""

from newslint.checks.consistency._acronyms import uses
from newslint.rule import Example, Related, Rule, marked


def check(doc, rule):
    """Yield each place, after the first, where an acronym stands in brackets behind its words."""
    for use in uses(doc):
        for start, end in use.defined[1:]:
            first = Related(*use.defined[0], "spelt out here")
            yield rule.finding(start, end, rule.message % use.text, related=(first,))


RULE = Rule(
    id="consistency.acronym-twice",
    check=check,
    message="“%s” is spelt out above already: use the acronym alone",
    severity="suggestion",
    description="An acronym is introduced in brackets more than once.",
    authority="Reuters Handbook, The Guardian style guide: an abbreviation is introduced once",
    bad=(
        marked("The National Grain Board (NGB) met. Later the National Grain Board ([[NGB]]) left."),
        marked("The Free Syrian Army (FSA) fired. Then the Free Syrian Army ([[FSA]]) fled."),
        marked("The Food Safety Council (FSC) met.\n\nA man from the Food Safety Council ([[FSC]]) spoke."),
    ),
    good=(
        Example("The National Grain Board (NGB) met. Later the NGB left."),
        Example("The National Grain Board (NGB) met the National Gas Bureau."),
        Example("Ann Lee (NGB) beat Eva Roth (NGB)."),
    ),
)
