"""A bracket without its other half."""

import re

from newslint.compiled import pattern
from newslint.rule import Rule, marked

BRACKET = pattern(r"[()\[\]（）［］]")
# Each closing bracket with the form of its opening one; full-width brackets pair with narrow ones.
PAIRS = {")": "(", "]": "[", "）": "(", "］": "["}
NARROW = {"（": "(", "［": "["}
ENUMERATION = r"(?:^|[\s(,;])(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})$"
SMILEY = r"[:;=8][-o’']?[()]*$|(?<!\w)[xX][-o’']?$"


def check(doc, rule):
    """Yield each bracket that its paragraph does not pair, first letters of lists and smileys aside."""
    text = doc.text
    paragraphs = doc.paragraphs
    open_ones = []
    for at, (start, end) in enumerate(paragraphs):
        if open_ones and not _goes_on(text, paragraphs[at - 1], paragraphs[at]):
            yield from _report(rule, text, open_ones)
            open_ones = []
        for match in BRACKET().finditer(text, start, end):
            mark, place = match[0], match.start()
            if mark in "([（［":
                if not re.search(SMILEY, text[max(place - 4, 0) : place]):
                    open_ones.append(place)
                continue
            if open_ones and _narrow(text[open_ones[-1]]) == PAIRS[mark]:
                open_ones.pop()
            elif open_ones and any(_narrow(text[other]) == PAIRS[mark] for other in open_ones[-4:]):
                while _narrow(text[open_ones[-1]]) != PAIRS[mark]:
                    yield from _report(rule, text, [open_ones.pop()])
                open_ones.pop()
            elif not re.search(SMILEY, text[max(place - 4, start) : place]) and not re.search(
                ENUMERATION, text[max(place - 6, start) : place]
            ):
                yield from _report(rule, text, [place])
    yield from _report(rule, text, open_ones)


def _narrow(bracket):
    """An opening bracket in its ordinary width."""
    return NARROW.get(bracket, bracket)


def _goes_on(text, earlier, later):
    """Whether a bracket may stay open over the end of a paragraph: it holds paragraphs of its own."""
    return text[earlier.start] in "([" and later.end - later.start < 2000


def _report(rule, text, places):
    """Findings for lone brackets."""
    for place in places:
        other = "opened" if text[place] in PAIRS else "closed"
        yield rule.finding(place, place + 1, rule.message % (text[place], other))


RULE = Rule(
    id="artifacts.lone-bracket",
    check=check,
    message="the bracket “%s” is never %s",
    description="A round or square bracket that its paragraph does not pair.",
    quotes="both",
    limit=20,
    bad=(
        marked("The firm [[(]]founded in 1921 employs 300 people."),
        marked("The firm, founded in 1921[[)]], employs 300 people."),
        marked("“He [[[]]the coach was right,” she said."),
    ),
    good=(
        marked("The firm (founded in 1921) employs 300 people [all Danes]."),
        marked("1) Bring water.\na) Wear a hat; b) leave early."),
        marked("“See you :-) or :( as you like,” he wrote. (He left. (Not late.))"),
    ),
)
