"""An accusation as a title before a name: “alleged killer Omar Aziz”."""

from newslint.checks.attribution._common import matches
from newslint.rule import Rule, marked

CRIMES = (
    "killer|murderer|rapist|terrorist|thief|robber|burglar|fraudster|fraud|swindler|smuggler|trafficker"
    "|kidnapper|hacker|spy"
    "|bomber|gunman|shooter|attacker|assassin|arsonist|stalker|paedophile|pedophile|abuser|molester|mobster"
    "|gangster|dealer"
    "|war criminal|criminal|mastermind|ringleader|extremist|militant|jihadist|forger|looter|poisoner|conman"
    "|con man|conspirator"
    "|accomplice|hitman|embezzler|launderer|money launderer|drug dealer|drug lord|crime boss|mafia boss|gang "
    "leader|plotter"
)


# Labels that convict by themselves when they stand before a name.
VERDICTS = (
    "terrorist|murderer|killer|rapist|thief|robber|fraudster|war criminal|swindler|traitor|paedophile"
    "|pedophile|gangster"
)
CONVICTED = (
    "convicted",
    "sentenced",
    "jailed",
    "imprisoned",
    "pleaded guilty",
    "found guilty",
    "executed",
    "serial killer",
    "confessed",
    "admitted",
    "inmate",
    "in prison",
)


def check(doc, rule):
    """Yield each accusing label right before a person's name; verdicts only where the copy tells of no conviction."""
    yield from _accused(doc, rule)
    if any(word in doc.folded for word in CONVICTED):
        return
    for match in matches(
        doc, tuple(VERDICTS.split("|")), rf"(?<!alleged )(?<!suspected )(?<!accused )\b(?:{VERDICTS})(?= [A-Z])"
    ):
        mention = doc.names.at(match.end() + 1)
        if mention and mention.kind == "person":
            yield rule.finding(match.start(), match.end(), rule.message % (match[0], mention.text))


def _accused(doc, rule):
    """Yield each label such as "alleged killer" right before a name."""
    source = rf"\b(?:alleged|suspected|accused|confessed|presumed) (?:[a-z-]+ ){{0,2}}?(?:{CRIMES})(?= [A-Z])"
    for match in matches(doc, ("alleged", "suspected", "accused", "confessed", "presumed"), source):
        mention = doc.names.at(match.end() + 1)
        if mention and mention.kind in ("person", "name"):
            yield rule.finding(match.start(), match.end(), rule.message % (match[0], mention.text))


RULE = Rule(
    id="attribution.accusation-title",
    check=check,
    message="“%s” as a title before “%s” convicts before the court does: write who accuses the person, and of what",
    description="Set before a name like a rank, an accusation becomes part of the person.",
    authority="AP Stylebook, allege: no accusation as a title before a name",
    legal=True,
    scope=("headline", "body", "list", "caption"),
    bad=(
        marked("Police arrested [[alleged killer]] Omar Aziz at a hotel."),
        marked("The court heard [[accused fraudster]] Ann Lee for two hours."),
        marked("The commander, the [[terrorist]] Tom Reed, got arms from abroad."),
        marked("Troops took [[suspected war criminal]] Tom Reed from his house."),
    ),
    good=(
        marked("Police arrested Omar Aziz, who is accused of killing his neighbour."),
        marked("The murderer Tom Reed was sentenced to life."),
        marked("Doctors treated a suspected heart attack and an alleged food poisoning."),
        marked("The suspected gunman was named by police as Omar Aziz."),
        marked("“The alleged killer Omar Aziz is my brother,” said Ann Lee."),
    ),
)
