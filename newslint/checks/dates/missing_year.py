"""A day without its year in a story of another year."""

from bisect import bisect_left
from datetime import date, timedelta

from newslint.analysis.times import leaves
from newslint.checks.dates._common import sentence_index, words, written
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

TOLD = pattern(r",? (?:of )?(?:last|this|next|that|the same|the following|the previous) year")
# Around New Year a day of the other year needs none: “Dec. 30” in a story of Jan. 2.
NEAR = timedelta(days=120)


def check(doc, rule):
    """Yield month and day of another year than the story's, whose year stands nowhere near."""
    story = doc.meta.date
    if story is None:
        return
    years = [place.start for place in leaves(doc.times) if place.year]
    for place in doc.times:
        if place.kind != "partial" or not place.month or not place.day or not place.known:
            continue
        if place.first.year == story.year or abs(place.first - story) <= NEAR:
            continue
        if TOLD().match(doc.flowing, place.end):
            continue
        at = sentence_index(doc, place.start)
        near = range(doc.sentences[max(at - 3, 0)].start, doc.sentences[at].end)
        at = bisect_left(years, near.start)
        if at < len(years) and years[at] in near:
            continue
        shown = written(place.first)
        edits = (Edit(place.start, place.end, shown),) if place.form == "month-day" and place.weekday is None else ()
        yield rule.finding(
            place.start, place.end, rule.message % (words(doc, place), written(story), shown), edits=edits
        )


RULE = Rule(
    id="dates.missing-year",
    check=check,
    message="“%s” has no year and the story is of %s: write %s if that is meant",
    confidence=0.7,
    description="A day of another year than the story's, without its year.",
    authority="AP Stylebook: leave out the year only within the current one.",
    bad=(
        marked("The rebels fled on [[Aug. 3]].", fix="The rebels fled on Aug. 3, 2024.", dateline=date(2025, 2, 10)),
        marked("He was shot on [[July 30]] in Lagos.", dateline=date(2025, 1, 20)),
        marked("The court will rule on [[April 3]].", fix="The court will rule on April 3, 2025.",
               dateline=date(2024, 11, 20)),
    ),
    good=(
        Example("The plane landed on Dec. 30.", dateline=date(2025, 1, 2)),
        Example("The rebels fled on Aug. 3.", dateline=date(2024, 12, 2)),
        Example("In 2023 the war began. On Aug. 3 the rebels fled.", dateline=date(2025, 2, 10)),
        Example("The rebels fled on Aug. 3."),
    ),
)  # fmt: skip
