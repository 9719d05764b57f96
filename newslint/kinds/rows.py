"""Where the tokens of a sequence stand in a sentence, and the words of a document to look among."""

from typing import NamedTuple

from newslint.compiled import pattern

WORD = r"[^\W_]+|[^\w\s]|_"  # what counts as one word: a run of letters and figures, or one mark
WORDS = pattern(WORD)


class Word(NamedTuple):
    """A word as text alone, or an end of a sentence: no text, and `START` or `END` for its tag."""

    start: int
    end: int
    text: str = ""
    upos: str = ""
    form: str = ""
    relation: str = ""


class Row(NamedTuple):
    """Words that a sequence fits: the indexes of the first and the last one flagged, and each token's (first, after)."""

    first: int
    last: int
    ranges: tuple


def sentences(doc, tagged):
    """The words of each sentence between its two ends, from the model's reading when they must be `tagged`."""
    reading = doc.reading if tagged else map(_spelled(doc.text), doc.sentences)
    for sentence in reading or ():
        if sentence:
            start, end, words = sentence.start, sentence.end, sentence.words
            yield (Word(start, start, upos="START"), *words, Word(end, end, upos="END"))


class _Sentence(NamedTuple):
    """A sentence that no model has read."""

    start: int
    end: int
    words: tuple


def _spelled(text):
    """A function from the span of a sentence to its words as text."""

    def words(span):
        found = WORDS().finditer(text, *span)
        return _Sentence(*span, tuple(Word(match.start(), match.end(), match[0]) for match in found))

    return words


def finder(sequence, ignorecase, search):
    """A function from the words of a sentence to the Rows there that do not overlap, in order.

    Tokens are greedy, what they skip is not; each way through a sentence is tried once.
    """
    fits = [_fits(token, ignorecase, search) for token in sequence]

    def rows(words):
        failed, after = set(), 0

        def ranges(index, at):
            """The (first, after) of the tokens from `index` on when they fit the words from `at` on, else None."""
            if index == len(sequence):
                return ()
            if (index, at) in failed:
                return None
            token, is_one = sequence[index], fits[index]
            for begin in range(at, min(at + token.skip, len(words)) + 1):
                end = begin
                while end < len(words) and end - begin < token.max and is_one(words[end]):
                    end += 1
                least = begin + token.min
                if token.negate and end == len(words):
                    least = min(least, end)  # there is nothing beyond the end of a sentence, so nothing forbidden
                for stop in range(end, least - 1, -1):
                    rest = ranges(index + 1, stop)
                    if rest is not None:
                        return ((begin, stop), *rest)
            failed.add((index, at))
            return None

        for at, word in enumerate(words):
            if sequence[0].min and not fits[0](word):
                continue
            found = ranges(0, at)
            flagged = found and _flagged(sequence, found, len(words))
            if flagged and flagged[0] >= after:
                after = flagged[1] + 1
                yield Row(*flagged, found)

    return rows


def _flagged(sequence, ranges, size):
    """The indexes of the first and the last word to flag, ends of the sentence aside; None when there is none."""
    chosen = [range for token, range in zip(sequence, ranges) if token.flag] or ranges
    filled = [(max(begin, 1), min(stop, size - 1)) for begin, stop in chosen]
    filled = [(begin, stop) for begin, stop in filled if begin < stop]
    return (filled[0][0], filled[-1][1] - 1) if filled else None


def _fits(token, ignorecase, search):
    """A function that says whether a word, or an end of the sentence, is such a token; equal words are asked once."""
    known = {}
    source, but = (pattern and rf"\A(?:{pattern})\Z" for pattern in (token.pattern, token.but))

    def fits(word):
        key = word.text, word.upos, word.form, word.relation
        answer = known.get(key)
        if answer is None:
            said = list(token.holds(word))
            if source:
                said.append(search.finds(source, word.text, ignorecase))
            if but:
                said.append(not search.finds(but, word.text, ignorecase))
            answer = known[key] = not any(said) if token.negate else all(said)
        return answer

    return fits
