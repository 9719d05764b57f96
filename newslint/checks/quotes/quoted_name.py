"""The name of an organisation in quotation marks, as some languages write it: the group “Ahrar al-Sham”."""

import re

from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

BODY = (
    r"(?:group|outfit|organi[sz]ation|militia|faction|movement|party|alliance|coalition|front|network|brigade"
    r"|battalion|force|cell|wing|union|association|agency|bank|company|firm)"
)
QUALITY = r"(?:(?!(?:of|for|in|on|by|about|from|the|to|with)\b)[\w’'-]+\s){0,4}"
# What can follow when the body is the last noun: not “a paper company sitcom”.
GOES_ON = (
    r"(?=[.,;:)—–]|\s[—–-]|\s(?:of|in|on|at|by|for|from|with|that|which|who|whose|and|or|near|close|once|it|he|she|they"
    r"|has|had|was|is|to|\w+(?:ed|ing|ly))\b)"
)
# “Hayat Tahrir al-Sham,” an outfit formerly connected to …
APPOSITION = pattern(rf",?\s(?:an?|the)\s{QUALITY}{BODY}{GOES_ON}")
# Fighters of “Ahrar al-Jabal”
MEMBERS = pattern(
    r"\b(?:fighters?|militants?|members?|leaders?|gunmen|commanders?|bases|positions|strongholds?|rebels|militiamen"
    r"|units|supporters|ranks)\s(?:of|from|belonging to|loyal to|affiliated with)\s(?:the\s)?$",
    re.IGNORECASE,
)
WORD = r"[A-Z][\w’'-]+|(?:al|el|as|ash|ar|an)-\w+"
NAME = pattern(rf"(?:{WORD})(?:\s(?:{WORD}|of|the|and|for)){{1,5}},?$")
CALLED = pattern(r"\b(?:called|named|known|calling|titled|dubbed|nicknamed|word|words|term|meaning)\b[^“\"]{0,24}$")


def check(doc, rule):
    """Yield each quoted name that the copy itself shows to be that of an organisation."""
    text = doc.text
    for quote in doc.quotes.quotations:
        if quote.level != 1 or not quote.closed or not quote.open or quote.inner.end - quote.inner.start > 60:
            continue
        name = text[quote.inner.start : quote.inner.end]
        if not NAME().match(name) or CALLED().search(text, max(0, quote.start - 40), quote.start):
            continue
        parted = name.endswith(",") or text[quote.end : quote.end + 1] == ","
        apposed = parted and APPOSITION().match(text, quote.end, quote.end + 120)
        if apposed or MEMBERS().search(text, max(0, quote.start - 40), quote.start):
            edit = Edit(quote.start, quote.end, name)
            yield rule.finding(quote.start, quote.end, rule.message % name.rstrip(","), edits=(edit,))


RULE = Rule(
    id="quotes.quoted-name",
    check=check,
    message="the name of an organisation takes no quotation marks: %s",
    description="Marks around a name read as doubt; some languages set them, English does not.",
    quotes="both",
    scope=("body", "list", "caption"),
    confidence=0.8,
    bad=(
        marked(
            "It fought [[“Hayat Tahrir al-Sham,”]] an outfit once tied to al-Qaeda.",
            fix="It fought Hayat Tahrir al-Sham, an outfit once tied to al-Qaeda.",
        ),
        marked(
            "Fighters of [[“Ahrar al-Jabal”]] entered the town.",
            fix="Fighters of Ahrar al-Jabal entered the town.",
        ),
        marked(
            'They met the [["Green Dawn Movement"]], an opposition group.',
            fix="They met the Green Dawn Movement, an opposition group.",
        ),
    ),
    good=(
        marked("It fought Hayat Tahrir al-Sham, an outfit once tied to al-Qaeda."),
        marked("She saw “Les Misérables,” the musical, and “Party Animals,” a film."),
        marked("A group called “Black Dawn,” an armed faction, claimed it."),
        marked("Members of “Generation Z” vote less."),
        marked("He sang “Born to Run,” an anthem of the movement."),
    ),
)
