"""From LanguageTool's matches to findings: what is shown, at what level, in whose words, and what newslint has said."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from newslint.analysis import english
from newslint.analysis.attribution import transcript
from newslint.compiled import pattern
from newslint.engines.languagetool.policy import LINK, policy
from newslint.rule import SEVERITIES, Edit, Finding
from newslint.span import Intervals

CATEGORY = "languagetool"
SPELLING = ("MORFOLOGIK_", "HUNSPELL_", "SYMSPELL_")
CONFIDENCE = {"warning": 0.8, "suggestion": 0.6}
MOST_EDITS = 5
LONGEST_WORDS = 60  # code points of the copy that are put before LanguageTool's message
# Code points of a finding about a place; one that is longer says something about a whole sentence or more.
PLACE = range(1, 81)
JOINED = ("]", "[", "&", "@", "_")  # right beside words: they are only a part of what stands there
SHORT = 4  # code points; so short a word is shown with the next one
ALIKE = 0.8  # difflib's ratio for a word and what it should have been
TAG = pattern(r"</?suggestion>")
NEXT_WORD = pattern(r"(?: [\w$£€\"“‘'-]+)?")


def findings(doc, pieces, matches, config):
    """The findings of `matches`, one list of them for each of `pieces`, in order; `config` decides on levels.

    A word that comes again is spelt so on purpose. In an interview, where grammar is the speaker's but spelling is not, faults
    of grammar are suggestions; foreign passages have none.
    """
    interview = transcript(doc.flowing, doc.paragraphs)
    spoken = Intervals([interview] if interview else [])
    aside = Intervals(
        [(passage.start, passage.end) for passage in doc.passages]
        + [(zone.start, zone.end) for zone in doc.zones if zone.kind in ("code", "url", "dateline")]
    )
    right, found = config.right_words, []
    for piece, some in zip(pieces, matches):
        for match in some:
            start, end = _trimmed(doc.text, piece.start + match["offset"], match["length"])
            if start < end and not aside.touch(start, end) and not _is_part(doc.text, start, end, right):
                finding = _finding(doc, start, end, piece.start, match, spoken, config)
                if finding:
                    found.append(finding)
    often = {word for word, times in Counter(token.text for token in doc.tokens).items() if times > 1} if found else ()
    return [one for one in found if not (_is_spelling(one.rule) and doc.text[one.start : one.end] in often)]


def merged(ours, theirs):
    """Our findings and LanguageTool's; of two that say something about the same words the narrower stays.

    On exactly the same words ours stays, with LanguageTool's edits where it has none. A finding never hides a more
    severe one, and one about a long stretch is about something else than a place in it.
    """
    places = sorted((one for one in ours if one.end - one.start in PLACE), key=lambda one: one.start)
    starts, instead = [one.start for one in places], {}
    for other in theirs:
        for mine in places[bisect_left(starts, other.start - PLACE.stop) : bisect_left(starts, other.end)]:
            if other.start <= mine.start and mine.end <= other.end:
                instead[id(other)] = None
                if (mine.start, mine.end) == (other.start, other.end) and not mine.edits:
                    instead[id(mine)] = replace(mine, edits=other.edits)
            elif mine.start <= other.start and other.end <= mine.end:
                is_worse = SEVERITIES.index(mine.severity) > SEVERITIES.index(other.severity)
                instead[id(other if is_worse else mine)] = None
    found = (instead.get(id(finding), finding) for finding in (*ours, *theirs))
    return [finding for finding in found if finding]


def _finding(doc, start, end, origin, match, spoken, config):
    """One match as a Finding, or None where it is not to be shown."""
    rule = match["rule"]
    name, category = rule["id"], rule["category"]["id"]
    words = doc.text[start:end]
    severity = _severity(f"{CATEGORY}.{name}", name, category, config)
    if severity is None:
        return None
    replacements, message = match["replacements"], _message(doc, start, end, match["message"])
    if _is_spelling(f"{CATEGORY}.{name}"):
        replacements = [text for text in replacements if _is_close(words, text)]
        message = f"“{words}” is in no dictionary: mend the slip"
        if not replacements or not _is_misspelt(words):
            return None
    elif _is_about_a_name(doc, words, replacements):
        return None
    elif spoken.cover(start, end) and not config.names((f"{CATEGORY}.{name}",)):
        severity = "suggestion"
    whole = origin + match["offset"]
    edits = tuple(Edit(whole, whole + match["length"], text) for text in replacements[:MOST_EDITS])
    return Finding(
        f"{CATEGORY}.{name}", start, end, message, severity, CONFIDENCE.get(severity, 0.8), edits,
        data={"category": category, "link": match["link"] or LINK.format(name)},
    )  # fmt: skip


def _severity(id, name, category, config):
    """The level at which a rule is shown here, or None."""
    severity, is_on = policy().level(name, category)
    if not is_on and not config.names((id,)):
        return None
    return config.severity(id, severity)


def _is_part(text, start, end, right):
    """Whether the words are right in this house, or only a part of what a reader sees: “[o]ther”, “slow[s]”."""
    return text[start:end] in right or text[start - 1 : start] in JOINED or text[end : end + 1] in JOINED


def _is_spelling(id):
    """Whether a rule looks words up in a dictionary."""
    return id.partition(".")[2].startswith(SPELLING)


def _is_misspelt(word):
    """Whether a word that LanguageTool's dictionary lacks is a slip: in lower case and no English."""
    return word.isalpha() and word.islower() and len(word) >= 4 and not english.is_english(word)


def _is_about_a_name(doc, words, replacements):
    """Whether every repair spells a name anew that stands in the words."""
    names = [word for word in re.findall(r"[^\W\d_][\w.’'-]*", words) if word != word.lower() and doc.names.is_name(word)]
    return bool(names) and bool(replacements) and not any(
        all(name in text for name in names) for text in replacements
    )


def _is_close(word, other):
    """Whether one slip or two make `word` of `other`."""
    from difflib import SequenceMatcher

    return other.islower() and SequenceMatcher(None, word, other, False).ratio() >= ALIKE


def _message(doc, start, end, text):
    """LanguageTool's message as one of ours: with the words, in one line, lower case at its start, no stop at its end."""
    said = " ".join(TAG().sub("", text).split())
    if said.endswith(".") and not said.endswith(("..", "etc.", "e.g.")):
        said = said[:-1]
    if said[1:2].islower() or said.startswith("A "):
        said = said[0].lower() + said[1:]
    if end - start <= SHORT:  # “a” alone tells nobody what it is about
        end = NEXT_WORD().match(doc.text, end).end()
    shown = " ".join(doc.text[start:end].split())
    return said if shown in said or len(shown) > LONGEST_WORDS else f"“{shown}”: {said}"


def _trimmed(text, start, length):
    """The stretch without white space at its ends."""
    piece = text[start : start + length]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
