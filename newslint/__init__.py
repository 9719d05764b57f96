"""newslint: a linter for news copy.

    >>> import newslint
    >>> doc = newslint.read("story.txt")                      # doctest: +SKIP
    >>> newslint.lint(doc, newslint.load_rules())             # doctest: +SKIP
"""

__version__ = "0.1.0"
__all__ = ["Document", "Finding", "Rule", "Span", "lint", "load_rules", "read"]

_HOMES = {
    "Document": "newslint.document",
    "Finding": "newslint.rule",
    "Rule": "newslint.rule",
    "Span": "newslint.span",
    "lint": "newslint.lint",
    "load_rules": "newslint.pack",
    "read": "newslint.read",
}


def __getattr__(name):
    """Import a public name when it is first used: `newslint --version` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'newslint' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__():
    return sorted([*globals(), *__all__])
