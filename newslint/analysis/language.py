"""Which language the copy is in, and which passages are in another: function words and scripts, no model.

Two English function words a dozen words are enough for copy to be English, however garbled it is. Only where they
are missing are other languages weighed.
"""

import re
from typing import NamedTuple

from newslint.compiled import compiled

# The commonest English words, without some that are common words of other languages too (in, a, die, on).
ENGLISH = frozenset(
    "the and of to that for with was were are has have had his her their its from by it be been which who they this he "
    "she not will would said but after than at an about when or as is if you your we our can there one".split()
)
# Scripts that tell a language, or a group of them, with the first and last letter of each.
SCRIPTS = (
    ("el", "\u0370", "\u03ff"), ("ru", "\u0400", "\u052f"), ("hy", "\u0531", "\u058f"), ("he", "\u0590", "\u05ff"),
    ("ar", "\u0600", "\u077f"), ("hi", "\u0900", "\u097f"), ("bn", "\u0980", "\u09ff"), ("ta", "\u0b80", "\u0bff"),
    ("th", "\u0e00", "\u0e7f"), ("ka", "\u10a0", "\u10ff"), ("am", "\u1200", "\u137f"), ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"), ("zh", "\u3400", "\u9fff"),
)  # fmt: skip
WORD = compiled(r"[^\W\d_]+")
OTHER_SCRIPT = compiled("[\u0370-\u1fff\u3040-\ud7ff]")
SHORTEST = 7  # words: in fewer, function words prove nothing
SHORTEST_OTHER_SCRIPT = 4  # words: letters tell sooner


class Passage(NamedTuple):
    """A stretch of text in another language than English: a BCP 47 tag, "und" when it is not known which."""

    start: int
    end: int
    language: str


def of_document(text):
    """The language of the whole copy: "en", unless its sentences as a whole are in another one."""
    words = WORD.findall(text[:20000].lower())
    if not words:
        return "en"
    share = _share(words, ENGLISH)
    if share >= 0.16 or len(words) < SHORTEST and not OTHER_SCRIPT.search(text):
        return "en"
    language, _ = _judge(words, text[:20000], share)
    return language or "en"


def passages(text, sentences):
    """The passages of an English copy that are in another language; neighbouring sentences make one passage.

    A sentence too short to tell belongs to the passage beside it when it has no English and a word of that language.
    """
    spans = [(start, end, _of_sentence(text[start:end])) for start, end in sentences]
    if all(language is None for _, _, language in spans):
        return ()
    found = []
    for at, (start, end, language) in enumerate(spans):
        if language is None:
            beside = {spans[near][2] for near in (at - 1, at + 1) if 0 <= near < len(spans)} - {None}
            before = {found[-1].language} if found and not text[found[-1].end : start].strip() else set()
            language = next((near for near in sorted(beside | before) if _belongs(text[start:end], near)), None)
        if language is None:
            continue
        if found and found[-1].language == language and not text[found[-1].end : start].strip():
            found[-1] = found[-1]._replace(end=end)
            continue
        first, last = _own_letters(text[start:end], language)
        found.append(Passage(start + first, start + last, language))
    return tuple(found)


def _of_sentence(piece):
    """The foreign language of a sentence that surely is in one, or None."""
    words = WORD.findall(piece.lower())
    if len(words) < SHORTEST and (len(words) < SHORTEST_OTHER_SCRIPT or not OTHER_SCRIPT.search(piece)):
        return None
    share = _share(words, ENGLISH)
    if share > 0.08:
        return None
    language, sure = _judge(words, piece, share)
    return language if sure else None


def _belongs(piece, language):
    """Whether a sentence has no common English word and at least one common word of `language`."""
    from newslint.analysis.language_words import FUNCTION_WORDS

    words = WORD.findall(piece.lower())
    return not _share(words or ["the"], ENGLISH) and not {*FUNCTION_WORDS.get(language, "").split()}.isdisjoint(words)


def _own_letters(piece, language):
    """Where the letters of another script begin and end in a sentence that is partly Latin; else all of it."""
    letters = [match.start() for match in OTHER_SCRIPT.finditer(piece)]
    if not letters or language != _script(piece):
        return 0, len(piece)
    return letters[0], len(piece) if letters[-1] > len(piece) - 4 else letters[-1] + 1


def _share(words, wanted):
    """Which part of the words is in the set `wanted`."""
    return sum(word in wanted for word in words) / len(words)


def _judge(words, piece, english):
    """The likeliest language of a piece that is short of English words, and whether that is sure; None: English."""
    script = _script(piece)
    if script:
        return script, True
    from newslint.analysis.language_words import FUNCTION_WORDS

    best, most = None, 0.0
    words = [word for word in words if len(word) > 1] or words
    for language, listed in FUNCTION_WORDS.items():
        known = set(listed.split())
        hits = [word for word in words if word in known and word not in ENGLISH]
        share = len(hits) / len(words) * min(len(set(hits)) / 3, 1)
        if share > most:
            best, most = language, share
    if most >= 0.16 and most > 2 * english:
        return best, len(words) >= 8 or most >= 0.3
    if english <= 0.04 and _is_unknown(piece):
        return (best if most >= 0.1 else "und"), True
    return None, False


def _is_unknown(piece):
    """Whether nearly all of at least eight words in lower case are in no English list; capitals may be names."""
    from newslint.analysis.english import is_listed

    words = [word for word in dict.fromkeys(WORD.findall(piece)) if len(word) > 2 and word[0].islower()][:60]
    return len(words) >= 8 and sum(not is_listed(word) for word in words) > 0.7 * len(words)


def _script(piece):
    """The language that the letters of most of the piece tell, or None when they are Latin."""
    if piece.isascii() or not OTHER_SCRIPT.search(piece):
        return None
    counts, letters = {}, 0
    for letter in piece:
        if letter.isalpha():
            letters += 1
            if letter > "\u036f":
                for language, first, last in SCRIPTS:
                    if first <= letter <= last:
                        counts[language] = counts.get(language, 0) + 1
                        break
    if 2 * sum(counts.values()) <= letters:
        return None
    if counts.get("ja", 0) * 12 > counts.get("zh", 0) > 0:
        return "ja"
    language = max(sorted(counts), key=counts.get)
    return "fa" if language == "ar" and re.search("[پچگژکی]", piece) else language
