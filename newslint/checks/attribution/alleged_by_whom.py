"""Alleged and allegedly with nobody who alleges."""

from newslint.checks.attribution._common import around, matches, pattern
from newslint.rule import Rule, marked

ALLEGERS = (
    r"\b(?:police|prosecut\w+|court|judge|jury|trial|charg\w+|indict\w+|lawsuit|complaint|accus\w+|sue[ds]?"
    r"|suing|officials?|authorities|investigat\w+|inquiry|hearing|arrest\w*|detectives?|lawyers?|attorneys?"
    r"|plaintiffs?|tribunal|filing|warrant|den(?:y|ies|ied)|claim\w*|case|file[ds]?|probe|report\w*|bail|custody"
    r"|suspen\w+|ban(?:ned)?|fined?|disciplin\w+|alleg(?:es|ing|ations?)|said|says|told|according)\b"
)


def check(doc, rule):
    """Yield each allegation whose sentence and neighbours name nobody who makes it."""
    for match in matches(doc, ("alleged",), r"\balleged(?:ly)?\b"):
        if doc.attributions.status(match.start(), match.end()) != "narration":
            continue
        start, end = around(doc, match.start(), 1, 1)
        before = doc.flowing[max(match.start() - 12, 0) : match.start()].split()
        if before and before[-1] in ("he", "she", "they", "has", "have", "had", "who") and match[0] == "alleged":
            continue
        if pattern(r" (?:[a-z-]+ ){1,3}[A-Z]", False).match(doc.flowing, match.end()):
            continue  # "alleged killer Omar Aziz" has a rule of its own
        cues = doc.attributions.cues_in(start, end)
        if any(cue.speaker and cue.speaker.kind != "pronoun" for cue in cues) or pattern(ALLEGERS).search(
            doc.flowing, start, end
        ):
            continue
        yield rule.finding(match.start(), match.end(), rule.message % match[0])


RULE = Rule(
    id="attribution.alleged-by-whom",
    check=check,
    message="“%s” by whom? name the police, the charge or the person who says so",
    description="“Alleged” protects nobody when no one makes the allegation.",
    authority="AP Stylebook, allege: specify the source of an allegation",
    legal=True,
    scope=("body", "list", "caption"),
    bad=(
        marked("The mayor [[allegedly]] forged the votes of two wards."),
        marked("The club was sold over an [[alleged]] debt. It plays on."),
        marked("The cook [[allegedly]] left the gas on.\n\nThe house is gone."),
    ),
    good=(
        marked("Prosecutors say the mayor allegedly forged votes."),
        marked("The mayor allegedly forged votes. He was charged on Monday."),
        marked("She alleged that the votes were forged."),
        marked("“He allegedly forged votes,” said Ann Lee."),
    ),
)
