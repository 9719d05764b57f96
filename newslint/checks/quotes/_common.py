"""What the quotation rules share: the story's own form of marks, the word around a mark, unpaired marks."""

from newslint.analysis.quote_marks import SINGLES, meaning
from newslint.compiled import pattern
from newslint.rule import Edit

STRAIGHT = frozenset("\"'")
CURLY = frozenset("“”‘’")
WORD_LEFT = pattern(r"[^\W_]*$")
WORD_RIGHT = pattern(r"[^\W_]*(?:['’‘`´][^\W_]+)*")
CURLY_MARKS = {("double", True): "“", ("double", False): "”", ("single", True): "‘", ("single", False): "’"}
STRAIGHT_MARKS = {"double": '"', "single": "'"}
BLANK = " \t\u00a0\u2009\u202f"  # what may part a mark from the words it belongs to
OTHER = {"double": "single", "single": "double"}


def kind(written):
    """ "single" or "double", for a mark as written."""
    return "single" if meaning(written) in SINGLES else "double"


def is_apostrophe(mark):
    return mark.role in ("apostrophe", "possessive")


def fitting(quotes, written, opens, kind_wanted=None):
    """The mark in the story's own form that should stand where `written` stands."""
    wanted = kind_wanted or kind(written)
    return CURLY_MARKS[wanted, opens] if quotes.is_curly else STRAIGHT_MARKS[wanted]


def settled(text, mark, right, quote, safe=True):
    """The Edit that puts `right` for `mark`, one end of `quote` (None: of nothing), with the spaces on its right sides.

    Without a quotation nothing tells which side is which: the mark alone is replaced, and not safely.
    """
    if quote is None or not text[quote.inner.start : quote.inner.end].strip():
        return Edit(mark.start, mark.end, right)
    start, end = mark.start, mark.end
    if mark.start == quote.start:
        while text[end] in BLANK:
            end += 1
        crowded = start > 0 and (text[start - 1].isalnum() or text[start - 1] in ",.;:!?")
        return Edit(start, end, " " * crowded + right, safe)
    while text[start - 1] in BLANK:
        start -= 1
    return Edit(start, end, right + " " * text[end : end + 1].isalnum(), safe)


def word_around(text, start, end):
    """The (start, end) of the word that the mark at start:end is part of, the mark included."""
    left = WORD_LEFT().search(text, max(0, start - 40), start)
    right = WORD_RIGHT().match(text, end, end + 40)
    return left.start() if left else start, right.end() if right else end


def excerpt(text, start, end, width=32):
    """text[start:end] on one line, cut at a word, for a message."""
    words = " ".join(text[start : min(end, start + width + 1)].split())
    if end - start > width:
        words = words.rpartition(" ")[0] or words[:width]
        return words + " …"
    return words


def unpaired(quotes):
    """The closing and stray marks that close nothing, in order."""
    closing = {quote.end for quote in quotes.quotations if quote.close}
    return [m for m in quotes.marks if m.role == "stray" or m.role == "close" and m.end not in closing]


def by_edge(quotes):
    """Start of a mark -> the quotation that it opens or closes."""
    edges = {}
    for quote in quotes.quotations:
        if quote.open:
            edges[quote.start] = quote
        if quote.close:
            edges[quote.inner.end] = quote
    return edges


def is_line_by_line(doc):
    """Whether the copy has a sentence a line, so that a line's end says nothing about paragraphs."""
    paragraphs = doc.paragraphs
    if len(paragraphs) < 2 or len(doc.sentences) > 1.4 * len(paragraphs):
        return False
    gaps = sum("\n\n" in doc.text[left.end : right.start] for left, right in zip(paragraphs, paragraphs[1:]))
    return gaps <= 0.3 * (len(paragraphs) - 1)
