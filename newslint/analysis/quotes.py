"""The quotation parser that all rules share: one state machine over the document, a paragraph at a time.

Each mark can be read in a few ways (opening, closing, apostrophe, prime …), each at a cost that its shape and its
neighbours set (`quote_marks`). The cheapest reading of the whole paragraph wins (Viterbi over the stack of open
quotations), so that one wrong mark costs what it is worth and flips none of its neighbours. Paragraphs are then
linked: a quotation left open is continued when the next paragraph reopens it.
"""

from typing import NamedTuple

from newslint.analysis.quote_marks import SINGLES, candidates, meaning
from newslint.analysis.quote_reading import cheapest, reopening
from newslint.compiled import pattern
from newslint.span import Span, merged

# A quotation is over when narration like this ends its paragraph: there its closing mark is missing.
SAID = (
    r"(?:said|says|added|adds|asked|asks|told|wrote|writes|explained|explains|insisted|claimed|warned|noted|recalled"
    r"|replied)\b"
)
NARRATION = pattern(
    rf"(?P<stop>,)\s(?:(?:he|she|they|it|the [a-z]+|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{0,3}})\s{SAID}"
    rf"|{SAID}\s(?:[A-Z]|(?:the|a|an|one|his|her|their)\s))[^\"“”]{{0,80}}$"
    # After a full stop, what begins with a small letter is no sentence that anybody speaks: “We go. she added.”
    rf"|(?P<end>[.!?])\s(?:(?:he|she|they|it|the [a-z]+)\s{SAID}|{SAID}\s[A-Z])[^\"“”]{{0,80}}$"
)
NARRATED = 140  # code points before its end in which the narration of a paragraph is looked for
# A small first word, and none that begins a sentence of its own: “we stay” is one, “a bad day” is none.
FRAGMENT = pattern(r"(?!(?:we|you|he|she|they|it|this|that|these|there|if|when|what|why|how|my|our|not|no|yes)\b)[a-z]")
SENTENCE_END = pattern(r"[.!?…]['’\"”]?\s")
# How many lines, and how many paragraphs parted by blank lines, a quotation may still run on that none of them reopens.
RUNS_ON_LINES = 12
RUNS_ON_PARAGRAPHS = 3


class Quote(NamedTuple):
    """One quotation, or the part of one that stands in one paragraph: `start` to `end` with its marks.

    An unclosed one ends where the parser recovers: at the next quotation of its level or at the paragraph's end.
    `inner` is the stretch between the marks; `open` and `close` are the marks as written, "" where there is none.
    `level` is 1 for the outermost. `continues`: carries on the quotation of the paragraph before (`open` is "" if
    that was not marked). `continued`: rightly without closing mark, for the next paragraph carries on, or
    would if its break had not been lost.
    """

    start: int
    end: int
    inner: Span
    open: str
    close: str
    level: int
    closed: bool
    continues: bool = False
    continued: bool = False


class Mark(NamedTuple):
    """One mark and what it is: open, close, apostrophe, possessive, damaged-possessive, prime or stray."""

    start: int
    end: int
    text: str
    role: str


class Quotes(NamedTuple):
    """The quotations of a document sorted by start (outer before inner) and all its marks in order.

    `is_curly` and `apostrophe` are the form that the story mostly keeps to.
    """

    quotations: tuple[Quote, ...]
    marks: tuple[Mark, ...]
    is_curly: bool = False
    apostrophe: str = "'"


def parse(text, paragraphs, zones):
    """The Quotes of `text`; marks in code and URL zones are ignored. Linear in the length of the text."""
    opaque = merged(Span(zone.start, zone.end) for zone in zones if zone.kind in ("code", "url"))
    found = [candidates(text, paragraph, opaque) for paragraph in paragraphs]
    marks, parts = [], []
    for index, paragraph in enumerate(paragraphs):
        reopened = reopening(paragraphs[index + 1], found[index + 1]) if index + 1 < len(paragraphs) else ""
        actions = cheapest(found[index], reopened)
        marks.extend(
            Mark(mark.start, mark.end, text[mark.start : mark.end], _role(action))
            for mark, action in zip(found[index], actions)
        )
        parts.append(_pair(text, paragraph, found[index], actions))
    return Quotes(_linked(text, paragraphs, parts), tuple(marks), *_form(marks))


def narration(text, start, end):
    """The match of words that tell whose the quotation before them was, at the end of text[start:end], or None.

    Its group `stop` or `end` is the mark at which the quotation is over.
    """
    return NARRATION().search(text, max(start, end - NARRATED), end)


def _form(marks):
    """Whether the quotation marks are mostly curly, and the usual apostrophe; each decides where the other is even."""
    quotation = apostrophe = 0
    for mark in marks:
        curly = 1 if mark.text in "“”‘’" else -1 if mark.text in "\"'" else 0
        if mark.role in ("open", "close"):
            quotation += curly
        elif mark.role in ("apostrophe", "possessive"):
            apostrophe += curly
    return (quotation or apostrophe) > 0, "’" if (apostrophe or quotation) > 0 else "'"


def _role(action):
    return {"reopen": "open", "unopened": "close"}.get(action, action)


