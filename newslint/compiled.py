"""Regular expressions, compiled when first used and as quickly as a former run of the same Python allows.

`re` has no public way to load what its compiler made, so whatever is unexpected falls back to `re.compile`.
"""

import re
import sys
from array import array
from functools import cache

from newslint.kept import kept


def pattern(source, flags=0):
    """A function that returns the compiled pattern: `WORD = pattern(r"\\w+")`, then `WORD().search(text)`."""
    return cache(lambda: compiled(source, flags))


def compiled(source, flags=0):
    """The compiled pattern of a string; raises re.error like `re.compile`."""
    if sys.implementation.name != "cpython":
        return re.compile(source, flags)
    import _sre

    flags = int(flags)
    try:
        final, code, groups, names, order = kept("pattern", (source, flags), lambda: _compiler_output(source, flags))
        return _sre.compile(source, final, array("I", code).tolist(), groups, names, order)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        return re.compile(source, flags)


def _compiler_output(source, flags):
    """What the compiler of `re` hands to its engine: flags, code, number of groups, their names, their order."""
    try:
        from re import _compiler, _parser
    except ImportError:  # Python 3.10
        import sre_compile as _compiler
        import sre_parse as _parser
    parsed = _parser.parse(source, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    names = dict(parsed.state.groupdict)
    order = [None] * parsed.state.groups
    for name, index in names.items():
        order[index] = name
    return flags | parsed.state.flags, code, parsed.state.groups - 1, names, tuple(order)
