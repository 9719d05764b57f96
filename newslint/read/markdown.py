"""Markdown: the words without the markup, each with its exact place, and zones from headings, lists and code.

pyromark (pulldown-cmark) reads CommonMark, with tables, footnotes, strikethrough and task lists, in linear time
and gives the byte range of every event. Code blocks and link targets are left out of the text.
"""

from itertools import accumulate

from newslint.analysis.zones import Zone
from newslint.compiled import compiled
from newslint.document import Document
from newslint.read.decode import ReadError
from newslint.read.tags import CODE_TAGS, Html, tag_name
from newslint.span import Segment

# What the text inside a container is; a container without a kind leaves that to how the words look.
KINDS = {
    "Heading": "headline",
    "Item": "list",
    "TableCell": "table",
    "BlockQuote": "body",
}
LONE_CR = compiled(r"\r(?!\n)")
INLINE = frozenset("Emphasis Strong Strikethrough Link Image Superscript Subscript".split())


def parse(source, path, body=0):
    """The Document of Markdown whose article begins at the source offset `body`."""
    article = source[body:]
    if "\r" in article:
        # The parser takes a lone CR for a line end in some places only; LF is as long.
        article = LONE_CR.sub("\n", article)
    at = _code_points(article)
    writer = _Writer(body)
    html = Html(article, writer)
    kinds, skipped, images, code_tags = [None], 0, 0, 0
    for event, place in _events(article):
        start, end = at(place["start"]), at(place["end"])
        what, value = next(iter(event.items())) if type(event) is dict else (event, None)
        if what == "Text":
            if not skipped:
                writer.put(value, start, end, code=bool(code_tags), alt=bool(images))
        elif what == "Start" or what == "End":
            name = value if type(value) is str else next(iter(value))
            if name in INLINE:
                images += (name == "Image") * (1 if what == "Start" else -1)
                continue
            html.close()
            writer.close()
            step = 1 if what == "Start" else -1
            skipped += step * (name in ("CodeBlock", "MetadataBlock"))
            if what == "Start":
                kinds.append(KINDS.get(name, kinds[-1]))
            else:
                kinds.pop()
            writer.kind, code_tags = kinds[-1], 0
        elif what == "SoftBreak":
            writer.put(" ", start, end)
        elif what == "HardBreak":
            writer.put("\n", start, end)
        elif what == "Code":
            _add_code(writer, article, value, start, end, bool(images))
        elif what == "InlineHtml":
            name, is_closing = tag_name(value)
            code_tags = max(code_tags + (name in CODE_TAGS) * (-1 if is_closing else 1), 0)
            html.inline(start, end, name)
        elif what == "Html":
            html.block(start, end)
        elif what == "Rule":
            writer.close()
    writer.close()
    return Document(
        path,
        source,
        "".join(writer.pieces),
        tuple(writer.segments),
        format="markdown",
        markup=tuple(writer.zones),
        comments=tuple((offset + body, inner) for offset, inner in html.comments),
    )


def _events(article):
    """The parser's (event, byte range) pairs; a crash of the parser becomes a ReadError."""
    import pyromark

    options = pyromark.Options
    wanted = (
        options.ENABLE_TABLES
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_TASKLISTS
        | options.ENABLE_HEADING_ATTRIBUTES
    )
    try:
        yield from pyromark.events_with_range(article, options=wanted)
    except BaseException as why:
        # A panic of the Rust code is no Exception, so that it would end the run for all files.
        if type(why).__name__ != "PanicException":
            raise
        raise ReadError("the Markdown parser failed on this file: pass it as .txt, and please report it") from why


def _code_points(text):
    """A function from an offset in the UTF-8 bytes of `text` to the offset in code points."""
    if text.isascii():
        return lambda offset: offset
    starts = (byte & 0xC0 != 0x80 for byte in text.encode("utf-8"))
    return list(accumulate(starts, initial=0)).__getitem__


def _add_code(writer, article, value, start, end, is_alt):
    """Write inline code: what stands between the backticks, mapped as a whole when it was changed.

    A backtick behind a letter opens no code in news copy: it is a damaged apostrophe, and so is its partner.
    """
    if start and article[start - 1].isalnum() and article[start : start + 2] != "``" and end - start == len(value) + 2:
        writer.put(f"`{value}`", start, end, alt=is_alt)
        return
    inner = article[start:end].strip("`")
    inner_start = start + (end - start - len(inner)) // 2
    if len(value) == len(inner) - 2:
        inner_start += 1
    if article[inner_start : inner_start + len(value)] == value:
        start, end = inner_start, inner_start + len(value)
    writer.put(value, start, end, code=True, alt=is_alt)


class _Writer:
    """Collects runs of text block by block; blocks are parted by a blank line.

    `kind` is the zone of the block that is being collected. The words of an image count only in a block
    that has no others: there they are its caption.
    """

    def __init__(self, body):
        self.body = body
        self.kind = None
        self.pieces, self.segments, self.zones = [], [], []
        self.length = 0
        self.runs = []

    def put(self, text, start, end, code=False, alt=False):
        """Add `text`, which stands for the source from `start` to `end`."""
        if text:
            self.runs.append((text, start, end, code, alt))

    def close(self):
        """End the block: write its runs, trimmed, and its zone."""
        runs, self.runs = self.runs, []
        if not runs:
            return
        kind = self.kind
        if any(run[4] for run in runs):
            if any(not run[4] and not run[0].isspace() for run in runs):
                runs = [run for run in runs if not run[4]]
            else:
                kind = "caption"
        runs = _trimmed(_without_doubled_spaces(runs))
        if not runs:
            return
        if self.segments:
            self._write("\n\n", self.segments[-1].source_end, runs[0][1] + self.body, False)
        block_start = self.length
        for text, start, end, code, _ in runs:
            if code:
                self.zones.append(Zone("code", self.length, self.length + len(text)))
            self._write(text, start + self.body, end + self.body, True)
        if kind:
            self.zones.append(Zone(kind, block_start, self.length))

    def _write(self, text, start, end, joins):
        """Append text and its segment; runs that go on where the last one ended become one segment."""
        last = self.segments[-1] if self.segments else None
        grown = self.length + len(text)
        exact = end - start == len(text)
        if joins and exact and last and last.source_end == start and last.end - last.start == start - last.source_start:
            self.segments[-1] = Segment(last.start, grown, last.source_start, end)
        else:
            self.segments.append(Segment(self.length, grown, start, end))
        self.pieces.append(text)
        self.length = grown


def _without_doubled_spaces(runs):
    """The runs without the second of two spaces that came together because markup between them went."""
    kept = []
    for run in runs:
        text, start, end, code, alt = run
        if kept and text[0] == " " and kept[-1][0][-1] in " \n" and start > kept[-1][2]:
            text, start = text[1:], start + 1 if end - start == len(text) else start
            if not text:
                continue
        kept.append((text, start, end, code, alt))
    return kept


def _trimmed(runs):
    """The runs without white space at either end of the block."""
    runs = list(runs)
    while runs and runs[-1][0].isspace():
        runs.pop()
    first = next((index for index, run in enumerate(runs) if not run[0].isspace()), len(runs))
    runs = runs[first:]
    if runs:
        text, start, end, code, alt = runs[0]
        spaces = len(text) - len(text.lstrip())
        runs[0] = (text[spaces:], start + spaces * (end - start == len(text)), end, code, alt)
        text, start, end, code, alt = runs[-1]
        spaces = len(text) - len(text.rstrip())
        runs[-1] = (text[: len(text) - spaces], start, end - spaces * (end - start == len(text)), code, alt)
    return runs
