"""Two ages, or two ministries, for one person: “Maria Costa, 34 … Costa, 36”."""

from collections import Counter

from newslint.compiled import pattern
from newslint.rule import Example, Related, Rule, marked

MINISTRY = pattern(
    r"\b(foreign|defen[cs]e|interior|home|finance|justice|health|energy|oil|education|economy|trade|culture|labou?r|"
    r"agriculture|information|transport|environment|tourism|prime) (?:minister|secretary)$", 2
)
OTHER_OFFICE = pattern(
    r"\b(?:former|ex|then|later|until|previous(?:ly)?|acting|deputy|shadow|became|becomes?|appointed|named|and|promoted|"
    r"reshuffle|moved|replac\w+|succe\w+|served|once|designate|assistant|vice|outgoing|incoming|previous|ousted)\b", 2
)
AROUND = 60  # code points in which a word may say that another time or office is meant


def check(doc, rule):
    """Yield each age or ministry of a named person that contradicts what the copy said of the person before."""
    alone = _alone(doc.names.names)
    yield from _ages(doc, rule)
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


def _ages(doc, rule):
    """Findings for ages: each that differs from the first."""
    from newslint.checks.consistency._ages import find

    told = {}
    for age in find(doc):
        first = told.setdefault(age.name, age)
        if first.number != age.number:
            there = Related(first.start, first.end, f"{first.number} here")
            yield rule.finding(age.start, age.end, rule.message % (age.label, age.number, first.number), related=(there,))


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
        marked("We met Claire, a 34-year-old nurse. Friends of Claire, [[43]], wept."),
        marked("A 27-year-old man has been charged with theft. Ivo Costa of Leeds stole a car. Costa, [[29]], is in jail."),
        marked("Union chief Ivo Costa, 68, spoke. The [[62]]-year-old leader was tired."),
        marked("Patricia Vole met Graham Vole, 57. Mr Vole, [[75]], fell."),
        marked("Foreign Minister Omar Naser left. Aides met [[Defence Minister Omar Naser]] in Oslo."),
    ),
    good=(
        Example("Ali Haddad, 40, and Adi Haddad, 41, were freed."),
        Example("Ali Haddad, 40, left the party. In 2011 Haddad, then 31, was a minister."),
        Example("Foreign Minister Omar Naser left. He met former Defence Minister Omar Naser’s aides."),
        Example("A 27-year-old man was charged. Ivo Costa was found dead. Costa, 29, was a baker."),
        Example("A 27-year-old man was held. Ivo Costa, a neighbour, said he ran. Costa, 60, is a baker."),
        Example("Ivo Costa, 40, sang. The 62-year-old bridge shook. The 35-year-old woman beside Costa wept."),
        Example("Patricia Vole, 49, met Graham Vole, 57. Ms Vole, 49, sang."),
        Example("Ann Lee, 34, beat Eva Lee, 36. Lee, 36, wept."),
    ),
)
