"""A formal title in lower case before a name, in copy that capitalises titles there."""

import re

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Related, Rule, marked

# Offices of state, ranks and reign: titles that take a capital before a name wherever any does.
TITLES = (
    r"president|prime\ minister|(?:foreign|defen[cs]e|interior|finance|justice|health|energy|education|economy|trade|"
    r"culture|labou?r|agriculture|information)\ minister|vice\ president|deputy\ prime\ minister|chancellor|king|queen|"
    r"prince|princess|pope|emperor|sultan|emir|governor|senator|congressman|congresswoman|mayor|ayatollah|archbishop|"
    r"bishop|cardinal|rabbi|general|colonel|lieutenant|sergeant|admiral|brigadier|secretary\ of\ state|"
    r"attorney\ general|ambassador"
)
BEFORE_NAME = pattern(
    rf"(?<![\w’'-])(?P<title>(?ix:{TITLES}))\ (?P<name>"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|I\b|In\b|The\b)"
    r"(?:[A-Z][\w’'-]*\w|[A-Z]\.|(?:al|el|bin|de|van|von)[- ][A-Z][a-z]+)(?: (?:[A-Z][\w’'-]*\w|[A-Z]\.|al-[A-Z]\w+))*)"
)
# Heads of firms, clubs and colleges: their title is a job, in lower case by every house; so is a former one.
PRIVATE = pattern(
    r"(?:compan|compan(?:y|ies)|club|union|bank|board|council|party|association|federation|university|college|school|"
    r"league|group|firm|network|studio|committee|society|chamber|senior|executive|vice|class|division|regional|local|"
    r"bureau|institute|national|citizens|retired|former|previous|future|then|ex|late|acting|shadow|deputy|lord|lady|"
    r"trade|good a|in|post-war|"
    r"(?-i:[A-Z]\w*[A-Z]\w*)|(?:former|previous|late|then) (?-i:[A-Z][\w.]*)(?: (?-i:[A-Z][\w.]*))?|"
    r"(?:[’']s|s[’'])(?: \w+)?)[ -]$",  # the city’s Democratic mayor Ann Lee
    re.IGNORECASE,
)


def check(doc, rule):
    """Yield lower-case titles before names where the copy has no fewer capital ones, or always by `always`."""
    capital, lower = [], []
    for match in BEFORE_NAME().finditer(doc.flowing):
        title = match["title"]
        if title.islower():
            if not PRIVATE().search(doc.flowing, max(0, match.start() - 40), match.start()):
                lower.append(match)
        elif title[0].isupper() and not _begins(doc, match.start()):
            capital.append(match)
    if not lower or not rule.options["always"] and len(capital) < len(lower):
        return
    for match in lower:
        title = " ".join(word.capitalize() for word in match["title"].split()).replace(" Of ", " of ")
        start, end = match.span("title")
        yield rule.finding(
            start,
            match.end("name"),
            rule.message % (match["title"], title, match["name"].split("’s")[0].split("'s")[0]),
            edits=(Edit(start, end, title),),
            related=tuple(Related(*other.span("title"), "with a capital") for other in capital[:1]),
        )


def _begins(doc, at):
    """Whether a sentence begins at `at`, where every word has a capital."""
    before = doc.text[max(0, at - 3) : at].rstrip(" \n“\"‘'(")
    return not before or before[-1] in ".!?:"


RULE = Rule(
    id="consistency.title-caps",
    check=check,
    message="“%s” before a name: write “%s %s”",
    description="A formal title in lower case before a name, in copy that capitalises titles there.",
    authority="AP Stylebook, BBC News style guide: formal titles take a capital directly before a name.",
    quotes="both",
    options={"always": False},
    bad=(
        marked(
            "Talks between [[president Omar Bongo]] and Prime Minister Jean Ping failed.",
            fix="Talks between President Omar Bongo and Prime Minister Jean Ping failed.",
        ),
        marked(
            "He met Foreign Minister Ali Naser. Later [[prime minister Amira Haddad]] joined them.",
            fix="He met Foreign Minister Ali Naser. Later Prime Minister Amira Haddad joined them.",
        ),
        marked(
            "Aides to [[general Khalifa al-Masri]] met Colonel Jo Bloggs in the south.",
            fix="Aides to General Khalifa al-Masri met Colonel Jo Bloggs in the south.",
        ),
        marked(
            "The visit of [[pope Francis]] ended.",
            fix="The visit of Pope Francis ended.",
            options={"always": True},
        ),
    ),
    good=(
        Example("French president Emmanuel Macron met prime minister Jean Castex."),
        Example("The president, Omar Bongo, met Prime Minister Jean Ping."),
        Example("Former club president Jean Ping and company president Ali Bongo met President Omar Bongo."),
        Example("In general The Hague is calm, and the king Sunday saw President Omar Bongo."),
        Example("The former president Jimmy Carter wrote to President Omar Bongo."),
        Example("Former New Mexico governor Gary Johnson and previous mayor Robert Doyle met President Omar Bongo."),
        Example("Former New Mexico governor Gary Johnson wrote to President Omar Bongo."),
        Example("The city’s Democratic mayor Ann Lee met President Omar Bongo."),
        Example("She said the prime minister Thursday would meet President Omar Bongo."),
    ),
)
