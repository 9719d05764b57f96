"""From a matched shape to a TimeExpression that is not yet resolved: what its tokens say."""

from newslint.analysis.times.expression import TimeExpression
from newslint.analysis.times.lexicon import LETTERS
from newslint.compiled import compiled

NAME_OF = {letter: name for name, letter in LETTERS.items()}
FIELDS = {
    "weekday": "weekday", "weekdays": "weekday", "abbreviated": "weekday",
    "month": "month", "namesake": "month", "lowmonth": "month", "lowword": "month",
    "day": "day", "ordinal": "day", "year": "year", "unit": "unit", "units": "unit", "count": "count",
}  # fmt: skip
DIRECTIONS = {"last": -1, "past": -1, "recent": -1, "ago": -1, "next": 1, "coming": 1, "this": 0}
NAMED_UNITS = {"weekend": "weekend", "season": "season", "quarter": "quarter", "century": "century", "part": "day"}
COUNTED = frozenset(("ago", "anaphoric", "window", "in-duration", "adjective", "plain", "recurring", "vague"))
JOINTS = ("dash", "spaced", "to", "until", "and")
NUMERIC = compiled(r"\d+")


def build(tokens, first, last, form, kind):
    """The expression of tokens first to last - 1, shaped `form`; its days are still unknown."""
    fields = _fields(tokens, first, last, form)
    start, end = tokens.starts[first], tokens.ends[last - 1]
    if form in ("date-range", "month-range", "year-range"):
        return _range(tokens, first, last, form, start, end)
    if kind == "clock":
        fields = _clock(tokens, first, last)
    elif kind == "numeric":
        fields = _numeric(tokens.values[first])
    elif kind == "decade":
        fields = _decade(tokens, first, last)
    return TimeExpression(start, end, kind, form, **fields)


def _fields(tokens, first, last, form):
    """What each token says, by its class."""
    fields = {}
    for at in range(first, last):
        name, value = NAME_OF[tokens.letters[at]], tokens.values[at]
        if name in FIELDS:
            field = FIELDS[name]
            if name == "day" and form in COUNTED:
                field = "count"
            if name == "count" and fields.get("count") == 1:
                del fields["count"]  # "a few", "a dozen"
            elif field == "day" and "day" in fields:
                field, value = "year", _full_year(value)
            fields.setdefault(field, value)
        elif name == "number" and form == "day-month-year" and "month" not in fields:
            fields["day"] = value  # 32 May 2017
        elif name == "number":
            fields.setdefault("count" if form in COUNTED else "year", value if form in COUNTED else _full_year(value))
        elif name == "short":
            fields["year"] = _full_year(value)
        elif name == "article" and form in COUNTED:
            fields.setdefault("count", 1)
        elif name in DIRECTIONS:
            fields["direction"] = fields.get("direction") or DIRECTIONS[name]
        elif name == "today":
            fields.update(direction=value, unit="day", count=abs(value))
        elif name == "tonight":
            fields.update(direction=0, unit="day", count=0)
        elif name in NAMED_UNITS:
            fields.setdefault("unit", NAMED_UNITS[name])
            if name in ("season", "quarter"):
                fields["value"] = value or fields.get("value")
        elif name in ("holiday", "calendar", "era"):
            fields.setdefault("value", value)
        elif name == "rank":
            fields["value"] = value
    if form == "quarter" and "value" not in fields:
        fields["value"] = fields.pop("day", None)
    return fields


def _full_year(two):
    """A year from its last two digits: 00 to 49 are of this century."""
    return two if two > 99 else 2000 + two if two < 50 else 1900 + two


def _range(tokens, first, last, form, start, end):
    """An interval whose ends lend each other the month and year that only one of them names."""
    joints = [at for at in range(first + 1, last) if NAME_OF[tokens.letters[at]] in JOINTS]
    joint = joints[0]
    left, right = _fields(tokens, first, joint, form), _fields(tokens, joint + 1, last, form)
    if form == "year-range":
        value = tokens.values[joint + 1]
        if value < 100:
            value += left["year"] - left["year"] % 100
            value += 100 * (value < left["year"])
        right = {"year": value}
    for field in ("month", "year"):
        if field in right:
            left.setdefault(field, right[field])
        elif field in left:
            right[field] = left[field]
    if left.get("year") and left.get("year") == right.get("year") and _named_once(tokens, first, last, "year"):
        if left.get("month", 0) > right.get("month", 0):
            left["year"] -= 1  # "Dec. 30-Jan. 2, 2025"
    kind = "absolute" if "year" in left else "partial"
    shape = {"date-range": "month-day", "month-range": "month", "year-range": "year"}[form]
    before_month = [NAME_OF[letter] for letter in _until_month(tokens, first, last)] if form == "date-range" else ()
    if "day" in before_month or "ordinal" in before_month:
        shape = "day-month"
    shape += "-year" if kind == "absolute" and form != "year-range" else ""
    ends = (
        TimeExpression(start, tokens.ends[joint - 1], kind, shape, **left),
        TimeExpression(tokens.starts[joint + 1], end, kind, shape, **right),
    )
    return TimeExpression(start, end, "interval", form, parts=ends)


def _until_month(tokens, first, last):
    """The letters in front of the first month."""
    letters = tokens.letters[first:last]
    return letters[: next(at for at, letter in enumerate(letters) if FIELDS.get(NAME_OF[letter]) == "month")]


def _named_once(tokens, first, last, name):
    return tokens.letters.count(LETTERS[name], first, last) == 1


def _clock(tokens, first, last):
    """Minutes from midnight, the zone, and how the time is written (`value`)."""
    fields, minutes, meridiem, style = {}, None, None, "24h"
    for at in range(first, last):
        name, value = NAME_OF[tokens.letters[at]], tokens.values[at]
        if name in ("clock", "decimal"):
            minutes = value
        elif name == "year":
            minutes = value // 100 * 60 + value % 100  # 1500 GMT
        elif name in ("day", "count", "number") and value is not None:
            minutes = value * 60
        elif name == "meridiem":
            meridiem, style = value, "12h"
        elif name == "oclock":
            style = "oclock"
        elif name == "zone":
            fields["zone"] = value
        elif name == "noon":
            style = value
            minutes = 0 if value == "midnight" else 720
    if meridiem and minutes is not None and 60 <= minutes < 780:
        minutes = minutes % 720 + (720 if meridiem == "p" else 0)
    fields.update(minutes=minutes, value=style)
    return fields


def _numeric(words):
    """Year, month and day of a numeric date as far as only one reading is possible; `value` keeps the words."""
    numbers = NUMERIC.findall(words)
    one, two, three = (int(number) for number in numbers)
    if len(numbers[0]) == 4:
        year, month, day = one, two, three
    else:
        year = _full_year(three)
        day, month = (one, two) if one > 12 else (two, one)
        if one <= 12 and two <= 12 and one != two:
            return {"year": year, "value": words}
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return {"value": words}
    return {"year": year, "month": month, "day": day, "value": words}


def _decade(tokens, first, last):
    """The first year of a decade or century; two digits leave the century open."""
    for at in range(first, last):
        name, value = NAME_OF[tokens.letters[at]], tokens.values[at]
        if name == "decade" and value is not None:
            return {"year": value if value > 99 else None, "unit": "decade", "value": value}
        if name in ("ordinal", "rank") and value:
            return {"year": (value - 1) * 100 + 1, "unit": "century", "value": value}
    return {}
