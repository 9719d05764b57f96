"""Guillemets in English copy: «constructive»."""

from newslint.checks.quotes._common import by_edge, fitting, settled
from newslint.compiled import pattern
from newslint.rule import Rule, marked

GUILLEMETS = frozenset("«»‹›")
LATIN = pattern(r"[A-Za-z]")


def check(doc, rule):
    """Yield each guillemet, but for quotations whose words are in another script."""
    edges = by_edge(doc.quotes)
    for mark in doc.quotes.marks:
        if mark.text not in GUILLEMETS or mark.role not in ("open", "close", "stray"):
            continue
        quote = edges.get(mark.start)
        if quote and not LATIN().search(doc.text, *quote.inner):
            continue
        right = fitting(doc.quotes, mark.text, mark.role == "open")
        edit = settled(doc.text, mark, right, quote)
        yield rule.finding(mark.start, mark.end, rule.message % (mark.text, right), edits=(edit,))


RULE = Rule(
    id="quotes.guillemets",
    check=check,
    message="%s is no English quotation mark: write %s",
    description="Guillemets left over from French, Russian or Arabic copy.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("He called it [[«]]constructive[[»]].", fix='He called it "constructive".'),
        marked("The [[»]]Spiegel[[«]] report angered many.", fix='The "Spiegel" report angered many.'),
        marked("He said:\u00a0[[«]]\u00a0We go.\u00a0[[»]]", fix='He said:\u00a0"We go."'),
        marked("She called it[[«]] a start[[»]].", fix='She called it "a start".'),
    ),
    good=(
        marked('He called it "constructive".'),
        marked("The daily (in Russian: «Правда») reported it."),
        marked("The button >> opens the page."),
    ),
)
