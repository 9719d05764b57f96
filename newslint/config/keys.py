"""What can stand in a configuration file: every key, its values, and complaints with path and line."""

import os
from typing import NamedTuple

from newslint.config import vocabulary
from newslint.engines.languagetool import is_url
from newslint.meant import unknown

NAMES = (".newslint.yml", ".newslint.yaml")
LEVELS = ("error", "warning", "suggestion")
SEVERITIES = (*LEVELS, "off")
FAIL_ON = (*LEVELS, "never")
LANGUAGETOOL = ("off", "auto", "on", "require")


class ConfigError(Exception):
    """What is wrong with the configuration, one `path:line: …` a line."""


class Setting(NamedTuple):
    """One value: the keys that lead to it, what it is, and where it stands (`path:line` or in words).

    Each item of a list is a Setting of its own.
    """

    key: tuple[str, ...]
    value: object
    origin: str


class Override(NamedTuple):
    """Settings for the files that one of `globs` matches, seen from `folder`."""

    folder: str
    globs: tuple[str, ...]
    settings: tuple[Setting, ...]


class Source(NamedTuple):
    """One file of configuration (or a profile) as it was read."""

    path: str
    settings: tuple[Setting, ...] = ()
    overrides: tuple[Override, ...] = ()
    extends: tuple[Setting, ...] = ()
    is_root: bool = False


def load(path, profile=False):
    """The Source at `path`; raises ConfigError with everything that is wrong with it."""
    from newslint.read.decode import ReadError, decode

    try:
        with open(path, "rb") as file:
            text = decode(file.read())
    except OSError as why:
        raise ConfigError(f"{path}: cannot be read: {why.strerror}") from None
    except ReadError as why:
        raise ConfigError(f"{path}: {why}") from None
    reader = _Reader(path)
    settings, overrides = [], []
    node = reader.compose(text)
    for key, value in reader.pairs(node, PROFILE_KEYS if profile else KEYS, "key") if node else ():
        if key == "overrides":
            overrides.extend(_overrides(reader, value))
        else:
            settings.extend(KINDS[key](reader, (key,), value))
    if reader.problems:
        raise ConfigError("\n".join(reader.problems))
    return Source(
        path,
        tuple(setting for setting in settings if setting.key not in (("root",), ("extends",), ("description",))),
        tuple(overrides),
        tuple(setting for setting in settings if setting.key == ("extends",)),
        any(setting.key == ("root",) and setting.value for setting in settings),
    )


class _Reader:
    """Reads the nodes of one YAML file, and collects complaints."""

    def __init__(self, path):
        self.path = path
        self.folder = os.path.dirname(path)
        self.problems = []

    def complain(self, node, message):
        """Note what is wrong at a node."""
        self.problems.append(f"{self.path}:{node.start_mark.line + 1}: {message}")

    def compose(self, text):
        """The YAML tree, or None when the file is empty or no YAML."""
        import yaml

        from newslint.read.front import is_too_deep

        try:
            if is_too_deep(text):
                raise RecursionError
            return yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except yaml.YAMLError as why:
            # What is left open is noticed only at the end of the file; the context says where it began.
            marks = [getattr(why, name, None) for name in ("problem_mark", "context_mark")]
            lines = [mark.line for mark in marks if mark and mark.index < len(text)] or [text.rstrip().count("\n")]
            problem = getattr(why, "problem", None) or str(why).splitlines()[0]
            self.problems.append(f"{self.path}:{lines[0] + 1}: no valid YAML: {problem}")
        except RecursionError:
            self.problems.append(f"{self.path}:1: nested too deeply")
        return None

    def pairs(self, node, allowed=None, what="key"):
        """The (key, node) pairs of a mapping; complains about other nodes, unknown keys and doubled ones."""
        if node.id != "mapping":
            self.complain(node, f"expected `key: value` lines, found {_found(node)}")
            return
        seen = set()
        for key, value in node.value:
            if key.id != "scalar":
                self.complain(key, f"expected a word as {what}, found {_found(key)}")
            elif allowed is not None and key.value not in allowed:
                self.complain(key, unknown(what, key.value, allowed))
            elif key.value in seen:
                self.complain(key, f"“{key.value}” stands here twice")
            else:
                seen.add(key.value)
                yield key.value, value

    def text(self, node, what="a word"):
        """The text of a scalar, or None after a complaint."""
        if node.id != "scalar" or not node.value.strip():
            self.complain(node, f"expected {what}, found {_found(node)}")
            return None
        return node.value

    def items(self, node, what="a list of words"):
        """The nodes of a list; a single value counts as a list of one."""
        if node.id == "mapping":
            self.complain(node, f"expected {what}, found {_found(node)}")
            return []
        return node.value if node.id == "sequence" else [node]

    def setting(self, key, value, node):
        """A Setting whose origin is the node's line."""
        return Setting(key, value, f"{self.path}:{node.start_mark.line + 1}")

    def beside(self, path):
        """A path as seen from the folder of this file."""
        return os.path.join(self.folder, os.path.expanduser(path))


