"""A curly mark that faces the wrong way: ”Yes“."""

from newslint.checks.quotes._common import by_edge
from newslint.rule import Edit, Rule, marked

TURNED = {"“": "”", "”": "“", "‘": "’", "’": "‘"}
LOW = ("„", "‚", "‟", "‛", ",,")


def check(doc, rule):
    """Yield each curly mark that opens with the closing form or closes with the opening one."""
    edges = by_edge(doc.quotes)
    for mark in doc.quotes.marks:
        if mark.text not in TURNED or mark.role not in ("open", "close"):
            continue
        opens = mark.role == "open"
        quote = edges.get(mark.start)
        if (mark.text in "“‘") == opens or not opens and quote and quote.open in LOW:
            continue
        right = TURNED[mark.text]
        verb = "opens" if opens else "closes"
        edit = Edit(mark.start, mark.end, right, safe=bool(quote))
        yield rule.finding(mark.start, mark.end, rule.message % (mark.text, verb, right), edits=(edit,))


RULE = Rule(
    id="quotes.wrong-direction",
    check=check,
    message="%s faces the wrong way where it %s a quotation: write %s",
    description="A curly quotation mark is turned the wrong way, mostly by a program that guessed.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("He said: [[”]]No.”", fix="He said: “No.”"),
        marked("“We are ready,[[“]] she said.", fix="“We are ready,” she said."),
        marked("The ‘fixer[[‘]] was never found.", fix="The ‘fixer’ was never found."),
        marked("[[”]]Yes,[[“]] he said.", fix="“Yes,” he said."),
    ),
    good=(
        marked("“We are ready,” she said."),
        marked("The ‘90s and the workers’ rights."),
        marked("He said—“no”—and left."),
        marked("The party „Forward“ won."),
    ),
)
