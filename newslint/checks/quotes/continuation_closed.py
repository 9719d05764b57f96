"""A closing mark at the end of a paragraph whose quotation the next paragraph carries on."""

from newslint.checks.quotes._common import fitting, is_line_by_line
from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

# Narration before the quotation that says whose it is: “Lopez said:”, “she added,”.
INTRODUCED = pattern(
    r"\b(?:said|says|added|told|asked|wrote|explained|replied|continued|recalled|warned)\b[^.!?]{0,60}[,:]\s?$"
)
SENTENCES = pattern(r"[.!?]\W+\w")


def check(doc, rule):
    """Yield the closing mark of a paragraph that is introduced as speech and followed by nothing but more speech.

    The next paragraph is one quotation with no words outside of it, several sentences long, and so is the end of
    this one: two people who talk in turn are seldom quoted at such length without a name.
    """
    if is_line_by_line(doc):
        return
    text, paragraphs = doc.text, doc.paragraphs
    first, last = {}, {}
    at = 0
    for quote in doc.quotes.quotations:
        while paragraphs[at].end < quote.end:
            at += 1
        if quote.level == 1 and quote.closed:
            first.setdefault(at, quote)
            last[at] = quote
    for index, quote in last.items():
        following = first.get(index + 1)
        if not following or quote.end != paragraphs[index].end or not _alike(quote, following):
            continue
        if (following.start, following.end) != paragraphs[index + 1] or not SENTENCES().search(text, *following.inner):
            continue
        if INTRODUCED().search(text, max(paragraphs[index].start, quote.start - 100), quote.start):
            edit = Edit(quote.inner.end, quote.end, "")
            mark = fitting(doc.quotes, quote.close, False)
            yield rule.finding(quote.inner.end, quote.end, rule.message % mark, edits=(edit,))


def _alike(quote, other):
    return quote.open == other.open and other.open and quote.close


RULE = Rule(
    id="quotes.continuation-closed",
    check=check,
    message="the same quotation seems to go on in the next paragraph: leave %s off here, or say who speaks there",
    severity="suggestion",
    description="A quotation that the next paragraph carries on is left open; a closing mark tells of a new speaker.",
    quotes="both",
    confidence=0.6,
    bad=(
        marked("Lopez said: “We left home.[[”]]\n\n“We walked for days. It was cold.”"),
        marked('She told the court: "I ran.[["]]\n\n"He came after me. I hid."\n\nThe trial goes on.'),
        marked("He added, “It was late.[[”]]\n\n“Nobody came. We waited.”"),
    ),
    good=(
        marked("Lopez said: “We left home.\n\n“We walked for days. It was cold.”"),
        marked("Lopez said: “We left home.”\n\n“We stayed. It was warm,” said Ruiz."),
        marked("He called it “a start.”\n\n“We will go on. We must.”"),
        marked("“Why?” she asked.\n\n“Because.”"),
    ),
)
