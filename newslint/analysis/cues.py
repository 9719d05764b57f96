"""Cues of attribution: the words that name a source ("she said", "according to", "data from"), and their speakers."""

from typing import NamedTuple

from newslint.analysis.speakers import BEFORE_VERB, PASSIVE, Phrases
from newslint.analysis.speech_words import DEPENDS, NOUNLIKE, REPORTING, SAYING, THINKING, VERBS

PERSONS = ("name", "role", "unnamed", "organisation", "pronoun", "document")
# With these verbs, an object or "to" is an act and no speech: "agreed to buy", "added a shop", "continued the search".
ACTS = frozenset(
    "agree continue add submit order rule answer describe project counter consider call outline tease".split()
)
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your no any some each every of".split()
)
CLOSING = "”\"’'»"
SOURCE_NOUNS = frozenset("data figures statistics documents footage records research numbers".split())
BY_VERBS = frozenset(
    "reported published released issued compiled provided quoted cited seen obtained reviewed verified carried "
    "broadcast announced commissioned conducted confirmed".split()
)
STATEMENTS = frozenset("statement communique communiqué release filing memo briefing".split())


class Cue(NamedTuple):
    """One cue: its words, its kind, the verb's base form, the speaker (None when not told), its sentence's index.

    Kinds: "said" (speaker and verb), "inverted" (verb and speaker), "participle" ("adding that"), "passive" ("it was
    reported"), "according", "citing", "statement", "data". `others` are further speakers joined by "and".
    `trailing`: it stands after what it covers. `that`: the word "that" or a quotation mark follows.
    """

    start: int
    end: int
    kind: str
    verb: str
    form: str
    speaker: object
    sentence: int
    others: tuple = ()
    trailing: bool = False
    that: bool = False


def find_cues(text, sentences, tokens, names, quotations):
    """All cues outside of quotations, in order."""
    phrases = Phrases(text, tokens, names)
    masked = [
        (quote.inner.start, quote.inner.end)
        for quote in quotations
        if quote.level == 1 and (quote.closed or quote.continued)
    ]
    masked.append((len(text) + 1, len(text) + 1))
    found, at, hidden = [], 0, 0
    for number, sentence in enumerate(sentences):
        first = at
        while at < len(tokens) and tokens[at].start < sentence.end:
            at += 1
        last = at - 1
        for index in range(first, last + 1):
            token = tokens[index]
            while masked[hidden][1] <= token.start:
                hidden += 1
            if token.kind != "word" or masked[hidden][0] <= token.start:
                continue
            low = token.text.lower()
            cue = None
            if low in VERBS:
                cue = _verb(text, tokens, phrases, index, first, last, low, number)
            elif low == "according" and index < last and tokens[index + 1].text == "to":
                cue = _according(tokens, phrases, index, first, last, number)
            elif low == "citing":
                speaker = phrases.after(index + 1, last)
                cue = Cue(token.start, token.end, "citing", "cite", low, speaker, number, trailing=True)
            elif low in STATEMENTS or low in SOURCE_NOUNS:
                cue = _paper(tokens, phrases, index, first, last, low, number)
            if cue is None and low in BY_VERBS and index < last and tokens[index + 1].text == "by":
                cue = _by(tokens, phrases, index, last, low, low, number)
            if cue:
                found.append(cue)
    return tuple(_inherited(found))


def _inherited(cues):
    """Cues with a speaker for those that lean on the one before: "adding that", "and said"."""
    last = None
    for cue in cues:
        if cue.speaker is None and cue.kind == "participle" and last and cue.sentence - last.sentence <= 1:
            cue = cue._replace(speaker=last.speaker)
        if cue.speaker:
            last = cue
        yield cue


