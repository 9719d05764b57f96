"""Two figures for one measure that do not agree: 200 km (340 miles)."""

import re

from newslint.checks.artifacts._units import WORDS, measure
from newslint.compiled import compiled, pattern
from newslint.rule import Rule, marked

NUMBER = r"(?P<%s>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<%s_scale> (?:thousand|million|billion))?"
QUICK = pattern(r"[\d)a-z] ?[(/]\d")
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
TOLERANCE = 0.12  # of the larger figure: news rounds


def _pattern():
    """The pattern of a measure with its conversion in brackets or behind a slash."""
    unit = "|".join(map(re.escape, sorted(WORDS, key=lambda word: (-len(word), word))))
    first, second = NUMBER % ("first", "first"), NUMBER % ("second", "second")
    return compiled(
        rf"(?<![\d.,–-]){first}[ -]?(?P<unit>{unit})(?![\w/])(?:-\w+)? ?[(/]"
        rf"(?:about |around |some |roughly |nearly |over |more than |almost |approximately |~)?"
        rf"{second}[ -]?(?P<other>{unit})(?![\w/])"
    )


def check(doc, rule):
    """Yield the second figure of each pair that rounding does not explain."""
    if not QUICK().search(doc.text):
        return
    for match in _pattern().finditer(doc.flowing):
        if re.search(
            r"\d ?(?:ft|feet|foot|st|stones?|lbs?|pounds?),? $", doc.flowing[max(match.start() - 12, 0) : match.start()]
        ):
            continue  # 6ft 2in: the figure before belongs to it
        kind, one = measure(match["unit"])
        other_kind, other = measure(match["other"])
        if kind is None or kind != other_kind or one == other:
            continue
        first, second = _value(match, "first"), _value(match, "second")
        real = first * one / other
        # The coarser figure may stand for anything that rounds to it.
        slack = max(
            TOLERANCE * max(real, second), _grain(match["second"]) / 2, _grain(match["first"]) / 2 * one / other
        )
        if abs(real - second) > slack:
            start, end = match.start("second"), match.end("other")
            right = f"{real:,.0f}" if real >= 10 else f"{real:.1f}"
            said = doc.flowing[match.start() : match.end("unit")]
            yield rule.finding(start, end, rule.message % (said, right, match["other"], doc.flowing[start:end]))


def _value(match, group):
    """A figure with its “million” as a number."""
    scale = (match[f"{group}_scale"] or "").strip()
    return float(match[group].replace(",", "")) * SCALES.get(scale, 1.0)


def _grain(figure):
    """To what a figure seems to be rounded: 340 to 10, 3,000 to 1,000, 6.2 to 0.1."""
    plain = figure.replace(",", "")
    if "." in plain:
        return 10.0 ** -len(plain.partition(".")[2])
    return 10.0 ** (len(plain) - len(plain.rstrip("0"))) if plain.strip("0") else 1.0


RULE = Rule(
    id="artifacts.unit-conversion",
    check=check,
    message="%s is about %s %s, not %s: check both figures",
    description="A measure and its conversion do not agree.",
    quotes="both",
    bad=(
        marked("The wall is 200 km ([[340 miles]]) long."),
        marked("He weighs 80 kg ([[250 pounds]])."),
        marked("The fire burned 1,000 hectares ([[500 acres]]) of forest."),
    ),
    good=(
        marked("The wall is 200 km (125 miles) long and 3 metres (10 feet) high."),
        marked("He weighs 80 kg (176 lb); the fire burned 1,000 hectares (2,500 acres)."),
        marked("The car did 100 km/h (60 mph) on a 5-kilometre (3-mile) road and used 10 litres (2.6 gallons)."),
        marked("It is 5 feet (one by two) wide, a 4 m (boats only) berth."),
    ),
)
