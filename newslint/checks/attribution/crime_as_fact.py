"""A crime told as a fact about a named person, with no charge, court or source in sight."""

import re

from newslint.checks.attribution._common import around, is_convicted, matches, pattern
from newslint.rule import Rule, marked

VERBS = (
    "murdered|raped|embezzled|defrauded|bribed|laundered|smuggled|trafficked|kidnapped|abducted|molested|blackmailed"
    "|extorted|strangled|groomed|stole|tortured|forged|burgled|mugged|stabbed|shot dead|beheaded|poisoned"
)
IDIOMS = (
    r"(?! (?:the (?:show|limelight|spotlight|scene|headlines|march|lead|ball|win|victory|points|match|game)|a "
    r"(?:march|point|win|lead|kiss|glance)|(?:his|her|their|its) (?:way|thunder)|ahead|in\b|home|past|points"
    r"|ties|links|alliances?|friendships?|(?:an? )?(?:new |close |strong |closer |stronger )?(?:path"
    r"|partnership|alliance|career|relationship|reputation|identity|bond|lead|deal)))"
)
ACCUSED = r"\b(?:charged|indicted|accus\w+|alleg\w+|prosecut\w+|trial|court|suspect\w*|police|investigat\w+)\b"
# A judge speaks of what has been proved, and what happened a generation ago is history.
JUDGED = r"\b(?:judge|court|jury|tribunal) (?:\w+ ){0,4}?(?:said|told|found|ruled|heard how|established)\b"
YEAR = r"(?<!born in )(?<!founded in )\b(?:1\d\d\d|20\d\d)\b"
OPENING = r"(?:On [\w ]{3,16},? |In (?:\w+ )?|By )(?:1\d\d\d|20\d\d)\b"
HISTORY, NOW = 30, 2020  # years that make history, counted back from the story's date, or this year if it has none
COURT = ("court", "charged", "on trial", "the trial", "remanded", "suspect", "indicted")
# A killer blow, a thief trap: words that make the noun a quality of a thing.
COMPOUND = (
    r"(?! (?:whales?|bees?|blow|punch|instinct|app|pass|ball|serve|shot|goal|strike|line|touch|fact|question|feature"
    r"|disease|virus|bug|heat|storm|wave|robots?|drones?|asteroid|clown|heels|move|finish|combination|argument)\b)"
)
# Somebody whom nobody has found is no defendant, whatever the copy calls him.
UNFOUND = (
    r"\b(?:never|not (?:yet )?been) (?:been )?(?:found|caught|identified)\b|\bat large\b|\bun(?:known|identified)\b"
    r"|\b(?:hunt\w*|search\w*|look(?:ing)?|appeal\w*) for\b|\b(?:catch|find|identify|trace) the\b"
)
NOUNS = ("murderer", "rapist", "killer", "thief", "fraudster", "robber", "kidnapper")


def check(doc, rule):
    """Yield crimes that the copy itself pins on somebody while it tells of no conviction."""
    if is_convicted(doc):
        return
    for match in matches(doc, tuple(re.split(r"\W+", VERBS)), rf"\b(?:{VERBS})\b(?P<by> by )?{IDIOMS}"):
        mention = _victims_killer(doc, match) if match["by"] else _subject(doc, match.start())
        if mention and _is_claim(doc, match):
            end = match.start("by") if match["by"] else match.end()
            yield rule.finding(match.start(), end, rule.message % (mention.text, doc.flowing[match.start() : end]))
    if any(word in doc.folded for word in COURT):
        for match in matches(doc, NOUNS, rf"\b(?:an?|the) (?:{'|'.join(NOUNS)})\b{COMPOUND}"):
            unfound = pattern(UNFOUND).search(doc.flowing, *around(doc, match.start()))
            if not unfound and _is_claim(doc, match, strict=False):
                yield rule.finding(match.start(), match.end(), rule.options["label-message"] % match[0])


def _subject(doc, start):
    """The person right before an offset, or before ", 34," or "who" there; None when there is none."""
    found = pattern(r"(?: of [A-Z]\w+(?: [A-Z]\w+)?)?(?:, \d{1,3},|,? who|,)? $", False)
    match = found.search(doc.flowing, max(start - 40, 0), start)
    mention = doc.names.at(match.start() - 1) if match and match.start() else None
    return mention if mention and mention.kind == "person" else None


def _victims_killer(doc, match):
    """The person after "murdered by", with up to three small words of a title between."""
    found = pattern(r"(?:[a-z-]+ ){0,3}(?=[A-Z])", False).match(doc.flowing, match.end())
    mention = doc.names.at(found.end()) if found else None
    return mention if mention and mention.kind == "person" else None


def _is_claim(doc, match, strict=True):
    """Whether the reporter's own voice says so, with no accuser in the sentence."""
    if doc.attributions.status(match.start(), match.end()) != "narration":
        return False
    sentence = around(doc, match.start())
    return not (_is_settled(doc, match.start()) or strict and pattern(ACCUSED).search(doc.flowing, *sentence))


def _is_settled(doc, offset):
    """Whether a judge has spoken before an offset in its paragraph, or its sentence tells of history."""
    before = around(doc, offset, before=3)
    if pattern(JUDGED).search(doc.flowing, before.start, offset):
        return True
    latest = (doc.meta.date.year if doc.meta.date else NOW) - HISTORY
    years = [int(year[0]) for year in pattern(YEAR).finditer(doc.flowing, *around(doc, offset))]
    opening = pattern(OPENING).match(doc.flowing, doc.paragraphs[doc.attributions.paragraph_at(offset)].start)
    if opening:
        years.append(int(opening[0][-4:]))
    return bool(years) and max(years) <= latest


RULE = Rule(
    id="attribution.crime-as-fact",
    check=check,
    message="“%s … %s” stands as a fact: say who accuses, or what court found it",
    description="Before a conviction a crime is an accusation, and somebody makes it; told as fact it is libel.",
    authority="AP Stylebook, Reuters Handbook: attribute accusations of crime to the authority that makes them",
    scope=("body", "list", "caption"),
    legal=True,
    confidence=0.8,
    options={"label-message": "“%s” before any verdict: write suspect or defendant, and say who accuses"},
    bad=(
        marked("Karim Aziz [[stole]] the funds in May. The school found out in June."),
        marked("Ann Lee [[embezzled]] two million euros from the hospital."),
        marked("Tom Reed, 34, [[stabbed]] his neighbour nine times. His trial begins in May."),
        marked("The singer was [[murdered]] by officer Tom Reed during the march."),
        marked("Tom Reed of Great Yarmouth [[stabbed]] the clerk nine times."),
        marked("[[A murderer]] who lived next door appeared in court."),
        marked("Tom Reed [[stole]] a lathe from a works founded in 1963."),
        marked("That winter Tom Reed [[smuggled]] arms over the pass."),
    ),
    good=(
        marked("Prosecutors say Karim Aziz stole the funds in May."),
        marked("Karim Aziz was convicted in June. Aziz stole the funds."),
        marked("Ann Lee stole the show with a solo, and Tom Reed stole the lead."),
        marked("In 1963 Tom Reed murdered a policeman. Reed shot dead a guard."),
        marked("The judge said Reed had groomed and abandoned a child. Reed raped her in a van."),
        marked("Ann Lee was robbed of the title."),
        marked("A man was charged with arson. The thief who took the bell was never found."),
        marked("It was a killer blow to her case, and the court rose."),
    ),
)
