"""A crime told as a fact about a named person, with no charge, court or source in sight."""

from newslint.checks.attribution._common import matches
from newslint.rule import Rule, marked

VERBS = (
    "murdered|raped|embezzled|defrauded|bribed|laundered|smuggled|trafficked|kidnapped|abducted|molested|blackmailed"
    "|extorted|strangled|groomed|stole|tortured|forged|burgled|mugged"
)
IDIOMS = r"(?! (?:the (?:show|limelight|spotlight|scene|headlines|march|lead|ball|win|victory|points|match|game)|a (?:march|point|win|lead|kiss|glance)|(?:his|her|their|its) (?:way|thunder)|ahead|in\b|home|past|points|ties|links|alliances?|friendships?|(?:an? )?(?:new |close |strong |closer |stronger )?(?:path|partnership|alliance|career|relationship|reputation|identity|bond|lead|deal)))"
SETTLED = (
    "convicted", "sentenced", "jailed", "imprisoned", "pleaded guilty", "pled guilty", "found guilty", "guilty of", "charged",
    "indicted", "accused", "confessed", "admitted", "on trial", "alleged", "prosecutor", "executed", "serving", "convict",
)


def check(doc, rule):
    """Yield the verb of each crime that the copy itself pins on a named person nobody has convicted in it."""
    stems = tuple(VERBS.split("|"))
    settled = None
    for match in matches(doc, stems, rf"\b(?:{VERBS})\b{IDIOMS}"):
        if doc.attributions.status(match.start(), match.end()) != "narration":
            continue
        mention = doc.names.at(match.start() - 2)
        if mention is None or mention.kind != "person" or doc.text[mention.end : match.start()].strip():
            continue
        if settled is None:
            settled = any(word in doc.folded for word in SETTLED)
        if not settled:
            yield rule.finding(match.start(), match.end(), rule.message % (mention.text, match[0]))


RULE = Rule(
    id="attribution.crime-as-fact",
    check=check,
    message="“%s … %s” stands as a fact: say who accuses, or what court found it",
    description="Before a conviction a crime is an accusation, and somebody makes it; told as fact it is libel.",
    authority="AP Stylebook, Reuters Handbook: attribute accusations of crime to the authority that makes them",
    scope=("body", "list", "caption"),
    legal=True,
    confidence=0.8,
    bad=(
        marked("Karim Aziz [[stole]] the funds in May. The school found out in June."),
        marked("Ann Lee [[embezzled]] two million euros from the hospital."),
        marked("That winter Tom Reed [[smuggled]] arms over the pass."),
    ),
    good=(
        marked("Prosecutors say Karim Aziz stole the funds in May."),
        marked("Karim Aziz was convicted in June. Aziz stole the funds."),
        marked("Ann Lee stole the show with a solo, and Tom Reed stole the lead."),
        marked("Ann Lee was robbed of the title."),
    ),
)
