"""Speakers: the phrase beside a verb of saying or after “according to”, and what kind of source it is."""

from typing import NamedTuple

from newslint.analysis.name_words import CALENDAR, DEMONYMS, ROLE_BODIES
from newslint.analysis.roles import DEFINITE, INDEFINITE
from newslint.analysis.speech_words import DOCUMENTS, EVENTS, NOUNLIKE, PRONOUNS, VERBS

BEFORE_VERB = (
    frozenset(
        "can cannot can’t can't don’t don't didn’t didn't has have had also later then previously repeatedly earlier "
        "recently often further not never would will could may might must should simply once again still already now "
        "today yesterday tonight just both all himself herself itself themselves did does do to on".split()
    )
    | CALENDAR
)
PASSIVE = frozenset("is are was were be been being".split())
PREPOSITIONS = frozenset(
    "in of from at near for with on to by about over under between among after before against".split()
)
# Words that end a phrase to the right of a verb or of “according to”.
ENDS = (
    PREPOSITIONS
    | PASSIVE
    | PRONOUNS
    | (VERBS.keys() - NOUNLIKE)
    | frozenset(
        "who which that whose whom where when while as if because since has have had will would can could may might "
        "did do does not than then but or so late early last this today yesterday tomorrow also there here during "
        "until through following amid including via per despite without within".split()
    )
    | CALENDAR
)
# Words before a verb that are nobody who speaks.
NOBODY = frozenset("and but or as what that nobody none nothing not".split())
REACH = 40  # tokens looked at on each side of a verb
UNNAMED_HEADS = frozenset("source insider person individual observer".split())


class Speaker(NamedTuple):
    """Who speaks, as a span of text, and what `kind` of source that is.

    Kinds: "name" (a person), "organisation", "role" (told by what they are), "unnamed" (an indefinite role, or
    a source), "pronoun", "document", "impossible" (an event or an abstract noun), "other" (none of these).
    `head` is the noun that speaks, folded to a singular where it is a role; `number` is "one" or "many".
    """

    start: int
    end: int
    text: str
    kind: str
    head: str
    number: str = "one"
    mention: object = None


