"""“He said” before the copy has told of anybody who could be he."""

from newslint.checks.attribution._common import pattern
from newslint.rule import Rule, marked

SOMEBODY = (
    r"\b(?:an?|the|his|her|their|two|three|some) (?:[\w-]+ ){0,2}?\w+(?:er|or|ist|ian|ant|ent|man|men|ess|ee"
    r"|people|girl|boy|child|couple)s?\b"
)
LOOKED_AT = ("he", "she", "they")


def check(doc, rule):
    """Yield the first speaking pronoun of the copy when nobody at all has been brought in before it."""
    for cue in doc.attributions.cues:
        speaker = cue.speaker
        if speaker is None or cue.kind not in ("said", "inverted"):
            continue
        if speaker.kind != "pronoun":
            return
        if speaker.head not in LOOKED_AT:
            continue
        if _brought_in(doc, cue.start):
            return
        yield rule.finding(cue.start, cue.end, rule.message % doc.text[cue.start : cue.end])


def _brought_in(doc, start):
    """Whether the copy names or describes anybody before an offset; a headline and a byline count too."""
    if start > 1500:
        return True
    names = doc.names
    if any(mention.kind in ("person", "name", "organisation") for mention in names.between(0, start)):
        return True
    if any(role.start < start for role in names.roles):
        return True
    return bool(pattern(SOMEBODY).search(doc.text, 0, start))


RULE = Rule(
    id="attribution.unknown-pronoun",
    check=check,
    message="“%s”: nobody has been named yet; say who speaks",
    description="A speaker is named before a pronoun stands for him or her; translations and cuts lose the name.",
    authority="Reuters Handbook: identify the speaker at once",
    scope=("body", "list"),
    bad=(
        marked("[[He said]] the plan was dead. It had been drawn up in May."),
        marked("The lake froze in December.\n\n“It will hold,” [[she said]]."),
        marked("Prices rise again. [[They announced]] that bread would cost more."),
    ),
    good=(
        marked("Ann Lee resigned. She said the plan was dead."),
        marked("The mayor resigned. He said the plan was dead."),
        marked("The lake froze. Ann Lee measures the ice. “It will hold,” she said."),
    ),
)
