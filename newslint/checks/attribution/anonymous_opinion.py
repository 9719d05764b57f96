"""An attack from behind a curtain: an unnamed source who calls somebody names."""

from newslint.checks.attribution._common import pattern
from newslint.rule import Rule, marked

HEADS = (
    "source",
    "official",
    "insider",
    "diplomat",
    "aide",
    "adviser",
    "advisor",
    "person",
    "colleague",
    "friend",
    "executive",
    "lawmaker",
    "minister",
    "player",
    "relative",
    "neighbour",
    "neighbor",
    "employee",
)
ATTACK = (
    r"\b(?:liars?|lying|cowards?|cowardly|incompeten(?:t|ce)|idiots?|idiotic|fools?|foolish|clowns?|corrupt"
    r"|crooks?|criminals?|thugs?|traitors?|puppets?|stupid|moron(?:s|ic)?|pathetic|disgrace(?:ful)?|shameful"
    r"|dishonest|useless|lazy|arrogant|unfit|delusional|insane|crazy|madman|monster|bully|bullies|racist|fraud"
    r"|hypocrites?|snakes?|worst|hopeless|weak)\b"
)


def check(doc, rule):
    """Yield the source of each quotation that attacks somebody when the copy gives no name for it."""
    pattern_of_attack = None
    for quote in doc.attributions.quotations:
        voice = doc.attributions.speaker_of(quote)
        speaker = voice.speaker
        if (
            speaker is None
            or speaker.kind != "unnamed"
            or speaker.head not in HEADS
            or voice.how not in ("framed", "sentence")
        ):
            continue
        pattern_of_attack = pattern_of_attack or pattern(ATTACK)
        found = pattern_of_attack.search(doc.flowing, *quote.inner)
        if found and voice.cue.kind in ("said", "inverted", "according"):
            yield rule.finding(
                min(voice.cue.start, speaker.start),
                max(voice.cue.end, speaker.end),
                rule.message % (found[0], speaker.text),
            )


RULE = Rule(
    id="attribution.anonymous-opinion",
    check=check,
    message="“%s” comes from “%s”: give the name, or leave the attack out",
    description="Anonymity is for facts; nobody gets it to attack others.",
    authority="Reuters Handbook, AP Stylebook: no opinions and no attacks from unnamed sources",
    legal=True,
    quotes="skip",
    scope=("body", "list"),
    bad=(
        marked("“He is a liar,” [[an official said]]."),
        marked("“The whole board is corrupt and useless,” [[said a former executive]]."),
        marked("[[One party insider said]]: “She is unfit for the job.”"),
    ),
    good=(
        marked("“He is a liar,” said Ann Lee."),
        marked("“The road is shut,” an official said."),
        marked("“He is a liar,” the interior minister said."),
    ),
)
