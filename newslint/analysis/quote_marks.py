"""Find every mark that can be a quotation mark and say what its shape and its neighbours make likely."""

import re
from bisect import bisect_right
from typing import NamedTuple

from newslint.compiled import compiled, pattern
from newslint.span import Span

# One alternative for each way a mark is written; several characters can be one mark.
MARK = compiled(
    r"&(?:amp;)?(?:quot|apos|[lr][sd]quo|[lr]aquo|#0*(?:34|39|171|187|821[6-9]|822[0-2])"
    r"|#[xX]0*(?:22|27|[aA][bB]|[bB][bB]|201[89a-eA-E]));"
    r"|\\[\"']"
    r"|\"{2,}|''|``|´´|‘‘|’’|,,(?=\w)"
    r"|[\"“”„‟″〝〞«»「」『』《》〈〉'‘’‚‛′`´‹›]"
)
ENTITY_MEANING = {
    "quot": '"', "34": '"', "x22": '"', "apos": "'", "39": "'", "x27": "'",
    "ldquo": "“", "8220": "“", "x201c": "“", "rdquo": "”", "8221": "”", "x201d": "”",
    "lsquo": "‘", "8216": "‘", "x2018": "‘", "rsquo": "’", "8217": "’", "x2019": "’",
    "laquo": "«", "171": "«", "xab": "«", "raquo": "»", "187": "»", "xbb": "»",
    "8222": "„", "x201e": "„", "8218": "‚", "x201a": "‚", "8219": "‛", "x201b": "‛",
}  # fmt: skip
DOUBLE, SINGLE = "D", "S"
OPENING = frozenset("“„‟〝«「『《〈‘‚‛‹`") | {"``", "‘‘", ",,"}
CLOSING = frozenset("”〞»」』》〉’›´") | {"’’", "´´"}
SINGLES = frozenset("'‘’‚‛′`´‹›")
MEASURING = frozenset("'\"′″") | {"''"}
APOSTROPHES = frozenset("'‘’‛′`´")

# Spaces that typesetters put between two marks (’ ”): the marks still touch.
THIN = "\u00a0\u2009\u200a\u202f"
OPENING_BRACKETS = frozenset("([{")
BEFORE_OPENING = OPENING_BRACKETS | frozenset("—–-/=>*_~|")
AFTER_CLOSING = frozenset(".,;:!?…)]}—–-/*_~|%<")

