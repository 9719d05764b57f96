"""12 a.m., 12 p.m., 12 noon, 12 midnight: noon and midnight are plain words."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import words
from newslint.rule import Edit, Example, Rule, marked


def check(doc, rule):
    """Yield twelve o'clock with a.m. or p.m., and noon or midnight with a figure."""
    for place in leaves(doc.times):
        said = words(doc, place)
        if place.kind != "clock" or place.minutes not in (0, 720) or not said.startswith("12"):
            continue
        if place.value not in ("12h", "noon", "midnight", "midday"):
            continue
        name = "midnight" if place.minutes == 0 else "noon"
        text = f"{name} {place.zone}" if place.zone else name
        yield rule.finding(
            place.start, place.end, rule.message % (said, name), edits=(Edit(place.start, place.end, text),)
        )


RULE = Rule(
    id="dates.noon-midnight",
    check=check,
    message="“%s”: write “%s”, which nobody reads twice",
    description="12 a.m. and 12 p.m. are read both ways; noon and midnight need no figure.",
    authority="AP Stylebook; Guardian style guide.",
    bad=(
        marked("The deadline is [[12 a.m.]] in Bonn.", fix="The deadline is midnight in Bonn."),
        marked("The talks begin at [[12:00 p.m.]] sharp.", fix="The talks begin at noon sharp."),
        marked("Trading stops at [[12 noon]] in Karachi.", fix="Trading stops at noon in Karachi."),
    ),
    good=(
        Example("Trading stops at 12:30 p.m., at noon or at midnight."),
        Example("The bell rings at 12:05 a.m. and 12:00 GMT."),
        Example("He works from 9 a.m. to 12."),
    ),
)
