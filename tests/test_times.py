"""Time expressions: which words are dates, and the days that they mean."""

import calendar
import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import keeps_step

from newslint.analysis import split, times
from newslint.analysis.times import calendars, holidays
from newslint.document import plain

STORY = datetime.date(2024, 12, 2)  # a Monday
NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
         "December")  # fmt: skip
SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


def find(text, date=STORY):
    return times.find(text, split.sentences(text, split.paragraphs(text)), date)


def words(text, date=STORY):
    return [text[found.start : found.end] for found in find(text, date)]


def only(text, date=STORY):
    (found,) = find(text, date)
    return found


@settings(max_examples=300, deadline=None)
@given(DAYS, st.sampled_from(range(9)))
def test_a_full_date_in_every_order_is_the_day_that_the_standard_library_says(day, order):
    name, short = NAMES[day.month - 1], SHORT[day.month - 1]
    weekday = calendar.day_name[day.weekday()]
    suffix = "th" if 11 <= day.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    written = (
        f"{name} {day.day}, {day.year}", f"{short} {day.day}, {day.year}", f"{day.day} {name} {day.year}",
        f"{weekday}, {short} {day.day}, {day.year}", f"{weekday} {day.day} {name} {day.year}",
        f"the {day.day}{suffix} of {name}, {day.year}", f"{name} {day.day}{suffix}, {day.year}",
        f"{day.year}-{day.month:02}-{day.day:02}", f"{day.day} {short.rstrip('.')} {day.year}",
    )[order]  # fmt: skip
    text = f"It happened on {written}, police said."
    found = only(text, None)
    assert (found.first, found.last) == (day, day)
    assert text[found.start : found.end] == written


@settings(max_examples=300, deadline=None)
@given(DAYS, st.integers(-59, 59))
def test_a_date_without_a_year_is_the_nearest_one_that_fits_the_tense(story, distance):
    meant = story + datetime.timedelta(days=distance)
    said = f"{SHORT[meant.month - 1]} {meant.day}"
    text = f"It was sold on {said}." if distance <= 0 else f"It will be sold on {said}."
    assert only(text, story).first == meant


@settings(max_examples=200, deadline=None)
@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_the_last_one_in_the_past_and_the_next_one_in_the_future(story, weekday):
    name = calendar.day_name[weekday]
    past, future = only(f"The board met on {name}.", story), only(f"The board will meet on {name}.", story)
    assert past.first.weekday() == future.first.weekday() == weekday
    assert 0 <= (story - past.first).days < 7
    assert 0 <= (future.first - story).days < 7


@settings(max_examples=200, deadline=None)
@given(DAYS)
def test_month_year_and_week_ranges_agree_with_the_standard_library(story):
    first, last = calendars.month_range(story.year, story.month)
    assert (last - first).days + 1 == calendar.monthrange(story.year, story.month)[1]
    found = only("They won last month.", story)
    before = first - datetime.timedelta(days=1)
    assert (found.first, found.last) == (before.replace(day=1), before)
    week = only("They won last week.", story)
    assert week.first.isocalendar()[:2] == (story - datetime.timedelta(days=7)).isocalendar()[:2]
    assert only("They won yesterday.", story).first == story - datetime.timedelta(days=1)


