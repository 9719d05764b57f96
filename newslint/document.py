"""Document: one article as rules see it, with its analyses as lazy views and the way back to the source."""

from dataclasses import dataclass, field
from functools import cached_property

from newslint.span import Intervals, Location, Segment, line_and_column, line_starts, source_offset

# Lower-case letters that match an ASCII one when case is ignored: dotless i, long s, and the dot that `İ` leaves.
ODD_LETTERS = {0x131: "i", 0x17F: "s", 0x307: None}


@dataclass(frozen=True)
class Meta:
    """What is known about the article besides its words; None means unknown, never guessed.

    `date` is a datetime.date, `dateline` the place, `language` a BCP 47 tag. `fields` holds the front
    matter or sidecar as it was read (a mapping of strings), for rules and suppressions that need more.
    """

    date: object = None
    dateline: str | None = None
    language: str | None = None
    headline: str | None = None
    byline: str | None = None
    fields: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """An article: the untouched `source`, the `text` that rules read, and the segments between the two.

    `format` is the reader's name ("text", "markdown"). `markup` are the zones that the format itself tells
    (code, headings, lists, captions), as spans of text. `comments` are suppression comments: (source offset
    of `<!--`, everything up to `-->`) pairs. `problems` are (source offset, message) pairs about metadata
    that could not be understood. In `text` every line ends with a single LF.
    """

    path: str
    source: str
    text: str
    segments: tuple = ()
    meta: Meta = Meta()
    format: str = "text"
    markup: tuple = ()
    comments: tuple = ()
    problems: tuple = ()

    @cached_property
    def paragraphs(self):
        """Spans of the paragraphs, in order, without surrounding white space."""
        from newslint.analysis import split

        return split.paragraphs(self.text, joined=self.format == "markdown")

    @cached_property
    def sentences(self):
        """Spans of the sentences, in order; none crosses a paragraph."""
        from newslint.analysis import split

        return split.sentences(self.text, self.paragraphs)

    @cached_property
    def tokens(self):
        """Every word, number and mark of the text, in order (`split.Token`)."""
        from newslint.analysis import split

        return split.tokens(self.text)

    @cached_property
    def zones(self):
        """What each stretch is: headline, byline, dateline, body, code, URL … (`zones.Zone`)."""
        from newslint.analysis import zones

        return zones.find(self.text, self.paragraphs, self.markup, self.format)

    @cached_property
    def quotes(self):
        """The quotations and every quotation mark (`quotes.Quotes`)."""
        from newslint.analysis import quotes

        return quotes.parse(self.text, self.paragraphs, self.zones)

    @cached_property
    def flowing(self):
        """The text with each line end inside a paragraph as a space: the same offsets, one line a paragraph."""
        if not any("\n" in self.text[start:end] for start, end in self.paragraphs):
            return self.text
        pieces, at = [], 0
        for start, end in self.paragraphs:
            pieces += self.text[at:start], self.text[start:end].replace("\n", " ")
            at = end
        return "".join([*pieces, self.text[at:]])

    @cached_property
    def quoted(self):
        """What stands in quotations, their marks included (`span.Intervals`)."""
        return Intervals([(quote.start, quote.end) for quote in self.quotes.quotations])

    @cached_property
    def opaque(self):
        """Code and URLs, which rules only see when they ask for them (`span.Intervals`)."""
        from newslint.analysis.zones import OPAQUE

        return Intervals([(zone.start, zone.end) for zone in self.zones if zone.kind in OPAQUE])

    @cached_property
    def names(self):
        """People, organisations, places, titles and acronyms with all their forms (`names.Names`)."""
        from newslint.analysis import names

        return names.find(self.flowing, self.sentences, self.tokens, self.zones)

    @cached_property
    def language(self):
        """The language of the copy as its words tell: "en" unless it is surely another one (a BCP 47 tag)."""
        from newslint.analysis import language

        return language.of_document(self.text)

    @cached_property
    def passages(self):
        """The passages of an English copy that are in another language (`language.Passage`)."""
        from newslint.analysis import language

        return language.passages(self.text, self.sentences) if self.language == "en" else ()

    @cached_property
    def unknown_words(self):
        """The lower-case words that are in no English word list, in order (`split.Token`)."""
        from newslint.analysis import english

        return english.unknown(self.tokens)

    @cached_property
    def times(self):
        """Every date, day, clock time, duration and interval, resolved as far as the day is known, in order."""
        from newslint.analysis import times

        return times.find(self.text, self.sentences, self.meta.date)

    @cached_property
    def attributions(self):
        """Who says what: cues, their speakers, what they cover, the voice of each quotation (`attribution`)."""
        from newslint.analysis import attribution

        return attribution.find(self)

    @cached_property
    def readability(self):
        """What the formulas of readability count (`readability.Counts`); the first time takes half a second."""
        from newslint.analysis import readability

        return readability.count(self)

    @cached_property
    def reading(self):
        """What the garble model says of each sentence (`reading.SentenceReading` or None); None without a model.

        Datelines are left out, and so are code and what is not English.
        """
        from newslint.analysis import reading

        unread = Intervals([(passage.start, passage.end) for passage in self.passages])
        datelines = {zone.start: zone.end for zone in self.zones if zone.kind == "dateline"}
        wanted = [
            None if self.opaque.cover(start, end) or unread.cover(start, end) else (datelines.get(start, start), end)
            for start, end in (self.sentences if self.language == "en" else ())
        ]
        try:
            return reading.read(self.text, wanted or [None] * len(self.sentences))
        except reading.ModelError:
            return None

    @cached_property
    def evidence(self):
        """The sentences that the model was asked to judge, weighed together (`evidence.Evidence`), or None."""
        from newslint.analysis.reading import evidence

        return evidence.weigh(self)

    @cached_property
    def folded(self):
        """`flowing` in lower case, for quick tests whether an ASCII literal can occur at all.

        Offsets are not kept. The letters that `re.IGNORECASE` takes for `i` and `s` become those.
        """
        folded = self.flowing.lower()
        return folded if folded.isascii() else folded.translate(ODD_LETTERS)

    def locate(self, start, end):
        """The Location in the source of text offsets `start` and `end`.

        A span of length zero stays empty. Raises ValueError when the span is not inside the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"span {start}:{end} is outside the text (0:{len(self.text)})")
        offset = source_offset(self.segments, self._segment_starts, start, False)
        end_offset = offset if start == end else source_offset(self.segments, self._segment_starts, end, True)
        line, column = line_and_column(self._line_starts, offset)
        end_line, end_column = line_and_column(self._line_starts, end_offset)
        return Location(line, column, end_line, end_column, offset, end_offset)

    @cached_property
    def _segment_starts(self):
        return [segment.start for segment in self.segments]

    @cached_property
    def _line_starts(self):
        return line_starts(self.source)


def plain(source, path="<text>", **fields):
    """A Document of plain text: line ends folded to LF, everything else as it stands."""
    if "\r" not in source:
        return Document(path, source, source, (Segment(0, len(source), 0, len(source)),), **fields)
    text, segments, at = [], [], 0
    length = 0
    for line in source.split("\r\n"):
        run = line.replace("\r", "\n")
        if at:
            text.append("\n")
            segments.append(Segment(length, length + 1, at - 2, at))
            length += 1
        if run:
            text.append(run)
            segments.append(Segment(length, length + len(run), at, at + len(run)))
            length += len(run)
        at += len(line) + 2
    return Document(path, source, "".join(text), tuple(segments), **fields)
