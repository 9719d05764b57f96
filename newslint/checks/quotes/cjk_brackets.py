"""Chinese and Japanese quotation brackets in English copy: 《Civil Code》, 「yes」."""

from newslint.checks.quotes._common import by_edge, fitting, settled
from newslint.compiled import pattern
from newslint.rule import Rule, marked

BRACKETS = frozenset("「」『』《》〈〉〝〞")
LATIN = pattern(r"[A-Za-z]")


def check(doc, rule):
    """Yield each bracket around English words; brackets around Chinese or Japanese ones belong to them."""
    edges = by_edge(doc.quotes)
    for mark in doc.quotes.marks:
        quote = edges.get(mark.start)
        if mark.text not in BRACKETS or quote and not LATIN().search(doc.text, *quote.inner):
            continue
        right = fitting(doc.quotes, '"', mark.role == "open")
        edit = settled(doc.text, mark, right, quote)
        yield rule.finding(mark.start, mark.end, rule.message % (mark.text, right), edits=(edit,))


RULE = Rule(
    id="quotes.cjk-brackets",
    check=check,
    message="%s is no English quotation mark: write %s",
    description="Quotation brackets left over from Chinese or Japanese copy.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("The [[《]]Civil Code[[》]] takes effect.", fix='The "Civil Code" takes effect.'),
        marked("The [[「]]Golden Week[[」]] begins.", fix='The "Golden Week" begins.'),
        marked("She[[「]] never came [[」]]and left.", fix='She "never came" and left.'),
        marked("“No,” said the [[『]]Asahi[[』]] paper.", fix="“No,” said the “Asahi” paper."),
    ),
    good=(
        marked('The "Civil Code" takes effect.'),
        marked("The law (《民法典》) takes effect."),
        marked("The note [sic] said <<no>>."),
    ),
)
