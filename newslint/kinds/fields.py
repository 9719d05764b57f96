"""The types of a YAML rule's keys: from strings, lists and mappings of strings to checked values.

Rule files are read with strings as the only scalars, so that `no`, `12:30` and `1_000` stay words; each key
then says itself what it holds. A wrong value raises Complaint with the keys that lead to it.
"""

from typing import NamedTuple

from newslint.meant import unknown
from newslint.rule import QUOTE_POLICIES, SEVERITIES

TRUE, FALSE = ("true", "yes", "on"), ("false", "no", "off")
NEAR = ("match", "before", "after", "sentence", "paragraph", "document")


class Complaint(Exception):
    """What is wrong with a rule file, and the path of keys to the place."""

    def __init__(self, message, *keys):
        super().__init__(message)
        self.keys = keys


class Condition(NamedTuple):
    """A pattern and where it is looked for, seen from a match: one of NEAR."""

    pattern: str
    scope: str


class Action(NamedTuple):
    """What repairs a match: Vale's action names (replace, remove, edit …) and their parameters."""

    name: str
    params: tuple = ()

    @property
    def pattern(self):
        """The regular expression by which an `edit` changes the match; None when it goes by none."""
        is_regex = self.name == "edit" and len(self.params) == 3 and self.params[0] == "regex"
        return self.params[1] if is_regex else None


def text(value, *keys):
    """A string as it stands."""
    if not isinstance(value, str):
        raise Complaint(f"`{keys[-1]}` must be a text, not {in_words(value)}", *keys)
    return value


def flag(value, *keys):
    """True or false."""
    word = value.lower() if isinstance(value, str) else ""
    if word not in TRUE + FALSE:
        raise Complaint(f"`{keys[-1]}` must be true or false, not {in_words(value)}", *keys)
    return word in TRUE


def count(value, *keys):
    """A whole number, zero or more."""
    if not (isinstance(value, str) and value.isdecimal() and len(value) < 10):
        raise Complaint(f"`{keys[-1]}` must be a whole number, not {in_words(value)}", *keys)
    return int(value)


def share(value, *keys):
    """A number from 0 to 1."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = -1.0
    if not 0 <= number <= 1:
        raise Complaint(f"`{keys[-1]}` must be a number from 0 to 1, not {in_words(value)}", *keys)
    return number


def texts(value, *keys):
    """A list of strings; a single string is a list of one."""
    if isinstance(value, str) and value:
        return (value,)
    if not isinstance(value, list):
        raise Complaint(f"`{keys[-1]}` must be a list, not {in_words(value)}", *keys)
    for at, item in enumerate(value):
        if not isinstance(item, str) or not item:
            raise Complaint(f"each item of `{keys[-1]}` must be a text, not {in_words(item)}", *keys, at)
    return tuple(value)


def pairs(value, *keys):
    """A mapping from strings to strings."""
    if not isinstance(value, dict) or not value:
        raise Complaint(f"`{keys[-1]}` must be a mapping of one text to another, not {in_words(value)}", *keys)
    for key, item in value.items():
        if not key or not isinstance(item, str):
            raise Complaint(f"each entry of `{keys[-1]}` must map a text to a text", *keys, key)
    return value


def choice(*allowed):
    """A type for one of the `allowed` words."""

    def one_of(value, *keys):
        if value not in allowed:
            raise Complaint(what_is_meant(f"value of `{keys[-1]}`", value, allowed), *keys)
        return value

    return one_of


# The same values as above, marked as regular expressions so that other people's are tried when loaded.
def pattern(value, *keys):
    """One regular expression."""
    if text(value, *keys) == "":
        raise Complaint(f"`{keys[-1]}` must be a regular expression, not nothing", *keys)
    return value


def patterns(value, *keys):
    """A list of regular expressions."""
    return texts(value, *keys)


def pattern_keys(value, *keys):
    """A mapping whose keys are regular expressions."""
    return pairs(value, *keys)


def groups(value, *keys):
    """A list of groups of rival forms: each a list of patterns, or a mapping from pattern to how to write it."""
    if not isinstance(value, list) or not value:
        raise Complaint(f"`{keys[-1]}` must be a list of lists or mappings, not {in_words(value)}", *keys)
    found = []
    for at, group in enumerate(value):
        forms = pairs(group, *keys, at) if isinstance(group, dict) else dict.fromkeys(texts(group, *keys, at))
        if len(forms) < 2:
            raise Complaint("a group needs at least two forms", *keys, at)
        found.append(forms)
    return tuple(found)


def either(value, *keys):
    """Vale's mapping of one form to its rival, as groups."""
    return tuple(dict.fromkeys(pair) for pair in pairs(value, *keys).items())


