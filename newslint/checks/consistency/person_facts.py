"""Two ages, or two ministries, for one person: “Maria Costa, 34 … Costa, 36”."""

from collections import Counter

from newslint.compiled import pattern
from newslint.rule import Example, Related, Rule, marked

AGE_AFTER = pattern(r", (?:who is |now )?(?:aged )?([1-9]\d)(?=,(?! \d)|\.(?!\d)| years old\b| and (?!\d)|;)")
AGE_BEFORE = pattern(r"\b([1-9]\d)-year-old (?:[a-z-]+ ){0,3}$")
OTHER_TIME = pattern(r"\b(?:then|was|when|born|at|until|by|turned|turns|before|since|died|ago|later)\b", 2)
MINISTRY = pattern(
    r"\b(foreign|defen[cs]e|interior|home|finance|justice|health|energy|oil|education|economy|trade|culture|labou?r|"
    r"agriculture|information|transport|environment|tourism|prime) (?:minister|secretary)$", 2
)
OTHER_OFFICE = pattern(
    r"\b(?:former|ex|then|later|until|previous(?:ly)?|acting|deputy|shadow|became|becomes?|appointed|named|and|promoted|"
    r"reshuffle|moved|replac\w+|succe\w+|served|once|designate|assistant|vice|outgoing|incoming|previous|ousted)\b", 2
)
AROUND = 60  # code points in which a word may say that another time is meant


def check(doc, rule):
    """Yield each age or ministry of a named person that contradicts what the copy said of the person before."""
    alone = _alone(doc.names.names)
    yield from _ages(doc, rule, alone)
    told = {}
    for title in doc.names.titles:
        match = MINISTRY().search(title.text.replace("\n", " "))
        if not match or OTHER_OFFICE().search(doc.text, max(0, title.start - AROUND), title.mention.end + AROUND):
            continue
        office = match[1].lower().replace("se", "ce").replace("labor", "labour")
        first = told.setdefault(title.mention.name, (office, title))
        if first[0] != office and title.mention.text.split()[-1] in alone:
            yield rule.finding(
                title.start, title.mention.end,
                rule.message % (title.mention.text, title.text.lower(), first[1].text.lower()),
                related=(Related(first[1].start, first[1].mention.end, "the other office"),),
            )  # fmt: skip


def _ages(doc, rule, alone):
    """Findings for ages: the second that differs from the first."""
    text, told = doc.flowing, {}
    for mention in doc.names.mentions:
        if mention.kind not in ("person", "name"):
            continue
        match = AGE_AFTER().match(text, mention.end) or AGE_BEFORE().search(text, max(0, mention.start - 50), mention.start)
        if not match or " " not in mention.text and mention.text.split()[-1] not in alone:
            continue
        start, end = match.span(1)
        around = text[max(0, min(start, mention.start) - AROUND) : min(start, mention.start)]
        if OTHER_TIME().search(around.rpartition(". ")[2]) or OTHER_TIME().match(text, end + 1):
            continue
        first = told.setdefault(mention.name, (match[1], start, end))
        if first[0] != match[1]:
            message = rule.message % (mention.text, match[1], first[0])
            yield rule.finding(start, end, message, related=(Related(*first[1:], f"{first[0]} here"),))


def _alone(names):
    """The last words of names that only one name of the copy has."""
    lasts = Counter(last for name in names for last in {form.split()[-1] for form in name.forms})
    return {last for last, count in lasts.items() if count == 1}


RULE = Rule(
    id="consistency.person-facts",
    check=check,
    message="%s: “%s” here, but “%s” before: check which is right",
    description="One person has two ages, or holds two offices, in one copy.",
    authority="AP Stylebook, BBC Editorial Guidelines, Accuracy: facts about people are checked",
    bad=(
        marked("Maria Costa, 34, was found at dawn. Costa, [[36]], is in hospital."),
        marked("The 52-year-old Ivan Hrebin fell. Friends helped Ivan Hrebin, [[57]], to his feet."),
        marked("Foreign Minister Omar Naser left. Aides met [[Defence Minister Omar Naser]] in Oslo."),
    ),
    good=(
        Example("Ali Haddad, 40, and Adi Haddad, 41, were freed."),
        Example("Ali Haddad, 40, left the party. In 2011 Haddad, then 31, was a minister."),
        Example("Foreign Minister Omar Naser left. He met former Defence Minister Omar Naser’s aides."),
        Example("Ann Lee, 34, beat Eva Lee, 36. Lee, 36, wept."),
    ),
)
