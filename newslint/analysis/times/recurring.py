"""Weekdays that are no certain day: “a recent Wednesday”, “one rainy Monday”, “open Monday to Friday”."""

from newslint.compiled import pattern

ANY_DAY = pattern(
    r"\b(?:an?|one|another|any|some|every|each|most|many|no)\s+(?:[\w-]+,?\s+)?"
    r"(?:recent|typical|normal|ordinary|usual|average|given|certain|particular|single|different|future|other|random"
    r"|quiet|busy|slow|mild|hot|cold|cool|warm|wet|dry|dark|bright|grey|gray|crisp|dull|bleak|bitter|perfect|fine|late"
    r"|early|mid|winter|summer|spring|autumn|january|february|april|june|july|august|september|october|november"
    r"|december|(?:rain|snow|sunn|wind|chill|frost|fogg|mist|icy|storm|bluster|drear|drizzl|muggy|steam|balm|laz|sleep"
    r"|gloom|cloud|hazy|humid|breez)y?)\s+$",
    2,  # re.IGNORECASE
)


def is_any_day(text, start):
    """Whether the words in front of a weekday at `start` make it one of many."""
    return bool(ANY_DAY().search(text, max(0, start - 48), start))


HOURS_BEHIND = pattern(r",?\s+\(?(?:from |between |at )?(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m|\d{1,2}[.:]\d\d|noon)", 2)
HOURS_BEFORE = pattern(
    r"\b(?:open|opens|opened|opening|closed|closes|hours|runs?|running|operates?|available|works?|working|weekdays|"
    r"daily|shifts?|airs?|broadcast|served?|serves)(?: (?:is|are|on|from|between|there|only))?:?\s+$",
    2,
)


def as_hours(text, expression):
    """The expression, its weekdays any such days where it says when something is open: “Monday to Friday, 9am-5pm”."""
    parts = expression.parts
    if len(parts) != 2 or any(part.form != "weekday" for part in parts):
        return expression
    start, end = expression.start, expression.end
    if HOURS_BEHIND().match(text, end) or HOURS_BEFORE().search(text, max(0, start - 24), start):
        return expression._replace(parts=tuple(part._replace(form="recurring") for part in parts))
    return expression
