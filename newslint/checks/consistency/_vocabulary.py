"""Where the words of a house's vocabulary stand in a document; shared by the rules that read it."""

import re

from newslint.span import Intervals


def pairs(entries):
    """Words -> what should stand for them (None when the vocabulary does not say), from `words` or `wrong: right`."""
    found = {}
    for entry in entries:
        wrong, colon, right = entry.partition(": ")
        found[" ".join(wrong.split())] = right.strip() if colon else None
    return found


def places(doc, words, flags=0):
    """Every match of one of the words, the longest first, that is no part of a longer word."""
    return _pattern(words, flags).finditer(doc.text)


def accepted(doc, vocabulary):
    """A predicate (start, end): whether the words there lie inside a phrase that the vocabulary accepts."""
    phrases = [words for words in vocabulary.get("accept", ()) if " " in words]
    if not phrases:
        return lambda start, end: False
    return Intervals([match.span() for match in _pattern(phrases, re.IGNORECASE).finditer(doc.text)]).cover


def _pattern(words, flags):
    """The compiled alternatives, white space in them of any kind."""
    longest_first = sorted(words, key=lambda words: (-len(words), words))
    phrases = "|".join(r"\s+".join(map(re.escape, words.split())) for words in longest_first)
    return re.compile(rf"(?<![\w’'-])(?:{phrases})(?![\w-])", flags)
