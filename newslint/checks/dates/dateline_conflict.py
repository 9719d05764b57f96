"""A dateline of another day than the story's."""

import datetime

from newslint.analysis.times.calendars import day_of
from newslint.checks.dates._common import words, written
from newslint.rule import Example, Rule, marked

SLACK = datetime.timedelta(days=2)  # updates, and midnight elsewhere


def check(doc, rule):
    """Yield the day in the dateline when it is days away from the date that metadata or --dateline give."""
    story = doc.meta.date
    lines = [zone for zone in doc.zones if zone.kind == "dateline"] if story else []
    for zone in lines[:1]:
        for place in doc.times:
            if not (zone.start <= place.start and place.end <= zone.end and place.month and place.day):
                continue
            years = (place.year,) if place.year else (story.year - 1, story.year, story.year + 1)
            days = [day_of(year, place.month, place.day) for year in years]
            days = [day for day in days if day is not None]
            if days and all(abs(day - story) > SLACK for day in days):
                yield rule.finding(place.start, place.end, rule.message % (words(doc, place), written(story)))


RULE = Rule(
    id="dates.dateline-conflict",
    check=check,
    message="the dateline says “%s”, but the story is dated %s: one of them is wrong",
    description="A dateline whose day is not the story's.",
    authority="AP Stylebook: the dateline's date is the day on which the story moved.",
    scope=("raw",),
    bad=(
        marked("ROME, [[April 3]] (Reuters) - The pope left.", dateline=datetime.date(2023, 4, 13)),
        marked("PARIS, [[June 20, 2021]] (AFP) - The tower was lit.", dateline=datetime.date(2021, 7, 2)),
        marked("OSLO, [[Dec. 24]] (AP) - Snow fell.", dateline=datetime.date(2025, 1, 2)),
    ),
    good=(
        Example("ROME, April 3 (Reuters) - The pope left.", dateline=datetime.date(2023, 4, 4)),
        Example("OSLO, Dec. 31 (AP) - Snow fell.", dateline=datetime.date(2025, 1, 2)),
        Example("OSLO, Dec. 24 (AP) - Snow fell."),
        Example("Snow fell on Dec. 24.", dateline=datetime.date(2025, 1, 22)),
    ),
)
