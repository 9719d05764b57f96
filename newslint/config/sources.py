"""Where configuration comes from: the files above a linted file, what they extend, and profiles."""

import os

from newslint.config.keys import NAMES, ConfigError, Setting, load
from newslint.meant import unknown

NONE = "none"


def sources(folder, config_file=None, cache=None):
    """The Sources that hold in a folder, the farthest first; raises ConfigError.

    Those are the files called .newslint.yml from the folder upwards, up to one that says `root: true`; or
    else `config_file` alone. What a file extends comes just before it. `cache` is a dict from path to Source.
    """
    cache = {} if cache is None else cache
    if config_file is not None:
        return _extended(_shown(config_file), cache, ())
    chain, at = [], os.path.abspath(folder)
    while True:
        path = next((path for name in NAMES if os.path.isfile(path := os.path.join(at, name))), None)
        if path:
            found = _extended(_shown(path), cache, ())
            chain[:0] = found
            if found[-1].is_root:
                return tuple(chain)
        parent = os.path.dirname(at)
        if parent == at:
            return tuple(chain)
        at = parent


def profile(name, origin, cache=None):
    """The Sources of a profile, what it extends first: a name of ours, or the path of a house's own file.

    Raises ConfigError, with `origin` before the message, when there is none of that name.
    """
    cache = {} if cache is None else cache
    chain, seen = [], set()
    while name != NONE:
        path = os.path.normpath(name) if is_path(name) else _ours(name)
        if path is None or not os.path.isfile(path):
            message = f"no profile at “{name}”" if is_path(name) else unknown("profile", name, profiles())
            raise ConfigError(f"{origin}: {message}")
        if path in seen:
            raise ConfigError(f"{origin}: this profile extends itself")
        seen.add(path)
        if path not in cache:
            cache[path] = load(path, profile=True)
        chain.insert(0, cache[path])
        extends = cache[path].extends
        if not extends:
            break
        name, origin = extends[-1].value, extends[-1].origin
        if is_path(name):
            name = os.path.join(os.path.dirname(path), name)
    return tuple(chain)


def profiles():
    """The names of the profiles that newslint brings."""
    try:
        names = os.listdir(_folder())
    except OSError:
        names = ()
    return tuple(sorted({NONE, *(os.path.splitext(name)[0] for name in names if name.endswith(".yml"))}))


def is_path(name):
    """Whether a profile is given as the path of a file, not as a name of ours."""
    return "/" in name or os.sep in name or name.endswith((".yml", ".yaml"))


def _folder():
    from newslint.pack import our_folder

    return os.path.join(our_folder(), "profiles")


def _ours(name):
    path = os.path.join(_folder(), f"{name}.yml")
    return path if os.path.isfile(path) else None


def _shown(path):
    """A path as people read it: from the current folder when it lies below it."""
    try:
        relative = os.path.relpath(path)
    except ValueError:
        return os.path.abspath(path)
    return os.path.abspath(path) if relative.startswith("..") else relative


def _extended(path, cache, above):
    """The Source at `path` after those that it extends."""
    if path in above:
        raise ConfigError(f"{above[-1]}: extends itself by way of {path}")
    if path not in cache:
        cache[path] = load(path)
    source = cache[path]
    chain, own = [], []
    for setting in source.extends:
        if is_path(setting.value):
            other = os.path.normpath(os.path.join(os.path.dirname(path), setting.value))
            if not os.path.isfile(other):
                raise ConfigError(f"{setting.origin}: no file “{setting.value}” to extend")
            chain.extend(_extended(_shown(other), cache, (*above, path)))
        else:
            own.append(Setting(("profile",), setting.value, setting.origin))
    return (*chain, source._replace(settings=(*own, *source.settings)))