def _pair(text, paragraph, found, actions):
    """The quotations of one paragraph in order, and the marks that close what this paragraph did not open."""
    quotations, stack, unopened, reopened = [], [], [], []
    for mark, action in zip(found, actions):
        if action in ("open", "reopen"):
            if action == "reopen":
                _pop(text, quotations, stack, mark.family, mark.start, None)
                if mark.anew and _went_on(text, quotations, len(stack) + 1, mark):
                    reopened.append(len(quotations))
            stack.append((len(quotations), mark))
            quotations.append(None)
        elif action == "close":
            _pop(text, quotations, stack, mark.family, mark.end, mark)
        elif action == "unopened":
            unopened.append(mark)
    while stack:
        _pop(text, quotations, stack, stack[-1][1].family, paragraph.end, None)
    for index in reopened:
        quotations[index] = quotations[index]._replace(continues=True)
    return quotations, unopened


def _went_on(text, quotations, level, mark):
    """Mark the quotation left open before `mark` as continued, unless narration shows that it was over.

    Where a new sentence is opened again inside its paragraph, the paragraph's break was lost on the way.
    """
    for index in range(len(quotations) - 1, -1, -1):
        quote = quotations[index]
        if quote.level == level:
            if narration(text, quote.inner.start, mark.start):
                return False
            quotations[index] = quote._replace(continued=True)
            return True
    return False


def _pop(text, quotations, stack, family, end, closing):
    """Take quotations off the stack down to the innermost of `family`, which `closing` ends (None: nothing does).

    Those above it are unclosed and end where it ends, before its closing mark.
    """
    while stack:
        index, mark = stack.pop()
        found = mark.family == family
        closed = found and closing is not None
        stop = closing.start if closing else end
        while not closed and stop > mark.end and text[stop - 1].isspace():
            stop -= 1
        written = text[closing.start : closing.end] if closed else ""
        quotations[index] = Quote(
            mark.start, closing.end if closed else stop, Span(mark.end, stop),
            text[mark.start : mark.end], written, len(stack) + 1, closed,
        )  # fmt: skip
        if found:
            return


def _linked(text, paragraphs, parts):
    """All quotations of the document, those that go on over paragraphs linked with one another."""
    for index, paragraph in enumerate(paragraphs[:-1]):
        quotations, following = parts[index][0], parts[index + 1][0]
        left_open = [at for at, quote in enumerate(quotations) if not quote.closed and quote.end == paragraph.end]
        if not left_open or quotations[left_open[0]].level > 1:
            continue
        outermost = quotations[left_open[0]]
        reopened = _leading(following, paragraphs[index + 1])
        if not reopened or not _alike(outermost, following[0].open):
            _run_on(text, paragraphs, parts, index, left_open[0])
        elif not (_is_fragment(text, outermost) or narration(text, outermost.inner.start, paragraph.end)):
            for at, again in zip(left_open, reopened):
                if _alike(quotations[at], following[again].open):
                    quotations[at] = quotations[at]._replace(continued=True)
                    following[again] = following[again]._replace(continues=True)
    return tuple(quote for quotations, _ in parts for quote in quotations)


def _is_fragment(text, quote):
    """Whether part of one sentence is quoted: that is closed even where the next paragraph opens with a quotation."""
    start, end = quote.inner
    return bool(FRAGMENT().match(text, start)) and not SENTENCE_END().search(text, start, end)


def _leading(quotations, paragraph):
    """The indexes of the quotations that the paragraph begins with, one inside the other."""
    start, leading = paragraph.start, []
    for index, quote in enumerate(quotations):
        if quote.start != start:
            break
        leading.append(index)
        start = quote.inner.start
    return leading


def _run_on(text, paragraphs, parts, index, last):
    """Link an open quotation with the mark that closes it some paragraphs on, where none in between opens one."""
    quotations = parts[index][0]
    if narration(text, quotations[last].inner.start, paragraphs[index].end):
        return
    parted = "\n\n" in text[paragraphs[index].end : paragraphs[index + 1].start]
    reach = RUNS_ON_PARAGRAPHS if parted else RUNS_ON_LINES
    for at in range(index + 1, min(index + 1 + reach, len(paragraphs))):
        following, unopened = parts[at]
        closing = next((mark for mark in unopened if _alike(quotations[last], text[mark.start : mark.end])), None)
        stop = closing.start if closing else paragraphs[at].end
        before = [quote for quote in following if quote.level == 1 and quote.start < stop]
        if any(_begins_anew(quote, quotations[last], paragraphs[at]) for quote in before):
            return
        if closing is None:
            continue
        if any(quote.start < closing.start < quote.end for quote in following):
            return
        quotations[last] = quotations[last]._replace(continued=True)
        for between in range(index + 1, at):
            span = paragraphs[between]
            inside = [quote._replace(level=quote.level + 1) for quote in parts[between][0]]
            parts[between][0][:] = [Quote(*span, span, "", "", 1, False, True, True), *inside]
        start = paragraphs[at].start
        inner = Span(start, closing.start)
        part = Quote(start, closing.end, inner, "", text[closing.start : closing.end], 1, True, True)
        inside = [quote._replace(level=quote.level + (quote.start < closing.start)) for quote in following]
        following[:] = [part, *inside]
        unopened.remove(closing)
        return


def _begins_anew(quote, left_open, paragraph):
    """Whether `quote` shows that the quotation `left_open` was over before this paragraph."""
    return _alike(left_open, quote.open) and (quote.start == paragraph.start or not quote.closed)


def _alike(quote, written):
    """Whether `written` is of the family of the marks of `quote`."""
    return _is_double(quote.open) == _is_double(written)


def _is_double(written):
    return not written or meaning(written) not in SINGLES
