"""A double quotation mark without its partner."""

from newslint.analysis.quotes import narration
from newslint.checks.quotes._common import excerpt, fitting, kind, unpaired
from newslint.rule import Edit, Related, Rule, marked

PARTNERS = {"“": "”", "‘": "’", '"': '"', "'": "'"}


def check(doc, rule):
    """Yield each double mark that opens a quotation which never closes, or closes one that never opened.

    A quotation opened double and closed single, or the other way round, is reported once, at its end.
    """
    yield from lonely(doc, rule, "double")


def lonely(doc, rule, wanted):
    """Findings for the marks of one kind that have no partner; shared with quotes.unbalanced-single."""
    text = doc.text
    unclosed = [quote for quote in doc.quotes.quotations if quote.open and not quote.closed and not quote.continued]
    ends = unpaired(doc.quotes)
    crossed = _crossed(unclosed, ends)
    opened = set(crossed.values())
    for quote in unclosed:
        if quote.start not in opened and kind(quote.open) == wanted:
            yield _unclosed(doc, rule, quote)
    for mark in ends:
        if mark.start not in crossed:
            if kind(mark.text) == wanted:
                yield rule.finding(mark.start, mark.end, f"{mark.text} closes a quotation that was never opened")
        elif wanted == "double":
            start = crossed[mark.start]
            message = f"{text[start]} opens the quotation but {mark.text} closes it"
            yield rule.finding(mark.start, mark.end, message, related=(Related(start, start + 1, "opened here"),))


def _unclosed(doc, rule, quote):
    """The finding for a quotation without an end; where narration follows, the edit closes it before that."""
    text = doc.text
    message = f"{excerpt(text, quote.start, quote.inner.end)} is opened here and never closed"
    told = narration(text, quote.inner.start, quote.inner.end)
    if not told:
        return rule.finding(quote.start, quote.inner.start, message)
    at = told.start()
    mark = PARTNERS.get(quote.open) or fitting(doc.quotes, quote.open, False)
    stop = "," if text[at] == "." else text[at]
    said = " ".join(told[0][1:].split()[:2]).rstrip(".,")
    edit = Edit(at, at + 1, stop + mark)
    return rule.finding(quote.start, quote.inner.start, f"{message}: write {edit.text} before “{said}”", edits=(edit,))


def _crossed(unclosed, ends):
    """Start of a lone closing mark -> start of the unclosed quotation of the other kind that it was meant to close."""
    crossed, at = {}, 0
    for quote in unclosed:
        while at < len(ends) and ends[at].start < quote.start:
            at += 1
        if at < len(ends) and ends[at].end <= quote.end and kind(ends[at].text) != kind(quote.open):
            crossed[ends[at].start] = quote.start
            at += 1
    return crossed


RULE = Rule(
    id="quotes.unbalanced",
    check=check,
    message="a quotation mark without its partner",
    severity="error",
    description="A double quotation mark has no partner: readers cannot tell whose words they read.",
    quotes="both",
    confidence=0.9,
    bad=(
        marked("He said [[“]]we stay, and left."),
        marked("He called it [[“]]a good start and left.\n\n“We go,” she said."),
        marked("[[“]]We stay. she says. “We have to.”", fix="“We stay,” she says. “We have to.”"),
        marked('[["]]We stay. he added.\n\nIt was "late".', fix='"We stay," he added.\n\nIt was "late".'),
        marked("Prices will rise[[”]], the bank said."),
        marked('"We go," she said. [["]]They stay.\n\nThe vote is on Monday.'),
        marked("“We are ready,[[’]] she said."),
        marked("[[“]]We stay, he said.\n\n“We go,” she said."),
    ),
    good=(
        marked("“We stay.\n\n“We go,” he said."),
        marked("She said “we are ready to go.\n\n“We go,” she said."),
        marked("She said it was “a bad day. We lost.\n\n“We go,” she said."),
        marked("He is 5'10\" tall, and the pipe is 6\" wide."),
        marked('"He said \'no\'," she recalled.'),
        marked("“We stay.\nWe go,” he said."),
        marked("“It was dark. “We ran,” he said."),
        marked("The workers\" union met."),
    ),
)
