"""Two sources who become “the source”, or one that becomes “sources”."""

from newslint.rule import Related, Rule, marked

HEADS = ("source", "official", "diplomat", "witness", "aide", "insider", "analyst", "expert", "doctor", "resident")


def check(doc, rule):
    """Yield each definite source whose number differs from that of the only ones brought in before."""
    first = {}
    for cue in doc.attributions.cues:
        speaker = cue.speaker
        if speaker is None or speaker.head not in HEADS or speaker.kind not in ("unnamed", "role") or speaker.mention:
            continue
        words = speaker.text.lower().split()
        known = first.get(speaker.head)
        if known is None:
            first[speaker.head] = speaker
            continue
        plain = words[0] == "the" and len(words) == 2
        if plain and speaker.number == "one" and known.number == "many" and not known.text.lower().startswith("the "):
            yield _finding(rule, doc, cue, known)
        elif known.number == "one" and speaker.number == "many" and (plain or len(words) == 1):
            yield _finding(rule, doc, cue, known)
        elif speaker.number != known.number:
            # "one official" brings in a single one of them: from here on either number can be right.
            first[speaker.head] = speaker._replace(number="either")


def _finding(rule, doc, cue, known):
    """The finding at a cue, with the first mention of the source."""
    words = doc.flowing[cue.start : cue.end]
    related = (Related(known.start, known.end, "brought in here"),)
    return rule.finding(cue.start, cue.end, rule.message % (words, known.text), related=related)


RULE = Rule(
    id="attribution.plural-singular-source",
    check=check,
    message="“%s”, but the copy spoke of “%s”: how many are there?",
    description="One source must not be made to look like several, nor several shrink to one.",
    authority="Reuters Handbook: never write “sources” for one source",
    scope=("body", "list"),
    bad=(
        marked("Two sources at the bank said talks had failed. [[The source added]] that staff knew."),
        marked("A source at the bank said talks had failed. [[Sources said]] that staff knew."),
        marked("Two diplomats said the embassy would close. [[The diplomat said]] that visas were on hold."),
    ),
    good=(
        marked(
            "Two sources at the bank said talks had failed. One source said that staff knew. The source named no date."
        ),
        marked("A source at the bank said talks had failed. The source added that staff knew."),
        marked("Officials said the road was shut. A health official said nobody was hurt. The official gave no date."),
        marked("Two diplomats said the embassy would close. The diplomats said that visas were on hold."),
    ),
)
