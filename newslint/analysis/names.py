"""Names: people, organisations, places and acronyms with every form that the copy uses, their titles and roles.

No gazetteer decides: a capital inside a sentence is evidence, one at its start counts when other places in the
copy, a title, a known country or a given name speak for it. What stays doubtful is no name.
"""

from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

from newslint.analysis.name_evidence import resolve
from newslint.analysis.name_parts import bare, chunks, word_key
from newslint.analysis.name_words import FORMAL_TITLES
from newslint.analysis.roles import find_roles

# So many namesakes are compared before a name counts as new; it keeps a long list of Smiths linear.
NEAR = 20


class Mention(NamedTuple):
    """One place where a name stands, without title and possessive; `name` is its index in `Names.names`."""

    start: int
    end: int
    text: str
    kind: str
    name: int


class Name(NamedTuple):
    """Somebody or something: its fullest form, the distinct forms in order of appearance, all mentions.

    `kind` is "person", "organisation", "place", "people" (a nationality or faith), or "name" where the copy
    does not tell.
    """

    kind: str
    text: str
    forms: tuple
    mentions: tuple


class Title(NamedTuple):
    """A title before a name; `formal` for offices and ranks that take a capital there ("President")."""

    start: int
    end: int
    text: str
    formal: bool
    mention: Mention


class Acronym(NamedTuple):
    """An acronym, the spans where it stands, and the span of the words it stands for (None: never told)."""

    text: str
    places: tuple
    expansion: object


class Names:
    """All names of a copy; mentions, titles and roles are in reading order."""

    def __init__(self, names, mentions, titles, acronyms, roles):
        self.names, self.mentions, self.titles, self.acronyms, self.roles = names, mentions, titles, acronyms, roles
        self.people = tuple(name for name in names if name.kind == "person")
        self.places = tuple(name for name in names if name.kind == "place")
        self._starts = [mention.start for mention in mentions]
        self._words = frozenset(
            part for mention in mentions for word in mention.text.split() for part in (word, word_key(word))
        ) | frozenset(acronym.text for acronym in acronyms)

    def is_name(self, word):
        """Whether `word`, written as in the copy (possessive or not), is part of a name there."""
        if not word or word == word.lower():
            return False
        return word in self._words or bare(word) in self._words

    def at(self, offset):
        """The mention that covers a text offset, or None."""
        index = bisect_right(self._starts, offset) - 1
        return self.mentions[index] if index >= 0 and offset < self.mentions[index].end else None

    def between(self, start, end):
        """The mentions that begin inside start:end, in order."""
        return self.mentions[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]


def find(text, sentences, tokens, zones):
    """All names of `text`, with their forms, titles and acronyms."""
    found, small = chunks(text, sentences, tokens, zones)
    kept = resolve(found, small)
    groups, mentions = _group(kept)
    groups, mentions, roles = _with_people(groups, mentions, find_roles(text, tokens, mentions))
    titles = []
    for chunk, mention in zip(kept, mentions):
        if chunk.title:
            start, end = chunk.title
            formal = not FORMAL_TITLES.isdisjoint(text[start:end].lower().replace(".", "").replace("-", " ").split())
            titles.append(Title(start, end, text[start:end], formal, mention))
    acronyms = _acronyms(text, tokens, zones, mentions)
    return Names(groups, mentions, tuple(titles), acronyms, roles)


def _with_people(groups, mentions, roles):
    """Names, mentions and roles when everybody with a role in apposition ("Ann Lee, a baker,") counts as a person."""
    people = {
        role.mention.name for role in roles if role.mention and role.mention.kind == "name" and role.number == "one"
    }
    if not people:
        return groups, mentions, roles
    mentions = tuple(at._replace(kind="person") if at.name in people else at for at in mentions)
    by_start = {mention.start: mention for mention in mentions}
    groups = tuple(
        name._replace(kind="person", mentions=tuple(by_start[at.start] for at in name.mentions))
        if index in people
        else name
        for index, name in enumerate(groups)
    )
    roles = tuple(role._replace(mention=by_start[role.mention.start]) if role.mention else role for role in roles)
    return groups, mentions, roles


