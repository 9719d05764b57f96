"""What the garble model says of each sentence: how surely it is garbled, and of each word what is wrong and its tags.

Nothing but a sentence's own words decides what the model, a small encoder, says of it; what it said is kept for the
next run.
"""

from typing import NamedTuple

from newslint.analysis.reading.model import ModelError, description, thresholds

AT_ONCE = 64  # sentences: a long text takes no more memory than a short one

__all__ = ["ModelError", "SentenceReading", "Word", "read", "thresholds"]


class Word(NamedTuple):
    """A word or mark of the text: how likely it is at fault (0 to 1), in which way, its tags, and what is expected.

    `kind` is the likeliest fault whether or not there is one. `expected` is the word that fits best, where the model
    doubts this one, and `likelihood` how well it does (0 to 1).
    """

    start: int
    end: int
    text: str
    fault: float
    kind: str
    upos: str
    form: str
    relation: str
    expected: str = ""
    likelihood: float = 0.0


class SentenceReading(NamedTuple):
    """A sentence: a span of text, what the model says of it as a whole (a logit, the higher the worse), its words."""

    start: int
    end: int
    score: float
    words: tuple[Word, ...]


def read(text, sentences):
    """A SentenceReading for each of the spans `sentences`, None for what is no span or has no letter to be read.

    Raises ModelError when the model is needed and cannot be used.
    """
    told = description()
    copies = [text[span[0] : span[1]] if span is not None else "" for span in sentences]
    wanted = [copy if any(map(str.isalpha, copy)) else "" for copy in copies]
    rows = _rows(told, dict.fromkeys(filter(None, wanted)))
    return tuple(
        _reading(told, text, span[0], span[1], rows[copy]) if copy and rows[copy] else None
        for span, copy in zip(sentences, wanted)
    )


def _rows(told, copies):
    """What the model says of each sentence, from what is kept and, for the rest, from the model itself."""
    from newslint.analysis.reading import store

    keys = {copy: store.key(told.digest, copy) for copy in copies}
    kept = store.found(list(keys.values()))
    rows = {copy: kept[key] for copy, key in keys.items() if key in kept}
    fresh = [copy for copy in copies if copy not in rows]
    if fresh:
        from newslint.analysis.reading.model import reader

        judge = reader()
        for at in range(0, len(fresh), AT_ONCE):
            some = fresh[at : at + AT_ONCE]
            rows |= zip(some, judge(some))
        store.keep({keys[copy]: rows[copy] for copy in fresh})
    return rows


def _reading(told, text, start, end, row):
    """The SentenceReading of the sentence text[start:end] from what `model.reader` gives for it."""
    score, words = row
    return SentenceReading(start, end, score / 1000, tuple(_word(told, text, start, *word) for word in words))


def _word(told, text, at, start, end, fault, kind, upos, form, relation, expected, likelihood):
    start, end = at + start, at + end
    names = told.faults[kind], told.upos[upos], told.forms[form], told.relations[relation]
    return Word(start, end, text[start:end], fault / 10000, *names, expected, likelihood / 1000)
