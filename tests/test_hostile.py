"""No rule is slower than linear, and none crashes, on text that nobody writes."""

import time

import pytest

from newslint import lint, load_rules
from newslint.document import plain
from newslint.lint import CRASHED

RULES = load_rules()
UNITS = {
    "double quotes": '"',
    "single quotes": "'",
    "curly quotes": "“",
    "closing quotes": "”",
    "quotations": "“x” ",
    "opening brackets": "(",
    "square brackets": "[",
    "backticks": "`",
    "full stops": ". ",
    "one long word": "a",
    "one long number": "1",
    "digits and commas": "1,",
    "hyphens": "a-",
    "asterisks": "**",
    "white space": " ",
    "one long line": "the minister said on Monday that ",
    "the the": "the the ",
    "short lines": "a\n",
    "capitals": "Aaa ",
    "speakers": "“No,” said Omar. ",
    "dates": "Monday, May 5, 2024 ",
    "sources": "officials said 12 people were killed ",
    "combining marks": "e\u0301\u0301",
    "accented letters": "ñé",
    "emoji": "😀 ",
    "Arabic": "حلب ",
    "entities": "&amp;",
    "invisible characters": "\u200b",
}


def cost(text, rounds=1):
    """The best time of linting a text, and the findings."""
    best = None
    for _ in range(rounds):
        doc = plain(text)
        started = time.process_time()
        findings = lint(doc, RULES)
        spent = time.process_time() - started
        best = spent if best is None else min(best, spent)
    return best, findings


@pytest.mark.parametrize("name", UNITS)
def test_eight_times_the_text_costs_no_more_than_linear(name):
    unit = UNITS[name]
    small, _ = cost((unit * (4_000 // len(unit) + 1))[:4_000], rounds=2)
    text = (unit * (32_000 // len(unit) + 1))[:32_000]
    large, findings = cost(text)
    assert not [finding.message for finding in findings if finding.rule == CRASHED]
    # 8 is linear; the rest is room for what costs nothing on the small text. A busy machine can slow a single try
    # down: the best of three counts.
    limit = 8 * 3 * small + 0.5
    assert large < limit or any(cost(text)[0] < limit for _ in range(2))