# Feet and inches, minutes and seconds, degrees: the marks after these figures are primes.
MEASURE = pattern(
    r"(?<!\d)\d+(?P<feet>['’‘′])\s?\d{1,2}(?:[.,]\d+|½|¼|¾)?(?P<inches>''|[\"”“″])"
    r"|°\s?\d{1,2}(?:[.,]\d+)?\s?(?P<minutes>['’‘′])(?:\s?\d{1,2}(?:[.,]\d+)?\s?(?P<seconds>''|[\"”“″]))?"
    r"|(?<!\w)\d{1,2}(?P<foot>['’′])(?=\d{1,2}(?!\w))"
)
# A figure of one to three digits can be a length; a year cannot.
FIGURE = pattern(r"(?<![\d.,])\d{1,3}(?:\.\d)?[½¼¾]?$|\d[½¼¾]$")
ELIDED = pattern(
    r"(?:\d0s|em|n|tis|twas|twere|twill|til|till|cause|cos|coz|cuz|bout|un|uns|round|nother|neath|er|ere|ello|ave|im|is"
    r"|ad|appen|ow|arry|ome|orrible|kay|nuff|nam|hood|burbs|gram|tude|scuse|sup|fraid|most|gainst|twixt|mid|s|t|d|ll|re"
    r"|ve|m|bots?|phones?|specially|cept|nough|stead|net|fore|tween|flu|cello)(?![^\W_])",
    re.IGNORECASE,
)
# Between two straight marks these are rarely quoted: "Orel "and" Kursk" has its spaces on the wrong side.
JOINS = ("and", "or", "of", "to", "in")
# A straight double mark inside a paragraph that is neither doubled nor backslashed.
ALONE = pattern(r'(?<![\\"])"(?!")')
SURELY_ELIDED = pattern(r"(?:em|n|tis|twas|twere|twill)(?![^\W_])", re.IGNORECASE)
SHORT_YEAR = pattern(r"\d\d(?!\d|[.,]\d|\s?%)")
BEFORE_YEAR = pattern(
    r"(?:\b(?:of|in|since|from|the|class|summer|spring|winter|autumn|fall|until|till|by|early|late|mid|and|to"
    r"|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)|[-–—’'(])\s?$",
    re.IGNORECASE,
)
# Arabic names and words whose first letter, ʿayn, is often written as a quotation mark.
AYN = pattern(
    r"(?:Abd|Abb?as|Adil|A['’]?isha|Ala|Alawi|Ali|Amm?[aā]r|Amr|Arab|Ashura|Asr|At[ae]f|Awad|Ay?in|Ayn|Aziz|Eid|Id"
    r"|Im[aā]d|Iraq|Iss?a|Izz|[OU]mar|[UO]thman|[OU]mran|Ub[ae][iy]da?h?|ula?m[aā]['’]?)(?![^\W_])",
    re.IGNORECASE,
)
BEFORE_AYN = pattern(r"\b(?:Abu|[Ii]bn|[Bb]in|bint|Umm|Banu|Bani)\s$|\b[Aa]l-$")
# What is never the thing possessed, so that “rebels' and” is no possessive.
NOT_POSSESSED = frozenset(
    "a an the and or but nor so yet if that than then when while because as of in on at to from by for with into "
    "about after before over under between among during through against since until is are was were be been has "
    "have had do does did will would can could may might must shall should said says say told added asked who "
    "which whom whose he she it they we i you not there this these those his her its their our my your him them "
    "also only just even still".split()
)
NEXT_WORD = pattern(r"\s([^\W\d_]+|\d)")
CLIPPED = pattern(r"(?:[a-z]{2,}in|\b(?i:o|ol|lil|th|an|n|li|wi|fo|mo|do|ma|yo))$")
SENTENCE_END = pattern(r"[.!?]\s$")
LAST_LETTERS = pattern(r"[^\W_]+$")


# A paragraph of more marks than this, and fewer than four characters for each, is no prose.
NO_PROSE = 400


class Candidate(NamedTuple):
    """A mark with its costs as opening and as closing mark, and the other readings, (role, cost) pairs.

    `family` is DOUBLE or SINGLE; `shape` the character that the mark stands for. A cost of 0 is what the copy
    says plainly, 1 is one error. `settled` is the role when the neighbours leave no doubt. `anew`: a sentence begins.
    """

    start: int
    end: int
    shape: str
    family: str = SINGLE
    opening: float = 0.0
    closing: float = 0.0
    others: tuple = ()
    settled: str = ""
    anew: bool = False


def candidates(text, span, opaque):
    """Every mark in `span` outside the `opaque` stretches (sorted, disjoint Spans), in order."""
    marks = list(MARK.finditer(text, span.start, span.end))
    if not marks:
        return []
    primes = {}
    for match in MEASURE().finditer(text, span.start, span.end):
        for group in ("feet", "inches", "minutes", "seconds", "foot"):
            if match[group]:
                primes[match.start(group)] = match.end(group)
    two_marks = set()  # pairs that are two marks here
    if text.find("‘‘", span.start, span.end) < 0:
        two_marks.add("’’")
    if ALONE().search(text, span.start + 1, span.end):
        two_marks.add('""')
    matches = []
    for match in marks:
        start, end = match.span()
        if opaque and _inside(opaque, start) or _misread(text, start, end):
            continue
        if match[0] in two_marks or start in primes and primes[start] == start + 1 < end:
            matches.extend((at, at + 1) for at in range(start, end))
        else:
            matches.append((start, end))
    if len(matches) > NO_PROSE and 4 * len(matches) > span.end - span.start:
        return [Candidate(start, end, text[start:end], settled="stray") for start, end in matches]
    lefts, rights = _neighbours(text, span, matches)
    found = []
    for (start, end), left, right in zip(matches, lefts, rights):
        if primes.get(start) == end:
            found.append(Candidate(start, end, text[start:end], settled="prime"))
        else:
            found.append(_judge(text, span, start, end, left, right))
    for index in range(len(found) - 1):
        first, second = found[index : index + 2]
        if first.shape == second.shape == '"' and text[first.end : second.start] in JOINS:
            found[index : index + 2] = (one._replace(opening=0.35, closing=0.35) for one in (first, second))
    return found


