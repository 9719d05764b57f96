"""A whole sentence quoted after that: he suggests that “It is important …”."""

from newslint.analysis.split import STARTERS
from newslint.compiled import pattern
from newslint.rule import Rule, marked

THAT = pattern(r"\bthat\s?$")
FIRST_WORDS = pattern(r"(?P<first>[A-Z][a-z]*)(?:['’][a-z]+)?\s[a-z]")


def check(doc, rule):
    """Yield "that" with the first word of a quotation which begins as a sentence of its own."""
    text = doc.text
    for quote in doc.quotes.quotations:
        that = quote.open and THAT().search(text, max(0, quote.start - 6), quote.start)
        first = that and FIRST_WORDS().match(text, quote.inner.start)
        if not first or first["first"].lower() not in STARTERS or first["first"] in ("I", "We"):
            continue
        if len(text[quote.inner.start : quote.inner.end].split()) > 3:
            yield rule.finding(that.start(), first.end("first"))


RULE = Rule(
    id="quotes.that-before-full-quotation",
    check=check,
    message="a whole sentence is quoted after “that”: use a colon instead, or begin it in lower case",
    severity="suggestion",
    description="After “that” a quotation is part of the sentence: it does not begin with a capital.",
    quotes="both",
    scope=("body", "list", "caption"),
    confidence=0.7,
    bad=(
        marked('She suggests [[that "It]] is important to act now."'),
        marked("He said [[that “The]] road is closed until May.”"),
        marked("They wrote [[that “There]] will be no strike this year.”"),
    ),
    good=(
        marked("She suggests: “It is important to act now.”"),
        marked("He said that “the road is closed until May.”"),
        marked("He said that “The Times” had called."),
        marked("He said that “Paris is not London.”"),
    ),
)
