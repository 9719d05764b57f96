"""Figures of hardship and shares of a people that nobody is said to have counted."""

from newslint.checks.attribution._common import around, matches, pattern
from newslint.checks.attribution.unsourced_casualty import PAST, carried
from newslint.rule import Rule, marked

LEAST = r"(?:(?:at least|more than|over|nearly|almost|about|around|some|up to|an estimated) )?"
NUMBER = (
    LEAST + r"(?:\d[\d,.]*(?: (?:thousand|million|billion))?|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty) (?:thousand|million)|(?:tens|hundreds) of thousands|thousands|millions|billions)(?: of)?"
)
WHO = r"(?:[a-z-]+ )?(?:people|persons|civilians|children|women|men|families|refugees|migrants|households|residents|citizens|workers|patients|pupils)"
HARDSHIP = (
    r"(?:are|were|have been|remain|is|was|face|need|lack|live|lost|lose|suffer(?:ed)?|fled|have fled|have lost|go|went|depend|rely) "
    r"(?:[a-z-]+ ){0,2}?(?:affected|starving|hungry|homeless|stranded|trapped|infected|in need|at risk|without (?:power|water|food|work|homes|electricity)"
    r"|in poverty|hunger|famine|starvation|aid|help|food|shelter|their (?:homes?|jobs?|land|country|villages?)|uprooted|unemployed|impoverished|malnourished)"
)
SOURCE = (
    rf"\b{NUMBER} {WHO} (?:who )?{HARDSHIP}\b"
    rf"|\b{NUMBER} {WHO} (?:lost|fled|left|have fled|have lost) their (?:homes?|jobs?|land|country|villages?)\b"
    rf"|\b{LEAST}\d[\d.]*(?: ?%| per ?cent| percent) of (?:the |all )?(?:population|people|households|children|women|voters|residents|citizens)\b"
    rf"|\b(?:affecting|displacing|uprooting|infecting|endangering) {NUMBER} {WHO}\b"
)
WORDS = ("people", "persons", "civilians", "children", "women", " men", "families", "refugees", "migrants", "households", "residents", "citizens",
         "workers", "patients", "pupils", "population", "%", "percent", "per cent")


def check(doc, rule):
    """Yield each such figure that no source carries, in its sentence or beside it."""
    for match in matches(doc, WORDS, SOURCE):
        told = doc.attributions
        if told.status(match.start(), match.end()) != "narration":
            continue
        if pattern(PAST).search(doc.text, *around(doc, match.start())) or carried(doc, match.start(), rule.options["lede"]):
            continue
        yield rule.finding(match.start(), match.end(), rule.message % match[0])


RULE = Rule(
    id="attribution.unsourced-figure",
    check=check,
    message="“%s”: say who counted, and when",
    description="Counts of people in need and shares of a population come from somebody, and grow old.",
    authority="Reuters Handbook: source figures; BBC Editorial Guidelines, Accuracy: statistics need a source",
    scope=("body", "list", "caption"),
    confidence=0.7,
    options={"lede": 3},
    bad=(
        marked("The rains have failed again. [[Two million people need food]] by spring."),
        marked("The coast is without doctors. [[Thousands of families lost their homes]]."),
        marked("The crash of the bank was felt. [[About 40% of households]] pay more now."),
    ),
    good=(
        marked("Two million people need food, the World Food Programme said."),
        marked("The statistics office counts twice a year. About 40% of households pay more now, it said."),
        marked("“Thousands of families lost their homes,” said Ann Lee."),
        marked("The flood of 1953 left a mark. Thousands of families lost their homes in 1953."),
    ),
)
