"""Which files a command line means: files as given, folders walked, globs that no shell expanded."""

import os

from newslint.read import SUFFIXES, is_known

GLOB_MARKS = frozenset("*?[")


def collect(paths, exclude=None, force=False):
    """The files that `paths` mean, each once and sorted, and what is wrong as (path, message) pairs.

    A file counts whatever its suffix, and a missing one is left for its reader to report. Folders are walked
    for the suffixes that have a reader, without hidden entries, what .gitignore names, and each path for
    which `exclude(path)` is true (a folder's path ends with a slash); with `force` also files that are named are
    left out so. `-` stands for standard input.
    """
    found, problems = {}, []
    for given in paths:
        for path in _expanded(given):
            if path is None:
                problems.append((given, "no file matches this pattern"))
            elif path != "-" and os.path.isdir(path):
                known = len(problems)
                copy = list(_walk(path, exclude, problems))
                if not copy and len(problems) == known:
                    problems.append((_slashed(path), f"no copy in this folder (looked for {', '.join(SUFFIXES)})"))
                for file in copy:
                    found.setdefault(os.path.realpath(file), file)
            elif path == "-" or not (force and exclude and exclude(_slashed(path))):
                key = path if path == "-" else os.path.realpath(path)
                found[key] = min(found.get(key, _slashed(path)), _slashed(path))
    return sorted(found.values()), sorted(set(problems))


def _expanded(path):
    """The paths that a glob means, or the path itself; None when a glob means nothing."""
    if not GLOB_MARKS & set(path) or os.path.lexists(path):
        return [path]
    from glob import glob

    return sorted(glob(path, recursive=True)) or [None]


def _slashed(path):
    return path.replace(os.sep, "/") if os.sep != "/" else path


def _walk(folder, exclude, problems):
    """The files with copy below a folder, each as the folder as given and the rest."""
    base = _slashed(folder).rstrip("/") or "/"
    ignored = _GitIgnore(folder)

    def unreadable(why):
        problems.append((_slashed(why.filename), (why.strerror or "unreadable").lower()))

    for at, folders, names in os.walk(folder, onerror=unreadable):
        here = _slashed(at)[len(_slashed(folder)) :].strip("/")
        prefix = f"{base}/{here}/" if here else f"{base}/" if base != "/" else base
        ignored.enter(at, names)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not (exclude and exclude(f"{prefix}{name}/"))
            and not ignored.names(os.path.join(at, name), is_folder=True)
        )
        for name in sorted(names):
            if name.startswith(".") or not is_known(name):
                continue
            if not (exclude and exclude(prefix + name)) and not ignored.names(os.path.join(at, name)):
                yield prefix + name


def is_pattern(line):
    """Whether a line can be read as .gitignore has it."""
    import re

    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True


class _GitIgnore:
    """The .gitignore files that hold for a walk: those below the folder and those above it in its repository."""

    def __init__(self, folder):
        self.specs = {}
        self.root = os.path.abspath(folder)
        above, at = [], self.root
        while not os.path.exists(os.path.join(at, ".git")):
            parent = os.path.dirname(at)
            if parent == at:
                return
            at = parent
            above.append(at)
        for at in above:
            self._read(at)

    def enter(self, folder, names):
        """Take note of the folder's own .gitignore."""
        if ".gitignore" in names:
            self._read(os.path.abspath(folder))

    def names(self, path, is_folder=False):
        """Whether the file or folder at `path` is ignored: the nearest .gitignore that speaks of it decides."""
        if not self.specs:
            return False
        path = os.path.abspath(path)
        at = os.path.dirname(path)
        while True:
            spec = self.specs.get(at)
            if spec:
                rest = _slashed(os.path.relpath(path, at)) + ("/" if is_folder else "")
                include = spec.check_file(rest).include
                if include is not None:
                    return include
            parent = os.path.dirname(at)
            if parent == at:
                return False
            at = parent

    def _read(self, folder):
        try:
            with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
                lines = file.read().splitlines()
        except OSError:
            return
        from pathspec import GitIgnoreSpec

        # git passes over a line that is no pattern, and so does this.
        self.specs[folder] = GitIgnoreSpec.from_lines(line for line in lines if is_pattern(line))
