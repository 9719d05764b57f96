"""A plural possessive whose apostrophe became a double quotation mark: the workers" union."""

from newslint.checks.quotes._common import word_around
from newslint.rule import Edit, Rule, marked


def check(doc, rule):
    """Yield each word in -s with a double mark for its apostrophe, before the thing possessed."""
    for mark in doc.quotes.marks:
        if mark.role == "damaged-possessive":
            start, _ = word_around(doc.text, mark.start, mark.end)
            word = doc.text[start : mark.start] + doc.quotes.apostrophe
            edit = Edit(mark.start, mark.end, doc.quotes.apostrophe, safe=True)
            yield rule.finding(start, mark.end, rule.message % word, edits=(edit,))


RULE = Rule(
    id="quotes.damaged-possessive",
    check=check,
    message="a double quotation mark where an apostrophe belongs: %s",
    severity="error",
    description="A conversion took the apostrophe of a plural possessive for the end of a quotation.",
    quotes="both",
    confidence=0.9,
    bad=(
        marked('The [[workers"]] union met.', fix="The workers' union met."),
        marked('"The [[parents"]] group met," he said.', fix="\"The parents' group met,\" he said."),
        marked(
            'He had two [[weeks"]] pay and three [[months"]] notice.',
            fix="He had two weeks' pay and three months' notice.",
        ),
    ),
    good=(
        marked("The workers' union met."),
        marked('The "workers" union met.'),
        marked('He called them "thugs" and left.'),
        marked('"They are heroes" read the sign.'),
    ),
)
