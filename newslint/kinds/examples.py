"""The examples of a YAML rule: from its mapping of `bad` and `good` to Example values."""

from newslint.kinds.fields import Complaint, choice
from newslint.rule import marked

KEYS = ("text", "fix", "dateline", "format", "options")
FORMATS = ("text", "markdown")


def examples(raw, module):
    """The bad and the good Examples in a mapping; `module` is the rule's kind, for the options."""
    if not isinstance(raw, dict) or not raw.keys() <= {"bad", "good"}:
        raise Complaint("`examples` takes a mapping of `bad` and `good`", "examples")
    found = {"bad": (), "good": ()}
    for side, items in raw.items():
        if not isinstance(items, list):
            raise Complaint(f"`{side}` must be a list of examples", "examples", side)
        found[side] = tuple(_example(item, module, "examples", side, at) for at, item in enumerate(items))
    return found["bad"], found["good"]


def _example(raw, module, *keys):
    """One Example, from a text or a mapping."""
    extra = {}
    if isinstance(raw, dict):
        extra = dict(raw)
        raw = extra.pop("text", None)
        for name, value in extra.items():
            extra[name] = _extra(name, value, module, *keys, name)
    if not isinstance(raw, str):
        raise Complaint("an example is a text or a mapping with `text`", *keys)
    try:
        return marked(raw, **extra)
    except ValueError as why:
        raise Complaint(str(why), *keys) from None


def _extra(name, value, module, *keys):
    """The value of one key of an example besides its text."""
    choice(*KEYS)(name, *keys)
    if name == "dateline":
        return _date(value, *keys)
    if name == "format":
        return choice(*FORMATS)(value, *keys)
    if name == "options":
        if not isinstance(value, dict):
            raise Complaint("`options` takes a mapping", *keys)
        known = tuple(module.OPTIONS)
        for option in value:
            choice(*known)(option, *keys, option)
        return {option: module.KEYS[option](given, *keys, option) for option, given in value.items()}
    if not isinstance(value, str):
        raise Complaint(f"`{name}` must be a text", *keys)
    return value


def _date(value, *keys):
    """The datetime.date of an ISO day."""
    from datetime import date

    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise Complaint(f"`{keys[-1]}` must be a day such as 2024-12-02, not “{value}”", *keys) from None
