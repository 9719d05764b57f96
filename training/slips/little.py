"""Slips of little words and gaps: lost, doubled and clashing function words, wrong frames, lost verbs and objects."""

from training.slips.token import NOUNS, VERBS, Token, plain

PREPOSITIONS = (
    "of in to for on with at by from about into over after against under between through during without "
    "before towards upon among within behind across along around"
).split()
ARTICLES = ("a", "an", "the")
RELATIVES = ("who", "which", "whose", "that", "where", "whom", "what")
LINKS = ("and", "but", "because", "although", "while", "when", "if", "as", "so", "than", "that", "since", "until", "or")
AUXILIARIES = "is are was were has have had does did will would can could should may might must been being be".split()
DETERMINERS = ("a", "the", "this", "these", "some", "any", "each", "his", "their", "its", "such", "another", "no")
CLASSES = (PREPOSITIONS, RELATIVES, LINKS, AUXILIARIES, DETERMINERS)


def _word(text, fault, space=True, meant=""):
    return Token(text, space, "IN", fault, meant)


def _at(tokens, words):
    return [at for at, token in enumerate(tokens) if token.text.lower() in words and token.fault == "right"]


def _without(tokens, start, end):
    """The tokens without start:end; what follows the gap is marked, and what stands before it."""
    made = list(tokens[:start]) + list(tokens[end:])
    if start < len(made):
        made[start] = made[start].wrong("missing", meant="")._replace(space=made[start].space or tokens[start].space)
        if start == 0:
            made[0] = made[0]._replace(space=False)
    if start:
        made[start - 1] = made[start - 1].wrong("missing", meant="")
    return made


def _replaced(tokens, at, text, fault="function"):
    text = text[0].upper() + text[1:] if at == 0 else text
    return [*tokens[:at], tokens[at].wrong(fault, text), *tokens[at + 1 :]]


def _other(words, than, rng):
    return rng.choice([word for word in words if word != than.lower()])


def wrong_preposition(tokens, rng, tools):
    spots = _at(tokens, PREPOSITIONS)
    if not spots:
        return None
    for at in rng.sample(spots, min(len(spots), rng.choice((1, 1, 2)))):
        tokens = _replaced(
            tokens, at, _other(PREPOSITIONS[:14] if rng.random() < 0.7 else PREPOSITIONS, tokens[at].text, rng)
        )
    return tokens


def wrong_relative(tokens, rng, tools):
    """One relative pronoun for another, or two of them."""
    spots = [at for at in _at(tokens, RELATIVES) if tokens[at].tag in ("WDT", "WP", "WP$", "WRB", "IN")]
    if not spots:
        return None
    at = rng.choice(spots)
    if rng.random() < 0.5:
        return _replaced(tokens, at, _other(RELATIVES, tokens[at].text, rng))
    extra = _word(_other(RELATIVES, tokens[at].text, rng), "extra")
    side = at + rng.randrange(2)
    return [*tokens[:side], extra, *tokens[side:]] if side else None


def wrong_link(tokens, rng, tools):
    spots = [at for at in _at(tokens, LINKS) if tokens[at].tag in ("CC", "IN", "WRB", "RB")]
    return (
        _replaced(tokens, at, _other(LINKS, tokens[at].text, rng))
        if spots and (at := rng.choice(spots)) is not None
        else None
    )


def wrong_article(tokens, rng, tools):
    """Articles lost, put before names and mass nouns, or exchanged."""
    made, done = list(tokens), 0
    for _ in range(rng.choice((1, 2, 2, 3))):
        kind = rng.random()
        spots = _at(made, ARTICLES)
        if kind < 0.5 and spots:
            at = rng.choice(spots)
            made = _without(made, at, at + 1)
            done += 1
        elif kind < 0.75:
            nouns = [
                at
                for at in range(1, len(made))
                if made[at].tag in (*NOUNS, "NNP") and made[at - 1].tag in ("IN", "VBD", "VB", "CC", "TO")
            ]
            if nouns:
                at = rng.choice(nouns)
                made = [*made[:at], _word(rng.choice(("the", "the", "a")), "extra"), *made[at:]]
                done += 1
        elif spots:
            at = rng.choice(spots)
            made = _replaced(made, at, "the" if made[at].text.lower() != "the" else rng.choice(("a", "an")))
            done += 1
    return made if done else None


