"""Ages and anniversaries that do not add up: 30 years ago in 2010, born in 1980 and 52 years old."""

import re
from datetime import date

from newslint.checks.dates._common import sentence_index
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

YEAR = r"(?:1[5-9]|20)\d\d"
RANKS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
NUMBERS = {**{rank: at for at, rank in enumerate(RANKS, 1)}, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30,
           "forty": 40, "fifty": 50, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}  # fmt: skip
NTH = rf"(?P<count>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(RANKS)}|thirtieth|fortieth|fiftieth) anniversary"
OF_YEAR = pattern(rf"\b{NTH} of (?:the |its |his |her |their )?(?:founding in )?(?P<from>{YEAR})\b")
SINCE_FOUNDED = pattern(
    rf"\b(?:founded|established|formed|opened|created|launched|built) in (?P<from>{YEAR})\b[^.;]{{0,60}}?\b{NTH}"
)
AGO = pattern(
    r"\b(?P<about>about|around|almost|nearly|some|over|more than|just over)? ?"
    r"\b(?P<count>\d{1,3}|ten|fifteen|twenty|thirty|forty|fifty) "
    rf"years ago,? in (?:[A-Z][a-z]+ )?(?P<from>{YEAR})\b",
    re.I,
)
BORN = pattern(
    r"\b[Bb]orn (?:(?:on )?(?:\d\d? [A-Z][a-z]+,?|[A-Z][a-z]+\.? \d\d?,?|in [A-Z][a-z]+ ?) )?"
    rf"(?:in )?(?P<from>{YEAR})\b"
)
AGE = pattern(r"\b(?P<count>\d{1,2})(?:-year-old| years old)\b|\baged? (?P<aged>\d{1,2})\b")
YEARS = pattern(rf"\b{YEAR}\b")
NOW = pattern(
    r"\b(?:marks?|marking|today|this (?:year|month|week|summer|spring|autumn|winter)|falls?|will|is|are|celebrates?)\b"
)
# An age at another time than the story's.
THEN = pattern(r"\b(?:when|then|at the time|as an?|was an?|died|later|at \d)\b")


def check(doc, rule):
    """Yield counts of years that do not lead from one year to the other; without another it is the story's."""
    story = doc.meta.date.year if doc.meta.date else None
    yield from _anniversaries(doc, rule, story)
    if story is None:
        return
    if "years ago" in doc.folded:
        for match in AGO().finditer(doc.flowing):
            count = NUMBERS.get(match["count"].lower()) or int(match["count"])
            slack = max(1, count // 10) if match["about"] or count % 10 == 0 and count >= 30 else 1
            if abs(story - count - int(match["from"])) > slack:
                said = f"{count} years before {story} is {story - count}"
                start = match.start("count")
                yield rule.finding(start, match.end(), rule.message % (doc.flowing[start : match.end()], said))
    if "orn" in doc.folded:
        for match in BORN().finditer(doc.flowing):
            sentence = doc.sentences[sentence_index(doc, match.start())]
            ages = list(AGE().finditer(doc.flowing, *sentence))
            years = set(YEARS().findall(doc.text[slice(*sentence)]))
            if len(ages) == 1 and len(years) == 1:
                age = int(ages[0]["count"] or ages[0]["aged"])
                right = story - int(match["from"])
                if not right - 1 <= age <= right and not THEN().search(doc.flowing, *sentence):
                    said = f"born in {match['from']} makes {right - 1} or {right} in {story}"
                    yield rule.finding(*ages[0].span(), rule.message % (ages[0][0], said))


def _anniversaries(doc, rule, story):
    """Anniversaries against another year of their sentence, or against the story's when they are of today."""
    if "anniversary" not in doc.folded:
        return
    for match in [*OF_YEAR().finditer(doc.flowing), *SINCE_FOUNDED().finditer(doc.flowing)]:
        sentence = doc.sentences[sentence_index(doc, match.start())]
        words = doc.text[slice(*sentence)]
        others = set(YEARS().findall(words)) - {match["from"]}
        count, begun = NUMBERS.get(match["count"]) or int(match["count"][:-2]), int(match["from"])
        if len(others) == 1:
            then, slack = int(others.pop()), 0
        elif not others and story is not None and NOW().search(words):
            then, slack = story, 1
        else:
            continue
        if abs(then - begun - count) > slack and then > begun:
            start, end = match.start("count"), match.end("count") + len(" anniversary")
            said = f"{then - begun} years lie between {begun} and {then}"
            yield rule.finding(start, end, rule.message % (doc.flowing[start:end], said))


RULE = Rule(
    id="dates.anniversary",
    check=check,
    message="“%s” does not add up: %s",
    confidence=0.85,
    description="An anniversary, an age or a number of years that does not fit the years beside it.",
    authority="Arithmetic.",
    bad=(
        marked("The village marked the [[20th anniversary]] of the 1998 flood in 2023."),
        marked(
            "The village in the valley marked the [[20th\nanniversary]] of the 1998 flood in 2023 with a\n"
            "march along the river that had drowned it."
        ),
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
