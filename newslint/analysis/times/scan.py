"""A text as time tokens: where each word, number and mark lies, its class letter and its value."""

import re
from functools import cache

from newslint.analysis.times import holidays
from newslint.analysis.times.lexicon import CALENDAR_OF, LETTERS, LOWER_WORDS, OTHER, WORDS
from newslint.compiled import compiled

QUARTERS = frozenset("1234")
GLUED_YEAR = compiled(r"(?:[1-9]|[12]\d|3[01]),[12]\d{3}")
# Two digits and an s are a decade only behind one of these ("in his 60s", "Band Aid 20's").
DECADE_BEFORE = compiled(r"(?:the|early|late|mid)[ -]$")
# Names that hold the word of a day but mean a thing, a paper, a team or an event long past.
NAME_FIRST = frozenset(
    "bloody super sheffield ruby robinson girl joe throwback happy manic mail fat casual dress-down freaky".split()
)

PAPERS_ON = ("Mail on", "Scotland on", "Independent on", "Ireland on", "Wales on")


@cache
def _token():
    """Tokens, the rarer shapes first; whatever is a URL, a handle or money is one dumb token."""
    return compiled(
        r"(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)"
        r"|(?P<newline>\n)"
        r"|(?P<figure>(?<![\w$€£¥])\d(?:[\d:./,]*\d)?(?:[-–]\d\d?[-–]\d{2,4}(?!\d))?)"
        r"(?P<suffix>['’](?:s\b)|(?:st|nd|rd|th|s|h\d\d|h|am|pm|a\.m\.?|p\.m\.?|AM|PM)\b\.?|[^\W\d_][\w]*|%)?"
        r"|(?P<possessive>['’`]s\b)"
        r"|(?P<short>(?<!\w)['’‘`](?P<two>\d\d)(?P<shorts>['’]?s)?(?!\w))"
        r"|(?P<mark>[,.;~–—-])"
        r"|[@#$€£¥]\s?\w[\w.,]*|_\w*|[^\w\s]"
    )


@cache
def _meridiem():
    return compiled(r"([ap])\.\s?m\b\.?", re.I)


@cache
def _url():
    return compiled(r"\S{0,200}?(?://|@|www\.)\S*")


@cache
def _day_name():
    """What follows a weekday that is no day: papers, programmes, teams, prayers."""
    return compiled(
        r"(?:Times|Telegraph|Mirror|Mail|Express|People|Herald|Post|Independent|World|Star|Sun|Sport|Tribune|Business"
        r"|School|Night Live|Night Football|Night Fever|Nation|League|Politics|Service|Worship|roast|lunch|lunches"
        r"|services|school|prayers?|best|papers?|newspapers?|Islands?|the 13th|the thirteenth)\b"
    )


class Tokens:
    """The time tokens of a text: `letters` has one class letter a token; the lists run beside it."""

    __slots__ = ("text", "letters", "starts", "ends", "values")

    def __init__(self, text, sentence_starts=frozenset()):
        self.text, self.starts, self.ends, self.values = text, [], [], []
        self.letters = "".join(self._scan(text, sentence_starts))

    def _scan(self, text, sentence_starts):
        """The letters, one a token; a line end counts where a sentence begins behind it, else it is wrapping."""
        starts, ends, values = self.starts, self.ends, self.values
        word_of, finder, at, size, line_ended = WORDS.get, _token().search, 0, len(text), -1
        while at < size:
            match = finder(text, at)
            if match is None:
                break
            start, at = match.span()
            kind = match.lastgroup
            letter, value = OTHER, None
            if kind == "newline":
                line_ended = start
                continue
            if line_ended >= 0:
                if start in sentence_starts:
                    starts.append(line_ended)
                    ends.append(line_ended)
                    values.append(None)
                    yield LETTERS["newline"]
                line_ended = -1
            if kind == "word":
                word = match[0]
                lowered = word.lower()
                entry = word_of(lowered)
                if len(word) == 1 and lowered in "ap" and (meridiem := _meridiem().match(text, start)):
                    letter, value, at = LETTERS["meridiem"], lowered, meridiem.end()
                elif entry:
                    letter, value, at = self._word(word, *entry, start, at)
                elif lowered in holidays.FIRST_WORDS and word[0].isupper() or lowered in CALENDAR_OF:
                    letter, value, at = self._special(lowered, start, at)
                elif word in ("am", "pm", "AM", "PM"):
                    letter, value = LETTERS["meridiem"], lowered[0]
                elif word == "Q" and text[at : at + 1] in QUARTERS:
                    letter, value, at = LETTERS["quarter"], int(text[at]), at + 1
                elif word in ("http", "https", "www") or text.startswith("@", at):
                    url = _url().match(text, start)
                    at = url.end() if url else at
                elif word[0].isupper():
                    letter = LETTERS["name"]
            elif kind in ("figure", "suffix"):
                letter, value, at = _figure(text, match, start, at)
            elif kind == "possessive":
                letter = LETTERS["possessive"]
            elif kind == "short" or kind in ("two", "shorts"):
                letter = LETTERS["decade" if match["shorts"] else "short"]
                value = int(match["two"])
            elif kind == "mark":
                letter = LETTERS[{",": "comma", ".": "stop", ";": "mark"}.get(match[0], "dash")]
                if match[0] == "—":
                    letter = LETTERS["mark"]
                elif match[0] in "-–" and text[start - 1 : start].isspace() and text[at : at + 1].isspace():
                    letter = LETTERS["spaced"]
            starts.append(start)
            ends.append(at)
            values.append(value)
            yield letter

    def _word(self, word, letter, value, start, at):
        """Letter, value and end of a word of the lexicon, with the evidence that its shape gives."""
        text, capital = self.text, word[0].isupper()
        if letter == LETTERS["zone"]:
            return (letter if word.isupper() else OTHER), word, at
        if letter in (LETTERS["month"], LETTERS["namesake"]):
            short = len(word) <= 4 and word.lower() not in ("may", "june", "july")
            if not capital:
                if short and len(word) == 3 or word in LOWER_WORDS:
                    return LETTERS["lowword"], value, at
                letter = LETTERS["lowmonth"]
            elif word.isupper() and len(word) == 3 and text[at : at + 1] != "." and word != "MAY":
                letter = LETTERS["namesake"]
            elif short:
                letter = LETTERS["namesake"]
            if short and text.startswith(".", at):
                at += 1
        elif letter == LETTERS["abbreviated"]:
            if not capital:
                return OTHER, None, at
            if text.startswith(".", at):
                at += 1
        elif letter in (LETTERS["weekday"], LETTERS["weekdays"]):
            if capital and (_day_name().match(text, at + 1) or self._after_name(start)):
                return LETTERS["name"], None, at
        elif letter == LETTERS["noon"]:
            if capital and self._in_sentence(start):
                return LETTERS["name"], None, at
            value = word.lower()
        elif letter == LETTERS["today"] and capital and self._in_name(start):
            letter = LETTERS["name"]
        elif letter == LETTERS["season"] and capital and not text[at + 1 : at + 5].isdigit():
            letter = LETTERS["name"] if self._in_sentence(start) else letter
        return letter, value, at

    def _after_name(self, start):
        """Whether the word before `start` makes a name with a weekday ("Bloody Sunday", "Sheffield Wednesday")."""
        before = self.text[max(0, start - 16) : start].rstrip()
        return before.rpartition(" ")[2].strip("“\"‘'(").lower() in NAME_FIRST or before.endswith(PAPERS_ON)

    def _in_sentence(self, start):
        """Whether words of the same sentence stand before `start`."""
        return self.text[max(0, start - 4) : start].rstrip(" “\"‘'")[-1:].isalnum()

    def _in_name(self, start):
        """Whether a capitalised word stands behind another one, as in “USA Today”."""
        before = self.text[max(0, start - 16) : start]
        return before.endswith(" ") and (before[:-1].rpartition(" ")[2][:1].isupper() and before[-2].isalpha())

    def _special(self, lowered, start, at):
        """Letter, value and end of a holiday or another calendar's month."""
        if holiday := holidays.match(self.text, start):
            name, end = holiday
            return LETTERS["holiday"], name, end
        if lowered in CALENDAR_OF:
            return LETTERS["calendar"], CALENDAR_OF[lowered], at
        return LETTERS["name"], None, at


