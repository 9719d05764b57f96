"""Months of other languages beside a day: 2 décembre, 12 de marzo, 9. Dezember."""

import re
from functools import cache

from newslint.checks.dates._common import LONG_MONTHS
from newslint.compiled import compiled, pattern
from newslint.rule import Edit, Example, Rule, marked

# Each line: the months in the order of the year, spellings parted by /, - where English has the same.
NAMES = """
janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre
enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre
janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
Januar/Jänner Februar März/Maerz - Mai Juni Juli - - Oktober - Dezember
januari februari maart - mei juni juli augustus - oktober - -
janúar febrúar mars apríl maí júní júlí ágúst - október nóvember desember
januar februar mars - maj juni juli augusti - oktober - desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
yanvarya fevralya marta aprelya maya iyunya iyulya avgusta sentyabrya oktyabrya noyabrya dekabrya
"""
# Only German writes months with a capital; in other languages a capital makes a name ("9 de Julio", "3 Marta").
CAPITALS = frozenset("Januar Jänner Februar März Maerz Mai Juni Juli Oktober Dezember".split())
ENGLISH = frozenset(month.lower() for month in LONG_MONTHS)


# Streets, squares and stadiums that are called after a day.
NAMED = pattern(r"\b(?:du|del|do|dell|des|dos|de|le|el|la|Rue|Via|Place|Calle) ?$")


@cache
def _months():
    """Each foreign month in lower case with its number."""
    found = {}
    for line in NAMES.strip().splitlines():
        for number, spellings in enumerate(line.split()):
            for name in spellings.lower().split("/"):
                if name != "-" and name not in ENGLISH:
                    found.setdefault(name, number)
    return found


@cache
def _pattern():
    names = "|".join(sorted(_months(), key=len, reverse=True))
    return compiled(
        rf"\b(?P<day>\d{{1,2}})(?:er|\.)?º? (?:de )?(?P<month>{names})\b"
        r"(?:,? (?:de |del )?(?P<year>(?:19|20)\d\d)\b)?",
        re.I,
    )


def check(doc, rule):
    """Yield a day with a foreign month, capitalised ones in German only."""
    for match in _pattern().finditer(doc.flowing):
        if NAMED().search(doc.flowing, max(0, match.start() - 8), match.start()):
            continue
        if match["month"][0].isupper() and match["month"] not in CAPITALS or not 1 <= int(match["day"]) <= 31:
            continue
        month = LONG_MONTHS[_months()[match["month"].lower()]]
        text = f"{match['day']} {month}" + (f" {match['year']}" if match["year"] else "")
        yield rule.finding(*match.span(), rule.message % (match[0], text), edits=(Edit(*match.span(), text),))


RULE = Rule(
    id="dates.foreign-month",
    check=check,
    message="“%s” is not English: write “%s”",
    confidence=0.85,
    description="The name of a month in another language beside a day.",
    authority="The language of the story.",
    quotes="both",
    bad=(
        marked("The decree of [[14 juillet 2019]] was void.", fix="The decree of 14 July 2019 was void."),
        marked("They voted on [[12 de marzo]].", fix="They voted on 12 March."),
        marked("The mayor left on [[9. Dezember]].", fix="The mayor left on 9 December."),
        marked("It was read on [[5 maja 2020]].", fix="It was read on 5 May 2020."),
    ),
    good=(
        Example("They walked down the Avenida 9 de Julio and met the 26 de Julio movement."),
        Example("The 3 Marta sisters and Mart Ocak flew to Mars; mai tais were served."),
        Example("He left on 14 July and on December 12."),
        Example("The 12th mars mission flew."),
        Example("He lives in the Place du 8 mai 1945."),
    ),
)
