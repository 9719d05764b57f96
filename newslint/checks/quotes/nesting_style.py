"""A quotation inside a quotation with the same marks: “He said “no”.”"""

from newslint.checks.quotes._common import OTHER, fitting, kind
from newslint.rule import Edit, Related, Rule, marked


def check(doc, rule):
    """Yield both marks of each quotation that stands inside one with marks of the same kind."""
    outer = {}
    for quote in doc.quotes.quotations:
        outer[quote.level] = quote
        around = outer.get(quote.level - 1)
        if quote.level == 1 or not around or not (quote.closed and around.closed) or not quote.open or not around.open:
            continue
        if kind(quote.open) != kind(around.open) or not doc.text[quote.inner.start : quote.inner.end].strip():
            continue
        other = OTHER[kind(quote.open)]
        for start, end, opens in ((quote.start, quote.inner.start, True), (quote.inner.end, quote.end, False)):
            right = fitting(doc.quotes, quote.open, opens, other)
            related = (Related(around.start, around.inner.start, "the outer quotation"),)
            yield rule.finding(start, end, rule.message % right, edits=(Edit(start, end, right),), related=related)


RULE = Rule(
    id="quotes.nesting-style",
    check=check,
    message="a quotation inside a quotation takes the other kind of marks: write %s",
    description="Marks of one kind inside each other do not show which words belong to whom.",
    quotes="both",
    confidence=0.85,
    bad=(
        marked("“He said [[“]]no[[”]] to me,” she said.", fix="“He said ‘no’ to me,” she said."),
        marked('"She called it [["]]a joke[["]] twice," he said.', fix='"She called it \'a joke\' twice," he said.'),
        marked("‘It is [[‘]]odd[[’]] to me,’ he said.", fix="‘It is “odd” to me,’ he said."),
    ),
    good=(
        marked("“He said ‘no’ to me,” she said."),
        marked('"We go," he said, "and stay."'),
        marked("“The ‘Big Five’ firms’ profits rose,” he said."),
    ),
)
