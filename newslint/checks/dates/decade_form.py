"""Decades: 1990's, mid 1960s."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import words
from newslint.compiled import compiled
from newslint.rule import Edit, Example, Rule, marked

POSSESSIVE = compiled(r"\d['’]s$")
# Behind a decade these show that nothing is possessed.
BORDER = compiled(
    r"[.,;:)”\"]|$|\s(?:and|or|in|to|when|until|the|was|were|had|by|with|at|but|as|saw|brought|that|which)\b"
)
LOOSE_MID = compiled(r"\b([Mm]id) (?=(?:19|20|18)\d0s\b|(?:19|20|18)\d\d\b(?! \w+s\b))")


def check(doc, rule):
    """Yield decades with an apostrophe before the s, and mid without its hyphen."""
    for place in leaves(doc.times):
        match = POSSESSIVE.search(doc.text, place.start, place.end) if place.kind == "decade" else None
        if match and BORDER.match(doc.text, place.end):
            text = words(doc, place)[:-2] + "s"
            yield rule.finding(
                place.start,
                place.end,
                rule.message % (words(doc, place), text),
                edits=(Edit(place.start, place.end, text),),
            )
    if "mid " in doc.folded:
        for match in LOOSE_MID.finditer(doc.text):
            end = match.end() + 4 + (doc.text[match.end() + 4 : match.end() + 5] == "s")
            said = doc.text[match.start() : end]
            text = said.replace(" ", "-", 1)
            yield rule.finding(match.start(), end, rule.message % (said, text), edits=(Edit(match.start(), end, text),))


RULE = Rule(
    id="dates.decade-form",
    check=check,
    message="“%s”: write “%s”",
    severity="suggestion",
    description="A decade with an apostrophe before its s, or mid without a hyphen.",
    authority="AP Stylebook, Guardian style guide: the 1990s, the mid-1990s.",
    bad=(
        marked("It was built in the [[1960's]].", fix="It was built in the 1960s."),
        marked("Jazz came of age in the [[1920’s]] and faded.", fix="Jazz came of age in the 1920s and faded."),
        marked("It was built in the [[mid 1960s]].", fix="It was built in the mid-1960s."),
    ),
    good=(
        Example("The 1990s, the '90s and the mid-1990s."),
        Example("The 1990's best band split."),
        Example("In mid 30s heat he ran; 2005's winner lost."),
    ),
)
