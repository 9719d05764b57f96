"""The parts of names: runs of capitals cut out of the tokens, parted from titles and nationalities."""

from typing import NamedTuple

from newslint.analysis.name_words import (
    BEFORE_NAME,
    CALENDAR,
    DEMONYMS,
    GIVEN,
    JOINERS,
    OPENERS,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    PLACES,
    TITLE_MODIFIERS,
)

ABBREVIATED = frozenset(
    "mr mrs ms dr st gen sen rep gov col lt capt sgt prof rev mt ft maj cmdr adm cpl pte insp".split()
)
ARTICLES = ("al-", "el-", "ad-", "ar-", "as-", "an-", "at-", "az-", "ash-", "ul-", "ed-", "es-")
OPENING = "“‘«„\"'`(:•"
NO_NAMES = OPENERS | CALENDAR
# Zones in which capitals prove nothing or names are of another kind.
LOUD = ("dateline", "byline", "sign-off")


class Chunk(NamedTuple):
    """A name as it stands: `words` without possessive, `title` a (start, end) before it or None.

    `doubtful`: its first capital may only begin a sentence; `loud`: all its capitals prove nothing;
    `follower` is the word after it.
    """

    start: int
    end: int
    text: str
    words: tuple
    kind: str
    title: object
    doubtful: bool
    loud: bool
    follower: str


def word_key(word):
    """A word of a name folded for comparison: lower case, without Arabic article and dots; "" for a particle."""
    folded = word.lower().replace("‑", "-").replace("’", "'")
    for article in ARTICLES:
        if folded.startswith(article) and len(folded) > len(article) + 1:
            return folded[len(article) :]
    return "" if folded in PARTICLES or folded in JOINERS else folded


def is_capital(word):
    """Whether a word is written like a part of a name: "Assad", "al-Assad", "d’Estaing", "eBay"."""
    if word[0].isupper():
        return True
    if word == word.lower():
        return False
    return word[:3].lower() in ARTICLES or word[:4].lower() in ARTICLES or word[1:2] in "’'" or word[1:2].isupper()


def bare(word):
    """A word without its possessive ’s."""
    return word[:-2] if word.endswith(("’s", "'s", "’S", "'S")) and len(word) > 2 else word


def chunks(text, sentences, tokens, zones):
    """All runs of capitals as Chunks, and the set of words that the copy writes small."""
    loud = [(zone.start, zone.end) for zone in zones if zone.kind in LOUD]
    loud += [(zone.start, zone.end) for zone in zones if zone.kind == "headline" and is_title_case(text[zone.start : zone.end])]
    loud.sort()
    found, small = [], set()
    starts = [sentence.start for sentence in sentences]
    fresh, next_sentence, next_loud = True, 0, 0
    index, count = 0, len(tokens)
    while index < count:
        token = tokens[index]
        if next_sentence < len(starts) and token.start >= starts[next_sentence]:
            fresh = True
            next_sentence += 1
        if token.kind == "mark":
            fresh = fresh or token.text in OPENING
            index += 1
            continue
        word = token.text
        if not is_capital(word):
            if word.islower():
                small.add(word)
            fresh = False
            index += 1
            continue
        while next_loud < len(loud) and loud[next_loud][1] <= token.start:
            next_loud += 1
        is_loud = next_loud < len(loud) and loud[next_loud][0] <= token.start
        low = bare(word).lower()
        if low in NO_NAMES and not _known_pair(tokens, index, low):
            fresh = False
            index += 1
            continue
        last = _last_of_run(
            text, tokens, index, starts[next_sentence] if next_sentence < len(starts) else len(text) + 1
        )
        found.extend(_cut(text, tokens, index, last, fresh, is_loud))
        fresh = False
        index = last + 1
    return found, small


