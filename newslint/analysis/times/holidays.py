"""Holidays as dates: how they are spelt, and the day that a year gives them."""

from datetime import date
from functools import cache

from newslint.analysis.times.calendars import DAY, easter, nth_weekday
from newslint.compiled import compiled

# The words that a holiday's name can begin with.
FIRST_WORDS = frozenset(
    "new christmas easter thanksgiving halloween valentine valentines boxing good palm maundy ash shrove whit "
    "black cyber labor labour memorial veterans presidents martin juneteenth epiphany st saint remembrance "
    "armistice bonfire ascension hanukkah diwali nowruz eid passover ramadan independence bastille".split()
)
# Spellings, by a part that only they have, and the name that DAYS knows.
NAMES = (
    ("labo", "labor day"), ("martin", "martin luther king day"), ("veterans", "veterans day"),
    ("presidents", "presidents day"), ("valentine", "valentine's day"), ("patrick", "st patrick's day"),
    ("hallow", "halloween"), ("year's day", "new year's day"), ("years day", "new year's day"),
    ("year's eve", "new year's eve"), ("years eve", "new year's eve"),
)  # fmt: skip
# Holidays that a year fixes; others (Eid, Diwali, Hanukkah, Nowruz …) are known as dates but not computed.
DAYS = {
    "new year's day": lambda year: date(year, 1, 1),
    "new year's eve": lambda year: date(year, 12, 31),
    "epiphany": lambda year: date(year, 1, 6),
    "valentine's day": lambda year: date(year, 2, 14),
    "st patrick's day": lambda year: date(year, 3, 17),
    "ash wednesday": lambda year: easter(year) - 46 * DAY,
    "shrove tuesday": lambda year: easter(year) - 47 * DAY,
    "palm sunday": lambda year: easter(year) - 7 * DAY,
    "maundy thursday": lambda year: easter(year) - 3 * DAY,
    "good friday": lambda year: easter(year) - 2 * DAY,
    "easter": easter,
    "easter sunday": easter,
    "easter monday": lambda year: easter(year) + DAY,
    "ascension day": lambda year: easter(year) + 39 * DAY,
    "whit monday": lambda year: easter(year) + 50 * DAY,
    "halloween": lambda year: date(year, 10, 31),
    "bonfire night": lambda year: date(year, 11, 5),
    "remembrance sunday": lambda year: nth_weekday(year, 11, 6, 2),
    "armistice day": lambda year: date(year, 11, 11),
    "veterans day": lambda year: date(year, 11, 11),
    "martin luther king day": lambda year: nth_weekday(year, 1, 0, 3),
    "presidents day": lambda year: nth_weekday(year, 2, 0, 3),
    "memorial day": lambda year: nth_weekday(year, 5, 0, -1),
    "juneteenth": lambda year: date(year, 6, 19),
    "labor day": lambda year: nth_weekday(year, 9, 0, 1),
    "thanksgiving": lambda year: nth_weekday(year, 11, 3, 4),
    "black friday": lambda year: nth_weekday(year, 11, 3, 4) + DAY,
    "cyber monday": lambda year: nth_weekday(year, 11, 3, 4) + 4 * DAY,
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas": lambda year: date(year, 12, 25),
    "christmas day": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
}


@cache
def _holiday():
    return compiled(
        r"(?:New Year['’]?s (?:Day|Eve)|Christmas(?: Eve| Day)?|Easter(?: Sunday| Monday)?"
        r"(?! (?:Island|Rising|Parade|egg))|Thanksgiving|Hallowe['’]?en|(?:St\.? )?Valentine['’]?s Day|Boxing Day"
        r"|Good Friday|Palm Sunday|Maundy Thursday|Ash Wednesday|Shrove Tuesday|Whit Monday|Black Friday|Cyber Monday"
        r"|Labou?r Day|Memorial Day|Veterans['’]? Day|Presidents['’]? Day|Juneteenth"
        r"|Martin Luther King,? (?:Jr\.? )?Day"
        r"|Epiphany|(?:St|Saint)\.? Patrick['’]?s Day|Remembrance Sunday|Armistice Day|Bonfire Night|Ascension Day"
        r"|Hanukkah|Diwali|Nowruz|Eid al-(?:Fitr|Adha)|Eid|Passover|Ramadan|Independence Day|Bastille Day)\b"
    )


def match(text, start):
    """The name and the end of the holiday that begins at `start`, or None."""
    found = _holiday().match(text, start)
    if not found:
        return None
    name = found[0].replace("’", "'").lower()
    return next((told for part, told in NAMES if part in name), name), found.end()
