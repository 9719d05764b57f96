"""An event or an abstract noun as the source: “according to rescue efforts”."""

from newslint.checks.attribution._common import lower
from newslint.rule import Rule, marked

TELLING = ("reported", "report", "confirmed", "confirm", "announced", "announce", "say")
SPEAKING = frozenset("say tell add report confirm announce state explain reveal warn claim insist note".split())


def check(doc, rule):
    """Yield each source that can tell nobody anything."""
    for cue in doc.attributions.cues:
        if cue.kind == "according" or cue.kind == "data" and cue.verb in TELLING:
            for speaker in (cue.speaker, *cue.others):
                if speaker and speaker.kind == "impossible" and not _within(doc, speaker):
                    yield rule.finding(speaker.start, speaker.end, rule.message % speaker.text)
        elif cue.speaker and cue.speaker.kind == "impossible" and cue.verb in SPEAKING and cue.kind == "said":
            if (cue.verb == "say" or cue.that) and not _within(doc, cue.speaker):
                severity = lower(rule.severity, rule.options["said"])
                yield rule.finding(cue.start, cue.end, rule.message % cue.speaker.text, severity=severity)


def _within(doc, speaker):
    """Whether a name or a role stands in the phrase: a body can be called after an event."""
    if any(word[0].isupper() for word in speaker.text.split()[1:]):
        return True
    return any(mention.kind != "people" for mention in doc.names.between(speaker.start, speaker.end))


RULE = Rule(
    id="attribution.impossible-source",
    check=check,
    message="“%s” cannot be a source: name the people or the body that said so",
    description="An event or an idea tells a reporter nothing; somebody there did. Translations and rewriting "
    "lose them.",
    authority="Reuters Handbook: every statement has a source that could have made it",
    severity="error",
    options={"said": "warning"},
    scope=("body", "list"),
    bad=(
        marked("The camp was hit twice, according to residents and [[relief operations]]."),
        marked("Nine people are missing, according to [[the landslide]]."),
        marked("[[The fighting said]] that the road was cut."),
    ),
    good=(
        marked("The camp was hit twice, according to rescue workers."),
        marked("According to the investigation into the crash, the bolts were loose."),
        marked("Seats are given out according to need, and pay rises according to success."),
        marked("The section on murder said that terms would be cut."),
        marked("Players are behind this growth said Jupiter."),
        marked("The operation’s commander said that the road was cut."),
        marked("The Clinton campaign said the crisis was over."),
    ),
)
