"""Compiled regular expressions that one run leaves to the next: parsing them is a third of a short run.

`compiled` and `pattern` do what `re.compile` does. What the compiler makes of a long pattern is kept in the user's
cache folder, one file for each version of newslint and of Python. `re` has no public way to load it, so anything
unexpected (another Python, a damaged file, nowhere to write) falls back to `re.compile`. `NEWSLINT_CACHE` names
another folder, or nothing at all when it is empty.
"""

import os
import re
import sys
from array import array
from functools import cache
from time import perf_counter

from newslint import __version__

# Patterns that compile faster than this are not worth their place in the file.
SLOW = 0.0002  # seconds
LARGEST = 4_000_000  # bytes


def pattern(source, flags=0):
    """A function that returns the compiled pattern: `WORD = pattern(r"\\w+")`, then `WORD().search(text)`."""
    return cache(lambda: compiled(source, flags))


def compiled(source, flags=0):
    """The compiled pattern of a string; raises re.error like `re.compile`."""
    kept, fresh = _store()
    parts = kept.get((source, int(flags)))
    if parts is not None:
        try:
            final, code, groups, names, indexes = parts
            return _sre().compile(source, final, array("I", code).tolist(), groups, names, indexes)
        except (TypeError, ValueError, RuntimeError, OverflowError):
            return re.compile(source, flags)
    started = perf_counter()
    made = re.compile(source, flags)
    if perf_counter() - started > SLOW and fresh is not None:
        fresh[source, int(flags)] = None
    return made


def keep():
    """Add to the cache folder what this process had to compile; a failure to write is no failure of the run."""
    kept, fresh = _store()
    if not fresh:
        return
    import marshal
    import tempfile

    path = _path()
    parts = {**kept, **{key: _parts(*key) for key in fresh}}
    try:
        content = marshal.dumps(parts)
        if len(content) > LARGEST:
            content = marshal.dumps({key: parts[key] for key in fresh})
        os.makedirs(os.path.dirname(path), exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path))
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except (OSError, ValueError):
        return


@cache
def _store():
    """What former runs left, by source and flags, and a place to note what they did not (None: nothing is kept)."""
    path = _path()
    if path is None or sys.implementation.name != "cpython":
        return {}, None
    import marshal

    try:
        with open(path, "rb") as file:
            kept = marshal.load(file)
    except (OSError, ValueError, EOFError, TypeError):
        kept = {}
    return (kept if isinstance(kept, dict) else {}), {}


def _path():
    """Where patterns are kept for this newslint and this Python; None when nowhere."""
    folder = os.environ.get("NEWSLINT_CACHE")
    if folder is None:
        home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
        folder = os.path.join(home, "newslint")
    if not folder:
        return None
    return os.path.join(folder, f"patterns-{__version__}-{sys.version_info[0]}.{sys.version_info[1]}.{sys.version_info[2]}-{_sre().MAGIC}")


def _sre():
    """The module behind `re` that takes compiled code."""
    import _sre

    return _sre


def _parts(source, flags):
    """What `re` gives its engine for a pattern: flags, code, number of groups, their names and order."""
    try:
        from re import _compiler, _parser
    except ImportError:  # Python 3.10
        import sre_compile as _compiler
        import sre_parse as _parser
    parsed = _parser.parse(source, flags)
    code = _compiler._code(parsed, flags)
    state = parsed.state
    indexes = [None] * state.groups
    for name, index in state.groupdict.items():
        indexes[index] = name
    return flags | state.flags, array("I", code).tobytes(), state.groups - 1, dict(state.groupdict), tuple(indexes)
