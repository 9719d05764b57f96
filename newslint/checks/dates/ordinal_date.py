"""Dec. 2nd, 2nd of December: most houses write the figure alone."""

import re

from newslint.analysis.times import leaves
from newslint.checks.dates._common import rewritten, words
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

ORDINAL = pattern(r"\b(?P<the>the )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?P<of> of(?= [A-Z]))?", re.I)
# Holidays that are called so.
NAMES = pattern(r"(?:the )?(?:4th of July|5th of November)$", re.I)


def check(doc, rule):
    """Yield days of a month with st, nd, rd or th."""
    for place in leaves(doc.times):
        if not place.day or not place.month or place.kind not in ("absolute", "partial"):
            continue
        match = ORDINAL().search(doc.flowing, place.start, place.end)
        if match is None or NAMES().match(words(doc, place)):
            continue
        text = (words(doc, place)[: match.start() - place.start] + match["day"]
                + " ".join(doc.text[match.end() : place.end].split("\n")))  # fmt: skip
        yield rewritten(doc, rule, place, text)


RULE = Rule(
    id="dates.ordinal-date",
    check=check,
    message="“%s”: write “%s”",
    severity="suggestion",
    description="A day of the month with st, nd, rd or th.",
    authority="AP Stylebook, Reuters Handbook, BBC and Guardian style guides.",
    bad=(
        marked("He came on [[Dec. 2nd]].", fix="He came on Dec. 2."),
        marked("He came on [[the 2nd of May]].", fix="He came on 2 May."),
        marked("He came on [[June 3rd, 2020]], late.", fix="He came on June 3, 2020, late."),
    ),
    good=(
        Example("He came on Dec. 2 and on the 3rd day."),
        Example("The 4th of July fell on the 2nd Monday."),
        Example("“Come on May 3rd,” he said."),
    ),
)
