"""Slips of order: phrases, verbs and adjectives in the wrong place, compounds turned round, words shuffled."""

from training.slips.token import NOUNS, VERBS, is_clause_end, moved


def _body(tokens):
    """How many tokens come before the closing marks."""
    end = len(tokens)
    while end and not tokens[end - 1].text[0].isalnum():
        end -= 1
    return end


def _carry(tokens, start, end, target):
    """Tokens start:end put before `target` (counted in the old list)."""
    piece = [moved(token) for token in tokens[start:end]]
    rest = tokens[:start] + tokens[end:]
    at = target if target <= start else target - (end - start)
    made = rest[:at] + piece + rest[at:]
    if at + len(piece) < len(made) and made[at + len(piece)].text[0].isalnum():
        made[at + len(piece)] = made[at + len(piece)]._replace(space=True)
    return made


def phrase(tokens, rng, tools):
    """A stretch of one to five words moved two to ten places."""
    end = _body(tokens)
    length = rng.choice((1, 1, 2, 2, 3, 4, 5))
    if end < length + 5:
        return None
    start = rng.randrange(0, end - length)
    spots = [at for at in range(1, end + 1) if 1 < abs(at - start) <= 10 and not start <= at <= start + length]
    piece = tokens[start : start + length]
    if not spots or not any(token.text[0].isalnum() for token in piece):
        return None
    return _carry(tokens, start, start + length, rng.choice(spots))


def verb_last(tokens, rng, tools):
    """A verb carried to the end of its clause, as from German, Turkish or Japanese."""
    spots = [at for at in range(len(tokens)) if tokens[at].tag in (*VERBS, "MD") and at]
    if not spots:
        return None
    at = rng.choice(spots)
    end = next((to for to in range(at + 1, len(tokens)) if is_clause_end(tokens[to])), len(tokens))
    return _carry(tokens, at, at + 1, end) if end - at > 2 else None


def verb_first(tokens, rng, tools):
    """A verb put before its subject: "Announced the ministry that"."""
    spots = [at for at in range(1, min(len(tokens), 15)) if tokens[at].tag in ("VBD", "VBZ", "VBP", "MD")]
    if not spots:
        return None
    at = spots[0]
    start = next((to + 1 for to in range(at - 1, -1, -1) if is_clause_end(tokens[to])), 0)
    if at == start:
        return None
    made = _carry(tokens, at, at + 1, start)
    made[start + 1] = moved(made[start + 1], "right")
    return made


def adjective_after(tokens, rng, tools):
    """An adjective behind its noun."""
    spots = [
        at
        for at in range(len(tokens) - 1)
        if tokens[at].tag in ("JJ", "CD") and tokens[at + 1].tag in NOUNS and tokens[at].text[0].isalpha()
    ]
    return _carry(tokens, at, at + 1, at + 2) if spots and (at := rng.choice(spots)) is not None else None


def shuffle(tokens, rng, tools):
    """Three to seven words in a row in any order."""
    end, length = _body(tokens), rng.choice((3, 4, 5, 6, 7))
    if end < length + 2:
        return None
    start = rng.randrange(0, end - length)
    piece = [moved(token) for token in tokens[start : start + length]]
    mixed = piece[:]
    rng.shuffle(mixed)
    if [token.text for token in mixed] == [token.text for token in piece]:
        return None
    mixed[0] = mixed[0]._replace(space=tokens[start].space)
    return tokens[:start] + mixed + tokens[start + length :]


def compound_round(tokens, rng, tools):
    """ "aid convoy" as "convoy of the aid", "the humanitarian situation" as "the situation of the humanitarian"."""
    spots = [
        at
        for at in range(len(tokens) - 1)
        if tokens[at].tag in (*NOUNS, "JJ") and tokens[at + 1].tag in NOUNS and tokens[at].text.isalpha()
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    first, second = tokens[at], tokens[at + 1]
    link = [
        first._replace(text=word, space=True, fault="order", tag="IN") for word in rng.choice((["of"], ["of", "the"]))
    ]
    piece = [second._replace(space=first.space, fault="order"), *link, moved(first)]
    return tokens[:at] + piece + tokens[at + 2 :]


def exchanged(tokens, rng, tools):
    """Two nouns of the sentence in each other's place."""
    spots = [at for at, token in enumerate(tokens) if token.tag in NOUNS and token.fault == "right"]
    if len(spots) < 2:
        return None
    one, two = sorted(rng.sample(spots, 2))
    if tokens[one].text.lower() == tokens[two].text.lower():
        return None
    made = list(tokens)
    made[one] = tokens[one].wrong("word", tokens[two].text, tokens[two].tag)
    made[two] = tokens[two].wrong("word", tokens[one].text, tokens[one].tag)
    return made


SLIPS = {
    phrase: (2.5, 0.8),
    verb_last: (1.2, 0.9),
    verb_first: (0.9, 0.8),
    adjective_after: (0.8, 0.7),
    shuffle: (1.5, 1.0),
    compound_round: (0.9, 0.4),
    exchanged: (1.0, 0.7),
}