def is_title_case(line):
    """Whether most words of a line begin with a capital, so that a capital proves nothing."""
    words = [word for word in line.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _known_pair(tokens, index, low):
    """Whether a word that is no name alone begins one here: "New York", "April Jones", "Will Smith"."""
    if index + 1 >= len(tokens) or tokens[index + 1].kind != "word":
        return False
    following = bare(tokens[index + 1].text)
    return f"{low} {following.lower()}" in PLACES or (
        low in GIVEN and following[0].isupper() and following.lower() not in NO_NAMES
    )


def _last_of_run(text, tokens, first, limit):
    """The index of the last token of the name that begins at `first`; none reaches into the sentence at `limit`."""
    at, bodies = first, False
    while True:
        token = tokens[at]
        low = token.text.lower()
        bodies = bodies or low in ORGANISATION_HEADS or low in PLACE_HEADS
        if bare(token.text) != token.text:
            return at
        following = at + 1
        if (
            following < len(tokens)
            and tokens[following].text == "."
            and tokens[following].start == token.end
            and (len(token.text) == 1 or low in ABBREVIATED)
        ):
            following += 1
        steps = 0
        while following < len(tokens) and tokens[following].start < limit and steps < 3:
            candidate = tokens[following]
            if (
                not text[tokens[following - 1].end : candidate.start].strip(" \u00a0") == ""
                or "\n" in text[tokens[following - 1].end : candidate.start]
            ):
                return at
            if tokens[following - 1].text != "." and candidate.start == tokens[following - 1].end:
                return at
            small = candidate.text
            if candidate.kind != "mark" and is_capital(small):
                low = bare(small).lower()
                if low in CALENDAR and not (tokens[at].text.lower() in GIVEN or tokens[at].text.lower() in BEFORE_NAME):
                    return at
                if low in OPENERS and (steps or tokens[following - 1].text == "." or low in ("i", "i’m", "i'm")):
                    return at
                at = following
                break
            if small in PARTICLES or small == "&" or bodies and small in ("of", "for", "on", "the"):
                following += 1
                steps += 1
                continue
            if bodies and small == "and" and _joined(tokens, first, at) and _is_plain(tokens, following + 1):
                following += 1
                steps += 1
                continue
            return at
        else:
            return at


def _joined(tokens, first, at):
    """Whether the run holds an "of" or "for" already, so that an "and" can belong to it."""
    return any(tokens[index].text in ("of", "for") for index in range(max(first, at - 3), at))


def _is_plain(tokens, index):
    """Whether the token after an "and" is an ordinary capital: no nationality, no title, no place."""
    if index >= len(tokens):
        return False
    low = bare(tokens[index].text).lower()
    return low not in DEMONYMS and low not in BEFORE_NAME and low not in PLACES


def _cut(text, tokens, first, last, doubtful, loud):
    """The chunks in a run of tokens: nationalities, a title and what it stands before, or the run as it is."""
    members = [index for index in range(first, last + 1) if tokens[index].kind != "mark" or tokens[index].text == "&"]
    lows = [bare(tokens[index].text).lower() for index in members]
    begin = 0
    whole = kind_of(lows)
    found = []
    title = _title_at(lows)
    if title and not (whole == "organisation" and lows[-1] in ORGANISATION_HEADS) and whole != "place":
        before, after = title
        if before:
            found += _cut(text, tokens, members[0], members[before - 1], doubtful, loud)
        if after == len(members):
            return [chunk for chunk in found if chunk.text]
        span = (tokens[members[before]].start, tokens[members[after - 1]].end)
        if text[span[1] : span[1] + 1] == "." and lows[after - 1] in ABBREVIATED:
            span = (span[0], span[1] + 1)
        rest = members[after:]
        kind = kind_of(lows[after:])
        kind = "person" if kind in ("name", "person") else kind
        found.append(_chunk(text, tokens, rest, kind, span, False, loud, ""))
        return found
    while begin < len(lows) - 1 and lows[begin] in DEMONYMS and whole not in ("organisation", "place"):
        found.append(_chunk(text, tokens, members[begin : begin + 1], "people", None, False, loud, ""))
        begin += 1
    rest = members[begin:]
    kind = kind_of(lows[begin:]) if begin else whole
    if all(low in TITLE_MODIFIERS or low in BEFORE_NAME for low in lows[begin:]) and kind == "name":
        return found
    small_title = None if begin or loud else _small_title(text, tokens, members[0])
    if small_title and kind == "name":
        kind = "person"
    elif kind != "person":
        small_title = None
    follower = tokens[last + 1].text.lower() if last + 1 < len(tokens) else ""
    if kind == "name" and not begin and _placed(tokens, first) and len(rest) == 1:
        kind = "placed"
    found.append(_chunk(text, tokens, rest, kind, small_title, doubtful and not begin, loud, follower))
    return found


def _placed(tokens, first):
    """Whether the word before says that a place follows."""
    return first > 0 and tokens[first - 1].text in ("in", "near", "outside", "across")


def _chunk(text, tokens, members, kind, title, doubtful, loud, follower):
    """A Chunk of the tokens at `members`, its last word without possessive."""
    words = tuple(bare(tokens[index].text) for index in members)
    start = tokens[members[0]].start
    end = tokens[members[-1]].start + len(words[-1])
    return Chunk(start, end, text[start:end], words, kind, title, doubtful, loud, follower)


def _title_at(lows):
    """(first, one past last) of the title among folded words, or None: "foreign minister" of "… Abbas Araghchi"."""
    for at in range(min(len(lows), 7) - 1, -1, -1):
        if lows[at].rsplit("-", 1)[-1] not in BEFORE_NAME:
            continue
        if at + 1 < len(lows) and (lows[at + 1] in JOINERS or lows[at + 1] in ORGANISATION_HEADS):
            return None
        if at and lows[at] in GIVEN | {"private", "champion"}:
            continue
        first = at
        while first and (lows[first - 1] in TITLE_MODIFIERS or lows[first - 1] in BEFORE_NAME):
            first -= 1
        if first and lows[first - 1] in GIVEN:
            return None
        return first, at + 1
    return None


def _small_title(text, tokens, first):
    """The span of a title written small right before the token `first`, or None."""
    at = first
    while at and tokens[at - 1].kind == "word" and text[tokens[at - 1].end : tokens[at].start] == " ":
        low = tokens[at - 1].text.lower()
        if (
            at == first
            and low.rsplit("-", 1)[-1] not in BEFORE_NAME
            or low not in TITLE_MODIFIERS | BEFORE_NAME
            and ("-" not in low or at != first)
        ):
            break
        at -= 1
    return (tokens[at].start, tokens[first - 1].end) if at < first else None


def kind_of(lows):
    """What folded words name, judged by themselves: a kind of `Name`, "name" when they do not tell."""
    joined = " ".join(lows)
    if joined in PLACES:
        return "place"
    if joined in DEMONYMS or len(lows) == 1 and joined.partition("-")[0] in DEMONYMS:
        return "people"
    head = lows[-1]
    for at, low in enumerate(lows):
        if low in ("of", "for", "on") and at:
            head = lows[at - 1]
            break
    if len(lows) > 1 and head in ORGANISATION_HEADS:
        return "organisation"
    if len(lows) > 1 and (head in PLACE_HEADS or lows[0] in ("mount", "lake", "cape", "port", "fort")):
        return "place"
    if len(lows) > 1 and lows[0] in GIVEN:
        return "person"
    if len(lows) > 1 and (len(lows[0]) == 1 or lows[0].replace(".", "").isalpha() and "." in lows[0]):
        return "person"
    return "name"