@settings(max_examples=200, deadline=None)
@given(DAYS, st.integers(-600, 600))
def test_moving_by_months_keeps_the_month_count_and_never_leaves_the_month(day, months):
    there = calendars.add_months(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day == min(day.day, calendar.monthrange(there.year, there.month)[1])


@pytest.mark.parametrize(
    "text", ["Feb. 29, 2023", "Nov. 31, 2024", "30 February 2000", "Feb. 29, 1900", "31 June 2021"]
)
def test_a_day_that_no_calendar_has_is_found_but_means_nothing(text):
    found = only(f"He died on {text}.")
    assert found.day and found.month and found.first is None


def test_leap_days_are_days():
    assert only("He was born on Feb. 29, 2000.").first == datetime.date(2000, 2, 29)
    assert only("She left on Feb. 29.", datetime.date(2024, 3, 4)).first == datetime.date(2024, 2, 29)


def test_a_date_before_new_year_in_a_story_after_it_is_of_the_year_before():
    assert only("The plane landed on Dec. 30.", datetime.date(2025, 1, 2)).first == datetime.date(2024, 12, 30)
    assert only("The hearing will be held on Jan. 3.", datetime.date(2024, 12, 30)).first == datetime.date(2025, 1, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Thursday, the son of the late founder of the airline, a lawyer from Bergen, bought it.", (2024, 11, 28)),
        ("At about 15:30 (1430 GMT) on Saturday a fire was reported.", (2024, 11, 30)),
        ("The board is due to meet on Thursday.", (2024, 12, 5)),
        ("Talks may end on Friday.", (2024, 12, 6)),
        ("It has cost 12 lives as of Sunday.", (2024, 12, 1)),
        ("The law that was passed in May will take effect on Friday.", (2024, 12, 6)),
        ("On Friday, the law that was passed in May will take effect.", (2024, 12, 6)),
        ("Games scheduled for Wednesday were still held.", None),
        ("The board was planning to meet on Tuesday.", None),
        ("He agreed to step down on Tuesday.", None),
        ("The board said it would meet on Tuesday.", None),
        ("Man dies Tuesday.", None),
    ],
)
def test_a_weekday_stays_unknown_where_the_tense_does_not_tell(text, day):
    (weekday,) = [found for found in find(text) if found.kind == "weekday"]
    assert weekday.first == (datetime.date(*day) if day else None)


def test_a_date_that_its_tense_contradicts_stays_unknown():
    assert only("The leaders met on Dec. 9.").first is None


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        *[(1900, 4, 15), (1943, 4, 25), (1961, 4, 2), (2000, 4, 23), (2008, 3, 23)],
        *[(2019, 4, 21), (2024, 3, 31), (2038, 4, 25), (2076, 4, 19), (2100, 3, 28)],
    ],
)
def test_easter_falls_on_the_day_that_almanacs_give(year, month, day):
    assert calendars.easter(year) == datetime.date(year, month, day)


@pytest.mark.parametrize(
    ("persian", "day"),
    [
        ((1357, 11, 22), (1979, 2, 11)),
        ((1399, 1, 1), (2020, 3, 20)),
        ((1400, 1, 1), (2021, 3, 21)),
        ((1403, 9, 5), (2024, 11, 25)),
        ((1403, 12, 30), (2025, 3, 20)),
        ((1332, 5, 28), (1953, 8, 19)),
    ],
)
def test_persian_days_are_those_of_history(persian, day):
    assert calendars.persian_day(*persian) == datetime.date(*day)
    assert calendars.persian_day(1402, 12, 30) is None


def test_islamic_days_lie_within_two_days_of_history():
    for islamic, day in (((1446, 1, 1), (2024, 7, 7)), ((1445, 9, 1), (2024, 3, 11)), ((1400, 1, 1), (1979, 11, 20))):
        assert abs((calendars.islamic_day(*islamic) - datetime.date(*day)).days) <= 2


