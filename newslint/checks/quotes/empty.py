"""Quotation marks with nothing between them."""

from newslint.rule import Rule, marked


def check(doc, rule):
    """Yield each pair of marks without words between them."""
    for quote in doc.quotes.quotations:
        if quote.closed and quote.open and not doc.text[quote.inner.start : quote.inner.end].strip():
            yield rule.finding(quote.start, quote.end)
    for mark in doc.quotes.marks:
        if mark.text == '""' and mark.role == "stray":
            yield rule.finding(mark.start, mark.end)


RULE = Rule(
    id="quotes.empty",
    check=check,
    message="nothing stands between these quotation marks: words are missing",
    severity="error",
    description="The words of a quotation were lost on the way.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("He called it [[“”]] on Friday."),
        marked('The album, [[""]], is out.'),
        marked("The film [[“ ”]] opens."),
    ),
    good=(
        marked("He called it “it” on Friday."),
        marked("“‘No,’” he said."),
        marked('"Yes," "no."'),
    ),
)
