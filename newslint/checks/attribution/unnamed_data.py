"""“According to preliminary estimates”: figures and information that belong to nobody."""

from newslint.checks.attribution._common import around, pattern
from newslint.rule import Rule, marked

HEADS = frozenset(
    "information data report reports estimate estimates figures statistics calculations counts details "
    "projections".split()
)
# Words beside a head that say nothing about its owner.
EMPTY = frozenset(
    "preliminary initial available circulating recent current unofficial unconfirmed local latest some various "
    "several approximate early first new different other rough".split()
)
OWNED = (
    r"\b(?:of|from|by|at|in|on|for|published|released|compiled|provided|issued|gathered|collected|obtained|seen|posted"
    r"|that|which|submitted|filed|carried)\b"
)


def check(doc, rule):
    """Yield each such source in a sentence that names no body and says nothing about where the figures are from."""
    for cue in doc.attributions.cues:
        speaker = cue.speaker
        if cue.kind != "according" or cue.others or speaker.kind != "document" or speaker.head not in HEADS:
            continue
        if not EMPTY.issuperset(speaker.text.lower().split()[:-1]):
            continue
        after = doc.flowing[speaker.end : speaker.end + 16]
        sentence = around(doc, cue.start)
        bodies = any(name.kind in ("organisation", "person") for name in doc.names.between(*sentence))
        if bodies or pattern(OWNED).match(after.lstrip(" ,")):
            continue
        yield rule.finding(speaker.start, speaker.end, rule.message % speaker.text)


RULE = Rule(
    id="attribution.unnamed-data",
    check=check,
    message="“%s”: whose? name the body that counted or told",
    description="Data, estimates and information belong to somebody who can be right or wrong.",
    authority="BBC Editorial Guidelines, Accuracy: statistics need a source",
    scope=("body", "list"),
    confidence=0.75,
    bad=(
        marked("According to [[preliminary estimates]], repairs will cost two million."),
        marked("He acted alone, according to [[available information]]."),
        marked("According to [[recent statistics]], one in nine cannot read."),
    ),
    good=(
        marked("According to estimates by the bank, repairs will cost two million."),
        marked("According to police figures, one in nine was caught."),
        marked("According to the report, he acted alone."),
        marked("According to data from Oxfam, one in nine cannot read."),
    ),
)