def test_every_holiday_has_a_day_in_every_year_and_weekday_names_are_kept():
    for year in range(1900, 2101):
        for name, rule in holidays.DAYS.items():
            day = rule(year)
            for index, weekday in enumerate(calendar.day_name):
                if weekday.lower() in name:
                    assert day.weekday() == index, (name, year)


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said the March for Life would go on.",
        "April Jones and June Brown sang; August Wilson wrote it.",
        "Troops may march 12 miles.",
        "The Sun and The Sunday Times said Will Smith sat in the sun.",
        "Sheffield Wednesday lost to Happy Mondays.",
        "They won 3-1, 24/7, on page 12, in version 2.0.1 and a 10-2 vote.",
        "An august body sat on the second floor.",
        "He paid $2020 and 1,999 euros at https://example.org/2024/12/02/story.html.",
        "A man in his 60s was hurt.",
        "It rose to 1990 points from 1950 points.",
        "USA Today asked Jack Straw.",
        "Lap times were 2:04.45 and 3:24:55.",
    ],
)
def test_words_that_only_look_like_dates_are_not(text):
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("He left [in May].", "partial", "month"),
        ("It was sold in [March 2020].", "absolute", "month-year"),
        ("Prices fell in [early 1987].", "absolute", "year"),
        ("Shops shut on [Dec. 24].", "partial", "month-day"),
        ("He died on [the 21st].", "partial", "ordinal-day"),
        ("He comes [every Monday].", "weekday", "recurring"),
        ("The deal was done [last Friday].", "weekday", "near-weekday"),
        ("He left [late Sunday].", "weekday", "weekday"),
        ("He left on [Friday last week].", "weekday", "weekday-of-week"),
        ("He left [two years ago].", "relative", "ago"),
        ("He left [earlier this week].", "relative", "near"),
        ("[Two days later] he left.", "relative", "anaphoric"),
        ("He [recently] left.", "vague", "vague"),
        ("A [60-day] truce began.", "duration", "adjective"),
        ("They fought for [three weeks].", "duration", "plain"),
        ("Clashes [since Wednesday].", "interval", "since"),
        ("He ruled [from 1999 to 2007].", "interval", "from-to"),
        ("It opens [between May and June].", "interval", "between"),
        ("It runs [Dec. 2-5].", "interval", "date-range"),
        ("It rained [July-August].", "interval", "month-range"),
        ("The [2019-20] season ended.", "interval", "year-range"),
        ("He died at [5:30 p.m. EST].", "clock", "clock"),
        ("He died at [15:00 GMT].", "clock", "clock"),
        ("He died at [noon].", "clock", "noon"),
        ("It was paid on [04/05/2024].", "numeric", "numeric"),
        ("It began in the [mid-1980s].", "decade", "decade"),
        ("It began in the [19th century].", "decade", "century"),
        ("It fell in the [third quarter of 2023].", "quarter", "quarter"),
        ("It opened in [summer 2019].", "season", "season-year"),
        ("It opened on [Boxing Day].", "holiday", "holiday"),
        ("It opened on [5 Azar 1403].", "other-calendar", "calendar"),
        ("On [17. July] it agreed.", "partial", "day-dot-month"),
        ("It was done [in may of last year].", "relative", "month-of-year"),
    ],
)
def test_each_kind_is_found_where_it_stands(text, kind, form):
    plain_text = text.replace("[", "").replace("]", "")
    start = text.index("[")
    found = only(plain_text)
    assert (found.kind, found.form) == (kind, form)
    assert start <= found.start < found.end <= text.index("]") - 1
    assert kind in times.KINDS


def test_clock_times_count_minutes_from_midnight():
    text = "Calls came at 12:30 a.m., at 12 p.m., at 3pm, at 15:05 GMT, at 7 o'clock and at midnight."
    assert [found.minutes for found in find(text)] == [30, 720, 900, 905, 420, 0]


def test_without_a_date_nothing_relative_is_resolved():
    for found in find("On Monday he said that last week, on Dec. 3, two days ago and today were fine.", None):
        assert found.first is None and found.last is None


def test_intervals_resolve_to_their_outer_days():
    interval = only("It runs from Nov. 27 to Jan. 10.")
    assert (interval.first, interval.last) == (datetime.date(2024, 11, 27), datetime.date(2025, 1, 10))
    assert [part.month for part in interval.parts] == [11, 1]
    turn = only("It ran Dec. 30-Jan. 2, 2022.")
    assert (turn.first, turn.last) == (datetime.date(2021, 12, 30), datetime.date(2022, 1, 2))
    assert len(list(times.leaves([interval, turn]))) == 4


def test_a_wrapped_line_does_not_part_a_date_and_a_new_paragraph_does():
    wrapped = plain(
        "The court in the old town of the north of the country ruled on Tuesday, Dec.\n"
        "3, 2024, that the law was broken by ministers who had been told about it by\n"
        "their own advisers long before the vote.\n"
    )
    assert any(found.year == 2024 and found.day == 3 for found in wrapped.times)
    parted = plain(
        "The vote took place in May\n\n2020 people had signed the petition before it was handed in, he said.\n"
    )
    assert all(found.year is None for found in parted.times)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="12 3:.,/-–'’stpamMayDec. Monday since\n04$%", max_size=80))
def test_any_text_gives_ordered_expressions_inside_of_it(text):
    at = 0
    for found in find(text):
        assert at <= found.start < found.end <= len(text)
        at = found.end


@pytest.mark.parametrize(
    "piece", ["1", "1.", "'", "12/", "May ", "since 2020 ", "Monday ", "\n", "a.m. ", "1-1-", "http.", "@"]
)
def test_time_grows_with_the_length_of_the_text_only(piece):
    def work(text):
        times.find(text, split.sentences("", ()), STORY)

    assert keeps_step(lambda size: piece * (size // len(piece)), work, 80_000)
