"""Guilt told as a fact about somebody who is held or charged: “charged after stabbing a clerk”."""

from newslint.checks.attribution._common import around, matches, pattern
from newslint.rule import Rule, marked

HELD = (
    r"(?:charged|arrested|detained|indicted|remanded|in custody|held|accused|extradited|arraigned|appeared in court"
    r"|captured|caught)"
)
CRIME = "stabb|shoot|kill|murder|rap|strangl|beat|robb|poison|burgl|smuggl|kidnap|abduct|assault|molest|defraud"
DONE = (
    "stabbed|shot|killed|murdered|raped|strangled|beat|robbed|poisoned|burgled|smuggled|kidnapped|abducted|assaulted"
    "|molested|defrauded|embezzled|caused the deaths? of"
)
OBJECT = (
    r"(?:an?|the|his|her|their|its|another|two|three|four|five|six|seven|eight|nine|ten|several|dozens|\d+"
    r"|(?-i:[A-Z])\w*)\b"
    r"(?! (?:\w+ )?(?:videos?|films?|footage|photos?|pictures?|scenes?))"
)
# “after stabbing” alone can be the noun: “arrested after stabbing in Hull”.
AFTER = (
    rf"\b{HELD}\b[^.;:!?]{{0,60}}?(?P<words> after (?:(?:fatally|brutally|repeatedly|violently) (?:{CRIME})\w*ing"
    rf"|(?:{CRIME})\w*ing(?= {OBJECT})|(?:he|she|they) (?:\w+ly )?(?:{DONE})\b(?! (?:himself|herself))))"
)
CONVICTING = "murderer|rapist|killer|thief|fraudster|robber|kidnapper"
LABEL = (
    rf"(?P<words>\bthe (?:{CONVICTING})) (?:(?:is|was|has been|remains|will be|will appear|appeared|appears)\b)"
    r"[^.;:!?]{0,20}?\b(?:custody|held|arrested|detained|bail|charged|court|remanded|behind bars)\b"
)
NUMBER = (
    r"(?:at least |more than |over |some )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|dozens of"
    r"|a (?:series|string) of)"
)
RESPONSIBLE = (
    rf"\b{HELD}\b[^.;:!?]{{0,100}}?(?<!\bbeing )(?<!\bbe )(?P<words>\bresponsible for {NUMBER} (?:[a-z]+ )?"
    r"(?:murders?|killings?|rapes?|robberies|burglaries|kidnappings?|stabbings?|homicides|assassinations))\b"
)
NEVER = (
    rf"\b(?:he|she|(?-i:[A-Z])[\w’-]+) (?:is|was) (?P<words>an? (?:[a-z]+ )?(?:{CONVICTING}) who (?:has|had|was) never "
    r"(?:been )?(?:charged|convicted|tried|prosecuted))\b"
)
WHO = (
    r"\b(?:the (?:arrest|detention|capture) of|arrested|detained|captured) (?:the|an?|(?-i:[A-Z]))[^.;:!?,“”\"]{0,50}, "
    rf"(?P<words>(?:\d\d, )?who (?:had )?(?:{DONE}))\b(?! (?:himself|herself|\w+ (?:ahead|home|off)))"
)
# Each pattern with words of which one stands in every match.
SOURCES = (
    (tuple(f" {word}" for word in (*CRIME.split("|"), *DONE.split("|")[:-1], "caused the death")), AFTER),
    (tuple(f"the {word}" for word in CONVICTING.split("|")), LABEL),
    (("responsible for",), RESPONSIBLE),
    (("who has never", "who had never", "who was never"), NEVER),
    (("arrest", "deten", "detain", "capture"), WHO),
)
# Words that leave the guilt open, and those that do so too or say that a court has found it.
OPEN = r"\b(?:believed|thought|reported\w*|accus\w+ of|claim\w*|apparent\w*|possib\w+|might|may|if)\b"
SETTLED = (
    r"\b(?:alleg\w+|suspect\w*|convict\w*|sentenced|jailed|(?:pleaded|found) guilty|admitt\w+|confess\w+|imprisoned)\b"
)


def check(doc, rule):
    """Yield the words that pin the crime on the person, unless a conviction or a doubt stands beside them."""
    for words, source in SOURCES:
        for match in matches(doc, words, source):
            start, end = match.span("words")
            start += doc.flowing[start] == " "
            if doc.attributions.status(start, end) == "quoted" or source is not NEVER and _is_open(doc, start):
                continue
            yield rule.finding(start, end, rule.message % doc.flowing[start:end])


def _is_open(doc, start):
    """Whether a doubt stands before the words at an offset, or a doubt of the law or a verdict on either side."""
    near = around(doc, start, before=1, after=1)
    return bool(pattern(OPEN).search(doc.flowing, near.start, start) or pattern(SETTLED).search(doc.flowing, *near))


RULE = Rule(
    id="attribution.guilt-presumed",
    check=check,
    message="“%s” convicts before the court does: write what the charge is, and who makes it",
    description="Somebody who is held or charged is not guilty yet: the crime is what is alleged, no fact.",
    authority="AP Stylebook, arrest and allege; Reuters Handbook: presumption of innocence",
    scope=("body", "list", "caption"),
    legal=True,
    confidence=0.8,
    bad=(
        marked("A man was charged with murder [[after fatally stabbing]] a clerk, police said."),
        marked("Tom Reed was arrested [[after he shot]] two guards."),
        marked("A woman is in custody [[after poisoning]] her husband."),
        marked("[[The murderer]] is in custody."),
        marked("Police detained a man of 41, [[responsible for 14 murders]]."),
        marked("Prosecutors ordered the detention of the driver, [[who caused the death of]] nine people."),
        marked("He is [[a serial rapist who has never been charged]], a neighbour said."),
    ),
    good=(
        marked("A man was arrested after stabbing in Leeds, and two were held after a killing."),
        marked("Tom Reed was charged with murder after allegedly stabbing a clerk."),
        marked("Tom Reed was charged after killing a guard. He was convicted in May."),
        marked("Police arrested a man suspected of being responsible for ten murders."),
        marked("The killer was never caught. The killer whale is held in a tank."),
        marked("He was arrested after shooting a video of the queue."),
        marked("Officers caught up with Ann Lee, who beat Tom Reed home."),
    ),
)
