"""Full stop and comma inside or outside of the closing mark, as the house style has it."""

from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

# A stop stands here already, or the mark of a quotation inside, which is the one to report.
NOT_BEFORE = ".,!?…\"'”’"
CLOSERS = pattern(r"[\"'”’]*")
# Before an opening mark these show that a whole sentence is quoted, or goes on after its speaker was named.
LEADS_IN = (",", ":", "—", "–", "")


def check(doc, rule):
    """Yield stops on the wrong side: outside for "inside" (AP, Reuters), inside a fragment for "outside" (BBC)."""
    side = rule.options["punctuation"]
    if side == "inside":
        yield from _outside(doc, rule)
    elif side == "outside":
        yield from _inside_fragments(doc, rule)


def _outside(doc, rule):
    text = doc.text
    for quote in doc.quotes.quotations:
        if not quote.closed or text[quote.inner.end - 1] in NOT_BEFORE:
            continue
        start, end = quote.inner.end, CLOSERS().match(text, quote.end).end()
        stop = text[end : end + 1]
        if stop and stop in ".," and text[end : end + 2] != "..":
            edit = Edit(start, end + 1, stop + text[start:end])
            yield rule.finding(start, end + 1, rule.message % (_name(stop), "inside", edit.text), edits=(edit,))


def _inside_fragments(doc, rule):
    text = doc.text
    for quote in doc.quotes.quotations:
        if quote.level != 1 or not quote.closed or not quote.open:
            continue
        inner = text[quote.inner.start : quote.inner.end]
        stop = inner[-1:]
        if stop not in (".", ",") or not stop or inner.endswith("..") or not inner[0].islower():
            continue
        leads_in = text[max(0, quote.start - 3) : quote.start].rstrip()[-1:] in LEADS_IN
        if leads_in or inner[-3:-2] == ".":  # “ … at 9 a.m.”
            continue
        start = quote.inner.end - 1
        edit = Edit(start, quote.end, quote.close + stop)
        yield rule.finding(start, quote.end, rule.message % (_name(stop), "outside", edit.text), edits=(edit,))


def _name(stop):
    return "full stop" if stop == "." else "comma"


RULE = Rule(
    id="quotes.terminal-punctuation",
    check=check,
    message="in this house style the %s stands %s the quotation: %s",
    description="American styles set stops and commas inside the closing mark, British ones outside of a fragment.",
    authority="AP and Reuters: inside; BBC and Guardian: outside of a fragment",
    quotes="both",
    scope=("body", "list", "caption"),
    confidence=0.85,
    options={"punctuation": ""},
    bad=(
        marked("He called it “reckless[[”.]]", fix="He called it “reckless.”", options={"punctuation": "inside"}),
        marked(
            "The plan was “late[[”,]] he said.",
            fix="The plan was “late,” he said.",
            options={"punctuation": "inside"},
        ),
        marked("“He said ‘no[[’”.]]", fix="“He said ‘no.’”", options={"punctuation": "inside"}),
        marked("He called it “reckless[[.”]]", fix="He called it “reckless”.", options={"punctuation": "outside"}),
    ),
    good=(
        marked("He called it “reckless”, she called it “late.”"),
        marked("He called it “reckless.” Was it “late”?", options={"punctuation": "inside"}),
        marked("He called it “reckless”; it was “late”.", options={"punctuation": "outside"}),
        marked("“We go,” he said, “and stay.” He said: “we go.”", options={"punctuation": "outside"}),
    ),
)
