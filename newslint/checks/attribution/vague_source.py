"""Unnamed sources who are described by nothing that tells what they know: “Syrian sources”, “informed sources”."""

from newslint.analysis.name_words import DEMONYMS
from newslint.checks.attribution._common import lower
from newslint.rule import Rule, marked

NOTHING = (
    frozenset(
        "a an the one two three four five six several some many other another multiple various informed reliable "
        "well-informed well-placed senior local trusted trustworthy knowledgeable unnamed anonymous high high-level "
        "high-ranking independent separate different and certain private own special exclusive credible new regional "
        "western foreign international".split()
    )
    | DEMONYMS
)
DESCRIBED = (
    " close to",
    " within",
    " familiar",
    " with ",
    " at ",
    " in ",
    " inside",
    " from",
    " near ",
    " who ",
    ", who",
    " on the ground",
    " briefed",
    " involved",
    " of ",
)
HEADS = ("source", "insider", "circle")


def check(doc, rule):
    """Yield sources that only a nationality or praise describes; those with a field or a place as suggestions."""
    for cue in doc.attributions.cues:
        for speaker in (cue.speaker, *cue.others):
            if speaker is None or speaker.head not in HEADS or speaker.kind not in ("unnamed", "role"):
                continue
            words = speaker.text.lower().split()
            if len(words) == 1 or words[0] in ("the", "that", "those", "these", "this"):
                continue
            rest = set(words[:-1]) - NOTHING
            described = bool(rest) and speaker.head != "circle" or doc.flowing.startswith(DESCRIBED, speaker.end)
            bare = set(words[:-1]) <= {
                "a",
                "one",
                "two",
                "three",
                "four",
                "several",
                "some",
                "many",
                "other",
                "another",
            }
            if bare:
                continue
            if described:
                yield rule.finding(
                    speaker.start,
                    speaker.end,
                    f"“{speaker.text}”: say why there is no name, and how they know",
                    severity=lower(rule.severity, rule.options["described"]),
                    confidence=0.6,
                )
            else:
                yield rule.finding(speaker.start, speaker.end, rule.message % speaker.text)


RULE = Rule(
    id="attribution.vague-source",
    check=check,
    message="“%s”: say what body they belong to or how they know, and why they are not named",
    description="A nationality or a word of praise does not tell what an unnamed source can know.",
    authority="Reuters Handbook: describe an unnamed source as precisely as possible",
    scope=("body", "list"),
    options={"described": "suggestion"},
    bad=(
        marked("The convoy crossed at night, according to [[Turkish and Greek sources]]."),
        marked("[[Well-informed sources]] said the minister would go."),
        marked("The pipeline is cracked, [[a senior source]] said."),
    ),
    good=(
        marked("A spokesman for the Turkish army said the convoy had crossed."),
        marked("The region’s energy sources, said Ann Lee, are sun and wind."),
        marked("“Turkish sources said so,” Ann Lee told the court."),
        marked("The firm named two sources of revenue."),
    ),
)
