"""Quotation marks as a table or a program writes them: ""double"", \\"escaped\\"."""

from newslint.analysis.quote_marks import meaning
from newslint.checks.quotes._common import fitting, is_apostrophe
from newslint.rule import Edit, Rule, marked


def check(doc, rule):
    """Yield each doubled or backslashed quotation mark."""
    for mark in doc.quotes.marks:
        doubled = mark.text.startswith('""') and mark.role in ("open", "close")
        if not doubled and not mark.text.startswith("\\"):
            continue
        right = meaning(mark.text)
        if is_apostrophe(mark):
            right = doc.quotes.apostrophe
        elif mark.role in ("open", "close"):
            right = fitting(doc.quotes, right, mark.role == "open")
        edit = Edit(mark.start, mark.end, right, safe=mark.role != "stray")
        yield rule.finding(mark.start, mark.end, rule.message % (mark.text, right), edits=(edit,))


RULE = Rule(
    id="quotes.csv-leak",
    check=check,
    message="%s comes from a table or a program: write %s",
    severity="error",
    description="Doubled or backslashed quotation marks: the copy was taken out of CSV or JSON without decoding.",
    quotes="both",
    confidence=0.97,
    bad=(
        marked('He said [[\\"]]no[[\\"]] to it.', fix='He said "no" to it.'),
        marked('The song [[""]]Hello[[""]] won.', fix='The song "Hello" won.'),
        marked("It doesn[[\\']]t help.", fix="It doesn't help."),
    ),
    good=(
        marked('He said "no" to it.'),
        marked('The field held "", nothing else.'),
        marked("The path C:\\news is full."),
    ),
)
