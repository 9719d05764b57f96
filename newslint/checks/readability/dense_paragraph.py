"""A paragraph that stands on the page as one grey block."""

from newslint.checks.readability._common import word_counter
from newslint.rule import Example, Rule, marked

TEN = "The minister said on Monday that the bridge would open."


def check(doc, rule):
    """Yield each paragraph of the body with more words than the limit."""
    count = word_counter(doc)
    for zone in doc.zones:
        if zone.kind == "body":
            words = count(zone.start, zone.end)
            if words > rule.options["limit"]:
                yield rule.finding(zone.start, zone.end, rule.message % words, data={"words": words})


RULE = Rule(
    id="readability.dense-paragraph",
    check=check,
    message="%s words in one paragraph: break it where the matter changes",
    severity="suggestion",
    description="A paragraph with more words than a reader of news likes to see in one block.",
    authority="BBC and AP: one to three sentences a paragraph.",
    confidence=0.8,
    options={"limit": 120},
    bad=(
        marked(f"[[{TEN} {TEN}]]\n\nIt is new.", options={"limit": 15}),
        marked(f"It is new.\n\n[[{TEN} {TEN}]]", options={"limit": 19}),
        marked(f"[[{' '.join([TEN] * 13)}]]"),
    ),
    good=(
        Example(f"{TEN}\n\n{TEN}", options={"limit": 15}),
        Example(f"{TEN} {TEN}"),
        Example(f"- {TEN} {TEN}\n- {TEN} {TEN}\n\nIt is new.", options={"limit": 15}),
    ),
)
