"""Scopes: from the names in a rule (`headline`, `sentence`, `~quote`, `text & ~url`) to stretches of text."""

from newslint.analysis.zones import BLOCKS, OPAQUE
from newslint.span import Intervals, Span

# Names of stretches, each with what it is; Vale's names mean the nearest thing in news copy.
NAMES = {
    "text": "everything but code and URLs",
    "raw": "everything, code and URLs included",
    "document": "the whole text as one block",
    "summary": "the whole text as one block",
    "paragraph": "each paragraph of the body, a list or a caption",
    "sentence": "each sentence",
    "lede": "the first paragraph of the body",
    "quote": "inside quotations",
    "attribution": "what a source covers, outside quotations",
    "narration": "the reporter's own voice: what no source covers and no quotation holds",
    "heading": "headlines and crossheads",
    "blockquote": "inside quotations",
    **{kind: f"{kind} zones" for kind in (*BLOCKS, "dateline", "url")},
}
UNITS = ("paragraph", "sentence")


def regions(doc, scope):
    """Spans of `doc.text` that one scope name stands for, in order."""
    if scope in ("text", "raw", "document", "summary"):
        return (Span(0, len(doc.text)),)
    if scope == "paragraph":
        return tuple(
            Span(zone.start, zone.end) for zone in doc.zones if zone.kind in ("body", "list", "caption", "advisory")
        )
    if scope == "sentence":
        return doc.sentences
    if scope == "lede":
        return tuple(Span(zone.start, zone.end) for zone in doc.zones if zone.kind == "body")[:1]
    if scope in ("quote", "blockquote"):
        return tuple(quote.inner for quote in doc.quotes.quotations if quote.level == 1)
    if scope == "attribution":
        return _reported(doc)
    if scope == "narration":
        told = [*doc.attributions.reported, *((quote.start, quote.end) for quote in doc.attributions.quotations)]
        return tuple(Span(*gap) for gap in Intervals(told).gaps(0, len(doc.text)))
    if scope.startswith("heading"):
        scope = "headline"
    return tuple(Span(zone.start, zone.end) for zone in doc.zones if zone.kind == scope)


def _reported(doc):
    """What is left of the stretches that a source covers when the quotations in them are taken out."""
    outer = Intervals([(quote.start, quote.end) for quote in doc.attributions.quotations])
    return tuple(Span(*gap) for span in doc.attributions.reported for gap in outer.gaps(span.start, span.end))


def allows(doc, rule):
    """A predicate on findings: whether the rule's scope and its quote policy let one stand.

    A scope is a list of alternatives; each can join names with `&` and negate them with `~`.
    """
    tests = []
    if not all(scope in ("text", "raw", "document", "summary") for scope in rule.scope):
        alternatives = [_selector(doc, scope) for scope in rule.scope]
        tests.append(lambda start, end: any(selects(start, end) for selects in alternatives))
    named = {name.strip(" ~") for scope in rule.scope for name in scope.split("&")}
    if not named & {"raw", *OPAQUE}:
        tests.append(lambda start, end: not doc.opaque.touch(start, end))
    if rule.quotes != "both":
        wanted = rule.quotes == "only"
        tests.append(lambda start, end: doc.quoted.cover(start, end) == wanted)
    return lambda finding: finding.start == finding.end == 0 or all(
        test(finding.start, finding.end) for test in tests
    )


def _selector(doc, scope):
    """A predicate (start, end) for one alternative such as `body & ~quote`."""
    parts = []
    for name in scope.split("&"):
        name = name.strip()
        negated = name.startswith("~")
        inside = Intervals(regions(doc, name.lstrip("~")))
        parts.append((inside, negated))
    return lambda start, end: all(inside.cover(start, end) != negated for inside, negated in parts)
