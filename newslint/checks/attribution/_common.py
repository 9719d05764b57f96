"""What the rules of attribution share: patterns compiled when first needed, and the neighbours of a sentence."""

import re
from functools import cache

from newslint.rule import SEVERITIES


@cache
def pattern(source, ignorecase=True):
    """A compiled regular expression; compiled once, and only when a rule has something to look for."""
    return re.compile(source, re.IGNORECASE if ignorecase else 0)


def matches(doc, words, source):
    """The matches of `source` in the copy, when one of the literal `words` (lower case) occurs in it at all."""
    if not any(word in doc.folded for word in words):
        return
    yield from pattern(source).finditer(doc.flowing)


def around(doc, offset, before=0, after=0):
    """(start, end) of the sentence at an offset and so many sentences before and after it, within its paragraph."""
    at = doc.attributions.sentence_at(offset)
    paragraph = doc.paragraphs[doc.attributions.paragraph_at(offset)]
    first, last = doc.sentences[max(at - before, 0)], doc.sentences[min(at + after, len(doc.sentences) - 1)]
    return max(first.start, paragraph.start), min(last.end, paragraph.end)


def with_neighbours(doc, offset):
    """(start, end) of the paragraph at an offset and of those before and after it."""
    at = doc.attributions.paragraph_at(offset)
    return doc.paragraphs[max(at - 1, 0)].start, doc.paragraphs[min(at + 1, len(doc.paragraphs) - 1)].end


def identified(speaker):
    """Whether a speaker is somebody whom the reader can place: no unnamed person or group, and no event."""
    return speaker is not None and speaker.kind not in ("unnamed", "impossible")


def lower(one, other):
    """The lower of two severities: a doubtful case of a rule never outranks what a profile sets for the rule."""
    return min(one, other, key=SEVERITIES.index)