def _joined(tokens, phrases, at, last):
    """All speakers from token `at` on, joined by commas and "and"."""
    speakers = []
    while at <= last and len(speakers) < 4:
        speaker = phrases.after(at, last)
        if speaker is None:
            break
        speakers.append(speaker)
        while at <= last and tokens[at].start < speaker.end:
            at += 1
        while at <= last and tokens[at].text in (",", "and"):
            at += 1
        if at > last or tokens[at - 1].text not in (",", "and") or tokens[at - 1].text == "," and at < last:
            if at > last or tokens[at - 1].text != "and":
                break
    return speakers


def _by(tokens, phrases, index, last, verb, form, number):
    """The cue of "reported by" and its like."""
    speakers = _joined(tokens, phrases, index + 2, last)
    return Cue(
        tokens[index].start,
        tokens[index + 1].end,
        "data",
        verb,
        form,
        speakers[0] if speakers else None,
        number,
        tuple(speakers[1:]),
        trailing=True,
    )


def _according(tokens, phrases, index, first, last, number):
    """The cue "according to" with all its speakers, or None when it means "depending on"."""
    speakers = _joined(tokens, phrases, index + 2, last)
    if not speakers:
        return None
    alone = speakers[0]
    if len(speakers) == 1 and " " not in alone.text and alone.kind in ("other", "document", "impossible"):
        if alone.head in DEPENDS or alone.kind == "impossible" and alone.number == "one":
            return None
    before = tokens[index - 1].text.lower() if index > first else ""
    if before in ("goes", "go", "going", "went", "gone"):
        return None
    return Cue(
        tokens[index].start,
        speakers[0].end,
        "according",
        "according",
        "according",
        speakers[0],
        number,
        tuple(speakers[1:]),
        trailing=index > first,
    )


def _paper(tokens, phrases, index, first, last, low, number):
    """A cue such as "in a statement", "the ministry’s statement", "data from the bank"; None when it is none."""
    token = tokens[index]
    if index < last and tokens[index + 1].text in ("from", "by"):
        speaker = phrases.after(index + 2, last)
        if speaker:
            kind = "statement" if low in STATEMENTS else "data"
            return Cue(token.start, tokens[index + 1].end, kind, low, low, speaker, number, trailing=index > first + 2)
    if low in STATEMENTS:
        before = index - 1
        while before > first and before > index - 5 and tokens[before].text.lower() not in ("in", "a", "an"):
            before -= 1
        if tokens[before].text.lower() in ("in", "a", "an") and (
            tokens[before].text.lower() == "in" or before > first and tokens[before - 1].text.lower() == "in"
        ):
            return Cue(token.start, token.end, "statement", low, low, None, number, trailing=index > first + 3)
    return None


