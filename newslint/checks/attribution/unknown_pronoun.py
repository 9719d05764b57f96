"""“He said” before the copy has told of anybody who could be he."""

from newslint.checks.attribution._common import pattern
from newslint.rule import Rule, marked

SOMEBODY = (
    r"\b(?:an?|the|his|her|their|two|three|some) (?:[\w-]+ ){0,2}?\w+(?:er|or|ist|ian|ant|ent|man|men|ess|ee"
    r"|people|girl|boy|child|couple)s?\b"
)
PRONOUNS = ("he", "she", "they")
REACH = 3000  # code points


def check(doc, rule):
    """Yield the first speaking pronoun whom nobody in the paragraphs before it can be."""
    for cue in doc.attributions.cues:
        speaker = cue.speaker
        if speaker is None or cue.kind not in ("said", "inverted") or speaker.kind != "pronoun" or cue.verb == "call":
            continue
        if speaker.head in PRONOUNS and not _brought_in(doc, cue, rule.options["paragraphs"]):
            yield rule.finding(cue.start, cue.end, rule.message % doc.flowing[cue.start : cue.end])
            return


def _brought_in(doc, cue, paragraphs):
    """Whether the copy names or describes anybody in the last paragraphs before a cue; a headline counts too."""
    at = doc.attributions.paragraph_at(cue.start)
    start = max(doc.paragraphs[max(at - paragraphs, 0)].start, cue.start - REACH)
    if any(mention.kind in ("person", "name", "organisation") for mention in doc.names.between(start, cue.start)):
        return True
    if any(start <= role.start < cue.start for role in doc.names.roles):
        return True
    return bool(pattern(SOMEBODY).search(doc.flowing, start, cue.start))


RULE = Rule(
    id="attribution.unknown-pronoun",
    check=check,
    message="“%s”: nobody has been named whom this could be; say who speaks",
    description="A speaker is named before a pronoun stands for him or her; translations and cuts lose the name.",
    authority="Reuters Handbook: identify the speaker at once",
    scope=("body", "list"),
    options={"paragraphs": 3},
    bad=(
        marked("[[He said]] the plan was dead. It had been drawn up in May."),
        marked("The lake froze in December.\n\n“It will hold,” [[she said]]."),
        marked("Prices rise again. [[They announced]] that bread would cost more."),
    ),
    good=(
        marked("Ann Lee resigned. She said the plan was dead."),
        marked("More than half of those polled (53%) said they would vote, the rest (47%) said they would not."),
        marked("The mayor resigned. He said the plan was dead."),
        marked("The lake froze. Ann Lee measures the ice. “It will hold,” she said."),
    ),
)
