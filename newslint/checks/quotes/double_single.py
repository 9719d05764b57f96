"""Two single marks for one double mark: ''peace'', ``peace''."""

from newslint.checks.quotes._common import fitting
from newslint.rule import Edit, Rule, marked

PAIRS = ("''", "``", "´´", "‘‘", "’’")


def check(doc, rule):
    """Yield each pair of single marks that stands for a double quotation mark."""
    for mark in doc.quotes.marks:
        if mark.text in PAIRS and mark.role in ("open", "close"):
            right = fitting(doc.quotes, '"', mark.role == "open")
            edit = Edit(mark.start, mark.end, right, safe=True)
            yield rule.finding(mark.start, mark.end, rule.message % (mark.text, right), edits=(edit,))


RULE = Rule(
    id="quotes.double-single",
    check=check,
    message="two single marks %s instead of one double mark %s",
    description="Two single quotation marks or backticks, typed or converted, stand for one double quotation mark.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("They spoke of [['']]peace[['']] again.", fix='They spoke of "peace" again.'),
        marked("He said: [[``]]We go.[['']]", fix='He said: "We go."'),
        marked("“No,” she said. It was [[‘‘]]over.[[’’]]", fix="“No,” she said. It was “over.”"),
    ),
    good=(
        marked("They spoke of 'peace' again."),
        marked("“He said ‘no.’”"),
        marked("“‘I asked, “Who?”’”"),
        marked("The record is 5'10''."),
    ),
)
