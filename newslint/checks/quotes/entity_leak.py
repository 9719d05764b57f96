"""Character references of HTML that were never turned into quotation marks: &quot;, &#8217;."""

from newslint.analysis.quote_marks import meaning
from newslint.checks.quotes._common import fitting, is_apostrophe
from newslint.rule import Edit, Rule, marked


def check(doc, rule):
    """Yield each character reference for a quotation mark or an apostrophe."""
    for mark in doc.quotes.marks:
        if not mark.text.startswith("&"):
            continue
        right = meaning(mark.text)
        if is_apostrophe(mark):
            right = doc.quotes.apostrophe
        elif mark.role in ("open", "close"):
            right = fitting(doc.quotes, right, mark.role == "open")
        edit = Edit(mark.start, mark.end, right, safe=True)
        yield rule.finding(mark.start, mark.end, rule.message % (mark.text, right), edits=(edit,))


RULE = Rule(
    id="quotes.entity-leak",
    check=check,
    message="%s is the code of a mark: write %s",
    severity="error",
    description="The HTML code of a quotation mark or apostrophe reached the copy undecoded.",
    quotes="both",
    confidence=0.99,
    bad=(
        marked("He said [[&quot;]]no[[&quot;]] to it.", fix='He said "no" to it.'),
        marked("The firm[[&#8217;]]s plan and “his” plan.", fix="The firm’s plan and “his” plan."),
        marked("[[&ldquo;]]No,[[&rdquo;]] he said.", fix='"No," he said.'),
    ),
    good=(
        marked('He said "no" to it.'),
        marked("The company AT&T and R&D quotas."),
        marked("Write `&quot;` for the mark.", format="markdown"),
    ),
)