def _found(node):
    if node.id == "scalar":
        return f"“{node.value}”" if node.value else "nothing"
    return "a list" if node.id == "sequence" else "a mapping"


def _text(reader, key, node):
    value = reader.text(node)
    return [reader.setting(key, value, node)] if value is not None else []


def _choice(allowed):
    def read(reader, key, node):
        value = reader.text(node, f"one of {', '.join(allowed)}")
        if value is not None and value not in allowed:
            reader.complain(node, unknown("severity" if key[0] == "severities" else key[0], value, allowed))
            return []
        return [reader.setting(key, value, node)] if value is not None else []

    return read


def _switch(reader, key, node):
    values = {"true": True, "on": True, "yes": True, "false": False, "off": False, "no": False}
    if node.id != "scalar" or node.value.lower() not in values:
        reader.complain(node, f"{key[0]}: expected true or false, found {_found(node)}")
        return []
    return [reader.setting(key, values[node.value.lower()], node)]


def _words(reader, key, node):
    for item in reader.items(node):
        value = reader.text(item)
        if value is not None:
            yield reader.setting(key, value, item)


def _globs(reader, key, node):
    from newslint.files import is_pattern

    for item in reader.items(node):
        value = reader.text(item)
        if value is not None and not is_pattern(value):
            reader.complain(item, f"{key[0]}: expected a pattern as in .gitignore, found “{value}”")
        elif value is not None:
            yield reader.setting(key, value, item)


def _packs(reader, key, node):
    for item in reader.items(node, "a list of folders"):
        value = reader.text(item, "a folder")
        if value is not None and not os.path.exists(reader.beside(value)):
            reader.complain(item, f"no folder “{value}” beside this file")
        elif value is not None:
            yield reader.setting(key, reader.beside(value), item)


def _languagetool(reader, key, node):
    value = reader.text(node, "off, auto, on, require or a URL")
    if value is not None and not is_languagetool(value):
        reader.complain(node, f"languagetool: expected off, auto, on, require or a URL, found “{value}”")
        return []
    return [reader.setting(key, value, node)] if value is not None else []


def is_languagetool(value):
    """Whether a value says how LanguageTool is used."""
    return value in LANGUAGETOOL or is_url(value)


def _severities(reader, key, node):
    for name, value in reader.pairs(node):
        yield from _choice(SEVERITIES)(reader, (*key, name), value)


def _options(reader, key, node):
    from yaml import YAMLError
    from yaml.constructor import SafeConstructor

    for name, options in reader.pairs(node):
        for option, value in reader.pairs(options):
            try:
                made = SafeConstructor().construct_document(value)
            except (YAMLError, ValueError, RecursionError, TypeError):
                reader.complain(value, f"{option}: this value cannot be read")
            else:
                yield reader.setting((*key, name, option), made, value)


def _overrides(reader, node):
    for item in reader.items(node, "a list with `files` and settings"):
        globs, settings = [], []
        for key, value in reader.pairs(item, ("files", *KEYS)):
            if key == "files":
                globs.extend(setting.value for setting in _globs(reader, (key,), value))
            elif key not in OVERRIDABLE:
                reader.complain(value, f"{key} cannot stand in overrides: it holds for more than single files")
            else:
                settings.extend(KINDS[key](reader, (key,), value))
        if item.id == "mapping" and not globs:
            reader.complain(item, "an override needs `files`: the patterns of paths that it holds for")
        yield Override(reader.folder, tuple(globs), tuple(settings))


KINDS = {
    "root": _switch,
    "extends": _words,
    "description": _text,
    "profile": _text,
    "rules": _packs,
    "select": _words,
    "ignore": _words,
    "severities": _severities,
    "options": _options,
    "exclude": _globs,
    "min-level": _choice(LEVELS),
    "fail-on": _choice(FAIL_ON),
    "languagetool": _languagetool,
    "garble": _switch,
    "vocabulary": vocabulary.read,
}
KEYS = (*(key for key in KINDS if key != "description"), "overrides")
PROFILE_KEYS = ("description", "extends", "severities", "options")
OVERRIDABLE = ("profile", "select", "ignore", "severities", "options", "vocabulary", "garble")
# Keys whose lists add up from file to file; of all other keys the nearest file's value counts.
GROWING = (("rules",), ("ignore",), ("exclude",), *(("vocabulary", name) for name in vocabulary.VOCABULARY))
