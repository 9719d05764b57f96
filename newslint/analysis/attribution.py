"""Attribution: who says what, which stretch each source covers, and what is left as the reporter's own voice."""

from bisect import bisect_left, bisect_right

from newslint.analysis.cues import find_cues
from newslint.analysis.voices import NOBODY, voices
from newslint.compiled import compiled
from newslint.span import Span, merged

CLAUSE = 300  # code points before a cue in which its clause begins
LABELS = 4  # paragraphs that open with a speaker's label make an interview
BREAKS = frozenset("but while whereas although though".split())


class Attributions:
    """All cues of a document in order, and answers about spans and quotations."""

    def __init__(self, text, paragraphs, sentences, quotations, cues, names=()):
        self.cues = cues
        self._names = names
        self.quotations = tuple(quote for quote in quotations if quote.level == 1)
        self._text, self._paragraphs, self._sentences = text, paragraphs, sentences
        self._cue_starts = [cue.start for cue in cues]
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._paragraph_starts = [paragraph.start for paragraph in paragraphs]
        self._quote_starts = [quote.start for quote in self.quotations]
        self._covered = _coverage(text, sentences, cues, transcript(text, paragraphs))
        self._covered_starts = [span.start for span in self._covered]
        self._goes_on = self._voices = None

    def cues_in(self, start, end):
        """The cues that begin inside start:end."""
        return self.cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, end)]

    def quotation_at(self, offset):
        """The outermost quotation around a text offset, or None."""
        at = bisect_right(self._quote_starts, offset) - 1
        return self.quotations[at] if at >= 0 and offset < self.quotations[at].end else None

    def sentence_at(self, offset):
        """The index of the sentence that covers an offset (the one before, between two)."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def paragraph_at(self, offset):
        """The index of the paragraph that covers an offset."""
        return max(bisect_right(self._paragraph_starts, offset) - 1, 0)

    def status(self, start, end):
        """Whose voice text[start:end] is: "quoted", "reported" (a source covers its clause) or "narration"."""
        quote = self.quotation_at(start)
        if quote and end <= quote.end:
            return "quoted"
        at = bisect_right(self._covered_starts, start) - 1
        if at >= 0 and end <= self._covered[at].end:
            return "reported"
        return "reported" if self.sentence_at(start) in self.continuing else "narration"

    @property
    def reported(self):
        """The stretches that a source covers, in order; quotations inside of them included."""
        spans = [*self._covered, *(self._sentences[index] for index in self.continuing)]
        return tuple(sorted(spans))

    @property
    def continuing(self):
        """Indexes of the sentences in which the speaker of the one before goes on without a new cue."""
        if self._goes_on is None:
            self._goes_on = _continuing(self._text, self._sentences, self)
        return self._goes_on

    def is_new(self, mention):
        """Whether a mention is the first of its name in the copy."""
        return self._names[mention.name].mentions[0].start == mention.start

    def speaker_of(self, quote):
        """The Voice of an outermost quotation of the document."""
        if self._voices is None:
            self._voices = voices(self._text, self._paragraphs, self._sentences, self)
        at = bisect_left(self._quote_starts, quote.start)
        return self._voices[at] if at < len(self._voices) else NOBODY


def find(doc):
    """The Attributions of a Document."""
    quotations = doc.quotes.quotations
    cues = find_cues(doc.flowing, doc.sentences, doc.tokens, doc.names, quotations)
    return Attributions(doc.flowing, doc.paragraphs, doc.sentences, quotations, cues, doc.names.names)


def transcript(text, paragraphs):
    """The stretch of an interview from the first paragraph that a speaker's label opens to the last, or None."""
    if ":" not in text and "((" not in text:
        return None
    label = compiled(r"(?:\(\([^()\n]{2,40}\)\)|(?:Q|A|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):)\s")
    labels = {}
    for paragraph in paragraphs:
        match = label.match(text, paragraph.start, paragraph.end)
        if match:
            labels.setdefault(match[0], []).append(paragraph)
    told = [paragraph for opened in labels.values() if len(opened) > 1 for paragraph in opened]
    return Span(min(told).start, max(told).end) if len(told) >= LABELS else None


def _coverage(text, sentences, cues, transcript=None):
    """The stretches that the cues cover, in order: the sentence, or its part after a "but" or a semicolon.

    All of a transcript belongs to its speakers; what cannot be a source covers nothing.
    """
    spans = [transcript] if transcript else []
    for cue in cues:
        if cue.speaker and all(one.kind == "impossible" for one in (cue.speaker, *cue.others)):
            continue
        sentence = sentences[cue.sentence]
        start = sentence.start
        if not cue.trailing:
            near = max(start, cue.start - CLAUSE)
            start = max(start, text.rfind(";", near, cue.start) + 1)
            comma = text.rfind(", ", near, cue.start)
            if comma >= 0 and text[comma + 2 : cue.start + 1].split(" ", 1)[0].lower() in BREAKS:
                start = max(start, comma + 1)
        spans.append(Span(start, sentence.end))
    return merged(spans)


def _continuing(text, sentences, attributions):
    """Sentences that go on with what a source said: they begin with a pronoun, after one that the source covers."""
    found, covered = set(), set(cue.sentence for cue in attributions.cues)
    speakers = {cue.sentence: cue.speaker for cue in attributions.cues}
    current = None
    for index, sentence in enumerate(sentences):
        if index in covered:
            current = speakers[index] or current
            continue
        if current is None:
            continue
        first, second = (text[sentence.start : sentence.start + 40].lower().split()[:2] + ["", ""])[:2]
        if first == "it" and second in ("is", "was", "remains"):
            first = ""  # "it is clear", "it was reported": nobody goes on here
        name = current.mention.text if current.mention else None
        if first in ("he", "she", "they", "it", "his", "her", "their", "its") or (
            name and text.startswith(name.split()[-1], sentence.start)
        ):
            found.add(index)
        else:
            current = None
    return found
