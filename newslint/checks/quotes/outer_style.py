"""Single marks where the house style quotes with double ones, or the other way round."""

from newslint.checks.quotes._common import fitting, kind
from newslint.rule import Edit, Rule, marked

CURLY_OR_STRAIGHT = frozenset("\"'“”‘’")


def check(doc, rule):
    """Yield both marks of each quotation in the text whose outer marks are not of the kind in option `outer`."""
    wanted = rule.options["outer"]
    if not wanted:
        return
    for quote in doc.quotes.quotations:
        if quote.level != 1 or quote.open not in CURLY_OR_STRAIGHT or not quote.open or kind(quote.open) == wanted:
            continue
        if not quote.closed and not quote.continued:
            continue
        right = fitting(doc.quotes, quote.open, True, wanted)
        edit = Edit(quote.start, quote.inner.start, right)
        yield rule.finding(quote.start, quote.inner.start, rule.message % (wanted, right), edits=(edit,))
        if quote.close:
            right = fitting(doc.quotes, quote.close, False, wanted)
            edit = Edit(quote.inner.end, quote.end, right)
            yield rule.finding(quote.inner.end, quote.end, rule.message % (wanted, right), edits=(edit,))


RULE = Rule(
    id="quotes.outer-style",
    check=check,
    message="this house style quotes with %s marks: %s",
    description="Each house quotes with double or with single marks and keeps the other kind for quotations inside.",
    quotes="both",
    scope=("body", "list", "caption"),
    confidence=0.85,
    options={"outer": ""},
    bad=(
        marked("[[‘]]Yes,[[’]] the mayor said.", fix="“Yes,” the mayor said.", options={"outer": "double"}),
        marked("The mayor said: [[']]We pay.[[']]", fix='The mayor said: "We pay."', options={"outer": "double"}),
        marked("[[“]]Yes,[[”]] the mayor said.", fix="‘Yes,’ the mayor said.", options={"outer": "single"}),
    ),
    good=(
        marked("‘Yes,’ he said. “No,” she said."),
        marked("“He said ‘yes,’” she said. It’s the workers’ right.", options={"outer": "double"}),
        marked("‘He said “yes”,’ she said. It’s 5'10\" tall.", options={"outer": "single"}),
    ),
)
