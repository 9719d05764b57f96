"""Weekdays and relative days in a story whose date is unknown: one finding that names all places."""

from datetime import date

from newslint.checks.dates._common import words
from newslint.checks.dates._undated import undated_places
from newslint.rule import Example, Related, Rule, marked


def check(doc, rule):
    """Yield one finding at the first place, with every further place beside it."""
    places = undated_places(doc, rule)
    if not places:
        return
    first, *rest = places
    again = f" and {len(rest)} more such place{'s' if len(rest) > 1 else ''}" if rest else ""
    yield rule.finding(
        first.start,
        first.end,
        rule.message % (words(doc, first), again),
        related=tuple(
            Related(place.start, place.end, f"“{words(doc, place)}” hangs on the same date")
            for place in sorted(rest, key=lambda place: place.start)
        ),
    )


RULE = Rule(
    id="dates.undated",
    check=check,
    message="“%s”%s cannot be resolved, the story has no date: "
    "give it with --dateline YYYY-MM-DD, a date in the front matter or a dateline",
    description="A weekday or relative day in a story whose date is unknown: a reader cannot tell which day it was.",
    authority="AP Stylebook: day names within seven days of the story's date, a full date beyond.",
    bad=(
        marked("The bridge collapsed on [[Monday]], police said.\n\nIt was reopened a year later."),
        marked("Two ships collided [[yesterday]] off the cape. The coast guard will report on Friday."),
        marked("The Tories met on May 22 - of all days - and meet again [[tomorrow]]."),
        marked("The firm cut 200 jobs [[last month]]."),
        marked("The deal fell apart [[two weeks ago]]."),
    ),
    good=(
        marked("The bridge collapsed on Monday, police said.", dateline=date(2024, 12, 2)),
        Example("OSLO, Dec. 2 (Reuters) - The bridge collapsed on Monday, police said."),
        Example("May 22 (Reuters) - The bridge collapsed on Monday, police said."),
        Example("New Delhi, July 11: The bridge collapsed on Monday, police said."),
        Example("Bridge collapses\n\nKARACHI, 4 March - The bridge collapsed yesterday, police said."),
        Example("He bought it in 1961 and, over the next four years, sold 600 clocks."),
        Example("She fished there one Sunday, on a recent Wednesday and 30 years ago; open Monday to Friday, 9am-5pm."),
        Example("Bridge collapses\n\n2 December 2024\n\nThe bridge collapsed on Monday, police said."),
        Example("The market opens on Mondays, on Black Friday and every Sunday; today's youth shops elsewhere."),
        Example("He left two days later, on the following Monday in May 2019."),
    ),
)
