"""A quotation that stands alone, with nobody beside it who could have said it."""

from collections import Counter

from newslint.checks.attribution._common import lower, pattern
from newslint.rule import Rule, marked

CREDIT = r"\s*(?:[-–—―~]+ ?|\()(?:[A-Z]|the |an? )"
PEOPLE = ("he", "she", "they", "i", "we")


def check(doc, rule):
    """Yield each quotation of whole sentences whose paragraph and neighbours name no speaker."""
    told, heads = doc.attributions, Counter()
    for quote in told.quotations:
        if quote.continues or not quote.closed and not quote.continued:
            continue
        words = doc.text[quote.inner.start : min(quote.inner.end, quote.inner.start + 400)].split()
        if len(words) < rule.options["words"] or not _stands_alone(doc, quote) or told.speaker_of(quote).how:
            continue
        at = told.paragraph_at(quote.start)
        paragraph = doc.paragraphs[at]
        whole = paragraph.start == quote.start and quote.end >= paragraph.end - 1
        if at == 0 and whole or _credited(doc, quote, at) or _repeated(doc, quote, heads) or _answers(doc, at):
            continue
        if not whole and _person_before(doc, quote, paragraph):
            continue
        end = quote.inner.start + len(" ".join(words[:2]))
        fields = {}
        if whole and _person_before(doc, quote, doc.paragraphs[max(at - 1, 0)]):
            fields = {"severity": lower(rule.severity, rule.options["person-before"]), "confidence": 0.5}
        elif not whole or len(words) < rule.options["long"] or doc.text[quote.inner.end - 1] in "!?":
            fields = {"severity": lower(rule.severity, rule.options["doubtful"]), "confidence": 0.7}
        yield rule.finding(quote.start, min(end, quote.inner.end), **fields)


def _stands_alone(doc, quote):
    """Whether the quotation begins a sentence and ends one."""
    told = doc.attributions
    begins = doc.sentences[told.sentence_at(quote.start)].start == quote.start
    last = doc.text[max(quote.inner.end - 1, 0)]
    after = doc.text[quote.end : quote.end + 1]
    return begins and (last in ".!?…" or after in (".", "")) and doc.text[quote.inner.start : quote.inner.start + 1].isupper()


def _credited(doc, quote, at):
    """Whether a credit such as "— Ann Lee" follows, in its paragraph or as the next one."""
    credit = pattern(CREDIT, False)
    if credit.match(doc.text, quote.end):
        return True
    return at + 1 < len(doc.paragraphs) and bool(credit.match(doc.text, doc.paragraphs[at + 1].start))


def _head(doc, quote):
    """The first words of a quotation."""
    return doc.text[quote.inner.start : min(quote.inner.end, quote.inner.start + 60)]


def _repeated(doc, quote, heads):
    """Whether another quotation begins with the same words: then this is a pull quote."""
    if not heads:
        heads.update(Counter(_head(doc, other) for other in doc.attributions.quotations))
    return heads[_head(doc, quote)] > 1


def _answers(doc, at):
    """Whether the paragraph answers a question or belongs to what a colon announces."""
    before = doc.paragraphs[max(at - 1, 0)]
    return doc.text[before.end - 1] in "?:" or doc.text[before.end - 2 : before.end] in ("?”", '?"', ":”")


def _person_before(doc, quote, paragraph):
    """Whether the sentence before the quotation, or the end of `paragraph` before it, is about one person."""
    end = min(quote.start, paragraph.end)
    if end <= paragraph.start:
        return False
    sentence = doc.sentences[doc.attributions.sentence_at(max(end - 2, paragraph.start))]
    if any(mention.kind in ("person", "name") for mention in doc.names.between(sentence.start, end)):
        return True
    words = {word.strip(",.").lower() for word in doc.text[sentence.start : end].split()}
    return not words.isdisjoint(PEOPLE)


RULE = Rule(
    id="attribution.quote-no-speaker",
    check=check,
    message="nobody is named as the speaker of this quotation: say who said it, in this paragraph",
    description="A quotation without a speaker leaves the reader to guess; the speaker belongs after its first sentence.",
    authority="Reuters Handbook, AP Stylebook: identify the speaker at once",
    severity="error",
    quotes="both",
    scope=("body",),
    confidence=0.9,
    options={"words": 7, "long": 15, "doubtful": "warning", "person-before": "suggestion"},
    bad=(
        marked(
            "The dam burst at dawn.\n\n[[“The water]] came up to the second floor and took the whole street with it, "
            "and nobody warned us.”\n\nThe rain has stopped."
        ),
        marked(
            "Talks end on Friday.\n\n[[\"Every side]] lost something here. The next months will show whether anything is "
            "left of the truce, and of the money.\"\n\nThe next round is in May."
        ),
        marked("The plant shut in May. [[“The whole]] valley lived on that chimney and its smoke.” Rents fell at once."),
    ),
    good=(
        marked(
            "The dam burst at dawn.\n\n“The water came up to the second floor and took the whole street with it,” said "
            "Ann Lee, a baker. “Nobody warned us.”"
        ),
        marked(
            "Ann Lee lost her shop.\n\n“The water came up to the second floor and took the whole street with it, and "
            "nobody warned us.”\n\nLee said that she would rebuild."
        ),
        marked("Signs at the gate read:\n\n“Nobody may enter the yard without a helmet and a pass from the office.”"),
        marked("The novel ends badly.\n\n“All that was left of the house was the door and its key.”\n\n— Ann Lee, “Doors”"),
        marked("The plant shut in May. “A win for everybody” was the slogan that year, in letters two metres high."),
    ),
)
