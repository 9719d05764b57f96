"""The words of time: each with its class, the letter of that class in a pattern, and its value.

A text is read as a string with one letter a token; the grammar is a regular expression over those letters.
"""

import re

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

# No shape has "hence" or "now": they are classes of their own so as to be neither a word nor a name, which shapes
# ask for or rule out beside them ("on Fri. Now the board waits").
CLASSES = (
    "word name mark spaced comma stop dash newline possessive "
    "weekday weekdays month namesake lowmonth lowword abbreviated "
    "day ordinal rank year short number numeric decimal decade clock meridiem oclock zone "
    "count article unit units half "
    "last next this past coming recent following every each "
    "ago hence later earlier before after "
    "today tonight now part parts weekend weekends season seasons quarter century "
    "early mid ending "
    "in on at of the since until from to by between and during for over "
    "vague noon holiday calendar era"
).split()
LETTERS = {name: chr(0x100 + at) for at, name in enumerate(CLASSES)}
OTHER = LETTERS["word"]


def pattern(source):
    """A regular expression over class letters, from one over class names: "month day (?:comma? year)?"."""
    return re.sub("[a-z]+", lambda name: LETTERS[name[0]], source).replace(" ", "")


def _entries(word_class, words, values=None):
    for at, word in enumerate(words):
        yield word, (LETTERS[word_class], at + 1 if values is None else values)


def _lexicon():
    """A mapping from a word in lower case to the letter of its class and its value."""
    words = {}
    for name, listed in PLAIN.items():
        words.update(_entries(name, listed.split(), 0))
    for at, day in enumerate(WEEKDAYS):
        words[day] = (LETTERS["weekday"], at)
        words[day + "s"] = (LETTERS["weekdays"], at)
    for short, at in (("mon", 0), ("tue", 1), ("tues", 1), ("wed", 2), ("weds", 2), ("thu", 3), ("thur", 3),
                      ("thurs", 3), ("fri", 4), ("sat", 5), ("sun", 6)):  # fmt: skip
        words[short] = (LETTERS["abbreviated"], at)
    for at, month in enumerate(MONTHS, 1):
        letter = LETTERS["namesake" if month in NAMESAKES else "month"]
        words[month] = (letter, at)
        words.setdefault(month[:3], (letter, at))
    words["sept"] = words["september"]
    for unit, forms in UNITS.items():
        words[forms.split()[0]] = (LETTERS["unit"], unit)
        words.update(_entries("units", forms.split()[1:], unit))
    words.update((word, (LETTERS["count"], value)) for word, value in COUNTS.items())
    words.update((word, (LETTERS["rank"], value)) for word, value in RANKS.items())
    words.update((word, (LETTERS["today"], value)) for word, value in DAYS.items())
    words.update((word, (LETTERS["part"], word)) for word in PARTS)
    words.update((word + "s", (LETTERS["parts"], word)) for word in PARTS)
    words.update((word, (LETTERS["season"], value)) for word, value in SEASONS.items())
    words.update((word + "s", (LETTERS["seasons"], value)) for word, value in SEASONS.items())
    words.update((zone, (LETTERS["zone"], zone.upper())) for zone in ZONES)
    return words


# Months that are also names, verbs or adjectives: they need evidence to be dates.
NAMESAKES = frozenset(("march", "april", "may", "june", "august"))
# In lower case these are words before they are months, whatever stands around them.
LOWER_WORDS = frozenset("may march august mar jan dec jun jul sat sun mon wed fri".split())

PLAIN = {
    "last": "last", "next": "next", "this": "this", "past": "past", "coming": "coming upcoming",
    "recent": "recent", "following": "following previous preceding same", "every": "every", "each": "each",
    "ago": "ago", "hence": "hence", "later": "later", "earlier": "earlier", "before": "before", "after": "after",
    "tonight": "tonight", "now": "now", "weekend": "weekend", "weekends": "weekends", "quarter": "quarter",
    "century": "century", "early": "early late", "mid": "mid middle", "in": "in", "on": "on", "at": "at", "of": "of",
    "the": "the", "since": "since", "until": "until till", "from": "from", "to": "to through thru", "by": "by",
    "between": "between", "and": "and", "during": "during throughout", "for": "for", "over": "over within",
    "article": "a an", "half": "half", "noon": "noon midday midnight", "era": "ad bc bce ce ah",
    "vague": "recently lately soon shortly currently nowadays presently overnight",
    "ending": "end beginning start", "oclock": "o'clock o’clock",
}  # fmt: skip
UNITS = {
    "second": "second seconds secs", "minute": "minute minutes mins", "hour": "hour hours hrs",
    "day": "day days", "night": "nights", "fortnight": "fortnight fortnights", "week": "week weeks",
    "month": "month months", "year": "year years", "decade": "decade decades",
}  # fmt: skip
COUNTS = {
    **{word: at for at, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(), 1)},
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
    "couple": None, "few": None, "several": None, "many": None, "some": None, "dozen": 12,
}  # fmt: skip
RANKS = {word: at for at, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1)}  # fmt: skip
DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
PARTS = ("morning", "afternoon", "evening", "night", "lunchtime", "dawn", "dusk")
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
# Only read as zones in capitals.
ZONES = (
    "gmt utc ut bst cet cest eet eest msk ist est edt et cst cdt ct mst mdt pst pdt pt ast adt jst kst hkt sgt "
    "aest aedt nzst nzdt wat cat eat sast trt pkt wib"
).split()

ISLAMIC_NUMBERS = {"muharram": 1, "safar": 2, "rajab": 7, "shaban": 8, "sha'ban": 8, "ramadan": 9, "shawwal": 10}
OTHER_MONTHS = {
    "islamic": "muharram safar rabi jumada rajab shaban sha'ban ramadan shawwal dhu dhul zulqada zulhijja",
    "persian": "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand",
    "hebrew": "tishrei cheshvan kislev tevet shevat adar nisan iyar sivan tammuz elul",
    "levantine": "kanun shubat shbat adhar nisan ayyar haziran tammuz aylul ailul tishrin",
}
# month -> (calendar, its number there as far as one word tells it)
CALENDAR_OF = {
    month: (calendar, ISLAMIC_NUMBERS.get(month) if calendar == "islamic" else number)
    for calendar, months in OTHER_MONTHS.items()
    for number, month in enumerate(months.split(), 1)
}

WORDS = _lexicon()
