"""An accusation as a title before a name: “alleged killer Omar Aziz”."""

from newslint.checks.attribution._common import is_convicted, matches, pattern
from newslint.checks.attribution._figures import is_settled
from newslint.rule import Rule, marked

# Labels that convict by themselves when they stand before a name.
VERDICTS = (
    "terrorist|murderer|killer|rapist|thief|robber|fraudster|war criminal|swindler|traitor|paedophile"
    "|pedophile|gangster"
)
# "Accused" is a verb elsewhere: "they accused President Lee".
ACCUSED = r"Accused|(?<=[Tt]he )accused|(?<=[Aa]n )accused|(?<=heard )accused|(?<=of )accused|(?<=for )accused"
SMALL = (
    r"(?: (?!(?:that|of|the|an?|by|in|on|is|was|were|and|or|to|he|she|they|it|as|who|with|from|at|for|against|between"
    r"|over|after|before|into|during|near|under|about|victims?|targets?|rivals?|successor|lover|mistress|friend)\b)[a-z][\w-]*)"
)
SOURCE = rf"\b(?:[Aa]lleged|[Ss]uspected|[Cc]onfessed|[Pp]resumed|{ACCUSED}){SMALL}{{1,3}}?(?= [A-Z])"


def check(doc, rule):
    """Yield each accusing label right before a person's name; verdicts only where the copy tells of no conviction."""
    if any(word in doc.folded for word in ("alleged", "suspected", "confessed", "presumed", "accused")):
        for match in pattern(SOURCE, False).finditer(doc.flowing):
            yield from _before_a_name(doc, rule, match)
    if not is_convicted(doc):
        source = rf"(?<!alleged )(?<!suspected )(?<!accused )\b(?:{VERDICTS})(?= [A-Z])"
        for match in matches(doc, tuple(VERDICTS.split("|")), source):
            yield from _before_a_name(doc, rule, match)


def _before_a_name(doc, rule, match):
    """The finding when the name of a person stands right behind the label."""
    mention = doc.names.at(match.end() + 1)
    if (
        mention
        and not is_settled(doc, match.start())
        and (mention.kind == "person" or mention.kind == "name" and " " in mention.text)
    ):
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
        marked("The [[accused contractor]] Omar Aziz fled abroad."),
        marked("The commander, the [[terrorist]] Tom Reed, got arms from abroad."),
        marked("Troops took [[suspected war criminal]] Tom Reed from his house."),
    ),
    good=(
        marked("Police arrested Omar Aziz, who is accused of killing his neighbour."),
        marked("They accused president Omar Aziz of fraud."),
        marked("The murderer Tom Reed was sentenced to life."),
        marked("Doctors treated a suspected heart attack and an alleged food poisoning."),
        marked("The suspected gunman was named by police as Omar Aziz."),
        marked("“The alleged killer Omar Aziz is my brother,” said Ann Lee."),
    ),
)
