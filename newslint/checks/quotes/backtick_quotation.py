"""Backticks and acute accents for quotation marks: `yes', ´yes´."""

from newslint.checks.quotes._common import by_edge, fitting
from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

CODE = pattern(r"[(){}=_<>;\\$]")


def check(doc, rule):
    """Yield each backtick and acute accent that opens or closes a quotation, but for `code()`."""
    edges = by_edge(doc.quotes)
    for mark in doc.quotes.marks:
        if mark.text in ("`", "´") and mark.role in ("open", "close"):
            quote = edges.get(mark.start)
            if quote and quote.open == quote.close == "`" and CODE().search(doc.text, *quote.inner):
                continue
            right = fitting(doc.quotes, "'", mark.role == "open")
            name = "a backtick" if mark.text == "`" else "an acute accent"
            edit = Edit(mark.start, mark.end, right, safe=True)
            yield rule.finding(mark.start, mark.end, rule.message % name, edits=(edit,))


RULE = Rule(
    id="quotes.backtick-quotation",
    check=check,
    message="%s where a quotation mark belongs",
    description="A backtick or an acute accent stands for a quotation mark, as plain-text programs write it.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("He wants [[`]]real change' now.", fix="He wants 'real change' now."),
        marked("She called it [[`]]a miracle[[`]].", fix="She called it 'a miracle'."),
        marked("It was [[´]]over[[´]], he said.", fix="It was 'over', he said."),
    ),
    good=(
        marked("He wants 'real change' now."),
        marked("The club`s owners left."),
        marked("Call `print` and `exit`.", format="markdown"),
        marked("Call `print()` first."),
    ),
)
