"""Vale's part-of-speech tags (Penn Treebank) in terms of the reading's, as far as the two say the same.

Which tags go together was counted in UD English EWT, which has both; a row stands here when it is right
and complete for at least 92 words of 100. Vale looks for a tag anywhere in Penn's name, so `NN` is NNS and NNP, too.
"""

import re

from newslint.kinds.tags import RELATIONS, UPOS, Test


def _set(names):
    """The words of a string as a set, or None for an empty one."""
    return frozenset(names.split()) or None


def _test(upos, forms="", relations="", only="", other="", but=""):
    """A Test from strings of names; `but` is the relation that it must not have."""
    relations = relations or (" ".join(name for name in RELATIONS if name != but) if but else "")
    return Test(_set(upos), _set(forms), _set(relations), _set(only), _set(other) or frozenset())


SOMEONE = "someone somebody something anyone anybody anything everyone everybody everything nobody nothing none one"
PERSONAL = (
    "i me you he him she her it we us they them myself yourself himself herself itself ourselves yourselves "
    "themselves mine yours hers ours theirs"
)
NO_MODAL = "be do don have get let"
POSSESSIVE = "my your his her its our their"
WHEN = "when where why how whenever wherever"

# Each row: Penn tags that only together can be told apart from the rest, and the Tests for them.
ROWS = (
    ("NN", _test("NOUN", "Sing"), _test("PRON", "Sing", only=SOMEONE)),
    ("NNS", _test("NOUN", "Plur Ptan")),
    ("NNP", _test("PROPN", "Sing")),
    ("NNPS", _test("PROPN", "Plur Ptan")),
    ("VB", _test("VERB", "Inf Fin"), _test("AUX", "Inf"), _test("AUX", "Fin", only=NO_MODAL)),
    ("VBD VBP VBZ", _test("VERB AUX", "Fin.Sing Fin.Plur")),
    ("VBG", _test("VERB AUX", "Part.Pres Ger")),
    ("VBN", _test("VERB AUX", "Part.Past")),
    ("MD", _test("AUX", "Fin", other=NO_MODAL)),
    ("JJ JJR JJS", _test("ADJ")),
    ("RB RBR RBS", _test("ADV", other=WHEN), _test("PART", only="not t")),
    ("WRB", _test("ADV", only=WHEN)),
    ("IN", _test("SCONJ"), _test("ADP", but="compound:prt")),
    ("RP", _test("ADP", relations="compound:prt")),
    ("TO", _test("PART", only="to")),
    ("POS", _test("PART", only="s ' ’")),
    ("DT", _test("DET", but="det:predet", other="which whatever whichever what"),
     _test("PRON", "Sing Plur", only="this that these those another both neither either all some any each")),
    ("PDT", _test("DET", relations="det:predet")),
    ("PRP", _test("PRON", only=PERSONAL, but="nmod:poss")),
    ("PRP$", _test("PRON", relations="nmod:poss", only=POSSESSIVE)),
    ("WP", _test("PRON", only="who whom what whoever whatever")),
    ("WP$", _test("PRON", only="whose")),
    ("WDT", _test("PRON DET", "_", only="which that whichever")),
    ("EX", _test("PRON", relations="expl", only="there")),
    ("CC", _test("CCONJ")),
    ("CD", _test("NUM")),
    ("UH", _test("INTJ")),
)
# Tags without a row are too rare, or say something else in each treebank.
NAMES = tuple(name for names, *_ in ROWS for name in names.split()) + ("FW", "LS", "SYM", "$", ",", ".", ":")
EVERYTHING = (_test(" ".join(UPOS)),)


def translated(tag):
    """The Tests for an expression on Penn's tags; what is wrong as a string when they cannot say it exactly.

    None when it matches none of them.
    """
    try:
        meant = {name for name in NAMES if re.search(tag, name)}
    except re.error as why:
        return f"bad regular expression “{tag}”: {why.msg}"
    if not meant or any(not any(re.search(part, name) for name in NAMES) for part in _parts(tag)):
        return None
    if len(meant) == len(NAMES):
        return EVERYTHING
    found, covered = [], set()
    for names, *tests in ROWS:
        if meant >= set(names.split()):
            covered.update(names.split())
            found.extend(tests)
    missing = sorted(meant - covered)
    if not missing:
        return tuple(found)
    together = next((names for names, *_ in ROWS if missing[0] in names.split()), "")
    why = f"is not told apart from {_others(together, missing[0])}" if together else "has no counterpart"
    return f"the tag “{tag}” is not supported: {missing[0]} {why} in the tags that newslint reads (UPOS and `form`)"


def _parts(tag):
    """The alternatives of an expression that is a plain list of them."""
    return tag.split("|") if re.fullmatch(r"[A-Z|]+", tag) else ()


def _others(together, name):
    """The other names of a row, in words."""
    return " and ".join(other for other in together.split() if other != name)
