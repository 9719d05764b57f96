"""No comma or colon between a verb of speech and a whole quoted sentence: He said “We go.”"""

from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

VERB = r"(?:said|says|added|adds|replied|asked|wrote|shouted|answered|continued)"
SAID = pattern(rf"\b{VERB}(?P<gap>\s)$")
# The first words of a whole sentence, four of them at least.
WHOLE = pattern(
    r"(?:I|We|You|He|She|It|They|This|That|There|The|These|Those|My|Our|If|When|What|Why|How|No|Yes)['’\s]"
    r"\S+\s\S+\s\S+"
)


def check(doc, rule):
    """Yield the verb with the opening mark where a quoted sentence follows it without comma or colon."""
    text = doc.text
    for quote in doc.quotes.quotations:
        said = quote.level == 1 and quote.open and SAID().search(text, max(0, quote.start - 12), quote.start)
        if not said or not WHOLE().match(text, quote.inner.start):
            continue
        if text[quote.inner.end - 1] not in ".!?," and quote.closed:
            continue
        edits = tuple(Edit(said.start("gap"), said.start("gap"), mark) for mark in rule.options["marks"])
        yield rule.finding(said.start(), quote.inner.start, rule.message % said[0].strip(), edits=edits)


RULE = Rule(
    id="quotes.said-punctuation",
    check=check,
    message="a comma or a colon is missing between “%s” and the quoted sentence",
    severity="suggestion",
    description="A whole quoted sentence is parted from the verb before it by a comma or a colon.",
    quotes="both",
    scope=("body", "list", "caption"),
    confidence=0.75,
    options={"marks": (",", ":")},
    bad=(
        marked("He [[said “]]We will never sign this.”", fix="He said, “We will never sign this.”"),
        marked('The mayor [[added "]]It was our finest hour."', fix='The mayor added, "It was our finest hour."'),
        marked("She [[asked “]]Why did you leave so early?”", fix="She asked, “Why did you leave so early?”"),
    ),
    good=(
        marked("He said, “We will never sign this.”"),
        marked("He said: “We will never sign this.”"),
        marked("He said “nothing has changed” since May."),
        marked("The judge said “No.”"),
        marked("She says “The Crown” is her best series."),
    ),
)