def conditions(value, *keys):
    """One condition or a list: a pattern (looked for around the match) or {pattern, scope}."""
    found = []
    for at, item in enumerate(value if isinstance(value, list) else [value]):
        here = (*keys, at) if isinstance(value, list) else keys
        if isinstance(item, str) and item:
            item = {"pattern": item}
        if not isinstance(item, dict) or "pattern" not in item or not item.keys() <= {"pattern", "scope"}:
            raise Complaint(f"`{keys[-1]}` takes a pattern or a mapping of `pattern` and `scope`", *here)
        scope = choice(*NEAR)(item.get("scope", "match"), *here, "scope")
        found.append(Condition(pattern(item["pattern"], *here, "pattern"), scope))
    return tuple(found)


def action(value, *keys):
    """Vale's mapping of `name` and `params`, or just the name."""
    if isinstance(value, str):
        value = {"name": value}
    if not isinstance(value, dict) or not value.keys() <= {"name", "params"} or "name" not in value:
        raise Complaint("`action` takes a mapping of `name` and `params`", *keys)
    name = choice("replace", "remove", "edit", "suggest", "convert")(value["name"], *keys, "name")
    params = value.get("params", ())
    params = (params,) if isinstance(params, str) else tuple(params)
    if not all(isinstance(param, str) for param in params):
        raise Complaint("the `params` of an action are texts", *keys, "params")
    return Action(name, params)


def scopes(value, *keys):
    """Scope names, each one alternative; an alternative joins names with `&` and negates them with `~`."""
    from newslint.scope import NAMES

    for at, item in enumerate(texts(value, *keys)):
        here = keys if isinstance(value, str) else (*keys, at)
        for name in item.split("&"):
            name = name.strip().lstrip("~")
            if name not in NAMES and not (name.startswith("heading.") and name[8:].startswith("h")):
                raise Complaint(what_is_meant("scope", name, NAMES), *here)
    return texts(value, *keys)


def confidence(value, *keys):
    """How sure the rule is, from 0 to 1."""
    return share(value, *keys)


def anything(value, *keys):
    """A value that is accepted and not used, or read elsewhere."""
    return value


# The keys that every kind knows. Vale's `name`, `code` and `tests` are accepted and have no effect; `vocab: false`
# keeps the house's vocabulary from adding to `exceptions`.
COMMON = {
    "extends": text, "message": text, "level": choice(*SEVERITIES), "scope": scopes, "link": text, "limit": count,
    "action": action, "description": text, "name": text, "code": flag, "vocab": flag, "examples": anything,
    "quotes": choice(*QUOTE_POLICIES), "unless": conditions, "requires": conditions, "confidence": confidence,
    "fix": choice("safe", "unsafe"), "legal": flag, "was": texts, "authority": text,
    "any_language": flag, "on_request": flag, "matchcase": flag, "tests": anything,
}  # fmt: skip


def read(raw, module):
    """The typed fields of a rule, from its mapping of strings and the module of its kind."""
    types = COMMON | module.KEYS
    fields = {}
    for key, value in raw.items():
        if key not in types:
            raise Complaint(what_is_meant("key", key, types), key)
        fields[key] = types[key](value, key)
    if not fields.get("message"):
        raise Complaint("the key `message` is missing", *(("message",) if "message" in raw else ()))
    for names in module.REQUIRED:
        if not any(name in fields for name in names):
            wanted = " or ".join(f"`{name}`" for name in names)
            raise Complaint(f"a rule of kind {raw['extends']} needs the key {wanted}", "extends")
    words = fields["message"].count("%s") + fields["message"].count("%d")
    if words > module.WORDS:
        given = f"{raw['extends']} gives {module.WORDS}"
        raise Complaint(f"the message has {words} places for words, but {given}", "message")
    return fields


def expressions(fields, module):
    """Every regular expression among the fields, with the keys that lead to it."""
    types = COMMON | module.KEYS
    for key, value in fields.items():
        kind = types[key]
        if kind is pattern:
            yield value, (key,)
        elif key == "raw":  # one expression in several pieces
            yield "".join(value), (key,)
        elif kind is patterns:
            yield from ((item, (key, at)) for at, item in enumerate(value))
        elif kind is pattern_keys:
            yield from ((item, (key, item)) for item in value)
        elif kind in (groups, either):
            for at, forms in enumerate(value):
                yield from ((form, (key, at)) for form in forms)
        elif kind is conditions:
            yield from ((condition.pattern, (key,)) for condition in value)
        elif kind is action and value.pattern is not None:
            yield value.pattern, (key, "params", 1)
    yield from getattr(module, "expressions", lambda fields: ())(fields)


def what_is_meant(what, given, allowed):
    """A complaint about an unknown word, with the nearest allowed one or all of them."""
    return unknown(what, given if isinstance(given, str) else in_words(given), allowed)


def in_words(value):
    """A wrong value in words."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, (list, tuple)):
        return "a list"
    return f"“{value}”" if value else "nothing"
