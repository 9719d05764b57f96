"""A crime told as a fact about a named person, with no charge, court or source in sight."""

import re

from newslint.checks.attribution._common import around, matches, pattern
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
CONVICTED = (
    "convicted",
    "sentenced",
    "jailed",
    "imprisoned",
    "pleaded guilty",
    "pled guilty",
    "found guilty",
    "guilty of",
    "confessed",
    "admitted",
    "executed",
    "serving",
    "convict",
    "conviction",
)
ACCUSED = r"\b(?:charged|indicted|accus\w+|alleg\w+|prosecut\w+|trial|court|suspect\w*|police|investigat\w+)\b"
COURT = ("court", "charged", "on trial", "the trial", "remanded", "suspect", "indicted")
LABELS = r"\b(?:an?|the) (?:murderer|rapist|killer|thief|fraudster|robber|kidnapper)\b(?! whale)"


def check(doc, rule):
    """Yield crimes that the copy itself pins on somebody while it tells of no conviction."""
    if any(word in doc.folded for word in CONVICTED):
        return
    for match in matches(doc, tuple(re.split(r"\W+", VERBS)), rf"\b(?:{VERBS})\b{IDIOMS}"):
        mention = doc.names.at(match.start() - 2)
        if mention is None or mention.kind != "person" or doc.text[mention.end : match.start()].strip():
            mention = _relative(doc, match.start())
        if mention and _is_claim(doc, match):
            yield rule.finding(match.start(), match.end(), rule.message % (mention.text, match[0]))
    if any(word in doc.folded for word in COURT):
        for match in matches(
            doc, ("murderer", "rapist", "killer", "thief", "fraudster", "robber", "kidnapper"), LABELS
        ):
            if _is_claim(doc, match, strict=False):
                yield rule.finding(match.start(), match.end(), rule.options["label-message"] % match[0])


def _relative(doc, start):
    """The person before ", 34," or "who": "Ann Lee, 34, stole", "Ann Lee, who stole"; None when there is none."""
    match = pattern(r"(?:, \d{1,3},|,? who) $", False).search(doc.text, max(start - 8, 0), start)
    mention = doc.names.at(match.start() - 1) if match and match.start() else None
    return mention if mention and mention.kind == "person" else None


def _is_claim(doc, match, strict=True):
    """Whether the reporter's own voice says so, with no accuser in the sentence."""
    if doc.attributions.status(match.start(), match.end()) != "narration":
        return False
    sentence = around(doc, match.start())
    return not (strict and pattern(ACCUSED).search(doc.text, *sentence))


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
        marked("[[A murderer]] who lived next door appeared in court."),
        marked("That winter Tom Reed [[smuggled]] arms over the pass."),
    ),
    good=(
        marked("Prosecutors say Karim Aziz stole the funds in May."),
        marked("Karim Aziz was convicted in June. Aziz stole the funds."),
        marked("Ann Lee stole the show with a solo, and Tom Reed stole the lead."),
        marked("Ann Lee was robbed of the title."),
    ),
)
