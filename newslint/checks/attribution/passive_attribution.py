"""Attribution without anybody: it was reported, it is believed, is estimated at."""

from newslint.checks.attribution._common import around, identified, lower, matches, pattern
from newslint.rule import Rule, marked

VERBS = (
    "reported|said|believed|understood|claimed|alleged|announced|thought|rumou?red|suggested|judged|considered|expected"
    "|assumed|estimated|feared|noted|stressed|revealed|disclosed|learn(?:ed|t)|argued"
)
SOURCE = (
    rf"\b(?:it|there) (?:was|is|has been|had been|is being) (?:(?:widely|later|also|recently|generally|often|even) )?"
    rf"(?:{VERBS})\b(?= that\b|, |\.)(?! (?:by|to|in|on|at|earlier|from)\b)"
    rf"|\b(?:is|are|was|were) (?:widely|generally|commonly|often|increasingly|universally) (?:seen|considered"
    rf"|regarded|viewed|believed|thought|perceived|acknowledged|expected)\b(?! by\b)"
    r"|\bwhat (?:is|was|are|were) (?:widely |generally )?(?:considered|seen|described|regarded|viewed)\b(?! by\b)"
    rf"|\b(?P<hint>(?:is|are) (?:believed|thought|said|rumou?red|understood|alleged|claimed) to)\b"
    rf"|\b(?:is|are) (?:(?:currently|now) )?estimated at\b"
)
# Before these the words tell of an event, not of a claim: "after it was announced that Tokyo had won".
KNOWN = ("when ", "When ", "after ", "After ", "before ", "Before ", "since ", "Since ", "until ", "once ")
WORDS = (
    "it was",
    "it is",
    "it has been",
    "it had been",
    "there was",
    "there is",
    "there has",
    "estimated at",
    "widely",
    "generally",
    "commonly",
    "often",
    "increasingly",
    "universally",
    "believed to",
    "thought to",
    "said to",
    "red to",
    "understood to",
    "alleged to",
    "claimed to",
    "what is",
    "what was",
    "what are",
    "what were",
)

# What was thought in the last century is part of the story that is told.
HISTORY = r"\bin 1[0-9]\d\d\b"


def check(doc, rule):
    """Yield each passive of saying in a sentence that names no source."""
    for match in matches(doc, WORDS, SOURCE):
        at = doc.attributions.sentence_at(match.start())
        cues = doc.attributions.cues_in(*around(doc, match.start()))
        if any(identified(cue.speaker) or cue.speaker and cue.kind != "passive" for cue in cues):
            continue
        if pattern(HISTORY).search(doc.flowing, *around(doc, match.start())):
            continue
        if at in doc.attributions.continuing or doc.flowing.endswith(KNOWN, 0, match.start()):
            continue
        fields = {"severity": lower(rule.severity, "suggestion"), "confidence": 0.6} if match["hint"] else {}
        yield rule.finding(match.start(), match.end(), rule.message % match[0], **fields)


RULE = Rule(
    id="attribution.passive-attribution",
    check=check,
    message="“%s”: by whom? name the source",
    description="A passive hides who says so; the reader cannot weigh the claim.",
    authority="Reuters Handbook and AP Stylebook: every statement that can be disputed has a source",
    scope=("body", "list", "caption"),
    bad=(
        marked("[[It was reported]] that the convoy left at dawn."),
        marked("The mine will shut and [[it is understood]] that buyers were sought in vain."),
        marked("Last year’s loss [[is estimated at]] nine million euros."),
    ),
    good=(
        marked("It was reported by Reuters that the convoy left at dawn."),
        marked("“It is said that the lake has no bottom,” the guide told us."),
        marked("It was announced at the ceremony that the school would stay."),
        marked("According to the bank, last year’s loss is estimated at nine million euros."),
        marked("When the code was made, in 1977, it was estimated that it would hold for ever."),
        marked("It is believed in some villages that the lake has no bottom."),
    ),
)
