"""Figures of hardship and shares of a people that nobody is said to have counted."""

from newslint.checks.attribution._figures import LEAST, NUMBER, PEOPLE, unsourced
from newslint.rule import Rule, marked

MANY = r"(?=[^a-z]*(?:[a-z]+ ){0,3}?(?:\d[\d,.]{3,}|\d[\d,.]* (?:thousand|million)|\w*(?:thousand|million)))"
WHO = rf"(?:[a-z-]+ )?{PEOPLE}"
LOST = r"their (?:homes?|jobs?|land|country|villages?)"
HARDSHIP = (
    r"(?:are|were|have been|remain|is|was|face|need|lack|live|lost|lose|suffer(?:ed)?|fled|have fled|have lost|go|went"
    r"|depend|rely) (?:[a-z-]+ ){0,2}?(?:affected|starving|hungry|homeless|stranded|trapped|infected|in need|at risk"
    r"|without (?:power|water|food|work|homes|electricity)|in poverty|hunger|famine|starvation|aid|help|food|shelter"
    rf"|{LOST}|uprooted|unemployed|impoverished|malnourished)"
)
SOURCE = (
    rf"\b{MANY}{NUMBER} {WHO} (?:(?:who )?{HARDSHIP}|(?:lost|fled|left|have fled|have lost) {LOST})\b"
    rf"|\b{LEAST}\d[\d.]*(?: ?%| per ?cent| percent) of (?:the |all )?"
    r"(?:population|people|households|children|women|voters|residents|citizens)\b"
    rf"|\b(?:\d{{2}}[\d,]*|dozens|hundreds|thousands|scores)(?: of)? (?:[a-z]+ )?(?:homes|houses|buildings"
    rf"|villages|schools"
    r"|shops|vehicles|hospitals|mosques|churches) (?:were|was|have been|had been) (?:[a-z]+ly )?(?:destroyed"
    r"|damaged|burned|burnt|flooded|razed|demolished)\b"
    rf"|\b(?:affecting|displacing|uprooting|infecting|endangering) {NUMBER} {WHO}\b"
)
WORDS = tuple(
    (
        "thousand million % percent cent affecting displacing uprooting infecting endanger 000 destroyed "
        "damaged burned burnt flooded razed demolished"
    ).split()
)


def check(doc, rule):
    """Yield each such figure that no source carries, in its sentence or beside it."""
    yield from unsourced(doc, rule, WORDS, SOURCE)


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
        marked("The quake lasted a minute. [[Hundreds of houses were destroyed]]."),
        marked("The crash of the bank was felt. [[About 40% of households]] pay more now."),
    ),
    good=(
        marked("Two million people need food, the World Food Programme said."),
        marked("The statistics office counts twice a year. About 40% of households pay more now, it said."),
        marked("“Thousands of families lost their homes,” said Ann Lee."),
        marked("The flood of 1953 left a mark. Thousands of families lost their homes in 1953."),
    ),
)
