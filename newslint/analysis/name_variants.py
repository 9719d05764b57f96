"""Names that a copy spells two ways: pairs of spellings that must be one person, place or body.

A pair counts when transcription explains the difference, or when the words around it are the same and one letter
differs. Two people with given names of their own are two people.
"""

from itertools import product
from typing import NamedTuple

from newslint.analysis.english import is_word
from newslint.analysis.name_spelling import (
    fold,
    is_distinct,
    one_slip,
    plain,
    same_given,
)
from newslint.analysis.name_words import GIVEN, PARTICLES, PLACES
from newslint.compiled import pattern

WORD = pattern(r"[^\W\d_][^\s,;:]*")
DIGIT = pattern(r"\d")
# "Tenryu-gawa River": the ending says what the English word says again.
DOUBLE_HEAD = pattern(
    r"-(?:gawa(?= River)|kawa(?= River)|jinja(?= Shrine)|ji(?= Temple)|dera(?= Temple)|jo(?= Castle)|ko(?= Lake)|san(?= Mount)|"
    r"shi(?= City)|machi(?= Town)|cho(?= Town)|ken(?= Prefecture)|ku(?= Ward)|mura(?= Village))"
)
SLIP = 5  # letters of the shortest word in which one letter may be a slip, beside equal words
ALONE = 6  # the same without such words
BEGINNING = 8  # letters that two names parted otherwise must have in common
LONGEST = 30  # letters of what can still be a name
LONGER = 8  # letters of a word whose place in the word list speaks for it
ENOUGH = 5  # letters of the shortest word that stands alone and may be a transcription
# Sounds that Japanese and others do not tell apart.
ONE_SOUND = str.maketrans("lb", "rv")
NEAR = 12  # so many spellings with one key are compared; lists of namesakes stay linear
ENDINGS = ("’s", "'s", "’", "'")


class Word(NamedTuple):
    """A word of a name as it stands."""

    start: int
    end: int
    text: str


class Spelling(NamedTuple):
    """A word spelt one way: its places, in order, the first words of the names that it ends, the last of others."""

    text: str
    places: tuple
    given: frozenset = frozenset()
    follows: frozenset = frozenset()


def find(names):
    """Groups of Spellings that are one word each, those with most places first; `names` is a `Names`."""
    spelt = [_words(mention) for mention in names.mentions if mention.kind != "people"]
    spelt = [words for words in spelt if words]
    spellings = _spellings(spelt, names)
    pairs = dict.fromkeys([*_beside(spelt, spellings), *_alone(spellings)])
    groups = {}
    for one, other in pairs:
        if one not in spellings or other not in spellings:
            continue
        joined = groups.get(one, {one}) | groups.get(other, {other})
        if len(joined) <= NEAR:
            groups.update(dict.fromkeys(joined, joined))
    distinct = {id(group): group for group in groups.values()}.values()
    return sorted(
        sorted((spellings[text] for text in group), key=_trust)
        for group in distinct
    )


def rank(word):
    """How well a word of a name is known: 2 for given names and places of our lists, 1 for the word list, else 0.

    Short words of the list are no evidence: many a surname is one slip away from a word ("Welker", "Walker").
    """
    low = word.lower()
    return 2 if low in GIVEN or low in PLACES else int(len(low) >= LONGER and is_word(low))


def _trust(spelling):
    """Sorts spellings: those with more places first, then known words, those beside a given name, those that come first."""
    return -len(spelling.places), -rank(spelling.text), not spelling.given, spelling.places[0]


def _words(mention):
    """The words of a mention, without possessive; none for acronyms and what holds figures."""
    if DIGIT().search(mention.text):
        return ()
    found = []
    for match in WORD().finditer(mention.text):
        text = match[0]
        ending = next((ending for ending in ENDINGS if text.endswith(ending)), "")
        text = text[: len(text) - len(ending)].rstrip(".")
        if text and text not in PARTICLES:
            start = mention.start + match.start()
            found.append(Word(start, start + len(text), text))
    return tuple(found) if not all(word.text.isupper() for word in found) else ()


def _spellings(spelt, names):
    """Every word of a name that does not stand in capitals throughout, as a Spelling by its text."""
    places, given, follows = {}, {}, {}
    for words in spelt:
        for word in words:
            places.setdefault(word.text, []).append((word.start, word.end))
        if len(words) > 1:
            mention = names.at(words[0].start)
            if mention and mention.kind in ("person", "name"):
                given.setdefault(words[-1].text, set()).add(words[0].text)
                follows.setdefault(words[0].text, set()).add(words[-1].text)
    return {
        text: Spelling(text, tuple(found), frozenset(given.get(text, ())), frozenset(follows.get(text, ())))
        for text, found in places.items()
        if not (text.isupper() and len(text) > 1)
    }


def _beside(spelt, spellings):
    """Pairs of words that stand beside equal words: "Frido Welker" and "Frido Walker"."""
    seen = {}
    givens = GIVEN | {name.lower() for spelling in spellings.values() for name in spelling.given}
    forms = [tuple(word.text for word in words) for words in spelt if 1 < len(words) <= NEAR]
    # "Elizabeth Rut Education": what follows a full name may not belong to it.
    forms += [words[:2] for words in forms if len(words) > 2]
    for words in dict.fromkeys(forms):
        folded = [fold(word) for word in words]
        for at, word in enumerate(words):
            key = (*folded[:at], None, *folded[at + 1 :])
            known = seen.setdefault(key, {})
            if word in known or len(known) >= NEAR:
                continue
            for other in known:
                if _same_beside(word, other, at, words, givens):
                    yield other, word
            known[word] = None


