"""Where in a garbled sentence to point, and what to say of it: from the words' faults to spans and a message."""

from typing import NamedTuple

SHORTEST, LONGEST = 2, 12  # words of a stretch
MOST_OTHERS = 3
JOINERS = "'’-‑"
UNSURE = "this sentence does not hold together"
# What is said of each class of fault; %s is the word that is most at fault.
SAYINGS = {
    "word": "“%s” does not fit here",
    "order": "the words around “%s” are in the wrong order",
    "missing": "something is missing around “%s”",
    "extra": "a word too many, or doubled, around “%s”",
    "form": "“%s” is in the wrong form",
    "function": "“%s” is the wrong little word here",
    "splice": "the parts of this sentence do not belong together",
    "foreign": "“%s” looks left untranslated",
}
LITTLE = frozenset("ADP AUX CCONJ DET PART PRON SCONJ".split())  # it helps nobody that “the” does not fit
# Where a sentence falls apart their tags are doubtful too.
LITTLE_ALWAYS = frozenset("a an and as at but by for from in into is it of on or than that the to was were with".split())
REPLACED = ("word", "form", "function", "foreign")  # classes of which the expected word is told


class Stretch(NamedTuple):
    """A run of words: a span of text, the faults of its words above the baseline in all, and the words."""

    start: int
    end: int
    sum: float
    words: tuple


def stretches(text, words, told):
    """The worst Stretch of a sentence and the other bad ones, in order of the text.

    Each word counts with its fault less a baseline, so that a run is carried over a good word between bad ones.
    """
    words = [word for word in words if word.text[:1].isalnum()]
    worst = _best(words, told["stretch"])
    others, left = [], [(0, worst[0]), (worst[1], len(words))]
    while left and len(others) < MOST_OTHERS:
        start, end = left.pop(0)
        if max((word.fault for word in words[start:end]), default=0.0) < told["related"]:
            continue
        first, last = _best(words[start:end], told["stretch"])
        others.append(_made(text, words[start + first : start + last], told["stretch"]))
        left += [(start, start + first), (start + last, end)]
    return _made(text, words[worst[0] : worst[1]], told["stretch"]), sorted(others)


def message(stretch, told):
    """What is wrong in a stretch, in an editor's words, as the likeliest class of fault has it."""
    weights = {}
    for word in stretch.words:
        weights[word.kind] = weights.get(word.kind, 0.0) + word.fault
    kind = max(weights, key=lambda kind: (weights[kind], kind))
    named = [word for word in stretch.words if word.kind == kind]
    if kind == "word":
        named = [word for word in named if not _is_little(word) or _is_known(word, told)]
    word = max(named, key=lambda word: word.fault, default=None)
    if word is None or word.fault < told["kind"]:
        return UNSURE
    said = SAYINGS[kind].replace("%s", word.text)
    if kind in REPLACED and _is_known(word, told):
        said += f"; “{word.expected}” would fit"
    return said


def _is_little(word):
    return word.upos in LITTLE or word.text.lower() in LITTLE_ALWAYS


def _is_known(word, told):
    """Whether the model is sure of another word that belongs there."""
    return word.likelihood >= told["expected"] and word.expected.lower() != word.text.lower()


def _best(words, baseline):
    """(first, last) of the run of words with the largest sum, of SHORTEST to LONGEST words where there are so many."""
    gains = [word.fault - baseline for word in words]
    best, found = None, (0, len(words))
    for first in range(len(words)):
        total = 0.0
        for last in range(first + 1, min(first + LONGEST, len(words)) + 1):
            total += gains[last - 1]
            if last - first >= min(SHORTEST, len(words)) and (best is None or total > best):
                best, found = total, (first, last)
    return found


def _made(text, words, baseline):
    """The Stretch of a run of words, with the whole of what hyphens and apostrophes join at its ends."""
    start, end = words[0].start, words[-1].end
    while start > 1 and text[start - 1] in JOINERS and text[start - 2].isalnum():
        start -= 2
        while start and text[start - 1].isalnum():
            start -= 1
    while end + 1 < len(text) and text[end] in JOINERS and text[end + 1].isalnum():
        end += 2
        while end < len(text) and text[end].isalnum():
            end += 1
    return Stretch(start, end, sum(word.fault - baseline for word in words), tuple(words))
