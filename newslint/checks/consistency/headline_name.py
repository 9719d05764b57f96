"""A name that the headline spells otherwise than the story: “Tarantov quits” over a story of Tarantow."""

from newslint.compiled import pattern
from newslint.rule import Edit, Related, Rule, marked

MOST = 40  # names of one headline that are looked at
WORD = pattern(r"[A-Z][\w’'-]{4,}")


def check(doc, rule):
    """Yield names of the headline that the body spells in another way throughout."""
    body = next((zone.start for zone in doc.zones if zone.kind == "body"), None)
    for head in doc.zones:
        if head.kind == "headline" and body is not None and head.end <= body:
            yield from _names(doc, rule, head, body)


def _names(doc, rule, head, body):
    """Findings for the names of one headline."""
    from newslint.analysis.english import is_word
    from newslint.analysis.name_spelling import fold, is_distinct, one_slip, plain

    words = [(match.start(), _bare(match[0])) for match in WORD().finditer(doc.text, head.start, head.end)]
    words = [(start, word) for start, word in words if not word.isupper() and not is_word(word.lower())]
    if not words:
        return
    spelt = {}
    for mention in doc.names.mentions:
        if mention.start >= body and mention.kind != "people":
            for match in WORD().finditer(mention.text):
                spelt.setdefault(_bare(match[0]), mention.start + match.start())
    for start, word in words[:MOST]:
        if word in doc.text[body:]:
            continue
        mine = plain(word)
        for other, place in spelt.items():
            theirs = plain(other)
            if mine == theirs or theirs[0] != mine[0] or is_distinct(mine, theirs):
                continue
            same = fold(word) == fold(other)
            if doc.names.is_name(word) and (same or len(mine) > 5 and not is_word(theirs)):
                continue  # both are names of the copy: the rule on spellings says so
            if same or len(mine) > 5 and one_slip(mine, theirs):
                yield rule.finding(
                    start, start + len(word), rule.message % (word, other),
                    edits=(Edit(start, start + len(word), other),),
                    related=(Related(place, place + len(other), f"“{other}” here"),),
                )  # fmt: skip
                break


def _bare(word):
    """A word without the ending of a possessive."""
    for ending in ("’s", "'s", "’", "'"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


RULE = Rule(
    id="consistency.headline-name",
    check=check,
    message="“%s” in the headline, “%s” in the story: which is right?",
    description="A name in the headline that the story spells in another way.",
    authority="Reuters Handbook of Journalism: headline and story agree",
    quotes="both",
    bad=(
        marked("[[Tarantov]] quits as mayor\n\nMayor Ilya Tarantow quit on Monday. Tarantow said he was tired."),
        marked("Fire near [[Kosevograd]] plant\n\nA fire broke out in Kosovograd on Monday. Kosovograd is small."),
        marked("Sailor [[Brandvick]]’s Boat Sinks Off Coast\n\nLena Brantvick lost her boat on Monday. Brantvick swam."),
    ),
    good=(
        marked("Khomeini remembered\n\nAli Khamenei spoke on Monday. Khamenei praised him."),
        marked("Tarantow quits as mayor\n\nMayor Ilya Tarantow quit on Monday. Tarantov Street was calm."),
        marked("Austria wins\n\nAustralia lost on Monday. The team of Australia wept."),
    ),
)
