"""A sentence that a reader has to begin twice."""

from newslint.checks.readability._common import word_counter
from newslint.rule import Example, Rule, marked

ZONES = ("body", "list", "caption")
TEN = "The minister said on Monday that the bridge would open"


def check(doc, rule):
    """Yield each sentence of the body with more words than the limit."""
    count, at = word_counter(doc), 0
    zones = [zone for zone in doc.zones if zone.kind in ZONES]
    for sentence in doc.sentences:
        while at < len(zones) and zones[at].end <= sentence.start:
            at += 1
        words = count(sentence.start, sentence.end)
        if words > rule.options["limit"] and at < len(zones) and zones[at].start <= sentence.start:
            yield rule.finding(sentence.start, sentence.end, rule.message % words, data={"words": words})


RULE = Rule(
    id="readability.long-sentence",
    check=check,
    message="%s words in one sentence: make two or three of it",
    severity="suggestion",
    description="A sentence with more words than a reader keeps in mind.",
    authority="BBC, Reuters and AP all ask for short sentences; news copy has 20 to 25 words in one on average.",
    confidence=0.8,
    options={"limit": 45},
    bad=(
        marked(f"[[{TEN} in May and close.]] It is new.", options={"limit": 12}),
        marked("He spoke.\n\n[[Rain fell on the town, on the hills and on the sea.]]", options={"limit": 10}),
        marked(f"[[{TEN}, {', '.join(['and that it would close'] * 9)}.]]"),
    ),
    good=(
        Example(f"{TEN} in May. It will close.", options={"limit": 12}),
        Example("Mr. Smith met Dr. Jones. They spoke at 5 p.m. in St. Louis.", options={"limit": 8}),
        Example("Rain falls on the town, on the hills and on the sea\n\nIt fell on Monday.", options={"limit": 10}),
        Example("“I said so,” he said. “Nobody heard me then, and nobody hears me now.”", options={"limit": 10}),
    ),
)
