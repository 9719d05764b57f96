"""Zones and scopes: where in an article a rule looks."""

import pytest

from newslint.document import plain
from newslint.lint import run
from newslint.rule import Rule
from newslint.span import Intervals

STORY = """Troops cross river as talks stall
By Amira Haddad
BEIRUT, Dec 2 (Reuters) - The army crossed the river on Monday, officials said, and took two villages.
“We have no other way,” said Col. Ali Naser, who read the news on www.example.org before the crossing.
What comes next
The talks are to resume in the capital, the foreign ministry said in a statement late on Monday evening.
(Reporting by Amira Haddad; Editing by Jo Bloggs)"""


def kinds(text):
    return [(zone.kind, text[zone.start : zone.end]) for zone in plain(text).zones]


def test_a_wire_story_has_its_parts():
    found = [kind for kind, _ in kinds(STORY)]
    assert found == ["headline", "byline", "body", "dateline", "body", "url", "headline", "body", "sign-off"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("WASHINGTON (AP) — The house burned.", "WASHINGTON"),
        ("GROSSETO, Italy (AP) -- The ship sank.", "GROSSETO, Italy"),
        ("JERUSALEM/CAIRO, Nov 27 (Reuters) - A truce held.", "JERUSALEM/CAIRO"),
        ("Beirut, Dec. 2, 2024 (AFP) - A truce held.", "Beirut"),
        ("SEATTLE - The mayor left.", "SEATTLE"),
        ("SÃO PAULO (AP) — A truce held.", "SÃO PAULO"),
        ("LEEDS, 23 November (AP) - A truce held.", "LEEDS"),
        ("LEEDS, England, Saturday 23 Nov 2024 - A truce held.", "LEEDS, England"),
        ("LEEDS, Saturday (AP) - A truce held.", "LEEDS, Saturday"),
        ("LEEDS (AP), Nov. 23, 2024 - A truce held.", "LEEDS"),
        ("LEEDS — 23 November 2024 — A truce held.", "LEEDS"),
        ("Leeds (PA), Nov. 23, 2024 - “No,” he said.", "Leeds"),
        ("Saturday, Nov. 23, 2024 - A truce held.", None),
    ],
)
def test_datelines(text, place):
    from newslint.analysis.zones import dateline_of

    assert dateline_of(text, plain(text).paragraphs[0])["place"] == place


@pytest.mark.parametrize(
    "text",
    [
        "NATO said on Monday that it would stay.",
        "UK - US talks resumed.",
        "The city (AP) — no dateline here.",
        "On Nov. 23, 2024 - a Saturday - he left.",
        "On Saturday, Nov. 23, 2024 - Joe’s birthday - he left.",
        "Nov. 23, 2024 - a Saturday - was cold.",
        "Nov. 22, 1963 - It was a cold day.",
        "Nov. 23, 2024 - Updated 3pm",
        "Leeds, Nov. 23 - The mayor left.",
        "Nov. 3, 2024 - The rebels came.\nThey left.\nNov. 5, 2024 - The army came.",
    ],
)
def test_no_dateline(text):
    from newslint.analysis.zones import dateline_of

    assert dateline_of(text, plain(text).paragraphs[0]) is None


def flagging(**fields):
    """A rule that flags every "the" and every dot in its scope."""

    def check(doc, rule):
        at = doc.text.find("the")
        while at >= 0:
            yield rule.finding(at, at + 3)
            at = doc.text.find("the", at + 1)

    return Rule("test.the", check, "a word", **fields)


def test_scopes_select_and_exclude():
    doc = plain("Over the hill\nIt was the “the one” line that the army held all of the time, said the man.\nSee the.com now.")
    at = {scope: len(run(flagging(scope=(scope,), quotes="both"), doc)) for scope in ("text", "headline", "~headline", "body & ~quote", "quote")}
    assert at == {"text": 6, "headline": 1, "~headline": 5, "body & ~quote": 4, "quote": 1}


def test_quote_policies():
    doc = plain("It was the “the one” line.")
    counts = {policy: len(run(flagging(quotes=policy), doc)) for policy in ("both", "only", "skip")}
    assert counts == {"both": 2, "only": 1, "skip": 1}


def test_intervals_merge_cover_touch_and_leave_gaps():
    spans = Intervals([(5, 8), (0, 2), (7, 10)])
    assert spans.cover(5, 10) and not spans.cover(1, 3)
    assert spans.touch(1, 3) and not spans.touch(2, 5) and spans.touch(9, 20)
    assert spans.gaps(0, 12) == [(2, 5), (10, 12)]
