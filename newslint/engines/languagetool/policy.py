"""Which of LanguageTool's rules are shown, and at what level: `policy.yml`, read once."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("policy.yml")
OTHERWISE = "suggestion"
LINK = "https://community.languagetool.org/rule/show/{}?lang=en"
# What depends on other paragraphs, or on today's date, would make an answer kept for a paragraph wrong elsewhere:
# the server is never asked for it.
NEVER_ASKED = (
    "EN_UNPAIRED_QUOTES", "EN_UNPAIRED_BRACKETS", "EN_WORD_COHERENCY", "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
    "TOO_LONG_PARAGRAPH", "TOO_LONG_SENTENCE", "PARAGRAPH_REPEAT_BEGINNING_RULE", "EN_DATE_WEEKDAY_CURRENTYEAR",
    "EN_REPEATEDWORDS", "WHITESPACE_PARAGRAPH", "WHITESPACE_PARAGRAPH_BEGIN", "EMPTY_LINE", "CONSECUTIVE_SPACES",
    "PUNCTUATION_PARAGRAPH_END", "WHITESPACE_RULE",
)  # fmt: skip


class Policy(NamedTuple):
    """What the file says: levels of categories, names of those that are off, (pattern, reason or level) of rules."""

    categories: dict
    categories_off: frozenset
    rules_off: tuple
    levels: tuple

    def level(self, rule, category):
        """The severity of a rule, and whether it is shown unless somebody asks for it."""
        severity = _found(self.levels, rule) or self.categories.get(category, OTHERWISE)
        return severity, category not in self.categories_off and not _found(self.rules_off, rule)


@cache
def policy():
    """The Policy of the shipped file."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    told = yaml.load(FILE.read_text(encoding="utf-8"), loader)
    off = frozenset(told["categories-off"])
    return Policy(told["categories"], off, _patterns(told["rules-off"]), _patterns(told["levels"]))


def explanation(rule):
    """What there is to say about one of LanguageTool's rules, in Markdown."""
    off = _found(policy().rules_off, rule)
    lines = [f"# languagetool.{rule}", "A rule of LanguageTool's own."]
    if off:
        lines.append(f"newslint does not show it unless a configuration gives it a level: {off}.")
    return "\n\n".join([*lines, f"More: {LINK.format(rule)}"]) + "\n"


def fields(asked=()):
    """The parameters of a request that say which rules are not wanted; `asked` are ids that somebody asked for."""
    unwanted = [rule for rule in NEVER_ASKED if rule not in asked]
    # A category that is off could hold a rule that somebody asked for.
    categories = [] if asked else sorted(policy().categories_off)
    return {"disabledRules": ",".join(unwanted), "disabledCategories": ",".join(categories)}


def _patterns(told):
    return tuple((re.compile(re.escape(name).replace(r"\*", ".*")), value) for name, value in told.items())


def _found(patterns, name):
    """The value of the first pattern that a name matches whole, or None."""
    return next((value for pattern, value in patterns if pattern.fullmatch(name)), None)
