"""What `newslint explain` and `newslint rules` say about a rule."""

from datetime import date

from newslint.explain import explanation, table
from newslint.rule import Example, Rule, marked

RULE = Rule(
    id="dates.odd",
    check=lambda doc, rule: (),
    message="“%s” is 100%% odd",
    description="odd days in copy",
    authority="AP Stylebook",
    link="https://example.com/odd",
    was=("dates.strange",),
    legal=True,
    options={"window": 20, "vocabulary": {}},
    bad=(marked("An [[odd]] day.\nNot [[odd\nat]] all.", fix="A day.", dateline=date(2024, 12, 2)),),
    good=(Example("A fine day.", options={"window": 3}),),
    source="rules/dates/odd.yml",
)


def test_an_explanation_says_what_why_and_how():
    text = explanation(RULE)
    assert text.startswith("# dates.odd\n\nOdd days in copy.\n\n- Level: warning, can have legal consequences\n")
    for line in (
        "- Says: “…” is 100% odd",
        "- Why: AP Stylebook.",
        "- Looks in: text, outside quotations",
        "- More: https://example.com/odd",
        "- Formerly: dates.strange",
        "- Defined in: `rules/dates/odd.yml`",
        "- `window`: 20",
        "    <!-- newslint: ignore[dates.odd] spelt so in the document -->",
        "      dates.odd: off",
    ):
        assert line in text.splitlines()
    assert "vocabulary" not in text


def test_examples_show_the_flagged_words_with_carets():
    shown = """\
    (published 2024-12-02)
    An odd day.
       ^^^
    Not odd
        ^^^
    at all.
    ^^
    → A day.
"""
    assert shown in explanation(RULE)
    assert "    (window: 3)\n    A fine day.\n" in explanation(RULE)


def test_the_table_has_a_line_for_each_rule():
    other = Rule("dates.longer-name", lambda doc, rule: (), "say “%s”", "error")
    assert table([RULE, other]) == (
        "dates.odd          warning     odd days in copy\n"
        "dates.longer-name  error       say “…”\n"
    )
    assert table([]) == ""
