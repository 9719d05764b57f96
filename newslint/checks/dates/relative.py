"""What weekdays and relative days resolve to when the story's date is known."""

from datetime import date

from newslint.analysis.times import leaves
from newslint.checks.dates._common import LONG_MONTHS, date_edit, words, writes_day_first, written
from newslint.rule import Example, Rule, marked

FORMS = frozenset("weekday weekday-of-week day day-part near ago month-of-year".split())


def check(doc, rule):
    """Yield each expression that hangs on the story's date with the days that it means."""
    story = doc.meta.date
    if story is None:
        return
    british = writes_day_first(doc)
    for place in leaves(doc.times):
        if place.form not in FORMS or not place.known or place.unit == "century":
            continue
        if place.kind == "relative" and place.form == "day" and doc.text[place.end - 1] == "s" and place.direction == 0:
            continue  # "today's youth"
        edit = _edit(doc, place, story, british)
        said = rule.message % (words(doc, place), _meant(place, british))
        yield rule.finding(place.start, place.end, said, edits=(edit,) if edit else ())


def _meant(place, british):
    """The days in words: a day, a month, a year, or the first and the last."""
    first, last = place.first, place.last
    if first == last:
        return written(first, british=british)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    if first.day == 1 and first.month == last.month and (last - first).days >= 27:
        return f"{LONG_MONTHS[first.month - 1]} {first.year}"
    return f"{written(first, first.year != last.year, british)} to {written(last, british=british)}"


def _edit(doc, place, story, british):
    """The expression as a date, where the words beside it take one; None for a possessive or a longer time."""
    said = words(doc, place)
    if said[-2:] in ("'s", "’s", "`s") or place.form not in ("weekday", "weekday-of-week", "day"):
        return None
    if " " in said and place.form == "weekday":
        return None
    return date_edit(doc, place, place.first, place.first.year != story.year, british)


RULE = Rule(
    id="dates.relative",
    check=check,
    message="“%s” is %s",
    severity="suggestion",
    description="A weekday or relative day with the date that it means in this story.",
    authority="The story's own date.",
    bad=(
        marked("He fled on [[Monday]].", fix="He fled on Dec. 2.", dateline=date(2024, 12, 2)),
        marked("He fled [[yesterday]].", fix="He fled on Dec. 1.", dateline=date(2024, 12, 2)),
        marked("[[Last year’s]] strike ended [[last month]] and he left [[late Sunday]].", dateline=date(2024, 12, 2)),
        marked("A red flag warning for [[Saturday]] was issued.", dateline=date(2024, 12, 2)),
        marked("He left 2 May and sang [[yesterday]].", fix="He left 2 May and sang on 1 December.",
               dateline=date(2024, 12, 2)),
        marked("It goes on with [[Wednesday]] expected to be wet.", dateline=date(2024, 12, 4)),
        marked("He was born [[two years ago]].", dateline=date(2024, 12, 2)),
    ),
    good=(
        Example("Police said on Monday he had fled yesterday."),
        Example("Police said on Dec. 2 he comes every Monday.", dateline=date(2024, 12, 2)),
        Example("“No,” he said on a recent Wednesday, and fled one rainy Monday.", dateline=date(2024, 12, 2)),
        Example("It is open Monday to Friday, 9am-5pm.", dateline=date(2024, 12, 2)),
        Example("It was sold on Black Friday to today's youth.", dateline=date(2024, 12, 2)),
    ),
)  # fmt: skip
