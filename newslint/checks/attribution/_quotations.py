"""What the copy shows about a quotation that stands alone: credits, pull quotes, answers, and the person before it."""

from newslint.checks.attribution._common import pattern

CREDIT = r"\s*(?:[-–—―~]+ ?|\()(?:[A-Z]|the |an? )"
PEOPLE = ("he", "she", "i", "we")
SUBJECT = 60  # code points from the start of a sentence within which a name may be its subject


def stands_alone(doc, quote, voice):
    """Whether the quotation begins a sentence and ends one, or only an "adding that" without a subject follows."""
    told = doc.attributions
    begins = doc.sentences[told.sentence_at(quote.start)].start == quote.start
    last = doc.flowing[max(quote.inner.end - 1, 0)]
    after = doc.flowing[quote.end : quote.end + 1]
    return (
        begins
        and (last in ".!?…" or after in (".", "") or voice.how == "framed" and voice.cue.kind == "participle")
        and doc.flowing[quote.inner.start : quote.inner.start + 1].isupper()
    )


def credited(doc, quote, at):
    """Whether a credit such as "— Ann Lee" follows, in its paragraph or as the next one."""
    credit = pattern(CREDIT, False)
    if credit.match(doc.flowing, quote.end):
        return True
    return at + 1 < len(doc.paragraphs) and bool(credit.match(doc.flowing, doc.paragraphs[at + 1].start))


def head(doc, quote):
    """The first words of a quotation."""
    return doc.flowing[quote.inner.start : min(quote.inner.end, quote.inner.start + 60)]


def repeated(doc, quote, heads):
    """Whether, by the counter `heads`, another quotation begins with the same words: then this is a pull quote."""
    return heads[head(doc, quote)] > 1


def answers(doc, at):
    """Whether the paragraph answers a question or belongs to what a colon announces."""
    before = doc.paragraphs[max(at - 1, 0)]
    return doc.flowing[before.end - 1] in "?:" or doc.flowing[before.end - 2 : before.end] in ("?”", '?"', ":”")


def quoted_before(doc, paragraph):
    """Whether the paragraph before ends with a quotation, whose speaker may go on here."""
    before = doc.flowing[max(paragraph.start - 10, 0) : paragraph.start].rstrip()
    return before.endswith(("”", '"', "’", "»"))


def person_before(doc, quote, paragraph):
    """Whether the sentence before the quotation, or the end of `paragraph` before it, is about one person."""
    end = min(quote.start, paragraph.end)
    if end <= paragraph.start:
        return False
    sentence = doc.sentences[doc.attributions.sentence_at(max(end - 2, paragraph.start))]
    for mention in doc.names.between(sentence.start, end):
        if mention.kind == "person" or mention.kind == "name" and mention.start - sentence.start < SUBJECT:
            return True
    words = {word.strip(",.").lower() for word in doc.flowing[sentence.start : end].split()}
    return not words.isdisjoint(PEOPLE)
