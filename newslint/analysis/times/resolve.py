"""The days that an expression means, by calendar arithmetic; None where that is unknown."""

from datetime import timedelta

from newslint.analysis.times import calendars, holidays
from newslint.analysis.times.calendars import DAY

UNKNOWN = (None, None)
# A date without a year and without a tense is read as the nearest one, but only if it is clearly nearest.
NEAREST = timedelta(days=120)
DOUBTFUL = timedelta(days=120)
WEEK = timedelta(days=7)


def resolve(expression, date, direction=0):
    """(first, last) of the days that `expression` means in a story of `date` (None: unknown).

    `direction` is the tense beside it: -1 past, 1 future, 0 unknown.
    """
    kind = expression.kind
    if expression.form in ("anaphoric", "recurring", "day-before", "day-dot-month") and kind != "partial":
        return UNKNOWN
    try:
        if expression.year is not None and kind in ("absolute", "numeric", "partial"):
            return _absolute(expression)
        if expression.form == "calendar" and expression.day and expression.year:
            calendar, month = expression.value
            return (
                (calendars.persian_day(expression.year, month, expression.day),) * 2
                if calendar == "persian"
                else UNKNOWN
            )
        if kind == "decade":
            return _decade(expression)
        if kind in ("season", "quarter", "holiday") and expression.year is not None:
            return _in_year(expression, expression.year)
        if date is None:
            return UNKNOWN
        if kind == "partial":
            return _partial(expression, date, direction)
        if kind == "weekday":
            return _weekday(expression, date, direction)
        if kind == "relative":
            return _relative(expression, date, direction)
        if kind == "holiday":
            return _nearest(lambda year: _in_year(expression, year), date, direction)
    except (ValueError, OverflowError):
        pass
    return UNKNOWN


def _absolute(expression):
    year, month, day = expression.year, expression.month, expression.day
    if day is not None:
        return (calendars.day_of(year, month, day),) * 2 if month else UNKNOWN
    if expression.kind == "numeric":
        return UNKNOWN  # 04/05/2024: two readings
    return calendars.month_range(year, month) if month else calendars.year_range(year)


def _decade(expression):
    if expression.year is None:
        return UNKNOWN
    span = 9 if expression.unit == "decade" else 99
    return calendars.year_range(expression.year)[0], calendars.year_range(expression.year + span)[1]


def _in_year(expression, year):
    """A quarter or holiday of a year; a season's months depend on the hemisphere, so only its year is known."""
    if expression.kind == "quarter":
        return calendars.quarter_range(year, expression.value) if expression.value in (1, 2, 3, 4) else UNKNOWN
    if expression.kind == "season":
        return calendars.year_range(year)
    rule = holidays.DAYS.get(expression.value)
    return (rule(year),) * 2 if rule else UNKNOWN


def _nearest(days_of, date, direction):
    """The range that `days_of(year)` gives, of the year that tense and nearness to `date` tell."""
    ranges = []
    for year in (date.year - 1, date.year, date.year + 1):
        found = days_of(year)
        if found[0] is not None:
            ranges.append(found)
    if not ranges:
        return UNKNOWN
    nearest = min(ranges, key=lambda found: _distance(found, date))
    if direction == 0:
        return nearest if _distance(nearest, date) <= NEAREST else UNKNOWN
    fitting = [found for found in ranges if (found[0] <= date if direction < 0 else found[1] >= date)]
    best = min(fitting, key=lambda found: _distance(found, date), default=UNKNOWN)
    # A tense that sends the reader almost a year away contradicts the date: neither is certain.
    return UNKNOWN if best != nearest and _distance(nearest, date) <= DOUBTFUL else best


def _distance(days, date):
    """How far a range of days lies from a day; none when the day is inside."""
    return max(days[0] - date, date - days[1], timedelta(0))


def _partial(expression, date, direction):
    month, day = expression.month, expression.day
    if month and day is not None:
        return _nearest(lambda year: (calendars.day_of(year, month, day),) * 2, date, direction)
    if month:
        return _nearest(lambda year: calendars.month_range(year, month), date, direction)
    return UNKNOWN


def _weekday(expression, date, direction):
    weekday, form = expression.weekday, expression.form
    if form == "weekday-of-week":
        return (calendars.week_range(date + expression.direction * WEEK)[0] + timedelta(days=weekday),) * 2
    if form in ("near-weekday", "weekday-near"):
        return UNKNOWN  # desks disagree on what "next Friday" and "last Friday" mean
    if date.weekday() == weekday:
        return date, date
    if direction:
        found = (calendars.weekday_before if direction < 0 else calendars.weekday_after)(date, weekday)
        return found, found
    return UNKNOWN


def _relative(expression, date, direction):
    form, unit, count = expression.form, expression.unit, expression.count
    if form == "day":
        return (date + expression.direction * DAY,) * 2
    if form == "day-part":
        return (date + expression.direction * DAY,) * 2
    if form == "ago":
        return calendars.moved(date, unit, -count) or UNKNOWN if isinstance(count, int) else UNKNOWN
    if form == "in-duration":
        if direction <= 0 or not isinstance(count, int):
            return UNKNOWN
        return calendars.moved(date, unit, count) or UNKNOWN
    if form == "near":
        return _near(expression, date)
    if form == "month-of-year":
        return calendars.month_range(date.year + expression.direction, expression.month)
    if form == "near-month":
        # "last March", "this May": the one before, the one ahead, the one of this year
        if expression.direction == 0:
            return calendars.month_range(date.year, expression.month)
        return UNKNOWN
    if form == "day-of-month" and unit == "month" and expression.day:
        there = calendars.add_months(date.replace(day=1), expression.direction)
        return (calendars.day_of(there.year, there.month, expression.day),) * 2
    return UNKNOWN


def _near(expression, date):
    """This, last and next week, month and year; a quarter or a weekend with "this" or "last"."""
    unit, direction = expression.unit, expression.direction
    if unit == "week":
        return calendars.week_range(date + direction * WEEK)
    if unit in ("month", "year"):
        return calendars.moved(date, unit, direction) or UNKNOWN
    if unit == "weekend" and direction <= 0 and date.weekday() < 5:
        saturday = calendars.weekday_before(date, 5) if direction < 0 else calendars.weekday_after(date, 5)
        return saturday, saturday + DAY
    if unit == "quarter" and expression.value is None:
        there = calendars.add_months(date.replace(day=1), 3 * direction)
        return calendars.quarter_range(there.year, (there.month + 2) // 3)
    return UNKNOWN