def _misread(text, start, end):
    """Whether the mark is half of a letter or dash that was read in the wrong encoding: HÃ´tel, CÃ”TE, â€”, â‚¬."""
    before = text[start - 1 : start]
    if before == "â" and text[end : end + 1] == "¬":
        return True
    return before == "Ã" and text[end : end + 1].isalpha() or before == "€" and text[start - 2 : start] == "â€"


def _inside(spans, offset):
    at = bisect_right(spans, Span(offset, 1 << 60)) - 1
    return at >= 0 and offset < spans[at].end


def _neighbours(text, span, matches):
    """For each mark the character before and after it, looking through marks that touch it; "" at the ends."""
    lefts, before, last_end = [], "", -1
    for start, end in matches:
        touching = last_end >= 0 and (start == last_end or start == last_end + 1 and text[last_end] in THIN)
        if not touching:
            before = text[start - 1] if start > span.start else ""
        lefts.append(before)
        last_end = end
    rights, after, next_start = [], "", -1
    for start, end in reversed(matches):
        touching = next_start >= 0 and (end == next_start or end + 1 == next_start and text[end] in THIN)
        if not touching:
            after = text[end] if end < span.end else ""
        rights.append(after)
        next_start = start
    rights.reverse()
    return lefts, rights


def meaning(written):
    """The character (or doubled character) that a mark as written stands for."""
    if written[0] == "&":
        return ENTITY_MEANING[re.sub(r"(?<=[#xX])0+", "", written[1:-1].removeprefix("amp;").lstrip("#")).lower()]
    if written[0] == "\\":
        return written[1]
    return '"' if written[0] == '"' else written


def _judge(text, span, start, end, left, right):
    """The Candidate for the mark at start:end between the characters `left` and `right`."""
    shape = meaning(text[start:end])
    next_to_left = text[start - 1] if start > span.start else ""
    next_to_right = text[end] if end < span.end else ""
    if shape in APOSTROPHES and next_to_left.isalnum() and next_to_right.isalpha():
        return Candidate(start, end, shape, settled="apostrophe")
    touched = next_to_left.isalnum() or next_to_right.isalnum() or next_to_right in OPENING_BRACKETS
    if text[start:end] == '""' and not touched:
        return Candidate(start, end, shape, settled="stray")
    if shape == "‚" and next_to_left.isalnum() and not next_to_right.isalnum():
        return Candidate(start, end, shape, settled="stray")
    opening, closing = by_context(left, right)
    anew = next_to_right.isupper() and bool(SENTENCE_END().search(text, max(span.start, start - 2), start))
    if anew and closing == 0.7:
        closing = 2.5
    family = SINGLE if shape in SINGLES else DOUBLE
    if shape in OPENING:
        opening, closing = _curled(opening, closing)
    elif shape in CLOSING:
        closing, opening = _curled(closing, opening)
    others = []
    if shape in MEASURING and FIGURE().search(text, max(span.start, start - 5), start):
        others.append(("prime", 0.05 if shape in "′″" else 0.3))
    if family == DOUBLE:
        if shape in '"“”' and next_to_left == "s" and _possessed(text, span, end) and not _quoted(text, span, start):
            others.append(("damaged-possessive", 0.3))
    elif shape in APOSTROPHES:
        opening, apostrophe = _as_apostrophe(text, span, start, end, shape, opening)
        others.append(apostrophe)
    return Candidate(start, end, shape, family, opening, closing, tuple(others), anew=anew)


