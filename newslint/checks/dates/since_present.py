"""Since with a plain present or a running one: “lives there since 2004”, “are holding the town since 2016”."""

from newslint.analysis.times.tense import is_past
from newslint.checks.dates._common import by_sentence, words
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

STATES = (
    "lives|works|resides|governs|rules|leads|heads|chairs|serves|belongs|exists|operates|controls|occupies|owns|teaches"
)
PRESENT = pattern(rf"\b(?:(?:is|are) (?!going\b|being\b)[a-z]+ing|{STATES})\b(?P<rest>(?:[^\S\n]+[\w’'-]+){{0,6}})\s$")
# Behind a since that opens the sentence: “Since 2012 he lives in Rome”.
FORWARD = pattern(
    rf",? (?:he|she|it|they|the (?:[\w-]+ ){{0,2}}?[\w-]+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) "
    rf"(?P<verb>(?:is|are) (?!going\b|being\b)[a-z]+ing|{STATES})\b(?! (?:at|up|down|its|his|their) )"
)
EXCUSED = pattern(
    r"\b(?:first|last|only|time|ever|most|least|best|worst|[a-z]{3,}est|more|less|second|third|fourth|fifth|than"
    r"|that|which|who|has|have|had|and|but|as|up|down|nowhere|way|times|levels?|rate|pace|prices?|record)\b"
)
# Behind these a word such as “rules” or “works” is a noun.
NOUN_BEFORE = pattern(r"\b(?:has|have|had|the|its|their|his|her|these|those|new|of|no|all|many|for|in|with|by) $")

# A word of STATES is a verb only behind a subject: “claimed 330 lives”, “cost innocent lives” have none.
SUBJECT = pattern(
    r"(?:\b(?:[Hh]e|[Ss]he|[Ii]t|who|which|that|and|also|still|now|always|only)|\b[A-Z][\w’'.-]+|[\)”\"]|,"
    r"|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)(?: [\w’'-]+){1,2}) $"
)


def check(doc, rule):
    """Yield the present-tense verb of a clause that ends in since and a date."""
    for sentence, listed in by_sentence(doc):
        for place in listed:
            if place.form != "since":
                continue
            if place.start == sentence.start and (verb := FORWARD().match(doc.flowing, place.end, sentence.end)):
                said = rule.message % (verb["verb"], words(doc, place))
                yield rule.finding(*verb.span("verb"), said)
                continue
            verb = PRESENT().search(doc.flowing, max(sentence.start, place.start - 90), place.start)
            if not verb or EXCUSED().search(verb[0]) or _is_noun(doc, sentence.start, verb):
                continue
            end = verb.start("rest")
            said = " ".join(doc.text[verb.start() : end].split())
            yield rule.finding(verb.start(), end, rule.message % (said, words(doc, place)))


def _is_noun(doc, start, verb):
    """Whether “lives” or “works” is what the clause speaks of, not what its subject does."""
    if NOUN_BEFORE().search(doc.flowing, start, verb.start()):
        return True
    if verb[0].startswith(("is ", "are ")):
        return False
    before = doc.flowing[max(start, verb.start() - 60) : verb.start()]
    if not SUBJECT().search(before):
        return True
    last = before.split()[-4:]
    return last[-1] != "and" and any(is_past(word) for word in last)


RULE = Rule(
    id="dates.since-present",
    check=check,
    message="“%s … %s”: what began then and goes on needs has or have been",
    confidence=0.75,
    description="A verb in the present with since and a date.",
    authority="Grammar; common in translated copy.",
    bad=(
        marked("The family [[is living]] in the camp since 2019."),
        marked("She [[works]] for the agency since March 2018."),
        marked("The old painter [[lives]] in Rome since 1998."),
        marked("Rebels [[are holding]] the town since May."),
        marked("Since 2012 he [[lives]] in Rome."),
    ),
    good=(
        Example("Prices are rising at the fastest rate since 2008."),
        Example("She is running for the first time since 2012."),
        Example("He has lived there since 2004 and works for the agency."),
        Example("It is the worst drought since 1976, and nothing is more feared."),
        Example("The man who lives there has been ill since May."),
        Example("Everest has claimed more than 330 lives since 1922, and the road cost innocent lives since May."),
        Example("The museum bought Dutch works since 1960, the council broke planning rules since 2019."),
        Example("They have breached the rules often since 2002."),
    ),
)
