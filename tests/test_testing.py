"""prove(rule): what it demands of a rule's examples, and what it says about those that fail."""

from dataclasses import replace
from datetime import date

import pytest

from newslint.pack import _rule
from newslint.rule import Example, Rule, marked
from newslint.testing import prove

GOOD = tuple(Example(text) for text in ("Fine.", "All fine.", "“It is odd,” he said."))
BAD = tuple(marked(text) for text in ("An [[odd]] man.", "[[odd]] men, [[odd]] dogs.", "Very [[odd]]."))


def rule(bad=BAD, good=GOOD, **raw):
    made = _rule({"extends": "substitution", "message": "%s", "swap": {"odd": "even"}, **raw}, "a.b", "x.yml", False)
    return replace(made, bad=bad, good=good)


def test_a_rule_is_proven_when_its_examples_hold():
    assert prove(rule()) == []


def test_three_examples_of_each_kind_are_demanded():
    assert prove(rule(bad=BAD[:2], good=())) == [
        "2 bad examples; a rule needs at least 3",
        "0 good examples; a rule needs at least 3",
    ]
    assert prove(rule(bad=BAD[:1]))[0] == "1 bad example; a rule needs at least 3"
    assert prove(rule(bad=BAD[:1], good=GOOD[:1]), minimum=1) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[An]] odd man.", "expected '[[An]] odd man.'\n       got 'An [[odd]] man.'"),
        ("An [[odd]], odd man.", "expected 'An [[odd]], odd man.'\n       got 'An [[odd]], [[odd]] man.'"),
        ("A [[fine]] man.", "expected 'A [[fine]] man.'\n       got 'A fine man.'"),
        ("A fine man.", "no [[words]] are marked in the bad example 'A fine man.'"),
    ],
)
def test_exactly_the_marked_words_must_be_flagged(text, said):
    assert prove(rule(bad=(*BAD, marked(text)))) == [said]


def test_words_flagged_twice_are_a_failure():
    def check(doc, rule):
        yield rule.finding(0, 3, "one")
        yield rule.finding(0, 3, "two")

    twice = Rule("a.b", check, "x", bad=(marked("[[odd]]"),))
    assert prove(twice, minimum=0) == ["expected '[[odd]]'\n       got '[[[[odd]]]]'"]


def test_a_good_example_must_stay_silent():
    assert prove(rule(good=(*GOOD, Example("How odd.")))) == ["flagged, but it is a good example: 'How [[odd]].'"]
    assert prove(rule(good=(*GOOD, marked("[[Fine]].")))) == ["a good example has marks: 'Fine.'"]


def test_the_fix_must_make_the_text_that_the_example_gives():
    assert prove(rule(bad=(*BAD, marked("[[odd]] men", fix="even men")))) == []
    assert prove(rule(bad=(*BAD, marked("[[odd]] men", fix="some men")))) == [
        "the fix should make 'some men', but makes 'even men'"
    ]


def test_nothing_may_be_left_after_the_fix():
    again = rule(bad=(*BAD, marked("[[odd]] men", fix="odder men")), swap={r"odd": "odder", "odder": "oddest"})
    assert prove(again) == ["still there after the fix: '[[odder]] men'"]


def test_a_crash_is_told_once_for_each_example():
    def check(doc, rule):
        raise KeyError("x")

    (said,) = prove(Rule("a.b", check, "x", bad=(marked("[[odd]]"),)), minimum=0)
    assert said.startswith("the rule a.b failed (KeyError: 'x'")


def test_examples_can_be_markdown_with_places_in_the_source():
    text, fixed = "# Odd\n\nAn *[[odd]]* man, `odd` code.\n", "# Odd\n\nAn *even* man, `odd` code.\n"
    bad = marked(text, format="markdown", fix=fixed)
    assert prove(rule(bad=(*BAD, bad))) == []


def test_examples_can_set_the_date_and_options():
    def check(doc, rule):
        if doc.meta.date == date(2024, 12, 2) and rule.options["on"]:
            yield rule.finding(0, 3)

    dated = Rule("a.b", check, "x", options={"on": False})
    bad = (marked("[[odd]]", dateline=date(2024, 12, 2), options={"on": True}),)
    good = (Example("odd"), Example("odd", options={"on": True}), Example("odd", dateline=date(2024, 12, 2)))
    assert prove(replace(dated, bad=bad, good=good), minimum=1) == []


def test_an_unknown_option_in_an_example_is_said():
    bad = (marked("[[odd]]", options={"depth": 3}),)
    assert prove(rule(bad=bad), minimum=0) == ["the rule has no option 'depth', but the example '[[odd]]' sets it"]


def test_a_rule_that_needs_the_model_is_skipped_without_it(monkeypatch):
    from newslint import testing
    from newslint.document import plain

    def read(name, content, dateline):
        doc = plain(content.decode())
        vars(doc)["reading"] = None
        return doc

    monkeypatch.setattr(testing, "read", read)
    needy = replace(rule(bad=BAD[:2]), needs_model=True)
    assert testing.skipped(needy) == "it needs the garble model"
    assert testing.skipped(rule()) is None
    assert prove(needy) == ["2 bad examples; a rule needs at least 3"]
