"""Spans, segments and locations: all the arithmetic of positions, and nothing else.

Everything counts Unicode code points. A Span belongs to `Document.text`, a Location to `Document.source`;
segments say how one becomes the other.
"""

from bisect import bisect_right
from typing import NamedTuple

from newslint.compiled import compiled

# Only these end a line; U+2028, NEL and form feeds do not.
LINE_END = compiled(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A stretch of text: 0-based offsets, `end` one past the last code point."""

    start: int
    end: int

    def contains(self, other):
        """Whether `other` (anything with start and end) lies inside this span."""
        return self.start <= other.start and other.end <= self.end


class Segment(NamedTuple):
    """A run of text and the run of source that it came from.

    Where both runs have the same length they map code point by code point; otherwise (a decoded entity, a
    line end) every offset inside maps to the whole source run. Segments are sorted and cover the text.
    """

    start: int
    end: int
    source_start: int
    source_end: int


class Location(NamedTuple):
    """A place in the source: 1-based lines and columns (`end_column` one past the last), 0-based offsets."""

    line: int
    column: int
    end_line: int
    end_column: int
    offset: int
    end_offset: int


def merged(spans):
    """The spans sorted, those that touch or overlap as one."""
    found = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


class Intervals:
    """A set of stretches for quick questions; overlapping ones are merged."""

    def __init__(self, spans):
        self.starts, self.ends = [], []
        for start, end in sorted(spans):
            if self.ends and start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def cover(self, start, end):
        """Whether start:end lies wholly inside one of the stretches."""
        at = bisect_right(self.starts, start) - 1
        return at >= 0 and end <= self.ends[at]

    def touch(self, start, end):
        """Whether start:end shares a code point with one of the stretches."""
        at = bisect_right(self.starts, max(start, end - 1)) - 1
        return at >= 0 and self.ends[at] > start

    def gaps(self, start, end):
        """The parts of start:end that no stretch covers, as (start, end) pairs."""
        found, at = [], max(bisect_right(self.starts, start) - 1, 0)
        while at < len(self.starts) and self.starts[at] < end:
            if self.starts[at] > start:
                found.append((start, self.starts[at]))
            start = max(start, self.ends[at])
            at += 1
        if start < end:
            found.append((start, end))
        return found


def source_offset(segments, starts, offset, is_end):
    """The source offset of a text offset; `starts` are the segments' starts.

    The end of a span maps differently from its start: at a border between two segments a start belongs to
    the later run and an end to the earlier one, so that markup beside a span stays outside of it.
    """
    if not segments:
        return 0
    if is_end and offset > 0:
        at = max(bisect_right(starts, offset - 1) - 1, 0)
        run = segments[at]
        if run.end - run.start == run.source_end - run.source_start:
            return run.source_start + (offset - run.start)
        return run.source_end
    at = max(bisect_right(starts, offset) - 1, 0)
    run = segments[at]
    if offset >= run.end:
        return run.source_end
    if run.end - run.start == run.source_end - run.source_start:
        return run.source_start + (offset - run.start)
    return run.source_start


def line_starts(source):
    """The offset at which each line of the source begins; the first is 0."""
    return [0, *(match.end() for match in LINE_END.finditer(source))]


def line_and_column(starts, offset):
    """The 1-based line and column of a source offset, given the source's line starts."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
