"""What one run works out from rules alone and leaves to the next: half of a short run would go into it again.

Values are kept in the user's cache folder, one file for each version of newslint and of Python, and every one can
be made anew: a damaged file, or nowhere to write, costs time and nothing else. `NEWSLINT_CACHE` names another
folder; when it is empty nothing is kept.
"""

import os
import sys
from functools import cache

from newslint import __version__

LARGEST = 6_000_000  # bytes; a file that grew beyond starts again with what the last run needed


def kept(kind, key, make):
    """The value of `make()` for this kind and key, from a former run where there is one.

    Key and value consist of what `marshal` can write: strings, bytes, numbers, tuples, lists, dicts, None.
    """
    former, fresh = _store()
    if (kind, key) in former:
        return former[kind, key]
    value = fresh[kind, key] = make()
    return value


def save():
    """Add what this process had to make to the file; failing to write is no failure of the run."""
    former, fresh = _store()
    path = _path()
    if not fresh or path is None:
        return
    import marshal
    import tempfile

    try:
        content = marshal.dumps({**former, **fresh})
        if len(content) > LARGEST:
            content = marshal.dumps(fresh)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path))
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except (OSError, ValueError):
        return


@cache
def _store():
    """What former runs left, and an empty place for what they did not, by kind and key."""
    import marshal

    try:
        with open(_path() or os.devnull, "rb") as file:
            former = marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        former = {}
    return (former if isinstance(former, dict) else {}), {}


def _path():
    """The file for this newslint and this Python; None when nothing is to be kept."""
    folder = os.environ.get("NEWSLINT_CACHE")
    if folder is None:
        home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
        folder = os.path.join(home, "newslint")
    if not folder:
        return None
    return os.path.join(folder, f"rules-{__version__}-{sys.implementation.cache_tag}-{sys.hexversion:x}.marshal")
