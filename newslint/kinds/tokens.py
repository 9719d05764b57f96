"""One token of a `sequence`: from its mapping in YAML to what a word must be."""

import re
from typing import NamedTuple

from newslint.kinds import fields, tags
from newslint.kinds.fields import Complaint, what_is_meant
from newslint.kinds.patterns import PLAIN
from newslint.kinds.rows import WORD

LONGEST = 100  # words: the largest `max` and `skip`


class Token(NamedTuple):
    """A word of a sequence: `pattern` on its text (and what it is `but` not), the tests on its tags, how often it comes.

    Up to `skip` other words may stand before it, and with `flag` it is reported. Negated, it is any word for which no
    condition holds; an end of the sentence is such a word.
    """

    pattern: str | None = None
    but: str | None = None
    tests: tuple = ()
    forms: frozenset | None = None
    relations: frozenset | None = None
    negate: bool = False
    skip: int = 0
    min: int = 1
    max: int = 1
    flag: bool = False

    def holds(self, word):
        """What is true of the tags of a word, one answer for each condition on them."""
        if self.tests:
            yield any(_holds(test, word) for test in self.tests)
        if self.forms is not None:
            yield word.form in self.forms
        if self.relations is not None:
            yield word.relation in self.relations
        if not self.tests and not self.negate and word.upos in tags.ENDS:
            yield False

    @property
    def is_tagged(self):
        """Whether tags of words are needed."""
        named = (test.upos is None or test.upos - set(tags.ENDS) for test in self.tests)
        return self.forms is not None or self.relations is not None or any(named)


def _holds(test, word):
    """Whether the tags and the text of a word pass a Test."""
    if test.upos is not None and word.upos not in test.upos:
        return False
    if test.forms is not None and word.form not in test.forms:
        return False
    if test.relations is not None and word.relation not in test.relations:
        return False
    text = word.text.lower()
    return (test.only is None or text in test.only) and text not in test.other


def tokens(value, *keys):
    """A list of Tokens; each item is a mapping, or a text that stands for its `pattern`."""
    if not isinstance(value, list) or not value:
        raise Complaint(f"`{keys[-1]}` must be a list of tokens, not {fields.in_words(value)}", *keys)
    found = tuple(_token(item, *keys, at) for at, item in enumerate(value))
    if not any(token.min and not token.negate for token in found):
        raise Complaint("a sequence needs a token that must be there and is not negated", *keys)
    return found


def token_lists(value, *keys):
    """A list of lists of Tokens."""
    if not isinstance(value, list) or not all(isinstance(item, list) for item in value):
        raise Complaint(f"`{keys[-1]}` must be a list of lists of tokens", *keys)
    return tuple(tokens(item, *keys, at) for at, item in enumerate(value))


def _token(raw, *keys):
    """One Token."""
    raw = {"pattern": raw} if isinstance(raw, str) else raw
    if not isinstance(raw, dict):
        raise Complaint("a token is a mapping with `pattern`, `tag`, `form` …", *keys)
    for name in raw:
        if name not in TYPES:
            raise Complaint(what_is_meant("key of a token", name, TYPES), *keys, name)
    values = {name: TYPES[name](value, *keys, name) for name, value in raw.items()}
    if not values.keys() & {"pattern", "but", "tag", "upos", "form", "relation"} and ("negate" in values or "max" not in values):
        raise Complaint("a token needs a `pattern`, a `tag`, a `form` or a `relation`", *keys)
    if "tag" in values and "upos" in values:
        raise Complaint("a token has a `tag` or a `upos`, not both", *keys, "upos")
    least = values.get("min", 1)
    most = values.get("max", max(least, 1))
    if most < max(least, 1):
        raise Complaint("`max` must be at least 1, and at least `min`", *keys, "max")
    return Token(
        values.get("pattern"), values.get("but"), values.get("tag", values.get("upos", ())), values.get("form"), values.get("relation"),
        values.get("negate", False), values.get("skip", 0), least, most,
        values.get("flag", values.get("target", False)),
    )  # fmt: skip


def _pattern(value, *keys):
    """An expression that a whole word must match; of a list one of them."""
    if isinstance(value, list):
        items = enumerate(fields.texts(value, *keys))
        return "|".join(item if item.isalnum() else _pattern(item, *keys, at) for at, item in items)
    fields.pattern(value, *keys)
    if PLAIN.fullmatch(value) and not re.fullmatch(WORD, value):
        words = re.findall(WORD, value)
        raise Complaint(f"a token is one word, but “{value}” is {len(words)}: {' | '.join(words)}", *keys)
    return value


def _few(value, *keys):
    """A whole number of words, up to LONGEST."""
    number = fields.count(value, *keys)
    if number > LONGEST:
        raise Complaint(f"`{keys[-1]}` must be at most {LONGEST}", *keys)
    return number


TYPES = {
    "pattern": _pattern, "but": _pattern, "tag": tags.tests, "form": tags.some(tags.FORMS), "relation": tags.some(tags.RELATIONS),
    "negate": fields.flag, "skip": _few, "min": _few, "max": _few, "flag": fields.flag, "upos": tags.tests,
    "target": fields.flag,
}  # fmt: skip
