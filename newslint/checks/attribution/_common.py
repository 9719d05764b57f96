"""What the rules of attribution share: patterns compiled when first needed, and the neighbours of a sentence."""

import re
from functools import cache

from newslint.compiled import compiled
from newslint.rule import SEVERITIES
from newslint.span import Span

REACH = 500  # code points


@cache
def pattern(source, ignorecase=True):
    """A compiled regular expression, made only when a rule has something to look for."""
    return compiled(source, re.IGNORECASE if ignorecase else 0)


def matches(doc, words, source):
    """The matches of `source`, sentence by sentence, where one of the literal `words` (lower case) occurs."""
    folded, sentences = doc.folded, doc.sentences
    if not any(word in folded for word in words):
        return
    found = pattern(source)
    if len(folded) != len(doc.text):  # letters whose small form is longer: offsets of `folded` say nothing
        yield from found.finditer(doc.flowing)
        return
    wanted = set()
    for word in words:
        at = folded.find(word)
        while at >= 0:
            index = doc.attributions.sentence_at(at)
            wanted.add(index)
            at = folded.find(word, max(sentences[index].end, at + 1))
    for index in sorted(wanted):
        yield from found.finditer(doc.flowing, *sentences[index])


def around(doc, offset, before=0, after=0, within=True):
    """The Span of the sentence at an offset and so many sentences before and after it.

    `within`: it stays in its paragraph. It never reaches further than `REACH` from the offset, so that a rule
    stays linear on a text that is one long sentence.
    """
    told = doc.attributions
    at = told.sentence_at(offset)
    start = doc.sentences[max(at - before, 0)].start
    end = doc.sentences[min(at + after, len(doc.sentences) - 1)].end
    if within:
        paragraph = doc.paragraphs[told.paragraph_at(offset)]
        start, end = max(start, paragraph.start), min(end, paragraph.end)
    return Span(max(start, offset - REACH), min(end, offset + REACH))


def identified(speaker):
    """Whether a speaker is somebody whom the reader can place: no unnamed person or group, and no event."""
    return speaker is not None and speaker.kind not in ("unnamed", "impossible")


def lower(one, other):
    """The lower of two severities: a doubtful case of a rule never outranks what a profile sets for the rule."""
    return min(one, other, key=SEVERITIES.index)


CONVICTED = (
    "convict", "sentenced", "jailed", "imprisoned", "pleaded guilty", "pled guilty", "found guilty", "guilty of",
    "confessed", "admitted", "executed", "serving", "serial killer", "inmate", "in prison", "jailing", "sentencing",
)  # fmt: skip


def is_convicted(doc):
    """Whether the copy tells of a conviction, a sentence or a confession, so that crimes in it are facts."""
    return any(word in doc.folded for word in CONVICTED)
