"""The copy around a finding, cut at words to a terminal's width and made harmless, with carets below it."""

import unicodedata

from newslint.span import LINE_END

# Joiners shape emoji and several scripts; shown as code points they would garble both.
JOINERS = "\u200c\u200d"
# A cut falls back to the nearest space when it is at most this many code points away.
LONGEST_WORD = 24


def visible(text):
    """`text` with everything that a terminal would obey or hide spelt out, so that copy cannot steer it.

    Control characters become their pictures (␛), direction overrides and zero-width characters their code
    points (<U+202E>), tabs a space.
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(character):
    if character.isprintable() or character in JOINERS:
        return character
    if character == "\t":
        return " "
    if character < " ":
        return chr(0x2400 + ord(character))
    # Spaces of all widths, private and unassigned characters do no harm.
    if unicodedata.category(character) in ("Zs", "Co", "Cn"):
        return character
    return f"<U+{ord(character):04X}>"


def one_line(text):
    """`text` visible and on one line, runs of white space folded into one space each."""
    return visible(text) if text.isprintable() else visible(" ".join(text.split()))


def width(text):
    """The number of terminal columns that visible text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character):
    if character < "\u0300":
        return 1
    # Vowels and finals of decomposed Hangul are drawn inside the syllable's first letter.
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def excerpt(source, place, columns):
    """The source line at a Location, cut to `columns`, and the carets to print below it.

    A finding over several lines shows its first; an empty one is a single caret. The work does not depend
    on the length of the line.
    """
    before, marked, after = _pieces(source, place, 4 * columns)
    if width(before) + width(marked) + width(after) > columns:
        before, marked, after = _fitted(before, marked, after, columns - 4)
    return before + marked + after, " " * width(before) + "^" * max(width(marked), 1)


def shortened(text, columns):
    """`text` on one line, cut at a word to at most `columns`, with an ellipsis when it is cut."""
    text = one_line(text)
    return text if width(text) <= columns else _head(text, columns - 2)


def _pieces(source, place, reach):
    """What stands before, in and after the place on its first line, each visible and at most `reach` long.

    White space at the ends of the line is left out.
    """
    line_start = place.offset - place.column + 1
    before = source[max(line_start, place.offset - reach) : place.offset]
    marked = source[place.offset : min(place.end_offset, place.offset + reach)]
    line_end = LINE_END.search(marked)
    if line_end:
        return visible(before).lstrip(), visible(marked[: line_end.start()]), ""
    after = source[place.end_offset : place.end_offset + reach]
    line_end = LINE_END.search(after)
    after = visible(after[: line_end.start()] if line_end else after)
    return visible(before).lstrip(), visible(marked), after.rstrip()


def _fitted(before, marked, after, columns):
    """The three pieces cut so that they take `columns` together, ellipses not counted."""
    room = columns - width(marked)
    if room < 0:
        return "… " if before else "", _head(marked, columns), ""
    left = _tail(before, max(room // 2, room - width(after)))
    return left, marked, _head(after, room - width(left.removeprefix("… ")))


def _head(text, room):
    """The beginning of `text` that fits into `room` columns, cut at a word, and an ellipsis when it is cut."""
    end = _fitting(text, room)
    if end == len(text):
        return text
    space = text.rfind(" ", max(end - LONGEST_WORD, 0), end + 1)
    if space >= 0:
        return text[:space].rstrip() + " …"
    return text[:end] + "…"


def _tail(text, room):
    """The end of `text` that fits into `room` columns, cut at a word, and an ellipsis when it is cut."""
    if width(text) <= room:
        return text
    start = len(text) - _fitting(text[::-1], room)
    while start < len(text) and not _columns(text[start]):
        start += 1
    space = text.find(" ", max(start - 1, 0), start + LONGEST_WORD)
    if space >= 0:
        return "… " + text[space:].lstrip()
    return "…" + text[start:]


def _fitting(text, room):
    """How many of the first code points fit into `room` columns."""
    for count, character in enumerate(text):
        room -= _columns(character)
        if room < 0:
            return count
    return len(text)
