"""Ages and anniversaries that do not add up: 30 years ago in 2010, born in 1980 and 52 years old."""

import re
from datetime import date

from newslint.checks.dates._common import sentence_index
from newslint.rule import Example, Rule, marked

YEAR = r"(?:1[5-9]|20)\d\d"
ANNIVERSARY = re.compile(
    rf"\b(?P<count>\d{{1,3}})(?:st|nd|rd|th) anniversary of (?:the |its |his |her |their )?(?:founding in )?(?P<from>{YEAR})\b"
)
AGO = re.compile(rf"\b(?P<about>about|around|almost|nearly|some|over|more than|just over)? ?\b(?P<count>\d{{1,3}}|{{words}}) "
                 rf"years ago,? in (?:[A-Z][a-z]+ )?(?P<from>{YEAR})\b".replace("{words}", "ten|fifteen|twenty|thirty|forty|fifty"))
BORN = re.compile(rf"\b[Bb]orn (?:[a-z]+ )?(?:[A-Z][\w.]+ )?(?:\d\d?,? )?(?:in )?(?P<from>{YEAR})\b")
AGE = re.compile(r"\b(?P<count>\d{1,2})-year-old\b|\baged? (?P<aged>\d{1,2})\b")
YEARS = re.compile(rf"\b{YEAR}\b")
NUMBERS = {"ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
NOW = re.compile(r"\b(?:marks?|marking|today|this (?:year|month|week|summer|spring|autumn|winter)|falls?|will|is|are|celebrates?)\b")


def check(doc, rule):
    """Yield counts of years that do not lead from the one year to the other; the story's date is the other if none is."""
    story = doc.meta.date.year if doc.meta.date else None
    yield from _anniversaries(doc, rule, story)
    if story is None:
        return
    if "years ago" in doc.folded:
        for match in AGO.finditer(doc.text):
            count = NUMBERS.get(match["count"]) or int(match["count"])
            slack = max(1, count // 10) if match["about"] or count % 10 == 0 and count >= 30 else 1
            if abs(story - count - int(match["from"])) > slack:
                said = f"{count} years before {story} is {story - count}"
                start = match.start("count")
                yield rule.finding(start, match.end(), rule.message % (doc.text[start : match.end()], said))
    if "orn" in doc.folded:
        for match in BORN.finditer(doc.text):
            sentence = doc.sentences[sentence_index(doc, match.start())]
            ages = list(AGE.finditer(doc.text, *sentence))
            years = set(YEARS.findall(doc.text[slice(*sentence)]))
            if len(ages) == 1 and len(years) == 1:
                age = int(ages[0]["count"] or ages[0]["aged"])
                right = story - int(match["from"])
                if not right - 1 <= age <= right and "died" not in doc.text[slice(*sentence)]:
                    said = f"born in {match['from']} makes {right - 1} or {right} in {story}"
                    yield rule.finding(*ages[0].span(), rule.message % (ages[0][0], said))


def _anniversaries(doc, rule, story):
    """Anniversaries against another year of their sentence, or against the story's when they are of today."""
    if "anniversary" not in doc.folded:
        return
    for match in ANNIVERSARY.finditer(doc.text):
        sentence = doc.sentences[sentence_index(doc, match.start())]
        words = doc.text[slice(*sentence)]
        others = set(YEARS.findall(words)) - {match["from"]}
        count, begun = int(match["count"]), int(match["from"])
        if len(others) == 1:
            then, slack = int(others.pop()), 0
        elif not others and story is not None and NOW.search(words):
            then, slack = story, 1
        else:
            continue
        if abs(then - begun - count) > slack and then > begun:
            end = match.start() + match[0].index("anniversary") + len("anniversary")
            said = f"from {begun} to {then} are {then - begun} years"
            yield rule.finding(match.start(), end, rule.message % (doc.text[match.start() : end], said))


RULE = Rule(
    id="dates.anniversary",
    check=check,
    message="“%s” does not add up: %s",
    confidence=0.85,
    description="An anniversary, an age or a number of years that does not fit the years beside it.",
    authority="Arithmetic.",
    bad=(
        marked("The village marked the [[20th anniversary]] of the 1998 flood in 2023."),
        marked("The firm was set up [[15 years ago in 1990]].", dateline=date(2024, 4, 2)),
        marked("The [[61-year-old]], born in 1940, retired.", dateline=date(2024, 4, 2)),
        marked("This year marks the [[10th anniversary]] of the 2008 war.", dateline=date(2024, 4, 2)),
    ),
    good=(
        Example("The village marked the 25th anniversary of the 1998 flood in 2023."),
        Example("Ten years ago, in 2014, the mine closed.", dateline=date(2024, 12, 2)),
        Example("The 34-year-old, born in 1990, won gold.", dateline=date(2024, 12, 2)),
        Example("On the 10th anniversary of the 1989 revolt he wept.", dateline=date(2024, 12, 2)),
        Example("He was 19 in 1999 when the 52-year-old actor, born in 1947, died.", dateline=date(2024, 12, 2)),
    ),
)  # fmt: skip