class Phrases:
    """Finds speakers among the tokens of one document."""

    def __init__(self, text, tokens, names):
        self.text, self.tokens = text, tokens
        self.mention_ends = {mention.end: mention for mention in names.mentions}
        self.mention_starts = {mention.start: mention for mention in names.mentions}
        self.role_ends = {role.end: role for role in names.roles}
        self.titles = {title.mention.start: title for title in names.titles}

    def before(self, index, first):
        """The speaker whose verb is the token at `index`, looking back to token `first`; None when there is none."""
        at = index - 1
        while at >= first and (self._low(at) in BEFORE_VERB or self._low(at).endswith("ly") and at not in (first, 0)):
            at -= 1
        if at < first:
            return None
        if self.tokens[at].kind == "mark":
            return self._behind_comma(at, first) if self.tokens[at].text in ",)–—-" else None
        if self._low(at) in ("who", "which"):
            at -= 1
            if at >= first and self.tokens[at].text == ",":
                at -= 1
            return self._ending(at, first) if at >= first else None
        return self._ending(at, first)

    def after(self, index, last):
        """The speaker that begins at token `index`, up to token `last`; None when nothing there can speak."""
        if index > last or self.tokens[index].kind == "mark" and self.tokens[index].text not in "“\"'‘":
            return None
        if self._low(index) in PRONOUNS and not (
            self._low(index) == "one" and index < last and self.tokens[index + 1].kind == "word"
        ):
            return self._pronoun(index)
        stop = index
        while stop <= last and stop < index + REACH:
            token = self.tokens[stop]
            mention = self.mention_starts.get(token.start)
            if mention:
                while stop <= last and self.tokens[stop].start < mention.end:
                    stop += 1
                # An abbreviated title or initial has its full stop outside of the words.
                continue
            low = token.text.lower()
            if token.kind == "mark":
                if (
                    token.text == "."
                    and stop + 1 <= last
                    and self.tokens[stop - 1].end == token.start
                    and len(self.tokens[stop - 1].text) < 5
                    and self.tokens[stop + 1].start in self.mention_starts
                ):
                    stop += 1
                    continue
                break
            if (
                low in ENDS
                and not (stop == index and (low in INDEFINITE or low == "one"))
                or low == "and"
                and not self._twins(stop)
            ):
                break
            if low in DEFINITE and stop > index:
                break
            stop += 1
        return self._phrase(index, stop) if stop > index else None

    def _twins(self, at):
        """Whether the "and" at a token joins two nationalities: "Syrian and Iraqi sources"."""
        return 0 < at < len(self.tokens) - 1 and self._low(at - 1) in DEMONYMS and self._low(at + 1) in DEMONYMS

    def _low(self, index):
        return self.tokens[index].text.lower()

    def _pronoun(self, index):
        token = self.tokens[index]
        low = token.text.lower()
        return Speaker(token.start, token.end, token.text, "pronoun", low, "many" if low in ("they", "we") else "one")

    def _phrase(self, first, stop):
        """The speaker that stands in tokens first:stop."""
        start, end = self.tokens[first].start, self.tokens[stop - 1].end
        for index in range(first, stop):
            mention = self.mention_starts.get(self.tokens[index].start)
            if mention and mention.kind == "person":
                return Speaker(start, end, self.text[start:end], "name", mention.text, "one", mention)
        return self._judged(start, end, stop - 1)

    def _judged(self, start, end, head):
        """The speaker in text[start:end] whose head is the token at `head`."""
        text = self.text[start:end]
        role = self.role_ends.get(self.tokens[head].end)
        mention = self.mention_ends.get(self.tokens[head].end)
        if mention and mention.kind == "organisation" and _is_papers(mention.text):
            mention = None
        if role:
            if role.mention and role.mention.kind == "person":
                return Speaker(role.start, role.end, role.text, "name", role.head, role.number, role.mention)
            known = role.definite or role.mention or role.head in ROLE_BODIES
            unnamed = role.head in UNNAMED_HEADS or not known
            return Speaker(
                min(start, role.start),
                end,
                self.text[min(start, role.start) : end],
                "unnamed" if unnamed else "role",
                role.head,
                role.number,
            )
        if mention:
            kind = {"person": "name", "name": "name", "people": "other"}.get(mention.kind, "organisation")
            title = self.titles.get(mention.start)
            begin = min(start, title.start if title else mention.start)
            return Speaker(begin, end, self.text[begin:end], kind, mention.text, "one", mention)
        low = self._low(head)
        kind, noun, many = noun_kind(low)
        return Speaker(start, end, text, kind, noun, "many" if many else "one")

    def _ending(self, at, first):
        """The speaker whose phrase ends at token `at`."""
        token = self.tokens[at]
        low = token.text.lower()
        if low in PRONOUNS:
            return self._pronoun(at)
        if low in VERBS and noun_kind(low)[0] != "document" or low in PASSIVE or low in NOBODY:
            return None
        mention = self.mention_ends.get(token.end) or self.mention_ends.get(token.end - 2)
        begin = at
        while begin > first and self.tokens[begin].start > (mention.start if mention else token.start):
            begin -= 1
        role = self.role_ends.get(token.end)
        if not role and not mention:
            begin = self._noun_start(begin, first)
        elif role and not mention:
            while begin > first and self.tokens[begin].start > role.start:
                begin -= 1
        owner = None if mention and mention.kind == "person" else self._owner(begin, first)
        if owner:
            return self._judged(owner.start, owner.end, self._index_ending(owner.end, begin))
        if not role and not mention and begin > first and self._low(begin - 1) in PREPOSITIONS:
            # The noun hangs on an earlier one: "the section on murder said".
            found = self._judged(self.tokens[begin].start, token.end, at)
            return found._replace(kind="other") if found.kind == "impossible" else found
        return self._judged(self.tokens[begin].start, token.end, at)

    def _noun_start(self, at, first):
        """The first token of the phrase of plain words that ends at token `at`."""
        begin = at
        while begin > first and self.tokens[begin - 1].kind == "word" and at - begin < 4:
            low = self._low(begin - 1)
            if low in ENDS or low in ("and", "said"):
                break
            begin -= 1
            if low in DEFINITE or low in INDEFINITE:
                break
        return begin

    def _owner(self, begin, first):
        """The role before a preposition and the phrase at token `begin`: the officials of "officials in Gaza"."""
        prior = begin - 1
        if prior > first and self._low(prior) in ("the", "a", "an", "its", "his", "her"):
            prior -= 1
        if prior <= first or self._low(prior) not in PREPOSITIONS:
            return None
        return self.role_ends.get(self.tokens[prior - 1].end)

    def _index_ending(self, end, at):
        """The index of the token that ends at text offset `end`, somewhere before token `at`."""
        while self.tokens[at].end > end:
            at -= 1
        return at

    def _behind_comma(self, at, first):
        """The speaker before an apposition that the comma at token `at` ends: "John Smith, the mayor, said"."""
        comma = at - 1
        while comma > first and at - comma < REACH:
            if self.tokens[comma].text == "," or self.tokens[comma].text == "(" and self.tokens[at].text == ")":
                end = self.tokens[comma - 1].end
                known = self.mention_ends.get(end) or self.role_ends.get(end)
                if known and getattr(known, "kind", "") != "people":
                    return self._ending(comma - 1, first)
            comma -= 1
        return None


def _is_papers(name):
    """Whether a name is one plain word for papers, which some institute has for its last: Studies, Reports."""
    kind, _, many = noun_kind(name.lower())
    return many and kind == "document"


def noun_kind(low):
    """What a noun is as a source ("document", "impossible" or "other"), its singular, and whether it is a plural."""
    noun = low[:-2] if low.endswith(("’s", "'s")) else low
    if noun in DOCUMENTS:
        return "document", noun, noun.endswith("s")
    if noun in EVENTS:
        return "impossible", noun, False
    for ending, stem in (("s", ""), ("es", ""), ("ies", "y")):
        if noun.endswith(ending):
            singular = noun[: -len(ending)] + stem
            if singular in DOCUMENTS:
                return "document", singular, True
            if singular in EVENTS:
                return "impossible", singular, True
    return "other", noun, noun.endswith("s")
