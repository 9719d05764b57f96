"""What `newslint explain` and `newslint rules` say about a rule."""

import re
from datetime import date

import pytest
from command import ROOT, newslint

from newslint.explain import OWN, explanation, own, table
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


def test_each_id_of_newslints_own_is_explained():
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "newslint").rglob("*.py"))
    assert {id for source in sources for id in re.findall(r'"(internal\.[\w-]+)"', source)} == set(OWN)
    for id, (level, meaning, _) in OWN.items():
        assert own(id).startswith(f"# {id}\n\n{meaning}\n\n- Level: {level}\n- What to do: ")
        assert (f"{id}: off" in own(id)) == (level != "error")


@pytest.mark.parametrize("id", sorted(OWN))
def test_the_command_explains_newslints_own_ids(id):
    done = newslint("explain", id)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", own(id))


def test_the_command_explains_all_of_newslints_own_ids_and_the_nearest():
    assert all(f"# {id}\n" in newslint("explain", "internal").stdout for id in OWN)
    done = newslint("explain", "internal.unused-supression")
    assert done.returncode == 2 and "did you mean “internal.unused-suppression”" in done.stderr


@pytest.fixture
def house(tmp_path):
    """A folder whose configuration names a folder of rules, and a folder below it."""
    (tmp_path / "house").mkdir()
    rule = "extends: existence\nmessage: name the day\ntokens: [yesterday]\n"
    (tmp_path / "house" / "bare-yesterday.yml").write_text(rule, encoding="utf-8")
    (tmp_path / ".newslint.yml").write_text("rules: [house]\n", encoding="utf-8")
    (tmp_path / "copy").mkdir()
    return tmp_path


@pytest.mark.parametrize("folder", [".", "copy"])
def test_the_rules_that_the_configuration_names_are_explained_and_listed(house, folder):
    done = newslint("explain", "house.bare-yesterday", cwd=house / folder)
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith("# house.bare-yesterday\n")
    assert "house.bare-yesterday" in newslint("rules", cwd=house / folder).stdout
    done = newslint("rules", "house", cwd=house / folder)
    assert (done.returncode, done.stdout) == (0, "house.bare-yesterday  warning     name the day\n")


def test_a_folder_of_rules_that_is_named_twice_is_listed_once(house):
    done = newslint("rules", "house", "--rules", "./house/", cwd=house)
    assert (done.returncode, done.stderr, done.stdout.count("house.bare-yesterday")) == (0, "", 1)


def test_a_mistake_in_the_configuration_is_told_before_rules_are_listed(house):
    (house / ".newslint.yml").write_text("rulse: [house]\n", encoding="utf-8")
    done = newslint("rules", cwd=house)
    assert done.returncode == 2 and ".newslint.yml:1: unknown key “rulse”; did you mean “rules”?" in done.stderr
