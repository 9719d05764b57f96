"""Slips of form: agreement, tense, number, verb forms, pronouns' cases, countability."""

from training.slips.lexicon import inflect, lemma_of
from training.slips.token import VERBS, Token

PRONOUNS = {
    "he": ("him", "his", "she", "they"),
    "she": ("her", "he", "they"),
    "they": ("them", "their", "he", "it"),
    "him": ("he", "his"),
    "them": ("they", "their", "him"),
    "his": ("him", "he", "her", "their"),
    "her": ("she", "his"),
    "their": ("them", "they", "its", "his"),
    "its": ("it", "their", "his"),
    "it": ("he", "they", "its"),
    "we": ("us", "our"),
    "us": ("we",),
    "who": ("whom", "whose"),
}
MASS = (
    "information equipment advice evidence furniture luggage research staff police homework news progress "
    "knowledge traffic work money help damage violence poverty"
).split()
OTHER_BE = {
    "is": "are",
    "are": "is",
    "was": "were",
    "were": "was",
    "has": "have",
    "have": "has",
    "does": "do",
    "do": "does",
}


def _put(tokens, at, text, fault="form"):
    text = text[0].upper() + text[1:] if tokens[at].text[0].isupper() and at == 0 else text
    return [*tokens[:at], tokens[at].wrong(fault, text), *tokens[at + 1 :]]


def agreement(tokens, rng, tools):
    """Singular verb with plural subject, or the other way round."""
    spots = [at for at, token in enumerate(tokens) if token.text in OTHER_BE or token.tag in ("VBZ", "VBP")]
    for at in rng.sample(spots, len(spots)):
        token = tokens[at]
        other = OTHER_BE.get(token.text)
        if not other and token.text.isalpha():
            other = inflect(lemma_of(token.text, "VB"), "VBP" if token.tag == "VBZ" else "VBZ")
        if other and other != token.text:
            return _put(tokens, at, other)
    return None


def verb_form(tokens, rng, tools):
    """A verb in a form that its place does not allow."""
    spots = [
        at for at, token in enumerate(tokens) if token.tag in VERBS and token.text.isalpha() and len(token.text) > 2
    ]
    rng.shuffle(spots)
    for at in spots:
        token = tokens[at]
        wanted = {"VB": ("VBD", "VBG", "VBZ"), "VBG": ("VB", "VBD", "VBN"), "VBN": ("VB", "VBG", "VBZ")}.get(token.tag)
        wanted = wanted or (("VB", "VBG", "VBN") if token.tag == "VBD" else ("VBG", "VBN", "VB"))
        made = inflect(lemma_of(token.text.lower(), "VB"), rng.choice(wanted))
        if made and made != token.text.lower():
            return _put(tokens, at, made)
    return None


def tense(tokens, rng, tools):
    """A past verb in the present, or the other way round, against the rest of the sentence."""
    spots = [at for at, token in enumerate(tokens) if token.tag in ("VBD", "VBZ", "VBP") and token.text.isalpha()]
    if len(spots) < 2:
        return None
    at = rng.choice(spots)
    wanted = "VBZ" if tokens[at].tag == "VBD" else "VBD"
    made = inflect(lemma_of(tokens[at].text.lower(), "VB"), wanted)
    return _put(tokens, at, made) if made and made != tokens[at].text.lower() else None


def number(tokens, rng, tools):
    """A noun in the wrong number after a word that tells the number, or anywhere."""
    told = (
        "a",
        "an",
        "this",
        "these",
        "those",
        "many",
        "several",
        "two",
        "three",
        "four",
        "one",
        "each",
        "every",
        "few",
    )
    nouns = [at for at, token in enumerate(tokens) if token.tag in ("NN", "NNS") and token.text.isalpha() and at]
    clear = [at for at in nouns if tokens[at - 1].text.lower() in told or tokens[at - 2].text.lower() in told]
    spots = clear or (nouns if rng.random() < 0.4 else [])
    if not spots:
        return None
    at = rng.choice(spots)
    other = "NNS" if tokens[at].tag == "NN" else "NN"
    made = inflect(lemma_of(tokens[at].text.lower(), "NN"), other)
    return _put(tokens, at, made) if made and made != tokens[at].text.lower() else None