def _verb(text, tokens, phrases, index, first, last, low, number):
    """The cue of a verb of saying, or None when nobody says anything with it here."""
    token, base = tokens[index], VERBS[low]
    previous = tokens[index - 1].text.lower() if index > first else ""
    following = tokens[index + 1].text if index < last else ""
    if (
        previous in ("to", "without", "of", "by", "no")
        or low in NOUNLIKE
        and (previous in DETERMINERS or following in VERBS or following in PASSIVE)
    ):
        return None
    that = _clause_follows(tokens, index, last)
    helper = index - 1
    while helper >= first and (
        tokens[helper].text.lower().endswith("ly") or tokens[helper].text.lower() in BEFORE_VERB - PASSIVE
    ):
        helper -= 1
    if helper >= first and tokens[helper].text.lower() in PASSIVE and not low.endswith("ing"):
        return _passive(tokens, phrases, index, helper, first, last, base, number, that)
    quoted = (
        index > first
        and tokens[index - 1].text in CLOSING
        and tokens[index - 1].kind == "mark"
        or (index > first + 1 and tokens[index - 1].text == "," and tokens[index - 2].text in CLOSING)
    )
    if low.endswith("ing") and helper < first or low.endswith("ing") and tokens[helper].text.lower() not in PASSIVE:
        if base in THINKING or not (that or base in SAYING or base in ("add", "warn", "claim", "note", "insist")):
            return None
        return Cue(token.start, token.end, "participle", base, low, None, number, trailing=True, that=that)
    if base == "quote":
        source = phrases.after(index + 1, last)
        return Cue(token.start, token.end, "citing", base, low, source, number) if source else None
    speaker = None if quoted else phrases.before(helper + 1 if low.endswith("ing") else index, first)
    kind = "said"
    if speaker is None and base not in THINKING:
        marks = index == first or tokens[index - 1].kind == "mark"
        inverted = phrases.after(index + 1, last) if marks and following != "that" else None
        if inverted and inverted.kind == "pronoun" and not quoted:
            inverted = None  # "half of them (53%) said they would": the pronoun begins a clause
        if inverted and (
            quoted or inverted.kind in ("name", "role", "unnamed", "organisation", "pronoun", "impossible")
        ):
            speaker, kind = inverted, "inverted"
    elif speaker is not None and speaker.kind in ("impossible", "other") and base in SAYING:
        late = phrases.after(index + 1, last)
        if (
            late
            and late.kind in ("name", "organisation")
            and text[late.end : late.end + 2].strip()[:1] in ("", ".", ",")
        ):
            speaker, kind = late, "inverted"  # the comma before "said Jupiter" was left out
    if speaker is None:
        if previous in ("and", "but", ",") and (base in SAYING or that):
            opening = phrases.after(first, index - 1)
            speaker = opening if opening and opening.kind in ("name", "pronoun") else None
            return Cue(token.start, token.end, "participle", base, low, speaker, number, that=that)
        if quoted and (base in SAYING or base in REPORTING):
            return Cue(token.start, token.end, "said", base, low, None, number, trailing=True, that=that)
        return None
    stops = following in (".", "", ",", ";") or following in CLOSING
    if not _speaks(base, low, speaker, that, stops, quoted, kind):
        return None
    start, end = min(speaker.start, token.start), max(token.end, speaker.end)
    trailing = kind == "inverted" or start > tokens[first].start and stops
    return Cue(start, end, kind, base, low, speaker, number, trailing=trailing, that=that or quoted)


def _clause_follows(tokens, index, last):
    """Whether "that", a colon or a quotation follows the verb, at once or after a few words ("on Monday that")."""
    for at in range(index + 1, min(index + 6, last + 1)):
        word = tokens[at].text
        if word in ("that", "“", "‘", ":") or word in "'\"" and tokens[at - 1].end < tokens[at].start:
            return True
        if tokens[at].kind == "mark" and (word != "," or at > index + 1):
            return False
    return False


def _speaks(base, low, speaker, that, stops, quoted, kind):
    """Whether a verb with this speaker reports words: some verbs need a "that", a quotation or a person."""
    if quoted:
        return True
    known = speaker.kind in PERSONS
    if base in ACTS and not (that or stops or kind == "inverted"):
        return False
    if low in NOUNLIKE and not known:
        return False
    if base in SAYING:
        return known or that or base != "explain"
    if base in REPORTING:
        return known or that
    if base in ("find", "show"):
        return that and speaker.kind != "other" or speaker.kind == "document"
    if base == "hear":
        return that or stops
    return (
        that
        and speaker.kind != "document"
        or stops
        and known
        and base in ("believe", "think", "hope", "fear", "expect")
    )


def _passive(tokens, phrases, index, helper, first, last, base, number, that):
    """The cue of a passive: "it was reported", "he was quoted as saying", "is said to"; its speaker only with "by"."""
    token = tokens[index]
    following = tokens[index + 1].text if index < last else ""
    if base == "quote":
        return Cue(
            tokens[helper].start,
            token.end,
            "said",
            base,
            token.text.lower(),
            phrases.before(helper, first),
            number,
            that=True,
        )
    if following == "by":
        return _by(tokens, phrases, index, last, base, token.text.lower(), number)
    if (
        base in THINKING
        and following not in ("to", "that")
        or base in ("ask", "add", "write", "read", "describe", "tell")
    ):
        return None
    return Cue(tokens[helper].start, token.end, "passive", base, token.text.lower(), None, number, that=that)
