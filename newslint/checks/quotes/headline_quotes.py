"""Double marks in a headline where the house style sets single ones."""

from newslint.checks.quotes._common import fitting, kind
from newslint.rule import Edit, Rule, marked


def check(doc, rule):
    """Yield each mark of a headline's quotation that is not of the kind in option `marks`."""
    wanted = rule.options["marks"]
    if not wanted:
        return
    for quote in doc.quotes.quotations:
        if quote.level != 1 or not quote.open or not quote.closed or kind(quote.open) == wanted:
            continue
        for start, end, opens in ((quote.start, quote.inner.start, True), (quote.inner.end, quote.end, False)):
            right = fitting(doc.quotes, quote.open, opens, wanted)
            yield rule.finding(start, end, rule.message % (wanted, right), edits=(Edit(start, end, right),))


STORY = "\n\nThe mayor of Springfield has rejected the plan for a new stadium by the river, his office said on Monday."

RULE = Rule(
    id="quotes.headline-quotes",
    check=check,
    message="headlines of this house style quote with %s marks: %s",
    severity="suggestion",
    description="AP, BBC and Guardian set single marks in headlines.",
    quotes="both",
    scope=("headline",),
    confidence=0.8,
    options={"marks": ""},
    bad=(
        marked(
            "Mayor says [[“]]no[[”]] to stadium" + STORY,
            fix="Mayor says ‘no’ to stadium" + STORY,
            options={"marks": "single"},
        ),
        marked(
            'Deal is [["]]dead[["]], PM says' + STORY,
            fix="Deal is 'dead', PM says" + STORY,
            options={"marks": "single"},
        ),
        marked("Plan [[‘]]dead[[’]]: mayor" + STORY, fix="Plan “dead”: mayor" + STORY, options={"marks": "double"}),
    ),
    good=(
        marked("Mayor says “no” to stadium" + STORY),
        marked("Mayor says ‘no’ to stadium" + STORY, options={"marks": "single"}),
        marked("Mayor rejects plan" + STORY + " “No,” he said.", options={"marks": "single"}),
    ),
)
