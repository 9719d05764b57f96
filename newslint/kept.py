"""What one run works out from newslint's own files and from rules, and leaves to the next: half of a short run.

Values are kept in the user's cache folder, one file for each version of newslint and of Python, and every one can
be made anew: a damaged file, or nowhere to write, costs time and nothing else. `NEWSLINT_CACHE` names another
folder; when it is empty nothing is kept.
"""

import os
import sys
from functools import cache

from newslint import __version__

LARGEST = 2_000_000  # bytes; a file that grew beyond keeps what the last run needed


def kept(kind, key, make, stamp=None):
    """The value of `make()` for this kind and key, from a former run where one made it under the same `stamp`.

    Key, stamp and value consist of what `marshal` can write: strings, bytes, numbers, tuples, lists, dicts, None.
    """
    former, needed = _store()
    entry = needed.get((kind, key)) or former.get((kind, key))
    if entry is None or entry[0] != stamp:
        entry = stamp, make()
    needed[kind, key] = entry
    return entry[1]


def save():
    """Add what this process had to make to the file; failing to write is no failure of the run."""
    former, needed = _store()
    path = _path()
    if path is None or all(former.get(key) is entry for key, entry in needed.items()):
        return
    import marshal
    import tempfile

    former |= needed
    try:
        content = marshal.dumps({**_left(path), **needed})  # other processes may have left something since
        if len(content) > LARGEST:
            content = marshal.dumps(needed)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path))
    except (OSError, ValueError):
        return
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except OSError:
        os.unlink(temporary)


@cache
def _store():
    """What former runs left, and what this process needs of it or makes, by kind and key: (stamp, value)."""
    return _left(_path() or os.devnull), {}


def _left(path):
    """What a file holds, where it is what `save` writes."""
    import marshal

    try:
        with open(path, "rb") as file:
            former = marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    whole = isinstance(former, dict) and all(isinstance(entry, tuple) and len(entry) == 2 for entry in former.values())
    return former if whole else {}


def folder():
    """The folder of the user's caches of newslint; None when nothing is to be kept."""
    told = os.environ.get("NEWSLINT_CACHE")
    if told is not None:
        return told or None
    home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(home, "newslint")


def _path():
    """The file for this newslint and this Python; None when nothing is to be kept."""
    if not folder():
        return None
    return os.path.join(folder(), f"rules-{__version__}-{sys.implementation.cache_tag}-{sys.hexversion:x}.marshal")