def clash(tokens, rng, tools):
    """A function word more, beside another one: "than of", "has was", "the its"."""
    words = [word for group in CLASSES for word in group]
    spots = _at(tokens, words)
    if not spots:
        return None
    at = rng.choice(spots)
    same = next((group for group in CLASSES if tokens[at].text.lower() in group), words)
    extra = _word(_other(same if rng.random() < 0.6 else words, tokens[at].text, rng), "extra")
    side = at + rng.randrange(2)
    if side == 0:
        return None
    return [*tokens[:side], extra, *tokens[side:]]


def stray(tokens, rng, tools):
    """A function word where none belongs."""
    if len(tokens) < 6:
        return None
    at = rng.randrange(1, len(tokens) - 1)
    word = rng.choice(rng.choice(CLASSES))
    return [*tokens[:at], _word(word, "extra"), *tokens[at:]]


def lost_little(tokens, rng, tools):
    """A preposition, conjunction, auxiliary, pronoun or "to" lost."""
    spots = [
        at for at, token in enumerate(tokens) if token.tag in ("IN", "CC", "MD", "TO", "PRP", "WDT", "PRP$") and at
    ]
    spots += [at for at in _at(tokens, AUXILIARIES) if at]
    if not spots:
        return None
    at = rng.choice(spots)
    return _without(tokens, at, at + 1)


def lost_verb(tokens, rng, tools):
    spots = [at for at, token in enumerate(tokens) if token.tag in VERBS and at and len(token.text) > 1]
    return _without(tokens, at, at + 1) if spots and (at := rng.choice(spots)) is not None else None


def lost_noun(tokens, rng, tools):
    """The head of a phrase lost: "the former." for "the former minister."."""
    spots = [
        at
        for at in range(1, len(tokens))
        if tokens[at].tag in NOUNS and tokens[at - 1].tag in ("DT", "JJ", "PRP$", "IN", "VBG", "POS")
    ]
    return _without(tokens, at, at + 1) if spots and (at := rng.choice(spots)) is not None else None


def lost_subject(tokens, rng, tools):
    spots = [
        at
        for at in range(len(tokens) - 1)
        if tokens[at].tag in ("PRP", "NNP") and tokens[at + 1].tag in ("VBD", "VBZ", "VBP", "MD")
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    made = _without(tokens, at, at + 1)
    return made


def lost_stretch(tokens, rng, tools):
    """Two to five words lost."""
    length = rng.choice((2, 3, 4, 5))
    if len(tokens) < length + 7:
        return None
    at = rng.randrange(1, len(tokens) - length - 1)
    return _without(tokens, at, at + length)


def repeated(tokens, rng, tools):
    """Three to seven words said again, at once or a little later, sometimes with one word changed."""
    length = rng.choice((2, 3, 4, 5, 7))
    if len(tokens) < length + 3:
        return None
    start = rng.randrange(0, len(tokens) - length - 1)
    piece = [
        token._replace(fault="extra", text=plain(token.text), space=True) for token in tokens[start : start + length]
    ]
    if not all(token.text[0].isalnum() for token in piece):
        return None
    at = min(len(tokens) - 1, start + length + rng.choice((0, 0, 1, 3)))
    return [*tokens[:at], *piece, *tokens[at:]]


def resumed(tokens, rng, tools):
    """A pronoun that takes up a subject already named: "the minister he said"."""
    spots = [
        at
        for at in range(1, len(tokens))
        if tokens[at].tag in ("VBD", "VBZ") and tokens[at - 1].tag in ("NN", "NNP", "NNS")
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    word = rng.choice(("he", "she", "it", "they", "who", "which"))
    return [*tokens[:at], _word(word, "extra"), *tokens[at:]]


SLIPS = {
    wrong_preposition: (2.2, 0.45),
    wrong_relative: (0.8, 0.7),
    wrong_link: (0.7, 0.7),
    wrong_article: (1.2, 0.25),
    clash: (1.8, 0.8),
    stray: (1.2, 0.8),
    lost_little: (1.5, 0.6),
    lost_verb: (1.2, 0.9),
    lost_noun: (1.0, 0.8),
    lost_subject: (0.5, 0.7),
    lost_stretch: (1.0, 0.9),
    repeated: (0.6, 0.9),
    resumed: (0.4, 0.7),
}
