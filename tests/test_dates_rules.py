"""Rules about dates: what they say of whole stories, with and without a date."""

from datetime import date

import pytest
from timing import keeps_step

from newslint.lint import CRASHED, lint
from newslint.pack import our_files, our_rule
from newslint.read import read
from newslint.rule import SEVERITIES

STORY = date(2024, 12, 2)
RULES = tuple(rule for file in our_files() if file[0] == "dates" and (rule := our_rule(*file)))
BROKEN = (
    "Fighters crossed the border overnight, sources said on Monday.\n\n"
    "They came late Sunday by a dirt road.\n\n"
    "The force, at war since 2020, has never stopped until 2020. It recently grew in last year’s truce.\n"
)
CLEAN = (
    "GENEVA, Dec. 2 (Reuters) - The two sides met on Monday and will meet again on Thursday.\n\n"
    "The 60-day truce, agreed on Nov. 27, ends on Jan. 26. Fighting has gone on since October 2023, "
    "the worst in the region since the 1990s, and Dec. 30 was named as the day of a vote in 2025.\n\n"
    "Polls open at 9 a.m. and close at 5:30 p.m. local time (1630 GMT). It is the first vote since 2019.\n"
)


def findings(text, day=None, level="suggestion", name="story.txt"):
    doc = read(name, text.encode(), day)
    loud = SEVERITIES[SEVERITIES.index(level) :]
    return doc, [found for found in lint(doc, RULES) if found.severity in loud]


def said(text, day=None, level="suggestion"):
    doc, found = findings(text, day, level)
    return [(finding.rule, doc.text[finding.start : finding.end]) for finding in found]


def test_a_story_without_a_date_gets_one_warning_that_names_every_place():
    doc, found = findings(BROKEN, level="warning")
    (undated,) = [finding for finding in found if finding.rule == "dates.undated"]
    assert doc.text[undated.start : undated.end] == "Monday"
    assert [doc.text[place.start : place.end] for place in undated.related] == ["late Sunday", "last year’s"]
    assert "--dateline YYYY-MM-DD" in undated.message


def test_with_a_date_weekdays_become_resolutions_and_the_contradiction_stays():
    found = said(BROKEN, STORY)
    assert ("dates.interval-contradiction", "since 2020") in found
    assert not any(rule == "dates.undated" for rule, _ in found)
    resolved = [words for rule, words in found if rule == "dates.relative"]
    assert resolved == ["Monday", "late Sunday", "last year’s"]


def test_a_resolution_says_the_day_and_offers_it_as_an_edit():
    doc, found = findings("Police said on Monday that he fled yesterday.", STORY)
    assert [finding.message for finding in found] == ["“Monday” is Dec. 2, 2024", "“yesterday” is Dec. 1, 2024"]
    assert [finding.edits[0].text for finding in found] == ["Dec. 2", "on Dec. 1"]


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, Dec. 2 (Reuters) - It opens on Monday.",
        "OSLO, Dec. 2, 2024 (AP) - It opens on Monday.",
        "---\ndate: 2024-12-02\n---\n\nIt opens on Monday.",
        "Bridge opens\n\nMonday, December 2, 2024\n\nThe new bridge opens on Monday, the city said yesterday.",
        "It opens on Black Friday, every Monday and two days later.",
    ],
)
def test_a_story_that_says_its_day_or_needs_none_is_not_undated(text):
    assert not any(rule == "dates.undated" for rule, _ in said(text))


def test_clean_copy_is_silent_at_the_default_level():
    assert said(CLEAN, STORY, "warning") == []
    assert said(CLEAN, None, "warning") == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("It was sold on Feb. 30.", "dates.impossible-date"),
        ("It was sold on Tuesday, Nov. 27, 2024.", "dates.weekday-mismatch"),
        ("He ruled from 2014 to 2009.", "dates.interval-contradiction"),
        ("It starts at 15:00 p.m. in Bonn.", "dates.impossible-time"),
    ],
)
def test_only_what_is_certainly_wrong_is_an_error(text, rule):
    _, found = findings(text, STORY, "error")
    assert [finding.rule for finding in found] == [rule]
    certain = {rule.id for rule in RULES if rule.severity == "error"}
    assert certain == {
        "dates.impossible-date",
        "dates.weekday-mismatch",
        "dates.interval-contradiction",
        "dates.impossible-time",
    }


def test_a_hint_inside_of_a_warning_does_not_hide_it():
    found = said("It struck at 8 p.m. tonight in Rome.", STORY)
    assert ("dates.redundant-time", "8 p.m. tonight") in found


@pytest.mark.parametrize("day", [None, STORY])
@pytest.mark.parametrize(
    "piece", ["since 2020 until ", "on the 3rd ", "born in 1950 ", "a", "1 ", "12 p.m. ", "“", "May 3 "]
)
def test_no_rule_crashes_or_is_slower_than_linear_on_odd_text(piece, day):
    def work(data):
        assert not [finding for finding in lint(read("story.txt", data, day), RULES) if finding.rule == CRASHED]

    assert keeps_step(lambda size: (piece * (size // len(piece))).encode(), work, 24_000)
