"""The shapes of time expressions, as patterns over token classes, and what each shape says."""

from functools import cache

from newslint.analysis.times.lexicon import LETTERS, pattern
from newslint.compiled import compiled

MONTH = "[month namesake lowmonth]"
DATED = "(?:[weekday abbreviated] comma? the?)?"  # a weekday in front of a date
WEEKDAY = "[weekday abbreviated]"
DAY = "[day ordinal]"
SPAN_UNIT = "[unit units]"
NEAR = "[last next this past coming]"
QUANTITY = "(?:[count day number article half decimal] (?:dash count|count)?)"
JOINT = "[dash spaced to until and]"
EDGE = "[early later earlier ending mid]"

# Evidence by the word before: strong enough for any month or year, or only beside a plain border behind.
FIRM = "in since until during early mid ending last next this past"
LOOSE = "from to by before after between and of over dash"
BORDER = "comma stop newline mark spaced dash in on at and the to by for since until between before after during"
CLOSE = "comma stop newline mark spaced in at and to by until"

# (form, kind, pattern), the longer shapes first: the first that fits at a place is taken.
SHAPES = (
    ("date-range", "interval", f"{DATED} {MONTH} {DAY} {JOINT} {DATED} {MONTH}? {DAY} (?:comma? year)?(?!{SPAN_UNIT})"),
    ("date-range", "interval", f"{DAY} [dash spaced to and] {DAY} of? {MONTH} (?:comma? year)?"),
    ("date-range", "interval", f"{DAY} {MONTH} {JOINT} {DAY} {MONTH} (?:comma? year)?"),
    ("month-range", "interval", f"{MONTH} dash {MONTH} (?:of? year)?"),
    ("year-range", "interval", "year dash [year day number](?![units unit dash])"),
    ("month-day-year", "absolute", f"{DATED} {MONTH} the? {DAY} comma? [year short]"),
    ("month-day-year", "absolute", f"lowword {DAY} comma? year"),
    ("day-month-year", "absolute", f"{DATED} the? {DAY} of? (?:{MONTH}|lowword) comma? of? [year short]"),
    ("day-month-year", "absolute", f"(?<=[on by until from since]) number {MONTH} year"),
    ("day-month-year", "absolute", f"{DAY} {MONTH} dash [year day number]"),
    ("day-month-year", "absolute", f"day dash {MONTH} dash [year day number]"),
    ("day-dot-month", "partial", f"day stop of? {MONTH} (?:comma? year)?"),
    ("month-day", "partial", f"{DATED} {MONTH} the? {DAY}(?!dash unit)(?![count number])"),
    ("month-day", "partial", f"(?<=on) lowword {DAY}(?!units)"),
    ("day-month", "partial", f"{DATED} the? {DAY} of? {MONTH}"),
    ("day-month", "partial", "the? ordinal of lowword"),
    ("day-of-month", "relative", f"the? ordinal of {NEAR} unit"),
    ("month-year", "absolute", f"(?:{EDGE} dash? in? of?)? {MONTH} comma? of? year(?!units)"),
    ("month-year", "absolute", "(?<=[in since until of early mid]) lowword of? year"),
    ("month-of-year", "relative", f"{MONTH} (?:of [last next this past] unit|[last next this] unit) possessive?"),
    ("month-of-year", "relative", "(?<=[in since until of early mid ending]) lowword of [last next this past] unit"),
    ("weekday-of-week", "weekday", "[weekday abbreviated] part? (?:of? [last next this] unit)"),
    ("recurring", "weekday", "[every each article count rank] weekday part?"),
    ("recurring", "weekday", "the last weekday [in of before after]|[rank ordinal] weekday [in of]"),
    ("recurring", "weekday", "weekday parts|weekdays"),
    ("near-weekday", "weekday", f"(?<!possessive){EDGE}? (?:{NEAR}|this coming) {WEEKDAY} part? possessive?"),
    ("weekday-near", "weekday", "weekday [last next](?![unit units count part month])"),
    ("weekday-day", "partial", "weekday comma? the? ordinal(?!word)"),
    ("weekday", "weekday", "(?:[early later earlier] [dash on]?)? weekday part? possessive?"),
    ("weekday", "weekday", "(?<=[on last next]) abbreviated(?!name)"),
    ("near-month", "relative", f"{EDGE}? [last next this past coming] {MONTH} possessive?"),
    ("month", "partial", f"(?:{EDGE} dash? in? )? [month lowmonth] possessive?"),
    ("month", "partial", f"(?<=[{FIRM}]) namesake(?![name namesake]) possessive?"),
    ("month", "partial", f"{EDGE} [dash in]? namesake(?!name) possessive?"),
    ("loose-month", "partial", f"(?<=[{LOOSE}]) namesake(?=[{BORDER}])"),
    ("year", "absolute", f"(?:{EDGE} dash? in?)?(?<=[{FIRM} the comma]) year(?![units unit dash]) possessive?"),
    ("year", "absolute", f"(?<=[{LOOSE}]) year(?=(?:[{BORDER} possessive]|$))"),
    ("ordinal-day", "partial", f"(?<=[on by until since from before after to]) the ordinal(?=(?:[{CLOSE}]|$))"),
    ("day-part", "relative", "[this last] part possessive?|today part possessive?|tonight possessive?"),
    ("day", "relative", "today possessive?"),
    ("day-before", "relative", "the [unit part] [before after earlier later]"),
    ("anaphoric", "relative", "the [following next] [unit part weekday](?!of)|following unit"),
    ("ago", "relative", f"{QUANTITY} {SPAN_UNIT} ago possessive?"),
    ("anaphoric", "relative", f"{QUANTITY} {SPAN_UNIT} [later earlier before after]"),
    ("window", "relative", f"[the this] [last past next coming] [count day number] {SPAN_UNIT} possessive?"),
    ("vague", "vague", "(?:the)? [coming recent past last next] [units seasons weekends]|recent count units"),
    ("near", "relative", f"(?<!the)(?:{EDGE} [dash in]?)? {NEAR} [unit weekend season quarter century] possessive?"),
    ("near", "relative", "(?<=the) [past last coming] [unit weekend century quarter](?!of) possessive?"),
    ("weekend", "relative", "(?<=[at over on in during]) the weekend"),
    ("in-duration", "relative", f"in {QUANTITY} {SPAN_UNIT}(?![later earlier ago])"),
    ("era", "other-calendar", "year era"),
    ("calendar", "other-calendar", f"{DAY} of? calendar (?:comma? year era?)?|calendar (?:{DAY} comma?)? year era?"),
    ("calendar", "other-calendar", f"calendar {DAY}"),
    ("clock", "clock", "[day clock decimal count number] (?:oclock)? meridiem zone?"),
    ("clock", "clock", "[day count] oclock"),
    ("clock", "clock", "[clock decimal year] zone"),
    ("clock", "clock", "(?<=[at by from until to since before after between and over word comma]) clock"),
    ("noon", "clock", "[day clock]? noon zone?"),
    ("numeric", "numeric", "numeric"),
    ("adjective", "duration", "[count day number half decimal] dash unit(?!dash unit)"),
    ("plain", "duration", "[count day number decimal] (?:and article half)? [units unit]"),
    ("plain", "duration", "(?<=[for over during]) article unit"),
    ("century", "decade", f"(?:{EDGE} dash?)? [ordinal rank] century"),
    ("decade", "decade", f"(?:{EDGE} dash? (?:in the|the)?)? decade"),
    ("quarter", "quarter", "[rank ordinal] quarter (?:of? (?:year|last unit|this unit))?|quarter year"),
    ("season-year", "season", f"(?:{EDGE} dash?)? season of? year"),
    ("season", "season", "(?<=[in during since until by]) the? season(?!of)"),
    ("holiday", "holiday", f"(?:{DAY} )?holiday (?:comma? year)?"),
    ("vague", "vague", "vague"),
)  # fmt: skip


@cache
def grammar():
    """One pattern for every shape, each in a group "s" and its number, behind a test of the first letter."""
    groups = [f"(?P<s{at}>{pattern(shape)})" for at, (_, _, shape) in enumerate(SHAPES)]
    first = "".join(letter for name, letter in LETTERS.items() if name not in NEVER_FIRST)
    return compiled(f"(?=[{first}])(?:{'|'.join(groups)})")


# No shape begins with these.
NEVER_FIRST = frozenset("word name mark spaced comma stop dash newline possessive meridiem zone ago hence now "
                        "of on at since until from to by between and during for over before after".split())  # fmt: skip
