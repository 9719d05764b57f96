"""One word cut in two: confl ict, emer- gency."""

from newslint.analysis.english import is_listed
from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

HYPHENATED = pattern(r"(?<![\w-])([A-Za-z][a-z]+)-([ \n])([a-z]{2,})(?![\w-])")
# Words that an open hyphen rightly precedes: two- and three-day.
JOINING = frozenset("and or to nor but as through versus vs over und".split())
# Short pieces that the word list has but prose does not have alone.
PIECES = frozenset(
    "con ment tion sion ing ter ness ity ful ble cial tial ence ered ers ical fi fl ff ffi ffl fic ict cer".split()
)
# Whole words beside which an unknown word is no second half.
SMALL = frozenset(
    "a an the i in on at to of be is as it he we by or so no do my up us me and for but was are has had not who".split()
)


def check(doc, rule):
    """Yield fragments that make one word with their neighbour, and words with a hyphen and a space inside."""
    yield from _fragments(doc, rule)
    yield from _hyphenated(doc, rule)


def _fragments(doc, rule):
    """Yield pairs of neighbouring tokens of which one is no word and which make a word together."""
    strange = {token.start for token in doc.unknown_words}
    done = 0
    for first, second in zip(doc.tokens, doc.tokens[1:]):
        if second.kind != "word" or first.kind != "word" or second.start - first.end != 1 or first.start < done:
            continue
        head, tail = first.text, second.text
        if not (first.start in strange or second.start in strange or head.lower() in PIECES or tail in PIECES):
            continue
        if head.lower() in SMALL or tail in SMALL or not tail.islower() or not (head + tail).isascii():
            continue
        if len(head) > 1 and not head[1:].islower() or not is_listed((head + tail).lower()):
            continue
        yield _finding(rule, first.start, second.end, f"{head} {tail}", head + tail)
        done = second.end


def _hyphenated(doc, rule):
    """Yield words parted by a hyphen and a space or a line end, as one word or with the hyphen alone."""
    for match in HYPHENATED().finditer(doc.text):
        first, gap, second = match.groups()
        if second in JOINING or doc.text[match.end() : match.end() + 1] == "-":
            continue
        both = is_listed(first.lower()) and is_listed(second)
        if both and gap == " " and first.islower() and second not in SMALL:
            whole = f"{first}-{second}"
        elif is_listed((first + second).lower()):
            whole = first + second
        else:
            continue
        yield _finding(rule, match.start(), match.end(), f"{first}- {second}", whole)


def _finding(rule, start, end, apart, whole):
    """The finding for a cut word, with the whole word as the edit."""
    return rule.finding(start, end, rule.message % (apart, whole), edits=(Edit(start, end, whole),))


RULE = Rule(
    id="artifacts.split-word",
    check=check,
    message="“%s” is one word: %s",
    description="A space or a line end inside a word.",
    quotes="both",
    bad=(
        marked("The [[confl ict]] has driven thousands away.", fix="The conflict has driven thousands away."),
        marked("The state of [[emer-\ngency]] ends at midnight.", fix="The state of emergency ends at midnight."),
        marked("The [[govern ment]] fell after [[fi ve]] days.", fix="The government fell after five days."),
        marked("It was a [[long- term]] plan.", fix="It was a long-term plan."),
    ),
    good=(
        marked("The two- and three-day trips, pre- or post-war, cost more."),
        marked("Con artists and pro players met; the ad man and the in crowd did not."),
        marked("He gave the new comer a hand; may be he will come in to the room."),
    ),
)
