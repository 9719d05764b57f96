"""Recently, lately, overnight, in recent days: when was it?"""

import re

from newslint.analysis.times import leaves
from newslint.checks.dates._common import words
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

VAGUE = frozenset(("recently", "lately", "overnight"))
# An overnight stay or a stay that lasted overnight says how long, not when.
ADVERB = pattern(r"[.,;:)”\"]|$|\s(?:in|on|into|by|after|when|as|and|at|from|to|with|while|near|across|that)\b|\s\d")
UNTIL = pattern(r"\b(?:until|as|more|most|than|only) $", re.I)


def check(doc, rule):
    """Yield vague words of time; those with a firm one beside them ("until recently", "most recently") are left."""
    for place in leaves(doc.times):
        if place.kind != "vague":
            continue
        said = words(doc, place).lower()
        if place.form == "vague" and said in VAGUE:
            if UNTIL().search(doc.flowing, max(0, place.start - 6), place.start):
                continue
            if said == "overnight" and not ADVERB().match(doc.flowing, place.end):
                continue
        elif "recent" not in said or place.unit not in ("day", "week", "month"):
            continue
        yield rule.finding(place.start, place.end, rule.message % words(doc, place))


RULE = Rule(
    id="dates.vague",
    check=check,
    message="“%s” does not say when: give the day, or the month",
    severity="suggestion",
    confidence=0.6,
    description="A word of time that a reader cannot place.",
    authority="Wikipedia: Words to watch, relative time references; Guardian style guide.",
    bad=(
        marked("The minister [[recently]] resigned."),
        marked("Shelling went on [[overnight]] in three districts."),
        marked("Prices fell in [[recent weeks]], brokers said."),
    ),
    good=(
        Example("The overnight train ran until recently."),
        Example("He resigned on May 3, most recently of all."),
        Example("It is due soon, and in recent decades it has grown."),
    ),
)
