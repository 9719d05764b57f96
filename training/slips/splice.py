"""Slips of build: halves that do not join, dangling openings, lost connectors, sentences that break off."""

from training.slips.token import VERBS, moved

STARTS = ("IN", "CC", "WDT", "WRB", "TO", "VBG", "VBD", "VBZ", "MD")


def _cuts(tokens, low=0.25, high=0.8):
    first, last = int(len(tokens) * low), int(len(tokens) * high)
    return [at for at in range(max(3, first), last) if tokens[at].text[0].isalnum()]


def halves(tokens, rng, tools):
    """The first part of this sentence and the last part of another."""
    other = tools.another()
    here, there = _cuts(tokens), _cuts(other)
    if not here or not there:
        return None
    if rng.random() < 0.6:
        here = [at for at in here if tokens[at].tag in STARTS] or here
        there = [at for at in there if other[at].tag in STARTS] or there
    one, two = rng.choice(here), rng.choice(there)
    tail = other[two:]
    seam = [moved(token, "splice") for token in tail[:4]]
    before = [token._replace(fault="splice") for token in tokens[one - 2 : one]]
    return [*tokens[: one - 2], *before, *seam, *tail[4:]]


def subject_of_another(tokens, rng, tools):
    """The subject of this sentence with the predicate of another."""
    other = tools.another()
    here = next((at for at, token in enumerate(tokens) if token.tag in ("VBD", "VBZ", "VBP", "MD")), 0)
    there = next((at for at, token in enumerate(other) if token.tag in ("VBD", "VBZ", "VBP", "MD")), 0)
    if not 0 < here < 10 or not 0 < there < len(other) - 3:
        return None
    seam = [moved(token, "splice") for token in other[there : there + 3]]
    return [*tokens[:here], *seam, *other[there + 3 :]]


def clause_inside(tokens, rng, tools):
    """A piece of another sentence in the middle of this one."""
    other = tools.another()
    cuts = _cuts(tokens)
    length = rng.choice((3, 4, 5, 6, 8))
    if not cuts or len(other) < length + 4:
        return None
    start = rng.randrange(1, len(other) - length - 1)
    piece = [moved(token, "splice") for token in other[start : start + length] if token.text[0].isalnum()]
    at = rng.choice(cuts)
    return [*tokens[:at], *piece, *tokens[at:]]


def no_connector(tokens, rng, tools):
    """Two clauses with nothing between them."""
    spots = [
        at
        for at in range(4, len(tokens) - 4)
        if tokens[at].tag in ("CC", "IN", "WDT", "WP", "WRB")
        and tokens[at + 1].tag in ("PRP", "DT", "NNP", "NNS", "VBD", "VBZ")
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    comma = tokens[at - 1].text == ","
    start = at - 1 if comma and rng.random() < 0.5 else at
    made = tokens[:start] + tokens[at + 1 :]
    made[start] = made[start].wrong("missing", meant="")._replace(space=True)
    return made


def opening(tokens, rng, tools):
    """A subordinate or participial opening of another sentence before this one, or alone without a main clause."""
    other = tools.another()
    comma = next((at for at, token in enumerate(other) if token.text == ","), 0)
    if not 3 <= comma <= 14 or other[0].tag not in ("IN", "VBG", "VBN", "WRB", "TO", "RB"):
        return None
    lead = [token._replace(fault="splice") for token in other[: comma + 1]]
    if rng.random() < 0.35:
        return [*lead[:-1], *[token for token in tokens[-1:] if not token.text[0].isalnum()]]
    first = (
        moved(tokens[0], "splice")
        if tokens[0].tag not in ("NNP", "NNPS")
        else tokens[0]._replace(space=True, fault="splice")
    )
    return [*lead, first, *tokens[1:]]


def participle(tokens, rng, tools):
    """The only finite verb turned into a participle: a sentence without a main clause."""
    from training.slips.lexicon import inflect, lemma_of

    spots = [at for at, token in enumerate(tokens) if token.tag in ("VBD", "VBZ", "VBP")]
    if not 0 < len(spots) <= 2:
        return None
    made = list(tokens)
    for at in spots:
        form = inflect(lemma_of(tokens[at].text.lower(), "VB"), "VBG")
        if not form:
            return None
        made[at] = tokens[at].wrong("form", form)
    return made


def broken_off(tokens, rng, tools):
    """The end, or the beginning, lost in the middle of a phrase."""
    spots = [at for at in range(4, len(tokens) - 2) if tokens[at].tag in ("IN", "DT", "JJ", "CC", "TO", "MD", *VERBS)]
    if not spots:
        return None
    at = rng.choice(spots)
    if rng.random() < 0.65:
        end = [token for token in tokens[-1:] if not token.text[0].isalnum()]
        return [*tokens[:at], tokens[at].wrong("missing", meant=""), *end]
    made = list(tokens[at:])
    made[0] = made[0].wrong("missing", meant="")._replace(space=False)
    return made if len(made) > 5 else None


SLIPS = {
    halves: (1.6, 1.0),
    subject_of_another: (0.7, 0.7),
    clause_inside: (0.9, 1.0),
    no_connector: (0.8, 0.7),
    opening: (0.6, 0.6),
    participle: (0.5, 0.9),
    broken_off: (0.6, 0.8),
}
