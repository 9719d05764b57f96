"""The tags that a word of the reading can have, and from a rule's expressions to sets of them.

`START` and `END` are no tags of words: they stand for the ends of a sentence.
"""

import re
from typing import NamedTuple

from newslint.kept import kept
from newslint.kinds.fields import Complaint, what_is_meant

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
ENDS = ("START", "END")
FORMS = "_ Fin.Sing Fin.Plur Fin Inf Part.Past Part.Pres Ger Sing Plur Ptan".split()
RELATIONS = (
    "acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj dep det "
    "det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:poss nsubj nsubj:pass nummod "
    "obj obl obl:npmod obl:tmod orphan parataxis punct reparandum root vocative xcomp"
).split()


class Test(NamedTuple):
    """What the reading must say of a word: sets of tags (None: any), and the words that are meant or are not."""

    upos: frozenset | None = None
    forms: frozenset | None = None
    relations: frozenset | None = None
    only: frozenset | None = None
    other: frozenset = frozenset()


def tests(tag, *keys):
    """The Tests, of which one must hold, for a `tag`: an expression on UPOS tags, or on Vale's Penn tags."""
    names = expand(tag, (*UPOS, *ENDS), *keys)
    strange = [part for part in tag.split("|") if part not in UPOS and part not in ENDS]
    if names and (not strange or not tag.replace("|", "").isalnum()):
        return (Test(names),)
    from newslint.kinds.penn import translated

    found = translated(tag)
    if isinstance(found, str):
        raise Complaint(found, *keys)
    if found is None:
        raise Complaint(what_is_meant("tag", strange[0] if strange else tag, UPOS), *keys)
    return found


def some(names):
    """A type for an expression on such names, which becomes the set of those that it matches in full."""

    def chosen(value, *keys):
        found = expand(value, names, *keys)
        if not found:
            raise Complaint(what_is_meant(f"`{keys[-1]}`", value, names), *keys)
        return found

    return chosen


def expand(source, names, *keys):
    """The set of names that an expression matches in full."""
    if source in names:
        return frozenset((source,))
    try:
        return frozenset(kept("names", (source, names[0]), lambda: _matched(source, names)))
    except re.error as why:
        raise Complaint(f"bad regular expression “{source}”: {why.msg}", *keys) from None


def _matched(source, names):
    """The names that an expression matches in full, as a tuple."""
    whole = re.compile(source)
    return tuple(name for name in names if whole.fullmatch(name))