def counted_mass(tokens, rng, tools):
    """ "informations", "an advice"."""
    spots = [at for at, token in enumerate(tokens) if token.text.lower() in MASS and at]
    return _put(tokens, at, tokens[at].text + "s") if spots and (at := rng.choice(spots)) is not None else None


def pronoun(tokens, rng, tools):
    spots = [at for at, token in enumerate(tokens) if token.text.lower() in PRONOUNS]
    return (
        _put(tokens, at, rng.choice(PRONOUNS[tokens[at].text.lower()]))
        if spots and (at := rng.choice(spots)) is not None
        else None
    )


def adverb(tokens, rng, tools):
    """An adjective for an adverb, or the other way round."""
    spots = [
        at
        for at, token in enumerate(tokens)
        if token.tag in ("JJ", "RB") and token.text.isalpha() and len(token.text) > 4
    ]
    rng.shuffle(spots)
    for at in spots:
        text = tokens[at].text
        if tokens[at].tag == "RB" and text.endswith("ly"):
            return _put(tokens, at, text[:-2])
        if tokens[at].tag == "JJ" and text[-1] not in "yledn" and at and tokens[at - 1].tag in ("DT", "IN", "VBD"):
            return _put(tokens, at, text + "ly")
    return None


def voice(tokens, rng, tools):
    """A passive without its auxiliary, or an active verb with one: "was announced that he", "was attacked the town"."""
    spots = [at for at, token in enumerate(tokens) if token.tag in ("VBD", "VBN") and token.text.isalpha() and at]
    if not spots:
        return None
    at = rng.choice(spots)
    before = tokens[at - 1]
    if before.text in ("was", "were", "been", "is", "are"):
        made = tokens[: at - 1] + tokens[at:]
        return [*made[: at - 1], made[at - 1].wrong("missing", meant="")._replace(space=True), *made[at:]]
    extra = Token(rng.choice(("was", "is", "were", "been", "being")), True, "VBD", "extra", "")
    return [*tokens[:at], extra, *tokens[at:]]


def comparison(tokens, rng, tools):
    """ "more better", "most largest", "more big than"."""
    spots = [at for at, token in enumerate(tokens) if token.tag in ("JJR", "JJS") and at]
    if not spots:
        return None
    at = rng.choice(spots)
    extra = Token("more" if tokens[at].tag == "JJR" else "most", True, "RBR", "extra", "")
    return [*tokens[:at], extra, *tokens[at:]]


def complement(tokens, rng, tools):
    """ "to V" for "V-ing" and the other way round; "that he" for "to"."""
    spots = [at for at in range(len(tokens) - 1) if tokens[at].text == "to" and tokens[at + 1].tag == "VB"]
    if spots and rng.random() < 0.7:
        at = rng.choice(spots)
        form = inflect(lemma_of(tokens[at + 1].text.lower(), "VB"), rng.choice(("VBG", "VBD")))
        if not form:
            return None
        if rng.random() < 0.5:
            return _put(tokens, at + 1, form)
        return [*tokens[:at], tokens[at + 1].wrong("form", form)._replace(space=True), *tokens[at + 2 :]]
    spots = [
        at for at in range(1, len(tokens)) if tokens[at].tag == "VBG" and tokens[at - 1].tag in ("IN", "VBD", "VBZ")
    ]
    if not spots:
        return None
    at = rng.choice(spots)
    base = lemma_of(tokens[at].text.lower(), "VB")
    added = [Token("to", True, "TO", "form", "")] if rng.random() < 0.6 else []
    return [*tokens[:at], *added, tokens[at].wrong("form", base), *tokens[at + 1 :]]


SLIPS = {
    agreement: (1.0, 0.35),
    verb_form: (1.6, 0.6),
    tense: (0.7, 0.35),
    number: (1.0, 0.3),
    counted_mass: (0.3, 0.3),
    pronoun: (1.1, 0.6),
    adverb: (0.7, 0.35),
    voice: (1.0, 0.7),
    comparison: (0.3, 0.4),
    complement: (1.0, 0.5),
}
