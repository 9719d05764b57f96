"""Days and their arithmetic: ranges of months, quarters and seasons, weekdays near a day, Easter."""

from datetime import date, timedelta

DAY = timedelta(days=1)
APPROXIMATE_LENGTHS = {"fortnight": 14, "week": 7, "night": 1, "day": 1}


def day_of(year, month, day):
    """The day, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_range(year, month):
    """First and last day of a month."""
    first = date(year, month, 1)
    return first, (date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - DAY)


def year_range(year):
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def quarter_range(year, quarter):
    """First and last day of a calendar quarter, 1 to 4."""
    return date(year, 3 * quarter - 2, 1), month_range(year, 3 * quarter)[1]


def week_range(day):
    """Monday and Sunday of the week that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def weekday_before(day, weekday):
    """The last such weekday up to and including `day`; Monday is 0."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_after(day, weekday):
    """The first such weekday from `day` on, `day` included; Monday is 0."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def add_months(day, months):
    """`day` moved by whole months; the 31st becomes the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), month_range(year, month + 1)[1])


def moved(day, unit, count):
    """The range of days that lies `count` units from `day`, as exact as the unit is; None for other units."""
    if unit in APPROXIMATE_LENGTHS:
        days = APPROXIMATE_LENGTHS[unit] * count
        if abs(days) > 300_000:
            return None
        there = day + timedelta(days=days)
        return (there, there) if unit in ("day", "night") else week_range(there)
    if unit == "month" and abs(count) < 12_000:
        there = add_months(day, count)
        return month_range(there.year, there.month)
    if unit in ("year", "decade"):
        year = day.year + count * (10 if unit == "decade" else 1)
        return year_range(year) if 1 <= year <= 9999 else None
    return None


def easter(year):
    """Easter Sunday of the Western churches (Gregorian computus)."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15
    moon = skipped % 30
    moon -= moon // 28 * (1 - 29 // (moon + 1) * ((21 - golden) // 11))
    offset = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def nth_weekday(year, month, weekday, nth):
    """The nth such weekday of a month; nth -1 is the last."""
    if nth < 0:
        return weekday_before(month_range(year, month)[1], weekday)
    return weekday_after(date(year, month, 1), weekday) + timedelta(weeks=nth - 1)


# The Persian new year that the count of years starts from, and the leap years of its cycle of 33.
NOWRUZ_1400 = date(2021, 3, 21)
PERSIAN_LEAPS = frozenset((1, 5, 9, 13, 17, 22, 26, 30))


def persian_day(year, month, day):
    """The day of a Persian (solar Hijri) date from 1304 (when its months were fixed) to 1500.

    None when that calendar has no such day.
    """
    leap = year % 33 in PERSIAN_LEAPS
    length = 31 if month <= 6 else 30 if month <= 11 or leap else 29
    if not (1304 <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= length):
        return None
    years = range(1400, year) if year >= 1400 else range(year, 1400)
    days = sum(365 + (one % 33 in PERSIAN_LEAPS) for one in years)
    start = NOWRUZ_1400 + (days if year >= 1400 else -days) * DAY
    return start + (31 * (month - 1) - max(month - 7, 0) + day - 1) * DAY


def islamic_day(year, month, day):
    """The day of an Islamic date by the arithmetical calendar: the sighted moon can be a day or two off."""
    if not (1 <= year <= 2000 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    # Julian day 1948440 is 1 Muharram 1; date.fromordinal(1) is Julian day 1721426.
    julian = day + (59 * (month - 1) + 1) // 2 + 354 * (year - 1) + (3 + 11 * year) // 30 + 1948439
    return date.fromordinal(julian - 1721425)
