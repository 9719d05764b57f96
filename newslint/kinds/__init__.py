"""The declarative rule kinds, one file each: from the fields of a YAML rule to a check function.

A kind is a module with KEYS (its own keys, each with the type that reads it), REQUIRED (groups of keys of which
one must be there), OPTIONS (the keys that a configuration may change, with their defaults), WORDS (how many `%s`
its message can hold) and `build(fields, foreign)`, which returns `check(doc, rule)`. It can have `needs_model(fields)`,
whether the rule reads what the model says of words, and `expressions(fields)`, those that KEYS do not show.
"""

KINDS = (
    "existence", "substitution", "occurrence", "repetition", "consistency", "conditional", "capitalization",
    "metric", "readability", "sequence",
)  # fmt: skip

# Vale's other kinds, and what each would need here.
UNSUPPORTED = {
    "spelling": "Hunspell dictionaries, which newslint does not read; LanguageTool checks spelling",
    "script": "Vale's scripting language Tengo; write a Python rule instead",
}


def kind(name):
    """The module of a kind in KINDS."""
    from importlib import import_module

    return import_module(f"newslint.kinds.{name}")