def _group(kept):
    """Names and mentions: forms of one name brought together by their folded words."""
    folded = [tuple(filter(None, map(word_key, chunk.words))) or (chunk.text.lower(),) for chunk in kept]
    singles = {words[0] for words in folded if len(words) == 1}
    groups, by_words, by_last, by_first = [], {}, {}, {}
    # Full names first, so that "Assad" in the headline finds "Bashar al-Assad" in the second paragraph.
    for at in sorted(range(len(kept)), key=lambda at: (len(folded[at]) == 1, at)):
        words, kind = folded[at], kept[at].kind
        group = by_words.get(words)
        if group is None and kind in ("name", "person"):
            if len(words) == 1:
                group = (by_last.get(words[0]) or by_first.get(words[0]) or [None])[-1]
            else:
                group = next((one for one in by_last.get(words[-1], ())[-NEAR:] if _same(one["words"], words)), None)
        if group is None:
            group = {"words": words, "members": [], "votes": Counter()}
            groups.append(group)
            if len(words) > 1 and kind not in ("place", "people"):
                by_last.setdefault(words[-1], []).append(group)
                by_first.setdefault(words[0], []).append(group)
                if kind == "name" and words[-1] in singles:
                    group["votes"]["person"] += 1
        by_words.setdefault(words, group)
        group["members"].append(at)
        group["votes"][kind] += 1
    groups.sort(key=lambda group: min(group["members"]))
    return _values(kept, groups)


def _values(kept, groups):
    """The groups as Name values, and all mentions in reading order."""
    mentions, names = [None] * len(kept), []
    for index, group in enumerate(groups):
        kind = _verdict(group["votes"])
        members = sorted(group["members"])
        for at in members:
            chunk = kept[at]
            mentions[at] = Mention(chunk.start, chunk.end, chunk.text, kind, index)
        own = tuple(mentions[at] for at in members)
        forms = tuple(dict.fromkeys(mention.text for mention in own))
        names.append(Name(kind, max(forms, key=lambda form: (len(form.split()), len(form))), forms, own))
    return tuple(names), tuple(mentions)


def _same(one, other):
    """Whether two folded names of several words with the same last word can be one: "Bashar Assad", "B. Assad"."""
    short, long = sorted((one, other), key=len)
    if all(word in long for word in short):
        return True
    return short[0][:1] == long[0][:1] and 1 in (len(short[0].rstrip(".")), len(long[0].rstrip(".")))


def _verdict(votes):
    """The kind that the mentions of one name agree on; evidence beats "name"."""
    for kind in ("organisation", "person", "place", "people"):
        if votes[kind] and votes[kind] >= max(votes[other] for other in votes if other != "name"):
            return kind
    return "name"


def _acronyms(text, tokens, zones, mentions):
    """Every acronym with its places and, where the copy tells it in brackets, its expansion."""
    loud = [(zone.start, zone.end) for zone in zones if zone.kind in ("dateline", "byline", "sign-off", "url", "code")]
    loud += [(zone.start, zone.end) for zone in zones if zone.kind == "headline" and _shouted(text, zone)]
    loud.sort()
    starts = [start for start, _ in loud]
    ends = {mention.end: mention for mention in mentions}
    begins = {mention.start: mention for mention in mentions}
    places, expansions = {}, {}
    for index, token in enumerate(tokens):
        word = bare(token.text)
        if token.kind == "mark" or len(word) < 2 or len(word) > 8 or not word.isupper() or not _is_acronym(word):
            continue
        at = bisect_right(starts, token.start) - 1
        if at >= 0 and token.start < loud[at][1]:
            continue
        places.setdefault(word, []).append((token.start, token.start + len(word)))
        if word in expansions:
            continue
        before, after = text[token.start - 2 : token.start], text[token.start + len(word) : token.start + len(word) + 2]
        if before == " (" and after[:1] == ")":
            expansions[word] = _spelt_before(word, tokens, index, ends)
        elif after == " (":
            told = begins.get(token.start + len(word) + 2)
            if told and text[told.end : told.end + 1] == ")" and " " in told.text:
                expansions[word] = (told.start, told.end)
    return tuple(Acronym(word, tuple(found), expansions.get(word)) for word, found in places.items())


def _shouted(text, zone):
    """Whether a headline is written in capitals."""
    letters = [character for character in text[zone.start : zone.end] if character.isalpha()]
    return sum(character.isupper() for character in letters) > 0.7 * len(letters)


def _is_acronym(word):
    """Whether a word in capitals is an acronym and no Roman numeral."""
    return sum(map(str.isalpha, word)) > 1 and not set(word) <= set("IVXL")


def _spelt_before(word, tokens, index, ends):
    """The span of the words before "(WORD)": a name, or words whose initials spell it; None when neither."""
    last = index - 2
    if last < 0:
        return None
    wanted = [letter.lower() for letter in word if letter.isalpha()]
    at, left = last, len(wanted)
    while at >= 0 and left and last - at < 2 * len(wanted) + 2 and tokens[at].kind in ("word", "mixed"):
        parts = tokens[at].text.lower().replace("‑", "-").split("-")
        for part in reversed(parts):
            if left and part[:1] == wanted[left - 1]:
                left -= 1
        at -= 1
    if not left:
        return tokens[at + 1].start, tokens[last].end
    name = ends.get(tokens[last].end)
    return (name.start, name.end) if name and " " in name.text else None
