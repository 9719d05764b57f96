"""“17. July”: the day with a full stop, as German, Icelandic or Czech copy has it."""

import re

from newslint.analysis.times import leaves
from newslint.checks.dates._common import words
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

# In front of a day; anything else may end a sentence with a number ("finished No. 17. July was hot").
BEFORE = pattern(
    r"(?:\b(?:on|until|till|by|from|since|before|after|to|of|the|dated|eve|between|and|day|about|around)|[a-z]day,?) $",
    re.I,
)
# Or behind the month, where a sentence would not begin so ("forward 24. July to 9. August").
BEHIND = pattern(r" (?:to|until|till|and|\d{4})\b| [–-] \d")


def check(doc, rule):
    """Yield days with a full stop in front of a month."""
    for place in leaves(doc.times):
        if place.form != "day-dot-month":
            continue
        before = BEFORE().search(doc.flowing, max(0, place.start - 10), place.start)
        if not before and not (place.year or BEHIND().match(doc.flowing, place.end)):
            continue
        stop = doc.text.index(".", place.start)
        yield rule.finding(
            place.start,
            place.end,
            rule.message % (words(doc, place), words(doc, place).replace(".", "", 1)),
            edits=(Edit(stop, stop + 1, ""),),
        )


RULE = Rule(
    id="dates.day-dot",
    check=check,
    message="“%s” is not English: write “%s”",
    description="A full stop behind the day, as other languages write a date.",
    authority="AP Stylebook, BBC and Guardian style guides: no ordinal mark on days.",
    quotes="both",
    bad=(
        marked("On [[17. July]] the board agreed.", fix="On 17 July the board agreed."),
        marked("It enters into force on [[1. January]].", fix="It enters into force on 1 January."),
        marked("It was signed on the eve of [[19. July]].", fix="It was signed on the eve of 19 July."),
        marked("It opens in Rome [[23. July 2021]].", fix="It opens in Rome 23 July 2021."),
        marked("It ran on Friday, [[3. May]].", fix="It ran on Friday, 3 May."),
    ),
    good=(
        Example("He finished No. 17. July was hot."),
        Example("They were 12. May came and went."),
        Example("1. January sales fell\n\n2. February sales rose"),
        Example("On 17 July they agreed."),
    ),
)