def _same_beside(one, other, at, words, givens):
    """Whether two words at the same place of otherwise equal names are one word."""
    plain_one, plain_other = plain(one), plain(other)
    if plain_one == plain_other:
        return one != other and one.lower() != other.lower() and not (one + other).isascii()
    if is_distinct(plain_one, plain_other) or min(len(plain_one), len(plain_other)) < 3:
        return False
    if fold(one) == fold(other):
        return True
    if at == 0 and words[0].lower() in givens:
        return len(words) == 2 and min(len(one), len(other)) > 1 and same_given(one, other)
    if min(len(plain_one), len(plain_other)) < SLIP or plain_one[0] != plain_other[0]:
        return False
    return one_slip(plain_one, plain_other) and not (is_word(one) and is_word(other))


def _alone(spellings):
    """Pairs of words that are one however they stand: "Araghchi" and "Araqchi", "Hurgar" and "Hulgar"."""
    folded, cut = {}, {}
    for text, spelling in spellings.items():
        word = plain(text)
        if len(word) < ENOUGH or text.lower() in GIVEN:
            continue
        key = fold(text)
        for known in (folded.setdefault(key, []) for key in dict.fromkeys((key, key.translate(ONE_SOUND)))):
            for other in known[:NEAR]:
                if (fold(other) == key or _is_foreign(other, text)) and _same_alone(spellings[other], spelling):
                    yield other, text
            known.append(text)
        if not ALONE <= len(word) <= LONGEST:
            continue
        for key in dict.fromkeys((word, *(word[:at] + word[at + 1 :] for at in range(1, len(word) - 1)))):
            known = cut.setdefault(key, [])
            for other in known[:NEAR]:
                typed = _is_foreign(other, text) or _is_changed_about(plain(other), word)
                if other != text and typed and one_slip(plain(other), word):
                    if _same_alone(spellings[other], spelling):
                        yield other, text
            known.append(text)


def _is_foreign(one, other):
    """Whether neither of two words is English and both are long enough to be told from chance."""
    return min(len(one), len(other)) > ENOUGH and not is_word(plain(one)) and not is_word(plain(other))


def _is_changed_about(one, other):
    """Whether two long words, of which one is English, hold the same letters: "Manchester" and "Manchetser"."""
    return len(one) >= LONGER and sorted(one) == sorted(other) and is_word(one) != is_word(other)


def _same_alone(one, other):
    """Whether two spellings can be one word: no two people, no two English words, more than accents or capitals."""
    plain_one, plain_other = plain(one.text), plain(other.text)
    if one.text.lower() == other.text.lower() or is_distinct(plain_one, plain_other):
        return False
    if plain_one == plain_other and (one.text + other.text).isascii() and "-" not in one.text + other.text:
        return False
    if is_word(one.text.lower()) and is_word(other.text.lower()):
        return False
    beside, other_beside = one.given | one.follows, other.given | other.follows
    if beside and other_beside:
        pairs = product(sorted(beside)[:NEAR], sorted(other_beside)[:NEAR])
        return any(same_given(first, second) for first, second in pairs)
    return True


def parted(names):
    """(usual, other) pairs of Spellings of whole names that are parted into words in two ways.

    "Time Warner" and "TimeWarner", "RIA Novosti" and "RIA-Novosti"; also "Hamamatsu Jokoku Kogyo" and "Hamamatsu
    Jokokuko", of which one goes on where the other begins a word.
    """
    places = {}
    for mention in names.mentions:
        if mention.kind != "people" and not DIGIT().search(mention.text) and not mention.text.isupper():
            places.setdefault(mention.text, []).append((mention.start, mention.end))
    starts = {}
    for text in places:
        letters = plain(DOUBLE_HEAD().sub("", text).replace(" ", ""))
        if len(letters) >= BEGINNING:
            starts.setdefault(letters[:BEGINNING], []).append((letters, text))
    for rivals in starts.values():
        for at, (letters, text) in enumerate(rivals[: 2 * NEAR]):
            for other_letters, other in rivals[:at]:
                same = _shared(letters, other_letters)
                whole = letters == other_letters and _parts(text) != _parts(other) and _foreign(text, other)
                if whole or _crosses(text, other, same):
                    one, two = _cut(other, same, places[other]), _cut(text, same, places[text])
                    yield (one, two) if len(one.places) >= len(two.places) else (two, one)


def _parts(text):
    """A name as it is parted by spaces and hyphens, whatever its capitals and accents."""
    return tuple(plain(word) for word in text.split())


def _foreign(one, other):
    """Whether two names hold a word that is not English, or capitals inside one: no mere compound."""
    camel = any(char.isupper() and before.islower() for text in (one, other) for before, char in zip(text, text[1:]))
    return camel or any(not is_word(word) for word in max(one, other, key=len).replace("-", " ").lower().split())


def _shared(one, other):
    """How many letters two names have in common from their start."""
    least = min(len(one), len(other))
    return next((at for at in range(least) if one[at] != other[at]), least)


def _crosses(one, other, same):
    """Whether, in the `same` letters of their start, one foreign name runs on over the end of a word in the other."""
    if same < BEGINNING + 3 or is_word(one.split()[-1].lower()):
        return False
    return any(end <= same - 2 for end in set(_word_ends(one)[:-1]) ^ set(_word_ends(other)[:-1]))


def _word_ends(text):
    """After how many letters each word of a name ends."""
    ends = []
    for word in text.split():
        ends.append(len(plain(word)) + (ends[-1] if ends else 0))
    return ends


def _cut(text, same, places):
    """The Spelling of a name up to the word that follows the `same` letters or holds the last of them."""
    words = text.split()
    text = " ".join(words[: 1 + next((at for at, end in enumerate(_word_ends(text)) if end > same), len(words))])
    return Spelling(text, tuple((start, start + len(text)) for start, _ in places))
