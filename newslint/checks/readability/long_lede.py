"""A first paragraph that says too much at once."""

from newslint.checks.readability._common import word_counter
from newslint.rule import Example, Rule, marked
from newslint.scope import regions

TEN = "The minister said on Monday that the bridge would open"


def check(doc, rule):
    """Yield the first paragraph of the body when it has more words than the limit."""
    count = word_counter(doc)
    for start, end in regions(doc, "lede"):
        for zone in doc.zones:
            if zone.kind == "dateline" and zone.start == start:
                start = zone.end
        words = count(start, end)
        if words > rule.options["limit"]:
            yield rule.finding(start, end, rule.message % words, data={"words": words})


RULE = Rule(
    id="readability.long-lede",
    check=check,
    message="%s words in the first paragraph: say the news in one sentence and leave the rest for later",
    severity="suggestion",
    description="A first paragraph with more words than readers take in before they decide whether to go on.",
    authority="Reuters Handbook: a lead of 30 words at most; AP and BBC ask for 25 to 35.",
    confidence=0.8,
    options={"limit": 50},
    bad=(
        marked(f"[[{TEN} in May and close.]]\n\nIt is new.", options={"limit": 12}),
        marked(f"Bridge to open\n\n[[{TEN} in May and close.]]\n\nIt is new.", options={"limit": 12}),
        marked(f"OSLO, Dec. 2 (Reuters) - [[{TEN} in May and close.]]\n\nIt is new.", options={"limit": 12}),
    ),
    good=(
        Example(f"{TEN} in May.\n\n{TEN} in May and close for ever.", options={"limit": 12}),
        Example(f"OSLO, Dec. 2 (Reuters) - {TEN} in May.\n\nIt is new.", options={"limit": 12}),
        Example("Bridge to open in May after a long delay, the minister says\n\nIt is new.", options={"limit": 5}),
    ),
)
