"""Plain text: the source as it stands, front matter aside, with line ends folded to LF."""

from dataclasses import replace

from newslint.document import plain
from newslint.span import Segment


def parse(source, path, body=0):
    """The Document of plain text whose article begins at the source offset `body`."""
    if not body:
        return plain(source, path)
    doc = plain(source[body:], path)
    moved = tuple(Segment(run.start, run.end, run.source_start + body, run.source_end + body) for run in doc.segments)
    return replace(doc, source=source, segments=moved)
