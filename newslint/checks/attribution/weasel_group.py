"""A group without names as the source of an opinion: critics say, many believe."""

from newslint.checks.attribution._common import around, lower, matches
from newslint.rule import Rule, marked

VERBS = (
    "say|says|believe|argue|think|fear|warn|note|claim|insist|suggest|contend|maintain|worry|doubt|point out|agree"
    "|predict|expect|see|feel|consider|suspect|said|warned|argued|predicted|claimed|revealed|stated|confirmed|explained"
    "|pointed out|had said|had warned|have said|have argued|have warned|have suggested"
)
STRONG = (
    "critics|experts|observers|commentators|pundits|insiders|sceptics|skeptics|detractors|some people|many people|many"
    "|some|most people"
)
WEAK = (
    "analysts|scholars|specialists|activists|campaigners|supporters|opponents|people|scientists|doctors|economists"
    "|historians"
)
KINDS = (
    "some|many|most|several|other|independent|political|legal|military|security|health|medical|economic|local|western"
    "|foreign|human rights|leading"
)
# After “it”, what makes a clause of it: “some say it was the wind”, but not “some call it luck”.
CLAUSE = r"(?:is|was|will|would|can|could|may|might|must|should|has|had|does|did|never|also)\b"
GROUP = rf"(?:(?:{KINDS}) ){{0,2}}(?P<group>%s)"
# One of them is as nameless as all of them, unless something tells which one.
SINGULAR = "expert|observer|commentator|pundit|critic|sceptic|skeptic"
ONE = rf"(?:an?|one|another) (?:(?!(?:of|in|from)\b)(?-i:[a-z])[\w-]* ){{0,2}}(?:{SINGULAR})\b"
UNTOLD = r"(?=[.,;:]|$)(?!, (?:who|whose|speaking|named|called|interviewed|an?|(?-i:[A-Z])))"
SOURCE = (
    rf"(?<![\w’'-]){GROUP % f'{STRONG}|{WEAK}'} (?:(?:also|now|still|even|often|have long) )?(?:{VERBS})\b"
    rf"(?! (?:him|her|them|himself)\b| it\b(?! {CLAUSE}))"
    rf"|\b(?:(?:widely )?(?:seen|viewed|regarded|considered|described|perceived|hailed|dismissed) by|according to)"
    rf" {GROUP.replace('group', 'by') % STRONG}\b(?:(?<!some)(?<!many)|(?=[.,;:]|$| as\b| to\b))"
    r"(?! (?:of|at|in|from|with|who|close|on|for|interviewed|polled)\b)"
    rf"|\b(?:said|says|added|explained|warned|noted|according to) (?P<one>{ONE}){UNTOLD}"
    rf"|(?<![\w’'-])(?P<first>{ONE}) (?:said|says|added|explained|warned|noted|believes|argued|argues)\b"
)
OTHERS = frozenset("one two three four five six seven eight nine ten most both of none".split())
# Words before a group that make it a definite one, or part of a question or an order.
DEFINITE = frozenset("of which that the his her their these those than how what as do did would could to".split())
AFTER = 2  # sentences in which one of the group may be named


def check(doc, rule):
    """Yield each unnamed group that thinks or says something, unless one of its members is named nearby."""
    strong = frozenset(STRONG.split("|"))
    for match in matches(doc, (*SINGULAR.split("|"), *STRONG.split("|"), *WEAK.split("|")), SOURCE):
        before = doc.flowing[max(match.start() - 24, 0) : match.start()].lower().replace(",", " ").split()[-1:]
        if match["group"] and before and before[0] in DEFINITE | OTHERS or _named_nearby(doc, match.start()):
            continue
        group = match["group"] or match["by"] or match["one"] or match["first"]
        sure = group.lower() in strong or not (match["group"] or match["by"])
        fields = {} if sure else {"severity": lower(rule.severity, "suggestion"), "confidence": 0.6}
        yield rule.finding(match.start(), match.end(), rule.message % match[0], **fields)


def _named_nearby(doc, start):
    """Whether the sentence or one of the next two gives a name among its speakers, or a poll."""
    first, last = around(doc, start, after=AFTER)
    told = doc.attributions
    at = told.paragraph_at(start)
    if at + 1 < len(doc.paragraphs):
        following = doc.paragraphs[at + 1]
        last = max(last, around(doc, following.start).end)
    for cue in told.cues_in(first, last):
        if cue.speaker and cue.speaker.kind in ("name", "organisation") and cue.start != start:
            return True
    # "Lena Roth, a biologist at Kiel, counted …" speaks for the group without a verb of saying.
    for mention in doc.names.between(start, around(doc, start, after=AFTER).end):
        if mention.kind in ("person", "name") and doc.flowing.startswith(
            (", a ", ", an ", ", the ", ", who ", ", of "), mention.end
        ):
            return True
    return "poll" in doc.flowing[first:last].lower()


RULE = Rule(
    id="attribution.weasel-group",
    check=check,
    message="“%s”: who? name one of them, or give the evidence",
    description="Critics, experts and observers without a name lend authority to an opinion that may be the "
    "reporter’s own.",
    authority="Wikipedia, Words to watch: unsupported attributions; Reuters Handbook: a named source beats an "
    "unnamed one",
    scope=("body", "list"),
    confidence=0.8,
    bad=(
        marked("[[Critics say]] the dam is unsafe. It was built in 1962."),
        marked("The vote is [[seen by many]] as a test. It falls in May."),
        marked("The dam will fail, [[according to experts]]. It was built in 1962."),
        marked("“Demand is strong,” [[said one industry expert]]. The shop opens in May."),
        marked("[[Some say]] it could never be closed."),
        marked("[[Many believe]] that the match was fixed."),
        marked("The port will silt up again, and [[some experts warn]] of floods."),
    ),
    good=(
        marked("Critics say the dam is unsafe. Ann Lee, an engineer, said its gates were cracked."),
        marked("The year was poor, according to some film critics of Los Angeles."),
        marked("“Demand is strong,” said one expert at Oslo University. It is, according to an expert panel."),
        marked("Some call it luck, some say it again and again."),
        marked("Three of five experts say the dam is safe."),
        marked("“Critics say what they like,” said Ann Lee."),
        marked("Of the critics, some believe in ghosts, the poll found."),
    ),
)
