"""Whose age a number tells: “Costa, 34”, “Costa, a 34-year-old nurse”, “A 34-year-old man was held. Ivo Costa …”."""

from typing import NamedTuple

from newslint.analysis.gender import by_given_name, explicit
from newslint.analysis.name_words import ROLE_HEADS
from newslint.checks.consistency._people import is_person
from newslint.compiled import pattern

AFTER = pattern(r", (?:who is |now )?(?:aged )?([1-9]\d)(?=,(?! \d)|\.(?!\d)| years old\b| and (?!\d)|;)")
APPOSED = pattern(r", (?:an?|the) (?:[a-z]+ )?([1-9]\d)-year-old (?!(?:son|daughter|child|boy|girl|grand\w+)\b)[a-z]")
BEFORE = pattern(
    r"\b([1-9]\d)-year-old (?:(?!(?:of|with|for|to|by|in|at|on|from|and|who|beside|near|than|like|after|behind|against|told|"
    r"met|sued|killed|shot|hit|beat)\b)[a-z-]+ ){0,3}$"
)
UNNAMED = pattern(r"(?:[A-Z][^.\n]{0,60} (?:[—–-]|--) )?(An?|The) ([1-9]\d)-year-old (?=([a-z’'-]+)(?: ([a-z-]+))?(?: ([a-z-]+))?)")
OTHER_TIME = pattern(r"\b(?:then|was|when|born|at|until|by|turned|turns|before|since|died|ago|later)\b", 2)
AROUND = 60  # code points in which a word may say that another time is meant
SEXES = {"man": "he", "boy": "he", "father": "he", "woman": "she", "girl": "she", "mother": "she"}
VERBS = frozenset("was is has had said says told added will won who also joined left became scored went took made".split())
# Players are too many in a report for one to be bound to the person named before.
ANYBODY = frozenset(
    "victim suspect driver passenger goalkeeper striker midfielder defender winger batsman bowler champion player forward "
    "rival teammate witness resident neighbour neighbor soldier student pupil teenager officer patient child".split()
)
SUSPECT = pattern(r"\b(?:charged|arrested|convicted|sentenced|jailed|accused|detained|held|pleaded|den(?:ies|ied)|appeared)\b")
VICTIM = pattern(
    r"\b(?:die[ds]|dead|(?:was|were|been|is) (?:\w+ )?(?:found|killed|stabbed|shot|attacked|hit|struck|pronounced|taken|"
    r"discovered|injured|hurt|missing)|suffered|drowned)\b"
)
SPOKE = pattern(r"\b(?:said|says|told|added|warned|who lives|neighbou?r|witness|resident|prosecut\w+|lawyer|officer)\b")


class Age(NamedTuple):
    """An age: the index of the name it belongs to, the name as it stands there, the number and its span."""

    name: int
    label: str
    number: str
    start: int
    end: int


def find(doc):
    """Each Age that the copy tells of a named person, in reading order; `name` is an index in `Names.names`."""
    owner = _owners(doc)
    return sorted({*_beside(doc, owner), *_unnamed(doc, owner)}, key=lambda age: age.start)


def _owners(doc):
    """A function from a mention to the index of its name; None where several people have the surname."""
    lasts = {}
    for number, name in enumerate(doc.names.names):
        for last in {form.split()[-1] for form in name.forms}:
            lasts.setdefault(last, []).append(number)

    def owner(mention):
        people = lasts[mention.text.split()[-1]]
        if " " in mention.text or len(people) == 1:
            return mention.name
        sex = explicit(doc.text, mention)
        same = [number for number in people[:20] if sex and _sex(doc.names.names[number]) == sex]
        return same[0] if len(same) == 1 else None

    return owner


def _sex(name):
    """"he" or "she" by the given name of a full name; "" where that does not tell."""
    return next(filter(None, (by_given_name(mention) for mention in name.mentions[:20] if " " in mention.text)), "")


def _beside(doc, owner):
    """The ages that stand right beside a name."""
    text = doc.flowing
    for mention in doc.names.mentions:
        if mention.kind not in ("person", "name"):
            continue
        match = (
            AFTER().match(text, mention.end) or APPOSED().match(text, mention.end)
            or BEFORE().search(text, max(0, mention.start - 50), mention.start)
        )  # fmt: skip
        if not match or (number := owner(mention)) is None:
            continue
        start, end = match.span(1)
        first = min(start, mention.start)
        begun = doc.sentences[doc.attributions.sentence_at(first)].start
        if not OTHER_TIME().search(text, max(begun, first - AROUND), first) and not OTHER_TIME().match(text, end + 1):
            yield Age(number, mention.text, match[1], start, end)


def _unnamed(doc, owner):
    """The ages that open a sentence without a name, where the sentence before or after says whose they are."""
    for at, sentence in enumerate(doc.sentences):
        match = UNNAMED().match(doc.flowing, sentence.start, sentence.end)
        if not match:
            continue
        bind = _named_before if match[1] == "The" else _named_after
        mention = bind(doc, at, match)
        number = owner(mention) if mention else None
        if number is None:
            continue
        wanted, sex = SEXES.get(match[3], ""), explicit(doc.text, mention) or _sex(doc.names.names[number])
        if not wanted or sex == wanted or not sex and match[1] != "The":
            yield Age(number, mention.text, match[2], *match.span(2))


def _named_before(doc, at, match):
    """Whom "The 62-year-old union leader" means: the only person in the two sentences before, or None."""
    words = [word for word in match.groups()[2:] if word]
    leads = words[0] in VERBS or words[0] in SEXES
    role = next((word for word in words if word in ROLE_HEADS and word not in SEXES), "")
    if not leads and (not role or role in ANYBODY) or not at:
        return None
    # A number that stands before is the age of somebody without a name; a sentence with a name tells of two.
    if doc.flowing.find(match[2], 0, match.start(2)) >= 0 or _is_named(doc, doc.sentences[at]):
        return None
    people = _people(doc, doc.sentences[max(0, at - 2)].start, doc.sentences[at - 1].end)
    return people[-1] if len({mention.name for mention in people}) == 1 else None


def _named_after(doc, at, match):
    """Who the man of "A 27-year-old man was charged." is: the person whose name begins the next sentence, or None."""
    sentence = doc.sentences[at]
    if match[3] not in SEXES or at + 1 == len(doc.sentences) or _people(doc, *sentence):
        return None
    after = doc.sentences[at + 1]
    mention = doc.names.at(after.start)
    if not mention or " " not in mention.text or not is_person(mention) or AFTER().match(doc.flowing, mention.end):
        return None
    told, rest = doc.flowing[sentence.start : sentence.end][:400], doc.flowing[mention.end : after.end][:AROUND]
    held, hurt = SUSPECT().search(told), VICTIM().search(told)
    other = VICTIM() if held else SUSPECT()
    return mention if (held or hurt) and not SPOKE().search(rest) and not other.search(rest) else None


def _is_named(doc, sentence):
    """Whether a sentence holds a name that may be a person's."""
    return any(mention.kind in ("person", "name") for mention in doc.names.between(*sentence)[:20])


def _people(doc, start, end):
    """The mentions of people between two offsets."""
    return [mention for mention in doc.names.between(start, end)[:20] if is_person(mention)]
