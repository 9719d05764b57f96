"""A stop on both sides of a closing mark: “We go.”."""

from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

# Before these a full stop belongs to the word, not to the sentence.
ABBREVIATED = pattern(
    r"(?:\b[A-Za-z]|\.[A-Za-z]|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|Dr|Mr|Mrs|Ms|etc|vs|No|Bros|Dept|Ave|al|\w?\.\.))$"
)
SAID = pattern(
    r",\s(?:he|she|they|it|I|we|you|the \w+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)\s"
    r"(?:said|asked|says|asks|wondered|wrote|replied|shouted|cried|added|tweeted)\b"
)

# What comes before a sentence that somebody speaks, and not before a title.
SPOKEN = pattern(r"(?:[,:]|\b(?:said|asked|shouted|cried|yelled|wrote|says|asks|replied))\s?$")


def check(doc, rule):
    """Yield each stop, closing mark and second stop, with the second one taken away."""
    text = doc.text
    for quote in doc.quotes.quotations:
        inside, outside = text[quote.inner.end - 1], text[quote.end : quote.end + 1]
        if not quote.close or outside not in (".", ",") or inside not in ".,!?" or quote.inner.end <= quote.inner.start:
            continue
        if not _is_doubled(text, quote, inside, outside):
            continue
        start, end = quote.inner.end - 1, quote.end + 1
        right = ("." if inside == "," and outside == "." else inside) + quote.close
        yield rule.finding(start, end, rule.message % (text[start:end], right), edits=(Edit(start, end, right),))


def _is_doubled(text, quote, inside, outside):
    """Whether one of the two stops is too many: titles and abbreviations have stops of their own."""
    if text[quote.end : quote.end + 2] == "..":
        return False
    if inside in "!?":
        if outside == ",":
            return bool(SAID().match(text, quote.end))
        return text[quote.inner.start].isupper() and bool(SPOKEN().search(text, max(0, quote.start - 12), quote.start))
    before = text[max(quote.inner.start, quote.inner.end - 8) : quote.inner.end - 1]
    return inside == "," or not ABBREVIATED().search(before)


RULE = Rule(
    id="quotes.double-terminal",
    check=check,
    message="two stops at the end of the quotation, %s: write %s",
    description="A sentence ends once: the stop stands inside or outside of the closing mark, not on both sides.",
    quotes="both",
    confidence=0.9,
    bad=(
        marked("He said: “We go[[.”.]]", fix="He said: “We go.”"),
        marked("“Why[[?”,]] she asked.", fix="“Why?” she asked."),
        marked("“We go[[,”,]] he said.", fix="“We go,” he said."),
        marked("She asked: “Why[[?”.]]", fix="She asked: “Why?”"),
    ),
    good=(
        marked("He said: “We go.” She left."),
        marked("He starred in “Who’s Afraid of Virginia Woolf?”, a play."),
        marked("He works for “Acme Inc.”, a shop, since “10 a.m.”."),
        marked("He liked “Oklahoma!”. She did not."),
        marked("He said “and so...”. Then he left."),
    ),
)
