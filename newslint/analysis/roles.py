"""Roles: people and bodies told by what they are ("a police spokesman", "two Iraqi security sources")."""

from typing import NamedTuple

from newslint.analysis.name_words import DEMONYMS, JOINERS, OPENERS, ROLE_BODIES, ROLE_HEADS

# Words that begin a noun phrase; the second set makes it one that the reader knows already.
INDEFINITE = frozenset(
    "a an some several many most few other another two three four five six seven eight nine ten dozens hundreds "
    "various multiple numerous one all both any certain unnamed anonymous".split()
)
DEFINITE = frozenset("the this that these those his her its their our my your each every".split())
# Words before a head that cannot belong to the same phrase.
OUTSIDE = (
    (
        OPENERS
        | JOINERS
        | frozenset(
            "said says told added asked was were is be been being by to from with against than not named called met "
            "meet saw killed quoted quoting cited accused become became remain remained including via per like "
            "unlike".split()
        )
    )
    - INDEFINITE
    - DEFINITE
    - frozenset("senior new former young old local small other own first second leading police".split())
)
# Words in -ed that describe people and are no verbs before them.
DESCRIBING = frozenset(
    "informed trusted armed masked retired suspected alleged unnamed hooded wounded injured detained jailed "
    "convicted accused elected experienced displaced educated united hundred sacred disabled unemployed respected "
    "seasoned connected".split()
)
REACH = 6  # words before the head that are looked at
IRREGULAR = {
    "spokesmen": "spokesman",
    "spokeswomen": "spokeswoman",
    "spokespeople": "spokesperson",
    "wives": "wife",
    "businessmen": "businessman",
    "gunmen": "gunman",
    "attorneys": "attorney",
    "people": "people",
    "mps": "mp",
    "circles": "circle",
    "children": "child",
    "women": "woman",
    "men": "man",
    "passers-by": "passer-by",
}


class Role(NamedTuple):
    """A role as it stands, article included: `head` its singular, `number` "one" or "many".

    `definite` when the reader is supposed to know who it is; `mention` is the name that stands in apposition
    ("police spokesman John Smith", "the mayor, Ann Lee,"), None when nobody is named.
    """

    start: int
    end: int
    text: str
    head: str
    number: str
    definite: bool
    mention: object


def singular(word):
    """The singular of a role word, and whether `word` is a plural."""
    if word in ROLE_HEADS:
        return word, False
    if word in IRREGULAR:
        return IRREGULAR[word], True
    if word.endswith("s"):
        for stem in (word[:-1], word[:-2], word[:-3] + "y"):
            if stem in ROLE_HEADS or stem in ROLE_BODIES:
                return stem, True
    return word, False


def find_roles(text, tokens, mentions):
    """All roles in `text`, in order, from its tokens and the mentions of names."""
    begins = {mention.start: mention for mention in mentions}
    ends = {mention.end: mention for mention in mentions}
    found, inside = [], 0
    for index, token in enumerate(tokens):
        if token.start in begins:
            inside = begins[token.start].end
        if token.kind != "word" or token.start < inside:
            continue
        low = token.text.lower()
        head, plural = (low, low in ("police", "troops", "media")) if low in ROLE_BODIES else singular(low)
        if head not in ROLE_HEADS and head not in ROLE_BODIES and low not in IRREGULAR:
            continue
        if index + 1 < len(tokens) and _goes_on(text, tokens, index, begins):
            continue
        first, article = _first(text, tokens, index)
        definite = article in DEFINITE or article not in INDEFINITE and not plural
        start, end = tokens[first].start, token.end
        found.append(
            Role(
                start,
                end,
                text[start:end],
                head,
                "many" if plural else "one",
                definite,
                _apposed(text, start, end, begins, ends),
            )
        )
    return tuple(found)


def _goes_on(text, tokens, index, begins):
    """Whether the next word is the real head of the phrase: "police officer", "government spokesman"."""
    following = tokens[index + 1]
    if following.kind != "word" or text[tokens[index].end : following.start] != " " or following.start in begins:
        return False
    low = following.text.lower()
    return low in ROLE_BODIES or singular(low)[0] in ROLE_HEADS or low in IRREGULAR


def _first(text, tokens, index):
    """The index of the first token of the phrase that ends at `index`, and its article or number in lower case."""
    first = index
    for at in range(index - 1, max(index - REACH, 0) - 1, -1):
        token = tokens[at]
        low = token.text.lower()
        if text[token.end : tokens[at + 1].start] not in (" ", "\n") and not (
            token.kind == "mark" and token.text == "-"
        ):
            break
        if low in DEFINITE or low in INDEFINITE or token.kind == "number":
            return at, low
        if low == "and" and at and _is_people(tokens[at - 1].text) and _is_people(tokens[at + 1].text):
            continue
        if (
            low in OUTSIDE
            or token.kind == "mark"
            or low.endswith(("’s", "'s"))
            or low.endswith("ly")
            and low != "family"
        ):
            break
        if low.endswith("ed") and "-" not in low and low not in DESCRIBING:
            break
        first = at
    return first, ""


def _is_people(word):
    """Whether a word is a nationality, so that "Syrian and Iraqi sources" is one phrase."""
    return word.lower() in DEMONYMS


def _apposed(text, start, end, begins, ends):
    """The mention that names the role, before or after it, or None."""
    after = begins.get(end + 1) or begins.get(end + 2) if text[end : end + 1] in (" ", ",") else None
    if after and after.kind in ("person", "name") and text[end : after.start] in (" ", ", "):
        return after
    before = ends.get(start - 2) if text[start - 2 : start] == ", " else None
    return before if before and before.kind in ("person", "name") else None
