"""newslint: a linter for news copy.

    >>> import newslint
    >>> doc = newslint.read("story.txt")                      # doctest: +SKIP
    >>> newslint.lint(doc, newslint.load_rules())             # doctest: +SKIP
"""

import sys

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


class _Package(type(sys)):
    """The package as a module whose functions `lint` and `read` are not hidden by its submodules of those names."""

    def __setattr__(self, name, value):
        """Set an attribute, but not where an import would put a submodule over a public name."""
        if name not in _HOMES or not isinstance(value, type(sys)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __dir__():
    return sorted([*globals(), *__all__])
