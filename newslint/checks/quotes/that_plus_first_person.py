"""The words of a speaker in the first person after that: he said that “I will go”."""

from newslint.checks.quotes._common import kind
from newslint.compiled import pattern
from newslint.rule import Rule, marked

THAT = pattern(r"\bthat:?\s?$")
FIRST_PERSON = pattern(r"(?:I|[Ww]e|[Mm]y|[Oo]ur|I['’](?:m|ve|ll|d)|[Ww]e['’](?:re|ve|ll|d))\b(?!['’])")
SAID = pattern(
    r"\b(?:said|says|say|told|tells|added|adds|insisted|insists|claimed|claims|stated|states|argued|argues|announced"
    r"|admitted|explained|stressed|emphasi[sz]ed|warned|wrote|writes|confirmed|noted|declared|replied"
    r"|believes?|testified"
    r"|acknowledged|reiterated|suggests?|suggested|promised|vowed)\b"
)
CLAUSE = pattern(r"\s(?:am|are|were|was|have|had|will|would|can|could|must|do|did|don|won|want|need|[a-z]+)\b")


def check(doc, rule):
    """Yield "that" with the first words of the quotation where these speak in the first person."""
    text = doc.text
    for quote in doc.quotes.quotations:
        that = quote.open and kind(quote.open) and THAT().search(text, max(0, quote.start - 8), quote.start)
        first = that and FIRST_PERSON().match(text, quote.inner.start)
        if not first or not CLAUSE().match(text, first.end()):
            continue
        if SAID().search(text, max(0, that.start() - 80), that.start()):
            yield rule.finding(that.start(), first.end())


RULE = Rule(
    id="quotes.that-plus-first-person",
    check=check,
    message="after “that” the quotation still says I or we: leave out “that” and use a colon, or report the words",
    severity="suggestion",
    description="“That” announces reported speech, in which I and we mean the reporter.",
    quotes="both",
    scope=("body", "list", "caption"),
    confidence=0.7,
    bad=(
        marked("He said [[that “I]] will never sign.”"),
        marked('The minister insisted [[that "we]] have nothing to hide."'),
        marked("She told the court [[that “my]] brother was at home.”"),
    ),
    good=(
        marked("He said: “I will never sign.”"),
        marked("He said that “nothing” had changed."),
        marked("He said that “our” was the key word."),
        marked("She knew that “I Will Survive” was on."),
    ),
)
