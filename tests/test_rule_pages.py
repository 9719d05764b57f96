"""docs/rules/ says what the rules say.

`NEWSLINT_UPDATE=1 python -m pytest tests/test_rule_pages.py` writes the pages anew.
"""

import os

import pytest
from command import ROOT

from newslint import load_rules
from newslint.explain import page

PAGES = ROOT / "docs" / "rules"
RULES = load_rules()
CATEGORIES = sorted({rule.category for rule in RULES})


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_page_says_what_its_rules_say(category):
    text = page(category, [rule for rule in RULES if rule.category == category])
    path = PAGES / f"{category}.md"
    if os.environ.get("NEWSLINT_UPDATE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


def test_each_page_has_its_category():
    assert sorted(path.stem for path in PAGES.glob("*.md")) == CATEGORIES
