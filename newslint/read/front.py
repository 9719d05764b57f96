"""Front matter and sidecars: what stands about an article at the top of its file or in a file beside it."""

import os
from typing import NamedTuple

from newslint.compiled import compiled
from newslint.span import LINE_END

DEEPEST = 500
FENCES = {"---": ("---", "..."), "+++": ("+++",)}
KEY = compiled(r"([A-Za-z_][\w.-]{0,40})\s*(?::(?:[ \t]+(.*))?|=[ \t]*(.*))$")
# Lines that can stand among the keys: indented ones, comments, list items, brackets that close, blank ones.
BESIDE = compiled(r"[ \t#].*$|-(?:[ \t].*)?$|[}\]][,\]}]*[ \t]*$|\[\[?[\w. -]+\]\]?$|$")
# A table of TOML that speaks to newslint: its lines are not understood, but that they stand there is told.
OUR_TABLE = compiled(r"\[\[?(?:newslint[.\]]|ignore\]\])")


class Sidecar(NamedTuple):
    """What a sidecar says, as a mapping of strings, and its text, where a message finds the line of what is wrong."""

    fields: dict
    text: str


def split(source):
    """The fields of the front matter, the source offset where the article begins, and what is wrong with it.

    Values are strings, lists and mappings of strings. Without front matter the fields are empty and the
    article begins at 0. A problem is a pair of source offset and message.
    """
    closing, start, at, keys = None, 0, 0, {}
    for match in LINE_END.finditer(source):
        line = source[at : match.start()].rstrip(" \t")
        if closing is None:
            closing = FENCES.get(line)
            if closing is None:
                return {}, 0, ()
            start = match.end()
        elif line in closing:
            return _fields(source, start, at, keys, match.end()) if keys else ({}, 0, ())
        elif not _take(line, keys):
            return {}, 0, ()
        at = match.end()
    if closing and keys and source[at:].rstrip(" \t") in closing:
        return _fields(source, start, at, keys, len(source))
    return {}, 0, ()


def _take(line, keys):
    """Put a `key: value` line into `keys`; False when the line cannot belong to front matter."""
    match = KEY.match(line)
    if match:
        keys[match[1]] = (match[2] or match[3] or "").strip().strip("\"'")
        return True
    if OUR_TABLE.match(line):
        keys["newslint"] = line
    return bool(BESIDE.match(line))


def _fields(source, start, end, keys, body):
    """The fields in source[start:end]; TOML and lines that are no YAML are read key by key."""
    if source.startswith("+"):
        return keys, body, ()
    fields, why = load(source[start:end])
    if fields is None:
        message = f"the front matter is not valid YAML ({why}): its lines were read one by one"
        return keys, body, ((0, message),)
    return fields, body, ()


def load(text):
    """A mapping of strings from YAML, and None; or None, and what is wrong in words."""
    import yaml

    try:
        if is_too_deep(text):
            return None, "nested too deeply"
        fields = yaml.load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.YAMLError as why:
        mark = getattr(why, "problem_mark", None)
        place = f"line {mark.line + 1}: " if mark else ""
        return None, place + (getattr(why, "problem", None) or "unreadable").replace("\n", " ")
    except RecursionError:
        return None, "nested too deeply"
    if fields is None or fields == "":
        return {}, None
    if not isinstance(fields, dict):
        return None, "expected `key: value` lines"
    if not all(isinstance(key, str) for key in fields):
        return None, "a key is not a word"
    return fields, None


def finder(text):
    """A function from the keys that lead to a place in YAML to its offset, as far as they lead anywhere."""
    root, known = _tree(text), {}

    def inside(node):
        if id(node) not in known:
            pairs = node.value if node.id == "mapping" else ()
            known[id(node)] = {key.value: (key, value) for key, value in pairs if key.id == "scalar"}
            if node.id == "sequence":
                known[id(node)] = {at: (item, item) for at, item in enumerate(node.value)}
        return known[id(node)]

    def offset(keys):
        at, node = 0, root
        for key in keys:
            if node is None or key not in inside(node):
                break
            place, node = inside(node)[key]
            at = place.start_mark.index  # not its line: YAML knows more ends of lines than copy does
        return at

    return offset


def _tree(text):
    """The nodes of the first document in YAML, or None where they cannot be read."""
    import yaml

    try:
        if is_too_deep(text):
            return None
        return next(yaml.compose_all(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader)), None)
    except (yaml.YAMLError, RecursionError):
        return None


def is_too_deep(text):
    """Whether YAML is nested so deeply that the C loader, which is recursive, could exhaust the stack."""
    if len(text) < DEEPEST:
        return False
    import yaml

    depth = 0
    try:
        for event in yaml.parse(text, getattr(yaml, "CLoader", yaml.Loader)):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return True
    except yaml.MarkedYAMLError as why:
        if "nesting depth" in (why.problem or ""):  # libyaml's own limit, which it meets while it looks ahead
            return True
        raise
    return False


def with_sidecar(fields, path):
    """The fields with those of the sidecar file at `path` over them, and problems as in `split`.

    The Sidecar as a whole stands under the key "sidecar", for suppressions.
    """
    from newslint.read.decode import ReadError, decode

    name = os.path.basename(path)
    try:
        with open(path, "rb") as file:
            text = decode(file.read())
        beside, why = load(text)
    except (OSError, ReadError) as error:
        beside, why = None, getattr(error, "strerror", None) or str(error)
    if beside is None:
        return fields, ((0, f"{name} was not used ({why})"),)
    told = {key: value for key, value in beside.items() if key not in ("ignore", "newslint")}
    return {**fields, **told, "sidecar": Sidecar(beside, text)}, ()
