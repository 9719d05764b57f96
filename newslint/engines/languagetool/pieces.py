"""What of a document LanguageTool gets to read: its paragraphs, masked, in pieces that make one request together."""

from typing import NamedTuple

READ = ("headline", "body", "list", "caption", "advisory")
MASKED = ("dateline", "code", "url")
LONGEST = 8_000  # code points in one request: about two seconds of the server's time
BETWEEN = "\n\n"  # ends a paragraph for LanguageTool
MASK = "X"


class Piece(NamedTuple):
    """A paragraph, or a part of a very long one: where it begins in the document's text, and what is sent for it."""

    start: int
    text: str


def pieces(doc):
    """The Pieces of a document, in order; code, URLs and datelines are masked, nothing changes its place."""
    found = []
    masks = [zone for zone in doc.zones if zone.kind in MASKED]
    ends, at = [sentence.end for sentence in doc.sentences], 0
    for zone in doc.zones:
        if zone.kind not in READ:
            continue
        for start, end in _parts(zone.start, zone.end, ends):
            while at < len(masks) and masks[at].end <= start:
                at += 1
            text = _plain(doc.flowing[start:end])
            for mask in masks[at:]:
                if mask.start >= end:
                    break
                low, high = max(mask.start - start, 0), min(mask.end - start, end - start)
                # A dateline goes without a trace; elsewhere a sentence needs a word in the place.
                filler = " " if mask.kind == "dateline" else MASK
                text = text[:low] + filler * (high - low) + text[high:]
            if any(map(str.isalpha, text)):
                found.append(Piece(start, text))
    return found


def batches(pieces):
    """The pieces in groups of at most LONGEST code points, in order."""
    group, length = [], 0
    for piece in pieces:
        if group and length + len(piece.text) > LONGEST:
            yield group
            group, length = [], 0
        group.append(piece)
        length += len(piece.text) + len(BETWEEN)
    if group:
        yield group


def by_piece(group, matches):
    """The matches of one answer for each piece, with `offset` and `length` in code points from the piece's start.

    The server counts UTF-16 units over the text of the whole request; a match that leaves its piece is dropped.
    """
    text = BETWEEN.join(piece.text for piece in group)
    place = _from_utf16(text)
    found = [[] for _ in group]
    starts, at = [], 0
    for piece in group:
        starts.append(at)
        at += len(piece.text) + len(BETWEEN)
    from bisect import bisect_right

    for match in matches:
        start, end = place(match["offset"]), place(match["offset"] + match["length"])
        index = bisect_right(starts, start) - 1
        if end <= starts[index] + len(group[index].text):
            found[index].append({**match, "offset": start - starts[index], "length": end - start})
    return found


def _from_utf16(text):
    """A function from offsets in UTF-16 units to offsets in code points of `text`; half a pair counts as its start."""
    if text.isascii() or max(text) < "\U00010000":
        return lambda offset: min(offset, len(text))
    from bisect import bisect_right
    from itertools import accumulate

    starts = list(accumulate((1 + (character > "\uffff") for character in text), initial=0))
    return lambda offset: min(bisect_right(starts, offset) - 1, len(text))


def _plain(text):
    """The text with what cannot be sent, or means nothing, replaced at equal length."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character.isspace() and character >= " " else _instead(character)
        for character in text
    )


def _instead(character):
    return "\ufffd" if "\ud800" <= character <= "\udfff" else " "


def _parts(start, end, ends):
    """The stretch, cut at the ends of sentences where it is too long for one request, and else where it must be."""
    from bisect import bisect_right

    while end - start > LONGEST:
        last = bisect_right(ends, start + LONGEST) - 1
        cut = ends[last] if last >= 0 and ends[last] > start else start + LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end
