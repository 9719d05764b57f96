"""One word cut in two: confl ict, emer- gency."""

from newslint.analysis.english import is_listed
from newslint.compiled import compiled
from newslint.rule import Edit, Rule, marked

HYPHENATED = compiled(r"(?<![\w-])([A-Za-z][a-z]+)-(?: |\n)([a-z]{2,})(?![\w-])")
# Words that an open hyphen rightly precedes: two- and three-day.
JOINING = frozenset("and or to nor but as through versus vs over und".split())


def check(doc, rule):
    """Yield fragments that make one word with their neighbour, and words with a hyphen and a space inside."""
    tokens = doc.tokens
    text = doc.text
    if doc.unknown_words or "ff" in text or "fi" in text or "fl" in text or " con" in text:
        yield from _fragments(doc, rule, tokens, text)
    for match in HYPHENATED.finditer(text):
        first, second = match.groups()
        if second in JOINING or text[match.end() : match.end() + 1] == "-":
            continue
        joined = (first + second).lower()
        if is_listed(joined) and not (is_listed(first.lower()) and is_listed(second)):
            whole = first + second
        elif first.islower() and second not in SMALL and is_listed(first) and is_listed(second) and " " in match[0]:
            whole = f"{first}-{second}"
            if not is_listed(joined) and len(first) < 3:
                continue
        elif is_listed(joined):
            whole = first + second
        else:
            continue
        yield _finding(rule, match.start(), match.end(), match[0].replace("\n", " "), whole)


def _fragments(doc, rule, tokens, text):
    """Yield pairs of neighbouring tokens of which one is no word and which make a word together."""
    strange = {token.start for token in doc.unknown_words}
    done = 0
    for at in range(1, len(tokens)):
        first, second = tokens[at - 1], tokens[at]
        if second.start - first.end != 1 or first.kind != "word" or second.kind != "word" or first.start < done:
            continue
        if not second.text.islower() or not (first.text[1:].islower() or len(first.text) == 1):
            continue
        suspicious = first.start in strange or second.start in strange
        if not suspicious:
            suspicious = first.text.lower() in PIECES or second.text in PIECES
        if not suspicious or not first.text.isascii() or not second.text.isascii():
            continue
        if first.text.lower() in SMALL or second.text in SMALL:
            continue
        joined = (first.text + second.text).lower()
        if len(joined) < 4 or not is_listed(joined):
            continue
        yield _finding(rule, first.start, second.end, text[first.start : second.end], first.text + second.text)
        done = second.end


# Short pieces that the big list knows as words but prose does not have alone.
PIECES = frozenset(
    "con ment tion sion ing ter ness ity ful ble cial tial ence ered ers ical fi fl ff ffi ffl fic ict cer".split()
)
# Whole words beside which an unknown word is no second half.
SMALL = frozenset(
    "a an the i in on at to of be is as it he we by or so no do my up us me and for but was are has had not who".split()
)


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
