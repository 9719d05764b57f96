"""No rule is slower than linear, and none crashes, on text that nobody writes."""

import pytest
from timing import keeps_step

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


@pytest.mark.parametrize("name", UNITS)
def test_eight_times_the_text_costs_no_more_than_linear(name):
    def made(size):
        return plain((UNITS[name] * size)[:size])

    def work(doc):
        assert not [finding.message for finding in lint(doc, RULES) if finding.rule == CRASHED]

    assert keeps_step(made, work, 24_000)