@cache
def _numeric():
    return compiled(r"(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{2})|(\d{4})([./-])(\d{1,2})\6(\d{1,2})")


@cache
def _clock():
    return compiled(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d)?$")


def _figure(text, match, start, at):
    """Letter, value and end of a token that begins with a digit."""
    figure, suffix = match["figure"], match["suffix"] or ""
    before = text[start - 1 : start] if start else ""
    if before in ("#", "@", "_") or suffix == "%" or before == "." and text[start - 2 : start - 1].isdigit():
        return OTHER, None, at
    if suffix:
        return _with_suffix(text, figure, suffix, start, at)
    if len(figure) > 12:
        return OTHER, None, at
    if figure.isdigit():
        number = int(figure)
        if len(figure) <= 2:
            return LETTERS["day" if 1 <= number <= 31 else "number"], number, at
        if len(figure) == 4 and 1000 <= number <= 2199:
            return LETTERS["year"], number, at
        return LETTERS["number"], number, at
    if len(figure) > 5 and _numeric().fullmatch(figure):
        return LETTERS["numeric"], figure, at
    clock = _clock().match(figure)
    if clock:
        minutes = int(clock[1]) * 60 + int(clock[2])
        return LETTERS["clock" if figure.count(":") == 1 else "decimal"], minutes, at
    if GLUED_YEAR.fullmatch(figure):  # "Dec. 2,2024": the year is read next
        left = figure.partition(",")[0]
        return LETTERS["day"], int(left), start + len(left)
    return OTHER, None, at


def _with_suffix(text, figure, suffix, start, at):
    """Letter, value and end of digits with letters behind them: 21st, 1990s, 3pm, 15h30."""
    low = suffix.lower().replace(".", "").replace("’", "'")
    if low in ("st", "nd", "rd", "th") and figure.isdigit():
        return LETTERS["ordinal"], int(figure), at - suffix.endswith(".")
    if low in ("s", "'s") and figure.isdigit():
        is_long = len(figure) == 4 and 1000 <= int(figure) <= 2099
        is_short = len(figure) == 2 and DECADE_BEFORE.search(text, max(0, start - 7), start)
        if figure.endswith("0") and (is_long or is_short):
            return LETTERS["decade"], int(figure), at - suffix.endswith(".")
        if low == "'s" and len(figure) == 4:
            return LETTERS["year"], int(figure), at - len(suffix)
    if low in ("am", "pm"):
        clock = _clock().match(figure)
        if clock or figure.isdigit() and int(figure) <= 24:
            minutes = int(clock[1]) * 60 + int(clock[2]) if clock else int(figure) * 60
            return LETTERS["clock"], minutes, at - len(suffix)
    if low.startswith("h") and figure.isdigit() and int(figure) <= 24 and (low == "h" or low[1:].isdigit()):
        return LETTERS["clock"], int(figure) * 60 + int(low[1:] or 0), at
    return OTHER, None, at
