"""Readability: what the words and sentences of a copy count up to, and the scores that the usual formulas make of it.

Sentences and names are ours. Syllables and the list of easy words come from textstat, by hyphenation alone: its
pronouncing dictionary would be downloaded. Import this only when scores are asked for: textstat takes half a second.
Sources: Flesch 1948; Kincaid 1975; Gunning 1952; McLaughlin 1969 (SMOG); Dale and Chall 1948; Brysbaert 2019.
"""

from typing import NamedTuple

LANGUAGE = "en_US"
PROSE = ("body", "list")
ASIDE = ("dateline", "code", "url")
WORDS_A_MINUTE = 238  # silent reading of English non-fiction
LONG_WORD = 6  # letters; a word with more is long
# Endings that make no word harder, each with what it may have taken the place of.
ENDINGS = (
    ("'s", ""), ("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("ly", ""),
)  # fmt: skip
LIGHT = ("es", "ed", "ing")


class Counts(NamedTuple):
    """What the formulas count in the body of a copy; headline, dateline, tables, code and URLs aside.

    `polysyllables` have three syllables or more; of these `complex` ones are no names, no compounds and owe none of
    the three to an ending. `long` words have more than six letters. `difficult` words are no names, no numbers and
    not on Dale and Chall's list of easy words.
    """

    words: int
    sentences: int
    paragraphs: int
    characters: int
    syllables: int
    polysyllables: int
    complex: int
    long: int
    difficult: int


def count(doc):
    """The Counts of a document."""
    from textstat.backend.utils import get_lang_easy_words, get_pyphen

    paragraphs = [zone for zone in doc.zones if zone.kind in PROSE]
    words = _within([token for token in doc.tokens if token.kind != "mark"], paragraphs)
    words = _outside(words, [zone for zone in doc.zones if zone.kind in ASIDE])
    sentences = _within(doc.sentences, paragraphs)
    hyphenated, easy = get_pyphen(LANGUAGE).positions, get_lang_easy_words(LANGUAGE)
    weights, totals = {}, [0] * 6
    for word in words:
        if word.text not in weights:
            weights[word.text] = _weights(word, doc.names.is_name(word.text), hyphenated, easy)
        totals = [total + weight for total, weight in zip(totals, weights[word.text])]
    return Counts(len(words), len(sentences), len(paragraphs), *totals)


def scores(counts):
    """The scores and counts by name, in the order in which they are shown; {} for a copy without sentences.

    Grades are years of American schooling. Reading ease runs from about 0, hard, to 100. `reading_time` is in seconds.
    """
    if not counts.words or not counts.sentences:
        return {}
    figures = {
        "flesch_reading_ease": flesch_reading_ease(counts),
        "flesch_kincaid_grade": flesch_kincaid_grade(counts),
        "gunning_fog": gunning_fog(counts),
        "smog": smog(counts),
        "dale_chall": dale_chall(counts),
    }
    return {
        **{name: round(value, 1) for name, value in figures.items()},
        "words": counts.words,
        "sentences": counts.sentences,
        "reading_time": round(counts.words * 60 / WORDS_A_MINUTE),
    }


def flesch_reading_ease(counts):
    """Flesch reading ease."""
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words


def flesch_kincaid_grade(counts):
    """Flesch-Kincaid grade level."""
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def gunning_fog(counts):
    """Gunning's fog index, a grade."""
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex / counts.words)


def smog(counts):
    """McLaughlin's SMOG grade."""
    return 1.043 * (30 * counts.polysyllables / counts.sentences) ** 0.5 + 3.1291


def dale_chall(counts):
    """The score of Dale and Chall; 9 to 10 is for students."""
    percentage = 100 * counts.difficult / counts.words
    return 0.1579 * percentage + 0.0496 * counts.words / counts.sentences + (3.6365 if percentage > 5 else 0)


def automated_readability(counts):
    """The automated readability index, a grade."""
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


def coleman_liau(counts):
    """The index of Coleman and Liau, a grade."""
    return 5.88 * counts.characters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def _weights(token, is_name, hyphenated, easy):
    """What one word adds to characters, syllables, polysyllables, complex, long and difficult words."""
    word = token.text.lower().replace("’", "'").replace("‑", "-")
    parts = [part for part in word.split("-") if part]
    letters = sum(map(str.isalnum, word))
    syllables = sum(len(hyphenated(part)) + 1 for part in parts)
    is_plain = token.kind == "word" and not is_name
    is_complex = is_plain and len(parts) == 1 and syllables - word.endswith(LIGHT) >= 3
    is_difficult = is_plain and not all(_is_easy(part, easy) for part in (word, *parts)[len(parts) > 1 :])
    return letters, syllables, syllables >= 3, is_complex, letters > LONG_WORD, is_difficult


def _is_easy(word, easy):
    """Whether a word is on the list, or made from one that is by a usual ending."""
    if word in easy:
        return True
    for ending, instead in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and (stem + instead in easy or stem[-2:-1] == stem[-1:] and stem[:-1] in easy):
            return True
    return False


def _within(spans, stretches):
    """Those of the sorted spans that begin inside one of the sorted stretches."""
    found, at = [], 0
    for span in spans:
        while at < len(stretches) and stretches[at].end <= span.start:
            at += 1
        if at < len(stretches) and stretches[at].start <= span.start:
            found.append(span)
    return found


def _outside(spans, stretches):
    """Those of the sorted spans that begin in none of the stretches, which are sorted by start."""
    found, at, end = [], 0, 0
    for span in spans:
        while at < len(stretches) and stretches[at].start <= span.start:
            end = max(end, stretches[at].end)
            at += 1
        if span.start >= end:
            found.append(span)
    return found
