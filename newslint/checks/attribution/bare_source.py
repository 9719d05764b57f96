"""“A source said”: a source of whom the reader is told nothing at all."""

from newslint.rule import Rule, marked

EMPTY = frozenset(
    "a an the one two three four five six several some many other another multiple various sources source more few "
    "our its their his her these those this that".split()
)
FAMILIAR = frozenset("the this that these those one another".split())


def check(doc, rule):
    """Yield each source without a descriptor, unless an earlier one that was described is meant."""
    described = False
    for cue in doc.attributions.cues:
        for speaker in (cue.speaker, *cue.others):
            if speaker is None or speaker.head not in ("source", "sources") or speaker.kind not in ("unnamed", "role"):
                continue
            words = speaker.text.lower().replace("\n", " ").split()
            after = doc.flowing[speaker.end : speaker.end + 12]
            if not EMPTY.issuperset(words) or after.startswith(
                (" close to", " within", " familiar", " with ", " at ", " in ", " inside", " from", " near ")
            ):
                described = True
                continue
            if doc.flowing[max(speaker.start - 3, 0) : speaker.start].endswith(("’s ", "'s ")):
                continue
            if described and (words[0] in FAMILIAR or len(words) == 1):
                continue
            if cue.kind in ("said", "inverted"):
                start = cue.start + 5 * doc.flowing.startswith("that ", cue.start)
                yield rule.finding(start, cue.end, rule.message % doc.flowing[start : cue.end])
            else:
                yield rule.finding(speaker.start, speaker.end, rule.message % speaker.text)


RULE = Rule(
    id="attribution.bare-source",
    check=check,
    message="“%s”: describe the source as fully as you can, and say why there is no name",
    description="A source without any description is barred by most houses: the reader cannot judge what it knows.",
    authority="AP Stylebook: an unmodified “a source” is almost always barred",
    scope=("body", "list"),
    bad=(
        marked("[[Sources said]] talks had failed."),
        marked("The bank will close its branches, according to [[sources]]."),
        marked("The bank will close its branches, [[a source told]] Reuters."),
    ),
    good=(
        marked("A source at the finance ministry said talks had failed. The source said more would follow."),
        marked("The code is open-source, said Ann Lee."),
        marked("The spring is the town’s source of water, engineers said."),
        marked("Two security sources said talks had failed."),
    ),
)
