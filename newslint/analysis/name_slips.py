"""Slips in names of people whom the copy has introduced: “Helen Barraclough … Mrs Barrowclough”, “Kier … Keir”."""

from newslint.analysis.name_spelling import fold, is_distinct, plain
from newslint.analysis.name_variants import Spelling, rank
from newslint.analysis.name_words import BEFORE_NAME, CALENDAR, DEMONYMS, OPENERS, PLACES
from newslint.compiled import pattern

TITLED = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Gov|Governor|Sen|Senator|Rep|Judge|Sgt|Capt|Det|Insp|Cllr|Mayor|Lord"
OFFICELESS = frozenset("mr. mrs mr ms ms. mis mx dr dr. sir dam lor lad".split())  # the first letters of titles that many have
SPOKE = r"(?:said|says|told|added|adds|warned|insisted|announced|wrote|argued|asked|replied|explained|admitted|recalled)"
NAME = r"[^\W\d_a-zß-ÿ][\w’'-]*\w"
# A surname by itself: behind a courtesy title or an office, before an age, beside a verb of speech.
LONE = pattern(
    rf"(?<![\w’'-])(?:(?P<titled>(?:{TITLED})\.? )(?P<a>{NAME})(?! [A-Z][a-z])|"
    rf"(?P<b>{NAME})(?=, \d\d[,.](?!\d)| {SPOKE}\b)|\b{SPOKE} (?P<c>{NAME})(?=[.,;]))"
)
POSSESSIVE = pattern(r"(?:’s|'s|’|')$")
LONGER = 8  # letters of a surname in which two letters together may be wrong
SHORT = 5  # letters below which a verb of speech beside a name is not enough
MOST = 300  # surnames of one copy that are compared


def find(doc, known=frozenset()):
    """[usual, other] pairs of Spellings of surnames and given names of which one must be a slip.

    A surname counts when it never stands with a given name and is one slip away from one that does; a given name
    when two letters are changed about. `known` holds surnames that need no introduction.
    """
    full = [
        mention for mention in doc.names.mentions
        if mention.kind in ("person", "name") and " " in mention.text and not mention.text.isupper()
    ]  # fmt: skip
    return [*_surnames(doc, full, known), *_namesakes(doc, full)] if full else []


def is_near(one, other, sure):
    """Whether two plain surnames are one slip apart; what declension, plurals and wives put at the end is no slip.

    `sure` says that the second stands behind "Mr" or the like, where it can be no plural.
    """
    if one == other or one[0] != other[0] or is_distinct(one, other) or min(len(one), len(other)) < 3:
        return False
    short, long = sorted((one, other), key=len)
    head = next((at for at in range(len(short)) if short[at] != long[at]), len(short))
    room = len(short) - head
    tail = next((at for at in range(room) if short[-1 - at] != long[-1 - at]), room)
    cut, added = short[head : len(short) - tail], long[head : len(long) - tail]
    if not tail and ({cut, added} <= {"", *"aeiouy"} or not cut and added == "s" and not sure):
        return False
    if len(added) <= 1 or len(added) == 2 and cut == added[::-1]:
        return True
    return fold(one) == fold(other) or len(added) == 2 and bool(tail) and len(short) >= LONGER


def _surnames(doc, full, known):
    """Pairs of an introduced surname and one that nobody introduced."""
    introduced, words = {}, set()
    for mention in full:
        parts = mention.text.split()
        words.update(parts)
        introduced.setdefault(parts[-1], mention)
    lone = _lone(doc, words | known)
    by_initial = {}
    for surname, mention in list(introduced.items())[:MOST]:
        if surname not in known and not surname.isupper():
            by_initial.setdefault(plain(surname)[:1], []).append((surname, mention))
    for word, (start, titled, aged) in list(lone.items())[:MOST]:
        mine = plain(word)
        near = [
            surname for surname, mention in by_initial.get(mine[:1], ())
            if mention.end <= start and is_near(plain(surname), mine, titled)
            and (titled or aged or min(len(mine), len(surname)) >= SHORT)
        ]  # fmt: skip
        if len(near) == 1:
            one, other = _spelling(doc, near[0]), _spelling(doc, word)
            yield [one, other] if len(one.places) >= len(other.places) else [other, one]


def _lone(doc, known):
    """Each surname that stands alone: its first place, whether a title stands before it and an age behind it."""
    found = {}
    for match in LONE().finditer(doc.text):
        group = match.lastgroup if match.lastgroup != "titled" else "a"
        word = POSSESSIVE().sub("", match[group])
        start, low = match.start(group), word.lower()
        if word in found or word in known or word.isupper() or low in OPENERS or low in CALENDAR or low in DEMONYMS:
            continue
        titled = group == "a"
        mention = doc.names.at(start)
        if mention and mention.kind in ("place", "organisation", "people") and not titled:
            continue
        if not titled and (low in PLACES or low in BEFORE_NAME or _has_given(doc, start)):
            continue
        aged = doc.text[match.end(group) : match.end(group) + 1] == "," and group == "b"
        found[word] = (start, titled, aged)
    small = {token.text for token in doc.tokens if token.text.islower() and token.text.capitalize() in found}
    return {word: told for word, told in found.items() if told[1] or told[2] or word.lower() not in small}


def _has_given(doc, start):
    """Whether a word with a capital that begins no sentence stands right before an offset."""
    words = doc.text[max(0, start - 30) : start].split(" ")
    return len(words) > 1 and words[-1] == "" and words[-2][:1].isupper() and words[-2].lower() not in OPENERS


def _namesakes(doc, full):
    """Pairs for people whose names differ in two letters changed about, or who share given name, surname's sound and office."""
    offices = {title.mention.start: title.text.lower().split()[-1][:3] for title in doc.names.titles}
    by_surname, by_office = {}, {}
    for mention in full[: 2 * MOST]:
        given, *_, last = mention.text.split()
        by_surname.setdefault(last, {}).setdefault(given, mention)
        office = offices.get(mention.start)
        if office and office not in OFFICELESS:
            by_office.setdefault((given, office), {}).setdefault(last, mention)
    for givens in by_surname.values():
        yield from _pairs(doc, givens, lambda one, other: _changed_about(one, other) and 2 in (rank(one), rank(other)))
    for lasts in by_office.values():
        yield from _pairs(doc, lasts, lambda one, other: is_near("x" + plain(one), "x" + plain(other), False))


def _pairs(doc, places, same):
    """Pairs of Spellings of the two words for which `same` holds."""
    words = list(places)[:12]
    for at, other in enumerate(words):
        for one in words[:at]:
            if same(one, other):
                pair = sorted((_spelling(doc, one), _spelling(doc, other)), key=lambda word: -rank(word.text))
                yield sorted(pair, key=lambda word: -len(word.places)) if rank(one) == rank(other) else pair


def _changed_about(one, other):
    """Whether two words of four letters or more differ by two neighbours changed about."""
    one, other = one.lower(), other.lower()
    if len(one) != len(other) or len(one) < 4:
        return False
    different = [at for at in range(len(one)) if one[at] != other[at]]
    return len(different) == 2 and different[1] == different[0] + 1 and sorted(one) == sorted(other)


def _spelling(doc, word):
    """The Spelling of a word with all its places in the copy."""
    places, at = [], doc.text.find(word)
    while at >= 0:
        end = at + len(word)
        if not doc.text[at - 1 : at].isalnum() and not doc.text[end : end + 1].isalnum():
            places.append((at, end))
        at = doc.text.find(word, end)
    return Spelling(word, tuple(places))
