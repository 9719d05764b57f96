"""EST in July, BST in January: a zone that is not on the clock that day."""

from datetime import date, timedelta

from newslint.analysis.times import leaves
from newslint.analysis.times.calendars import nth_weekday
from newslint.checks.dates._common import written
from newslint.rule import Edit, Example, Rule, marked

SUNDAY = 6
# zone -> (kept in summer?, where, what is right in the other half of the year)
ZONES = {
    **{f"{letter}ST": (False, "America", f"{letter}DT") for letter in "EMP"},
    **{f"{letter}DT": (True, "America", f"{letter}ST") for letter in "ECMP"},
    "BST": (True, "Europe", "GMT"),
    "CEST": (True, "Europe", "CET"),
    "EEST": (True, "Europe", "EET"),
    "CET": (False, "Europe", "CEST"),
    "EET": (False, "Europe", "EEST"),
}
WITHIN = timedelta(days=10)  # times in a story are of about its own day


def check(doc, rule):
    """Yield zones that the season of the story's date rules out; days near the change of clocks are left alone."""
    story = doc.meta.date
    if story is None:
        return
    for place in leaves(doc.times):
        if place.zone not in ZONES:
            continue
        summer, where, other = ZONES[place.zone]
        if _is_summer(story - WITHIN, where) == _is_summer(story + WITHIN, where) == (not summer):
            end = place.end
            start = end - len(place.zone)
            if doc.text[start:end] == place.zone:
                half = "summer" if not summer else "winter"
                yield rule.finding(
                    start,
                    end,
                    rule.message % (place.zone, written(story), half, other),
                    edits=(Edit(start, end, other),),
                )


def _is_summer(day, where):
    """Whether clocks show summer time on that day, by the rules in force since 2007 (America) and 1996 (Europe)."""
    if where == "America":
        return nth_weekday(day.year, 3, SUNDAY, 2) <= day < nth_weekday(day.year, 11, SUNDAY, 1)
    return nth_weekday(day.year, 3, SUNDAY, -1) <= day < nth_weekday(day.year, 10, SUNDAY, -1)


RULE = Rule(
    id="dates.zone-season",
    check=check,
    message="“%s” in a story of %s, when clocks are on %s time: %s, or the zone without the season",
    confidence=0.7,
    description="Standard time named in summer, or summer time in winter.",
    authority="AP Stylebook: EST and EDT are an hour apart.",
    bad=(
        marked("Polls close at 8 p.m. [[EST]].", fix="Polls close at 8 p.m. EDT.", dateline=date(2024, 7, 2)),
        marked("It starts at 19:00 [[BST]].", fix="It starts at 19:00 GMT.", dateline=date(2024, 12, 2)),
        marked("It starts at 19:00 [[CET]].", fix="It starts at 19:00 CEST.", dateline=date(2024, 8, 2)),
    ),
    good=(
        Example("Polls close at 8 p.m. EST.", dateline=date(2024, 12, 2)),
        Example("Polls close at 8 p.m. EDT, noon PDT.", dateline=date(2024, 7, 2)),
        Example("Polls close at 8 p.m. EST.", dateline=date(2024, 11, 1)),
        Example("Polls close at 8 p.m. EST."),
        Example("The EST agency of Estonia opened.", dateline=date(2024, 7, 2)),
    ),
)
