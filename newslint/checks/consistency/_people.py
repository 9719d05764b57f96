"""Which pronouns belong to a person of the copy, and whom else a pronoun may mean."""

from newslint.analysis.gender import NOUNS
from newslint.analysis.name_words import PLACES, ROLE_BODIES
from newslint.compiled import pattern

PRONOUN = pattern(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", 2)
SEX = {word: "he" for word in ("he", "him", "his", "himself")} | {word: "she" for word in ("she", "her", "hers", "herself")}
FORMS = {"he": "she", "him": "her", "his": "her", "himself": "herself", "she": "he", "her": "his", "hers": "his",
         "herself": "himself"}  # fmt: skip
OTHER = {"he": "she", "she": "he"}
WORD = pattern(r"\w+")
REACH = 400  # code points before a name in which nobody else may stand whom the pronoun could mean


def bound(doc):
    """(mention, match) of each pronoun behind the only person whom its sentence names, outside quotations."""
    quoted = doc.quoted
    names = doc.names
    matches = [match for match in PRONOUN().finditer(doc.text) if not quoted.touch(*match.span())]
    told = {
        (doc.sentences[doc.attributions.sentence_at(match.start())].start, SEX[match[0].lower()]) for match in matches
    }
    for match in matches:
        sentence = doc.sentences[doc.attributions.sentence_at(match.start())]
        if (sentence.start, OTHER[SEX[match[0].lower()]]) in told:
            continue  # "Nasser said that she had rung him": two people, of whom one is named elsewhere
        people = [mention for mention in names.between(sentence.start, sentence.end)[:20] if is_person(mention)]
        if people and len({mention.name for mention in people}) == 1 and people[0].end <= match.start():
            yield people[0], match


def is_person(mention):
    """Whether a mention may be of a person: no place, body or nationality, and no single word that nothing speaks for."""
    if mention.kind in ("place", "organisation", "people"):
        return False
    if mention.kind == "person":
        return True
    words = mention.text.lower().split()
    return len(words) == 2 and words[-1] not in PLACES


def somebody_else(doc, mention, at, wrong):
    """Whether the pronoun at `at` can mean somebody other than `mention`: a name, a noun, a role near by."""
    names = doc.names
    first = doc.sentences[max(doc.attributions.sentence_at(mention.start) - 2, 0)].start
    first = max(first, mention.start - REACH)
    for other in names.between(first, at):
        if other.name != mention.name and is_person(other):
            return True
    nouns = NOUNS[wrong]
    if any(match[0].lower() in nouns for match in WORD().finditer(doc.text, first, at)):
        return True
    return any(
        first <= role.start < mention.start and role.number == "one" and role.head not in ROLE_BODIES
        and not (role.mention and role.mention.name == mention.name)
        for role in names.roles
    )  # fmt: skip
