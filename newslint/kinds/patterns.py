"""Regular expressions of YAML rules: what they cannot match is told apart cheaply, the rest compiled when needed.

Compiling is most of the cost of a short run, so a token is compiled only when a literal that each of its
matches must contain occurs in the text.
"""

import re
from functools import lru_cache

from newslint.compiled import compiled as compiled_pattern
from newslint.document import ODD_LETTERS
from newslint.kept import kept

PLAIN = compiled_pattern(r"[^\\.^$*+?{}\[\]|()#]+")
ESCAPED_OR_CLASS = compiled_pattern(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.S)
# The pieces of a pattern, for `needs`. Groups of another kind and stray brackets are odd; so is the flag x.
ATOM = compiled_pattern(
    r"(?P<run>[^\\()\[\]{}|*+?.^$]+)|(?P<escape>\\.)|(?P<class>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<bar>\|)"
    r"|(?P<open>\((?:\?(?:<?[=!]|P?<\w+>|[imsa]*(?:-[ims]+)?:)|(?!\?)))|(?P<close>\))|(?P<flags>\(\?[imsa]+\))"
    r"|(?P<quantifier>(?:[*+?]|\{[^}]*\})[?+]?)|(?P<any>[.^$])|(?P<odd>.)",
    re.S,
)
NOT_UNDERSTOOD = frozenset("xuUNpPgkQ0123456789")  # after a backslash: what may stand for any text
INLINE_I = compiled_pattern(r"\(\?[a-zA-Z]*i")
OPENS_GROUP = compiled_pattern(r"\((?!\?)|\(\?P?<(?![=!])")
BACKREFERENCE = compiled_pattern(r"(?<!\\)((?:\\\\)*)\\([1-9]\d?)")
# What can stand for a line end, so that a match might run from one paragraph into the next.
CROSSES = compiled_pattern(r"\\[sWDnrtfvxuUNpPRX0]|\[\^|\(\?[a-zA-Z]*s|\n")


class TooSlow(Exception):
    """A pattern of somebody's pack used up its time on a text."""


@lru_cache(maxsize=2048)
def compiled(source, ignorecase=False, foreign=False):
    """The compiled pattern: by `re` for our own rules, by `regex` for other people's (look-behind, time-outs)."""
    if foreign:
        import regex

        return regex.compile(source, regex.MULTILINE | (regex.IGNORECASE if ignorecase else 0))
    return compiled_pattern(source, re.MULTILINE | (re.IGNORECASE if ignorecase else 0))


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


def folds(sources, ignorecase):
    """Whether the patterns, joined, ignore case anywhere: as a whole, or by a flag inside one of them."""
    return ignorecase or any("(?" in source and INLINE_I.search(source) for source in sources)


def alive(tokens, doc, folded):
    """The tokens that can match in a document, in their order; `folded` as from `folds`."""
    return [token for token in tokens if can_match(token, doc, folded)]


def can_match(source, doc, folded):
    """False only when the pattern surely has no match in the document's text."""
    return _can_hold(needs(source, bool(folded)), doc.folded if folded else doc.flowing)


def _can_hold(branches, text):
    """Whether the text holds all that one of the branches needs."""
    for branch in branches:
        for item in branch:
            if item not in text if item.__class__ is str else not _can_hold(item, text):
                break
        else:
            return True
    return False


@lru_cache(maxsize=None)
def needs(source, folded=False):
    """What a match must contain: alternatives, each with all the literals (or again alternatives) that it needs.

    In lower case when `folded`. An alternative without needs can match anywhere.

    >>> needs("in the framework of"), needs("colou?rs?"), needs("(?:cell|smart) ?phone")
    ((('in the framework of',),), (('colo', 'r'),), (('phone', (('cell',), ('smart',))),))
    """
    if PLAIN.fullmatch(source):
        return (tuple(_literal(source, folded)),)
    return kept("needs", (source, folded), lambda: _needs(source, folded))


def _needs(source, folded):
    """What `needs` says of a pattern that is more than a literal."""
    branches, branch = [], []
    run = ""  # the literal text being read
    group = ()  # what a group that was just closed needs; a quantifier behind it can make it optional
    outer = []  # what was being read around each open group
    for atom in ATOM.finditer(source):
        kind, said = atom.lastgroup, atom[0]
        if kind == "run" and not group:
            run += said
            continue
        optional = kind == "quantifier" and said[0] != "+"
        if group and not optional:
            branch.append(group)
        group = ()
        if folded and kind == "class" and len(said) == 4 and said[1].lower() == said[2].lower():
            run += said[1]
            continue
        branch += _literal(run[:-1] if optional else run, folded)
        run = ""
        if kind == "run":
            run = said
        elif kind == "escape":
            if said[1] in NOT_UNDERSTOOD:
                return ((),)
            run = "" if said[1].isalnum() else said[1]
        elif kind == "bar":
            branches.append(branch)
            branch = []
        elif kind == "open":
            outer.append((branches, branch, said))
            branches, branch = [], []
        elif kind == "close" and outer:
            inside = _alternatives([*branches, branch])
            branches, branch, opened = outer.pop()
            group = () if opened.endswith("!") or () in inside else inside
        elif kind == "class":
            group = _members(said, folded)
        elif kind in ("odd", "close"):
            return ((),)
    if outer:
        return ((),)
    if group:
        branch.append(group)
    branch += _literal(run, folded)
    return _alternatives([*branches, branch])


def _alternatives(branches):
    """The branches as tuples, in each the longest literal first: it is the rarest."""
    return tuple(tuple(sorted(branch, key=_cost)) for branch in branches)


def _cost(item):
    """Where an item stands in the order of tests."""
    return -len(item) if item.__class__ is str else 1


def _literal(run, folded):
    """The run as a list of literals; when `folded`, without letters that lower-casing does not keep together."""
    if not folded or run.isascii():
        return [run.lower() if folded else run] if run else []
    pieces = "".join(char if _is_caseless(char) else "\0" for char in run).split("\0")
    return [piece.lower() for piece in pieces if piece]


def _members(said, folded):
    """The characters of a class as alternatives; none when it holds ranges, escapes or too many."""
    inside = said[1:-1]
    if inside.startswith("^") or "-" in inside[1:-1] or "\\" in inside or len(inside) > 40:
        return ()
    if folded and not all(map(_is_caseless, inside)):
        return ()
    return tuple((char,) for char in dict.fromkeys(inside.lower() if folded else inside))


def _is_caseless(char):
    """Whether lower-casing a text keeps the character, or turns it into what `re.IGNORECASE` takes it for."""
    return char.isascii() or char.lower() == char == char.upper() and ord(char) not in ODD_LETTERS


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
