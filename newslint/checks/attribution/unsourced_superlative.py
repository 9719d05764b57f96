"""Superlatives that somebody must have measured, without a source: the worst ever, the largest armed group."""

from newslint.checks.attribution._common import around, matches, pattern
from newslint.rule import Rule, marked

DEGREE = (
    "largest|biggest|strongest|most powerful|most dangerous|deadliest|worst|best-armed|best armed|most "
    "influential|richest|most advanced|bloodiest|most important|longest|tallest|highest|lowest|fastest|hottest"
    "|coldest|wettest|driest|most expensive|most violent|smallest"
)
GROUP = r"(?:group|faction|militia|movement|organi[sz]ation|force|army|party|tribe|gang|cartel)\b"
NOUNS = (
    r"(?:west|rest|guest|forest|interest|protest|request|arrest|contest|test|priest|harvest|quest|nest|chest|latest)\b"
)
# What makes a superlative one of all times and places.
EVER = (
    r"ever(?! since| \w+ by| daily| single)(?: [a-z]+ed\b| built| seen| found| made| held| known| sold| fought| written"
    r"| flown| shot)?"
)
ALL = (
    r"in (?:the |human |recorded |modern |living )?(?:history|memory)|of all time|in (?:years|decades|generations"
    r"|centuries|a decade|a generation|a century)|in the (?:whole |entire )?(?:country|world|region)"
)
SOURCE = (
    rf"\bthe (?:single )?(?:{DEGREE}) (?:single )?(?:[\w’-]+ ){{0,2}}?{GROUP}|(?:\bthe (?:single )?"
    rf"|(?<=[’']s ))(?!{NOUNS})(?:\w+est|worst|most \w+) (?:[\w’-]+ ){{0,5}}?(?:{EVER}|{ALL})\b"
    r"|\b(?:completely |totally |absolutely )unprecedented\b"
)
WORDS = (
    *DEGREE.split("|"),
    "unprecedented",
    " ever",
    "in years",
    "decade",
    "generation",
    "centur",
    "country",
    "world",
    "region",
    "in history",
    "memory",
    "of all time",
    "history",
)
# Words before it: one of several, an aim, or the result of a vote.
SPARED = frozenset(
    "of among one being become becoming to named voted crowned declared judged rated ranked chosen elected if when "
    "unless".split()
)
# The measure that shows it: a leap of 17.30m, the longest of the year.
MEASURED = (
    r"\d ?-?(?:m|km|kg|lb|ft|in|cm|mm|mph|kph|inch|inches|foot|feet|met(?:er|re)s?|miles?|kilomet(?:er|re)s?"
    r"|tonnes?|tons?|degrees|seconds?|minutes?)\b|\d°"
)


def check(doc, rule):
    """Yield each superlative in the reporter's own voice with no source in its sentence."""
    for match in matches(doc, WORDS, SOURCE):
        told = doc.attributions
        if told.status(match.start(), match.end()) != "narration":
            continue
        sentence = around(doc, match.start())
        before = doc.flowing[max(match.start() - 20, 0) : match.start()].lower().split()
        if before[-1:] in (["as"], ["you’re"], ["you're"]):
            before.pop()  # "chosen as the best", "if you're the best"
        if pattern(MEASURED).search(doc.flowing, sentence.start, match.start()):
            continue
        if pattern(r"\b1[0-9]\d\d\b").search(doc.flowing, *sentence):
            continue
        if told.cues_in(*sentence) or before and before[-1] in SPARED:
            continue
        yield rule.finding(match.start(), match.end(), rule.message % match[0])


RULE = Rule(
    id="attribution.unsourced-superlative",
    check=check,
    message="“%s”: by whose count? give the measure and the source, or drop the superlative",
    description="A superlative is a claim that can be checked; without a source it reads as praise or alarm.",
    authority="Reuters Handbook: be wary of superlatives, check and source them",
    scope=("body", "list"),
    confidence=0.75,
    bad=(
        marked("The tunnel is [[the longest ever built]] in the desert."),
        marked("The front, [[the most powerful armed group]] in the valley, took the pass."),
        marked("It was [[the worst drought in living memory]]."),
    ),
    good=(
        marked("The tunnel is the longest ever built, the ministry said."),
        marked("It was the largest crowd of the season, the club said."),
        marked("She was the first woman to lead the party, and the last to leave."),
        marked("“It is the worst drought in history,” said Ann Lee."),
        marked("The film was named the best comedy of all time after a public vote."),
        marked("Reed leapt 8.30m, the longest leap in the world this year. If you’re the best in the world, you win."),
        marked("The mill was chosen as the best in the country."),
        marked("It is one of the largest armed groups of the region."),
    ),
)
