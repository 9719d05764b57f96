"""The declarative rule kinds, one file each: from the fields of a YAML rule to a check function.

A kind is a module with KEYS (its own keys, each with the type that reads it), REQUIRED (groups of keys of which
one must be there), OPTIONS (the keys that a configuration may change, with their defaults), WORDS (how many `%s`
its message can hold) and `build(fields, foreign)`, which returns `check(doc, rule)`.
"""

KINDS = (
    "existence", "substitution", "occurrence", "repetition", "consistency", "conditional", "capitalization",
    "metric", "readability",
)  # fmt: skip

# Vale's other kinds, and what each would need here.
UNSUPPORTED = {
    "spelling": "Hunspell dictionaries, which newslint does not read; LanguageTool checks spelling",
    "sequence": "part-of-speech tags, which come with the garble engine",
    "script": "Vale's scripting language Tengo; write a Python rule instead",
}


def kind(name):
    """The module of a kind in KINDS."""
    from importlib import import_module

    return import_module(f"newslint.kinds.{name}")
