"""Metadata: the day, place, language, headline and byline, from fields, the command line and the copy."""

import re

from newslint.compiled import compiled
from newslint.document import Meta

# Names that publishing systems give the fields, the best first.
DATES = ("date", "publishdate", "pubdate", "published", "published_at", "datepublished", "lastmod", "last_modified")
PLACES = ("dateline", "location", "place")
LANGUAGES = ("lang", "language", "locale")
HEADLINES = ("headline", "title")
BYLINES = ("byline", "author", "authors", "by")

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAME = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
# Compiled when a field first holds a day: most copy has none.
DAYS = (
    r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)(?![\d-])",
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
    rf"(?:[A-Z][a-z]+,? )?(?P<month>{NAME})\.? (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b",
    rf"(?:[A-Z][a-z]+,? )?(?P<day>\d\d?)(?:st|nd|rd|th)? (?P<month>{NAME})\.?,? (?P<year>\d{{4}})\b",
)
TAG = compiled(r"[A-Za-z]{2,3}(?:[-_][A-Za-z\d]{2,8})*$")
WORD = compiled(r"\S")


def metadata(fields, text, dateline=None):
    """The Meta of an article, and the problems found in its fields as (source offset, message) pairs.

    The day is `dateline` (datetime.date), or else what the fields say, or else the dateline in the copy
    when it holds a year.
    """
    lowered = {key.lower().replace(" ", "_"): value for key, value in fields.items()} if fields else {}
    problems = []
    date = place = None
    if lowered:
        date, problems = _told_date(lowered)
        place = _first(lowered, PLACES)
    match = _dateline(text)
    if match:
        place = (match["place"] or "").strip(" ,") or place
        date = date or _copy_date(match, lowered)
    language = _first(lowered, LANGUAGES)
    if language and not TAG.match(language):
        problems.append((0, f"language “{language}” is not a language tag such as en or en-GB"))
        language = None
    meta = Meta(
        date=dateline or date,
        dateline=place,
        language=language and language.replace("_", "-"),
        headline=_first(lowered, HEADLINES),
        byline=_first(lowered, BYLINES),
        fields=fields,
    )
    return meta, tuple(problems)


def parse_day(text):
    """The datetime.date that a text begins with: ISO (2024-12-02, 20241202, with or without a time) or
    with an English month (Dec. 2, 2024; 2 December 2024). None when it begins with none.

    >>> parse_day("2024-12-02T10:15:00Z"), parse_day("02/12/2024")
    (datetime.date(2024, 12, 2), None)
    """
    for pattern in DAYS:
        match = re.match(pattern, text.strip(), re.IGNORECASE)
        if match:
            return _day(match["year"], match["month"], match["day"])
    return None


def _day(year, month, day):
    """A datetime.date, or None when there is no such day."""
    import datetime

    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    try:
        return datetime.date(int(year), number, int(day))
    except ValueError:
        return None


def _told_date(fields):
    """The day that the fields give, and what is wrong with them."""
    problems = []
    for name in DATES:
        value = fields.get(name)
        if not isinstance(value, str) or not value.strip():
            continue
        day = parse_day(value)
        if day:
            return day, problems
        if not re.fullmatch(r"\d{4}", value.strip()):
            problems.append((0, f"{name} “{value.strip()}” is no date that can be read: write it as YYYY-MM-DD"))
    return None, problems


def _copy_date(match, fields):
    """The day of a dateline in the copy, its year from the copy or else from the fields."""
    year = match["year"] or _first(fields, ("year",)) or _first(fields, ("date",))
    if not match["month"] or not year or not re.fullmatch(r"\d{4}", year):
        return None
    return _day(year, match["month"], match["day"] or match["early"])


def _dateline(text):
    """The match of a dateline at the start of one of the first lines of the copy, or None."""
    from newslint.analysis.zones import dateline_of
    from newslint.span import Span

    at, leads = 0, True
    for _ in range(6):
        first = WORD.search(text, at)
        if not first:
            return None
        at = text.find("\n", first.start())
        match = dateline_of(text, Span(first.start(), at if at >= 0 else len(text)), leads)
        if match or at < 0:
            return match
        leads = leads and text[at - 1] not in ".”\""  # what ends like this is body
    return None


def _first(fields, names):
    """The first of the named fields that holds a string (or a list of strings, joined)."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = ", ".join(value)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None
