"""Where LanguageTool's traces lie for this user: the state of a server that was left running, and the cache."""

import os
import sys

from newslint import kept

STATE = "languagetool.json"
CACHE = "languagetool.sqlite"


def state_file(create=False):
    """The path of the file that a running server leaves; with `create` its folder is made, for this user alone."""
    folder = os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("LOCALAPPDATA")
    if folder:
        folder = os.path.join(folder, "newslint")
    else:
        folder = os.path.join(os.environ.get("TMPDIR") or "/tmp", f"newslint-{os.getuid()}")
    if create:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    return os.path.join(folder, STATE)


def read_state():
    """What the running server left: {"pid", "java", "url", "version"}; None when there is none to be trusted."""
    import json

    path = state_file()
    try:
        with open(path, encoding="utf-8") as file:
            # Anybody can write to a shared folder for temporary files: only this user's own word counts.
            if hasattr(os, "getuid") and os.fstat(file.fileno()).st_uid != os.getuid():
                return None
            state = json.load(file)
    except (OSError, ValueError):
        return None
    return state if isinstance(state, dict) and {"pid", "java", "url", "version"} <= state.keys() else None


def write_state(state):
    """Leave word of a running server, for this user's eyes only."""
    import json

    path = state_file(create=True)
    if hasattr(os, "getuid") and os.stat(os.path.dirname(path)).st_uid != os.getuid():
        raise PermissionError(f"{os.path.dirname(path)} belongs to another user")
    handle = os.open(f"{path}.{os.getpid()}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(state, file)
    os.replace(f"{path}.{os.getpid()}", path)


def touch():
    """Mark the running server as used, so that it does not end as idle."""
    try:
        os.utime(state_file())
    except OSError:
        return


def cache_file():
    """The path of the cache of answers; None when nothing is to be kept (`NEWSLINT_CACHE` is empty)."""
    folder = kept.folder()
    return os.path.join(folder, CACHE) if folder else None


def supervisor_command(*arguments):
    """The command that runs the supervisor under this Python, with this newslint, whatever the working folder."""
    root = os.path.abspath(__file__)
    for _ in __name__.split("."):
        root = os.path.dirname(root)
    code = f"import sys; sys.path.insert(0, {root!r}); from newslint.engines.languagetool.supervisor import main; main()"
    return [sys.executable, "-c", code, *map(str, arguments)]
