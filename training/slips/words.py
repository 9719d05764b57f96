"""Slips of sense: words that mean the wrong thing here, words of no language, words said twice in other words."""

from training.slips.token import CONTENT, NOUNS, VERBS


def _places(tokens, tags=CONTENT):
    return [
        at for at, token in enumerate(tokens) if token.tag in tags and token.fault == "right" and len(token.text) > 2
    ]


def _with(tokens, at, word, fault="word"):
    old = tokens[at]
    word = word[0].upper() + word[1:] if old.text[0].isupper() else word
    return [*tokens[:at], old.wrong(fault, word), *tokens[at + 1 :]]


def wrong_sense(tokens, rng, tools):
    """One to four words in a stretch replaced by a synonym of whatever sense, as spinners do."""
    places = [at for at in _places(tokens) if tools.lexicon.synonyms(tokens[at].text, tokens[at].tag)]
    if not places:
        return None
    first = rng.randrange(len(places))
    for at in places[first : first + rng.choice((1, 1, 2, 2, 3, 4))]:
        tokens = _with(tokens, at, rng.choice(tools.lexicon.synonyms(tokens[at].text, tokens[at].tag)))
    return tokens


def near_word(tokens, rng, tools):
    """A word replaced by a neighbour in the embedding: alike in kind, other in meaning."""
    places = [at for at in _places(tokens) if tools.lexicon.neighbours(tokens[at].text)]
    if not places:
        return None
    for at in rng.sample(places, min(len(places), rng.choice((1, 1, 2)))):
        near = tools.lexicon.neighbours(tokens[at].text)
        tokens = _with(tokens, at, rng.choice(near[3:]))
    return tokens


def likely_word(tokens, rng, tools):
    """A word replaced by one that the masked language model proposes there, though not among its first guesses."""
    guesses = tools.guesses()
    places = [at for at in _places(tokens) if tokens[at].text in guesses]
    if not places:
        return None
    for at in rng.sample(places, min(len(places), rng.choice((1, 2, 2, 3)))):
        tokens = _with(tokens, at, rng.choice(guesses[tokens[at].text]))
    return tokens


def any_word(tokens, rng, tools):
    """A noun or verb replaced by one of the same form from another story: fluent nonsense."""
    places = _places(tokens, (*NOUNS, *VERBS, "JJ"))
    if not places:
        return None
    for at in rng.sample(places, min(len(places), rng.choice((1, 2, 2, 3)))):
        same = tools.bank.get(tokens[at].tag, ())
        if same:
            tokens = _with(tokens, at, rng.choice(same))
    return tokens


def foreign(tokens, rng, tools):
    """A word or two left in another language."""
    places = _places(tokens)
    if not places or not tools.foreign:
        return None
    words = rng.choice(tools.foreign)
    for at in rng.sample(places, min(len(places), rng.choice((1, 1, 2)))):
        tokens = _with(tokens, at, rng.choice(words), "foreign")
    return tokens


def said_twice(tokens, rng, tools):
    """A synonym left beside the word: a half-finished edit."""
    places = [at for at in _places(tokens) if tools.lexicon.synonyms(tokens[at].text, tokens[at].tag)]
    if not places:
        return None
    at = rng.choice(places)
    token = tokens[at]
    other = rng.choice(tools.lexicon.synonyms(token.text, token.tag))
    pair = [token.wrong("extra", meant=""), token.wrong("extra", other, meant="")._replace(space=True)]
    if rng.random() < 0.5 and not token.text[0].isupper():
        pair = [pair[1]._replace(space=token.space), pair[0]._replace(space=True)]
    return [*tokens[:at], *pair, *tokens[at + 1 :]]


def other_part(tokens, rng, tools):
    """A noun where a verb belongs and the like: "the decide of the court"."""
    swaps = tools.families
    places = [at for at in _places(tokens) if tokens[at].text.lower() in swaps]
    if not places:
        return None
    at = rng.choice(places)
    return _with(tokens, at, rng.choice(swaps[tokens[at].text.lower()]), "form")


SLIPS = {
    wrong_sense: (3.0, 0.7),
    near_word: (1.5, 0.6),
    likely_word: (3.0, 0.6),
    any_word: (1.6, 0.8),
    foreign: (0.4, 0.9),
    said_twice: (0.5, 0.6),
    other_part: (1.0, 0.6),
}
