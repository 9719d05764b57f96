"""Paragraphs, sentences and tokens of news copy, as spans of text."""

import re
from typing import NamedTuple

from newslint.compiled import compiled
from newslint.span import Span

# A block of lines is one hard-wrapped paragraph when its lines, the last aside, are of about this many
# characters; otherwise each line is a paragraph, as news sites and wires deliver it.
WRAPPED_WIDTH = range(40, 101)

LIST_MARK = compiled(r"[ \t]*(?:[-*+•·▪–—][ \t]|\d{1,3}[.)][ \t]|\([a-z\d]{1,3}\)[ \t])")

# Abbreviations that are followed by what they belong to: a full stop after them never ends a sentence.
TITLES = frozenset(
    "adm amb asst atty brig capt cdr cmdr col comdr cpl det dr fr gen gov hon insp lt maj messrs mgr mme mr mrs ms "
    "msgr mx ofc pfc pres prof pvt ret rev rep reps sen sens sgt spc sr srta st ste supt treas vs v vol pp viz cf "
    "ca approx e.g i.e".split()
)
# Abbreviations that can also stand last in a sentence: the next word decides.
CLOSING = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun "
    "inc co corp ltd llc plc bros jr esq assn dept univ est ave blvd rd ft mt no nos fig figs dist cie etc al op "
    "a.m p.m am pm u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y n.j b.c a.d ph.d m.d b.a m.a c.e b.c.e u.s.s.r "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wyo alta ont que sask lb lbs oz mph km cm mm kg min max hr hrs sec dem".split()
)
# Words that begin a sentence far more often than they follow an abbreviation in mid-sentence.
STARTERS = frozenset(
    "a about according after all also although among an and another any are as asked at based because before both but "
    "by can did do during each earlier even every few for from further given had has have he her here his how however "
    "i if in instead is it its just last later like local many meanwhile more most much my neither no none nor not now "
    "officials on once one only or other others our over people police several she shortly since so some such that the "
    "their then there these they this those though through thus to today under until up we were what when where "
    "whether which while who why will with without yet you your".split()
)
# Verbs after a name that make “Why?” Smith asked one sentence.
SPEECH = (
    r"(?:said|says|say|asked|asks|added|adds|told|tells|wrote|writes|replied|shouted|cried|yelled|exclaimed|wondered"
    r"|tweeted|posted|recalled|joked|whispered|answered|demanded|screamed|called|chanted)\b"
)

BOUNDARY = compiled(
    r"(?P<mark>(?<![.!?…])[.!?…]+|[。！？])(?P<close>[\"'”’»›)\]」』]*)"
    r"(?:(?P<space>\s+)(?=(?P<open>[\"'“‘«„(\[「『—–-]*\s?)(?P<next>\w?))|(?<=[。！？])|(?<=[.!?][\"”’»])(?=[A-Z“]))"
    r"|(?<=[a-z]{3})\.(?=[A-Z][a-z]+[ ,])"
)
LAST_WORD = compiled(r"[^\W_]+(?:[.'’-][^\W_]+)*$")
SPEAKER_AND_VERB = compiled(r"(?:(?:[A-Z][\w.’'-]*|al-\w+|bin|de|van|von|the|a)\s+){1,6}" + SPEECH)
NEXT_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

TOKEN = compiled(
    r"(?P<word>(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:[’'‐‑-][^\W\d_]+)*(?!\w))"
    r"|(?P<number>\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![^\W\d_]))"
    r"|(?P<mixed>\w+(?:[-’']\w+)*)"
    r"|(?P<mark>\S)"
)


class Token(NamedTuple):
    """A word, number, mixed token ("MH17") or mark: a span of text, what it says, and `kind`."""

    start: int
    end: int
    text: str
    kind: str


def paragraphs(text, joined=False):
    """Spans of the paragraphs of `text`, trimmed, in order.

    Blank lines always part paragraphs. Whether single line ends do too is decided once for the document:
    they do not in Markdown (`joined`) and in hard-wrapped copy. List items stand alone.
    """
    blocks = _blocks(text)
    wrapped = joined or _is_hard_wrapped(blocks)
    found = []
    for block in blocks:
        if not wrapped:
            found.extend(block)
            continue
        start = block[0].start
        for line, following in zip(block, [*block[1:], None]):
            if following is None or LIST_MARK.match(text, following.start):
                found.append(Span(start, line.end))
                start = following.start if following else 0
    return tuple(found)


def _blocks(text):
    """The text's lines as trimmed spans, in lists parted at blank lines."""
    blocks, block, at = [], [], 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at + len(line) - len(line.lstrip())
            block.append(Span(start, start + len(stripped)))
        elif block:
            blocks.append(block)
            block = []
        at += len(line) + 1
    if block:
        blocks.append(block)
    return blocks


def _is_hard_wrapped(blocks):
    """Whether single line ends are only wrapping: most lines before a line end are long and run on."""
    wrapped = total = 0
    for block in blocks:
        for line in block[:-1]:
            total += 1
            wrapped += line.end - line.start in WRAPPED_WIDTH
    longest = max((line.end - line.start for block in blocks for line in block), default=0)
    return total >= 2 and longest < 110 and wrapped >= 0.8 * total


def sentences(text, paragraphs):
    """Spans of the sentences in `paragraphs`, in order.

    A closing quotation mark or bracket belongs to the sentence that it closes.
    """
    found = []
    for paragraph in paragraphs:
        start = paragraph.start
        for match in BOUNDARY.finditer(text, paragraph.start, paragraph.end):
            if match.end() >= paragraph.end:
                break
            if _ends_sentence(text, paragraph, start, match):
                end = match.end("close") if match["mark"] else match.end()
                found.append(Span(start, end))
                start = match.end()
        if start < paragraph.end:
            found.append(Span(start, paragraph.end))
    return tuple(found)


def _ends_sentence(text, paragraph, start, match):
    """Whether the mark at `match` ends the sentence that began at `start`."""
    mark, close, following = match["mark"], match["close"], match["next"] or ""
    if mark is None or not match["space"]:
        return True
    if following.islower():
        return False
    before = LAST_WORD.search(text, max(start, match.start() - 40), match.start())
    word = before[0] if before else ""
    if mark == "." and not close:
        if word and match.start() - len(word) == paragraph.start and (word.isdigit() or len(word) == 1):
            return False  # "1. First item"
        lowered = word.lower()
        if lowered in TITLES:
            return False
        first = NEXT_WORD.match(text, match.end() + len(match["open"] or ""))
        starts = bool(first) and first[0].lower() in STARTERS
        if lowered in CLOSING or "." in word:
            return (starts or bool((match["open"] or "").strip())) and not following.isdigit()
        if len(word) == 1 and word.isalpha() and word.isupper():
            return starts and word != "I" or word == "I" and not _is_initial(text, before.start())
        return True
    if close and mark[-1] in "?!…" or close and mark.endswith(".."):
        return not SPEAKER_AND_VERB.match(text, match.end())
    return True


def _is_initial(text, at):
    """Whether the single capital at `at` stands inside a name ("Michael I. Jordan")."""
    return bool(re.search(r"[A-Z][\w’'-]*\.? $", text[max(0, at - 20) : at]))


def tokens(text):
    """All tokens of `text`, in order; white space is no token."""
    return tuple(Token(match.start(), match.end(), match[0], match.lastgroup) for match in TOKEN.finditer(text))
