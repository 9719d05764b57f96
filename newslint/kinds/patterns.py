"""Regular expressions of YAML rules: what they cannot match is told apart cheaply, the rest compiled when needed.

Compiling is most of the cost of a short run, so a token is compiled only when a literal that each of its
matches must contain occurs in the text.
"""

import re
from functools import lru_cache

PLAIN = re.compile(r"[^\\.^$*+?{}\[\]|()#]+")
ESCAPED_OR_CLASS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.S)
OPENS_GROUP = re.compile(r"\((?!\?)|\(\?P?<(?![=!])")
BACKREFERENCE = re.compile(r"(?<!\\)((?:\\\\)*)\\([1-9]\d?)")
# What can stand for a line end, so that a match might run from one paragraph into the next.
CROSSES = re.compile(r"\\[sWDnrtfvxuUNpPRX0]|\[\^|\(\?[a-zA-Z]*s|\n")


class TooSlow(Exception):
    """A pattern of somebody's pack used up its time on a text."""


@lru_cache(maxsize=2048)
def compiled(source, ignorecase=False, foreign=False):
    """The compiled pattern: by `re` for our own rules, by `regex` for other people's (look-behind, time-outs)."""
    if foreign:
        import regex

        return regex.compile(source, regex.MULTILINE | (regex.IGNORECASE if ignorecase else 0))
    return re.compile(source, re.MULTILINE | (re.IGNORECASE if ignorecase else 0))


def complaint(source):
    """What `regex` has against a pattern, in words, or None when it compiles."""
    if PLAIN.fullmatch(source):
        return None
    import regex

    try:
        regex.compile(source)
    except regex.error as why:
        place = f" at position {why.pos}" if why.pos is not None else ""
        return f"bad regular expression “{source}”: {why.msg}{place}"
    return None


def alive(tokens, folded):
    """The tokens that can match a text, given its `Document.folded`; their order is kept."""
    return [token for token in tokens if can_match(token, folded)]


def can_match(token, folded):
    """False only when the pattern `token` surely has no match in the text."""
    required = literals(token)
    return not required or any(literal in folded for literal in required)


@lru_cache(maxsize=None)
def literals(source):
    """Literals in lower case of which every match contains at least one; empty when nothing is sure.

    >>> literals("in the framework of"), literals(r"colou?rs?"), literals("(?:cell|smart) ?phone"), literals(".*")
    (('in the framework of',), ('colo',), ('phone',), ())
    """
    if PLAIN.fullmatch(source):
        return (source.lower(),) if source.isascii() else ()
    if not source.isascii():
        return ()
    branches, end = _branches(source, 0)
    return _required(branches) if end == len(source) else ()


def _required(branches):
    """The literals of an alternation: all of its branches' best ones, or none when one branch has none."""
    if not all(branches):
        return ()
    return tuple(literal for branch in branches for literal in max(branch, key=_worth))


def _worth(literals):
    """How much a set of literals tells: the shortest counts."""
    return min(map(len, literals)), -len(literals)


def _branches(source, at):
    """Candidate literal sets for each branch from `at` to the closing bracket, and where that stands.

    An end of -1 means that the pattern has something in it that is not understood here.
    """
    branches, candidates, run = [], [], ""

    def close_run():
        nonlocal run
        if run:
            candidates.append((run.lower(),))
        run = ""

    while at < len(source) and source[at] != ")":
        char = source[at]
        if char == "|":
            close_run()
            branches.append(candidates)
            candidates = []
            at += 1
            continue
        atom = None
        if char == "(":
            inside, at = _group(source, at)
            if at < 0:
                return [], -1
            close_run()
            atom = inside
        elif char == "[":
            match = ESCAPED_OR_CLASS.match(source, at)
            if not match:
                return [], -1
            close_run()
            at = match.end()
        elif char == "\\":
            close_run()
            if not source[at + 1 : at + 2] or source[at + 1] in "xuUNpPgkQ0123456789":
                return [], -1
            if not source[at + 1].isalnum():
                run = source[at + 1]
            at += 2
        elif char in ".^$":
            close_run()
            at += 1
        else:
            run += char
            at += 1
        at, optional, repeated = _quantifier(source, at)
        if optional:
            run = run[:-1]
        elif atom:
            candidates.append(atom)
        if optional or repeated:
            close_run()
    close_run()
    branches.append(candidates)
    return branches, at


def _group(source, at):
    """The required literals of the group that opens at `at`, and the offset behind it (-1: not understood)."""
    head = re.match(r"\((?:\?(?:(?P<look><?[=!])|:|P?<\w+>)|(?!\?))", source[at:])
    if not head:
        return (), -1
    branches, end = _branches(source, at + head.end())
    if end < 0 or end >= len(source):
        return (), -1
    return (() if (head["look"] or "").endswith("!") else _required(branches)), end + 1


def _quantifier(source, at):
    """Where a quantifier at `at` ends, whether it allows zero times, and whether there is one at all."""
    match = re.compile(r"([*?]|\+|\{[^}]*\})[?+]?").match(source, at)
    if not match:
        return at, False, False
    return match.end(), match[1] != "+", True


def group_count(source):
    """How many capture groups a pattern has."""
    return len(OPENS_GROUP.findall(ESCAPED_OR_CLASS.sub("", source))) if "(" in source else 0


def alternatives(sources):
    """`(a)|(b)` with a capture group around each source, and a mapping from that group's number to the source's index.

    Back-references inside a source keep pointing at its own groups.
    """
    parts, indexes, groups = [], {}, 0
    for index, source in enumerate(sources):
        shift = groups = groups + 1
        indexes[shift] = index
        groups += group_count(source)
        if "\\" in source:
            source = BACKREFERENCE.sub(lambda match: f"{match[1]}\\{int(match[2]) + shift}", source)
        parts.append(f"({source})")
    return "|".join(parts), indexes


def branch(match, indexes):
    """The number of the group from `alternatives` that matched."""
    group = match.lastindex
    while group not in indexes:
        group -= 1
    return group


def word(source, nonword=False):
    """The source as an alternation, between word boundaries unless `nonword`."""
    return f"(?:{source})" if nonword else rf"\b(?:{source})\b"