def _curled(meant, other):
    """The costs of a mark that shows its direction, in that direction and in the other, from those of its context."""
    if other == 0:
        return 1.2, 0.5  # everything around it says that it is turned the wrong way
    return (0.8 if meant >= 0.7 else 0.0), (1.5 if other >= 0.7 else 0.75)


def by_context(left, right):
    """What the neighbours alone say: the costs of an opening and of a closing mark between two characters."""
    left_blank, right_blank = not left or left.isspace(), not right or right.isspace()
    if left_blank and right_blank:
        return 0.25, 0.25
    if left_blank:
        return (0.25, 0.25) if right in ",;:)" else (0.0, 0.7)
    if right_blank:
        return (0.25, 0.25) if left in OPENING_BRACKETS else (0.7, 0.0)
    opens = left in BEFORE_OPENING
    closes = right in AFTER_CLOSING
    if opens != closes:
        return (0.0, 0.7) if opens else (0.7, 0.0)
    return 0.25, 0.25


def _possessed(text, span, end, names=False):
    """Whether a word that can be possessed follows the mark that ends at `end`; with `names` also a capitalised one."""
    match = NEXT_WORD().match(text, end, min(span.end, end + 40))
    return bool(match) and match[1].lower() not in NOT_POSSESSED and (names or not match[1][0].isupper())


def _quoted(text, span, end):
    """Whether a double mark stands right before the word that ends at `end`."""
    word = LAST_LETTERS().search(text, max(span.start, end - 30), end)
    return bool(word) and word.start() > span.start and text[word.start() - 1] in '"“”'


def _as_apostrophe(text, span, start, end, shape, opening):
    """The cost as opening mark, and the (role, cost) of reading a single mark as an apostrophe."""
    left = text[start - 1] if start > span.start else ""
    right = text[end] if end < span.end else ""
    if left.isalnum():
        opening = max(opening, 1.2)  # a single mark at the end of a word opens nothing
        if right.isdigit():
            return opening, ("apostrophe", 0.2)
        if left in "sSzx":
            return opening, ("possessive", 0.1 if _possessed(text, span, end, True) else 0.65)
        word = LAST_LETTERS().search(text, max(span.start, start - 20), start)
        clipped = word and (CLIPPED().search(word[0]) or word[0].lower() == "n")
        if clipped:
            return opening, ("apostrophe", 0.05)
        return opening, ("apostrophe", 0.7 if word and len(word[0]) <= 4 else 1.1)
    if not right.isalnum():
        return opening, ("apostrophe", 1.0)
    elided = ELIDED().match(text, end, min(span.end, end + 12))
    if elided and (elided[0].lower() == "n" or elided.end() >= span.end or text[elided.end()] not in APOSTROPHES):
        return max(opening, 0.9 if SURELY_ELIDED().match(text, end) else 0.6), ("apostrophe", 0.0)
    if SHORT_YEAR().match(text, end, span.end):
        dated = BEFORE_YEAR().search(text, max(span.start, start - 10), start)
        return (max(opening, 0.6), ("apostrophe", 0.0)) if dated else (opening, ("apostrophe", 0.3))
    if AYN().match(text, end, min(span.end, end + 20)) or BEFORE_AYN().search(text, max(span.start, start - 6), start):
        return opening, ("apostrophe", 0.2)
    if right.isupper() or right.isdigit():
        return opening, ("apostrophe", 1.3)
    return opening, ("apostrophe", 0.5 if shape == "’" else 1.2 if shape == "‘" else 1.05)
