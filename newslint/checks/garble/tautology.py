"""One idea said twice in one sentence by words of one family: “destabilizes an unstable region”."""

import re
from functools import cache

from newslint.compiled import compiled
from newslint.rule import Example, Related, Rule, marked

# A verb that gives something a quality, and the adjectives that say it has it already.
# The verb is a stem: the endings -e, -es, -ed, -ing, -s follow.
CHANGES = {
    "destabili[sz]": "unstable", "stabili[sz]": "stable", "complicat": "complex complicated", "simplif": "simple",
    "worsen": "worse worsening", "weaken": "weak", "strengthen": "strong", "widen": "wide", "deepen": "deep",
    "intensif": "intense intensive", "radicali[sz]": "radical", "moderni[sz]": "modern", "normali[sz]": "normal",
    "legali[sz]": "legal", "clarif": "clear", "shorten": "short", "lengthen": "long lengthy", "enlarg": "large",
    "isolat": "isolated", "impoverish": "poor impoverished", "endanger": "dangerous", "unif": "united unified",
    "escalat": "escalating", "darken": "dark", "soften": "soft", "toughen": "tough", "tighten": "tight",
    "brighten": "bright", "sharpen": "sharp", "purif": "pure", "devastat": "devastated",
    "polari[sz]": "polarised polarized",
    "aggravat": "grave", "exacerbat": "bad", "humiliat": "humiliating", "finali[sz]": "final",
}  # fmt: skip
REACH = 60  # code points between the verb and the adjective: one phrase, not the next clause
ENDINGS = ("", "e", "es", "ed", "d", "s", "y", "ies", "ied", "ing", "ying")
APART_FROM = frozenset("more less from than and but if by".split())  # between the two they tell of two things
SMALL = r"(?:an?|the|its|their|his|her|this|that|already|which|is|was|are|were|highly|very|quite|so|even)"
# Adjectives whose adverb means something else, or goes with them in good English.
APART = frozenset(
    "late near hard high most present short large direct local national general public final certain particular real "
    "historical traditional virtual financial economic political careful recent previous special main similar equal "
    "different original initial potential".split()
)


def check(doc, rule):
    """Yield the second of two such words, with the first as the related place."""
    verbs = _verbs()
    sentences = iter(doc.sentences)
    end, seen = -1, {}
    for token in doc.tokens:
        if token.kind != "word":
            continue
        while token.start >= end:
            sentence = next(sentences, None)
            if sentence is None:
                return
            end, seen = sentence.end, {}
        word = token.text.lower()
        if word[:4] in verbs:
            yield from _change(doc, rule, token, word, verbs[word[:4]])
        if word.endswith("ly") and len(word) > 8:
            form = next((form for form in _adjectives(word) if form in seen and form not in APART), None)
            if form:
                yield _said_twice(doc, rule, seen[form].start, seen[form].end, token.start, token.end)
        if token.text.islower():
            seen[word] = token


@cache
def _verbs():
    """The first four letters of a verb -> (stem, adjectives) pairs."""
    found = {}
    for stem, adjectives in CHANGES.items():
        for spelt in (stem.replace("[sz]", "s"), stem.replace("[sz]", "z")) if "[" in stem else (stem,):
            found.setdefault(spelt[:4], []).append((spelt, adjectives))
    return found


def _change(doc, rule, verb, word, candidates):
    """A verb and the quality that its object has already, with nothing but its object's words between."""
    fitting = (words for stem, words in candidates if word.startswith(stem) and word[len(stem) :] in ENDINGS)
    adjectives = next(fitting, "")
    if not adjectives:
        return
    # Up to five words without a mark; before the adjective a small word, so that it is said of the object.
    found = compiled(
        rf" (?:[\w’'-]+ ){{0,5}}?{SMALL} (?:not )?({adjectives.replace(' ', '|')})\b(?![’'-])", re.IGNORECASE
    ).match(doc.flowing[verb.end : verb.end + REACH])
    if found and not set(found[0].lower().split()) & APART_FROM:
        yield _said_twice(doc, rule, verb.start, verb.end, *(verb.end + at for at in found.span(1)))


def _adjectives(adverb):
    """The adjectives that an adverb in -ly may be made of."""
    base = adverb[:-2]
    forms = [base, base + "le" if base.endswith("b") else base + "e"]
    if base.endswith("i"):
        forms.append(base[:-1] + "y")
    if base.endswith("al"):
        forms.append(base[:-2])
    return [form for form in forms if len(form) > 6]


def _said_twice(doc, rule, start, end, later, later_end):
    """The finding on the later word."""
    first, second = doc.flowing[start:end], doc.flowing[later:later_end]
    related = (Related(start, end, f"“{first}” here"),)
    return rule.finding(later, later_end, rule.message % (second, first), related=related)


RULE = Rule(
    id="garble.tautology",
    check=check,
    message="“%s” repeats what “%s” has said: cut one of them",
    confidence=0.8,
    description="One idea twice in one sentence, by words of one family.",
    authority="Every style guide under “tautology”.",
    bad=(
        marked("It was a clandestine raid by men who crossed [[clandestinely]] at night."),
        marked("The risk is destabilizing an environment which is already [[unstable]]."),
        marked("The deal complicates a highly [[complex]] war."),
        marked("The storm worsened an already [[worsening]] flood, and the dam weakened a [[weak]] bank."),
    ),
    good=(
        Example("The reform simplified life. A simple plan is best, and it is simply done."),
        Example("The talks stabilised prices and kept a stable currency."),
        Example("It widened from a wide road to a wider one; the newly built new road is long."),
        Example("The general was generally liked, and a national plan was drawn up nationally."),
        Example("It was a clandestine raid. The men crossed clandestinely."),
    ),
)
