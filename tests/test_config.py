"""Configuration: found from the linted file upward, merged key by key, checked with path and line, put to rules."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

import newslint
from newslint.config import ConfigError, explain_config, resolver
from newslint.config.keys import KEYS, KINDS, OVERRIDABLE, PROFILE_KEYS
from newslint.config.sources import profile, profiles
from newslint.rule import Rule

SCHEMA = json.loads((Path(newslint.__file__).parent / "config_schema.json").read_text(encoding="utf-8"))


def rule(id, severity="warning", **fields):
    return Rule(id, lambda doc, rule: (), "message", severity, **fields)


RULES = [
    rule("quotes.marks", options={"outer": "any", "limit": 3, "strict": False, "skip": ()}),
    rule("quotes.open", "error", was=("quotes.unclosed",)),
    rule("dates.undated", "suggestion"),
    rule("House.Terms"),
]


@pytest.fixture
def files(tmp_path, monkeypatch):
    """A function that writes files by name into an empty current folder, its own little world."""

    def write(contents):
        for name, text in contents.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    write({".newslint.yml": "root: true\n"})
    monkeypatch.chdir(tmp_path)
    return write


def severities(config):
    return {rule.id: applied and applied.severity for rule in RULES for applied in [config.apply(rule)]}


def on(config):
    return [id for id, severity in severities(config).items() if severity]


def errors(call):
    with pytest.raises(ConfigError) as error:
        call()
    return str(error.value).splitlines()


def test_without_configuration_rules_stay_as_they_are(files):
    config = resolver()("story.txt")
    assert all(config.apply(rule) is rule for rule in RULES)
    assert (config.min_level, config.fail_on, config.languagetool, config.garble) == ("warning", "error", "auto", True)


def test_files_above_the_linted_file_are_merged_key_by_key_and_the_nearest_wins(files):
    files(
        {
            ".newslint.yml": "root: true\nmin-level: error\nfail-on: never\n"
            "severities: {quotes.marks: error, dates: warning}\n"
            "ignore: [House]\nselect: [quotes]\noptions: {quotes.marks: {outer: single, limit: 5}}\n",
            "desk/.newslint.yaml": "min-level: suggestion\nseverities: {quotes.marks: suggestion}\n"
            "ignore: quotes.open\nselect: [dates, quotes]\noptions: {quotes.marks: {outer: double}}\n",
        }
    )
    config = resolver()("desk/news/story.txt")
    assert (config.min_level, config.fail_on) == ("suggestion", "never")
    assert severities(config) == {
        "quotes.marks": "suggestion",
        "quotes.open": None,
        "dates.undated": "warning",
        "House.Terms": None,
    }
    assert config.apply(RULES[0]).options == {"outer": "double", "limit": 5, "strict": False, "skip": ()}
    assert resolver()("story.txt").min_level == "error"


def test_root_stops_the_search(files):
    files({".newslint.yml": "min-level: error", "desk/.newslint.yml": "root: true\nfail-on: never"})
    assert resolver()("desk/story.txt").min_level == "warning"


def test_config_replaces_the_search(files):
    files({".newslint.yml": "min-level: error", "other.yml": "fail-on: never"})
    config = resolver("other.yml")("desk/story.txt")
    assert (config.min_level, config.fail_on) == ("warning", "never")
    assert errors(lambda: resolver("none.yml")) == ["none.yml: no such file"]


def test_files_with_the_same_configuration_share_one_value(files):
    files({".newslint.yml": "overrides: [{files: '*.md', severities: {dates: error}}]\nroot: true"})
    config_of = resolver()
    assert config_of("a.txt") is config_of("b.txt") is config_of("desk/c.txt")
    assert config_of("a.md") is config_of("desk/b.md") is not config_of("a.txt")


def test_overrides_hold_for_the_files_they_match_seen_from_their_own_file(files):
    files(
        {
            "desk/.newslint.yml": "overrides:\n- files: opinion/*.txt\n  ignore: [quotes]\n  severities: {dates: off}\n"
            "- files: ['*.md', x]\n  severities: {House: error}\n",
        }
    )
    config_of = resolver()
    assert on(config_of("desk/opinion/a.txt")) == ["House.Terms"]
    assert on(config_of("opinion/a.txt")) == [rule.id for rule in RULES]
    assert severities(config_of("desk/opinion/a.md"))["House.Terms"] == "error"


def test_the_command_line_wins(files):
    files(
        {".newslint.yml": "root: true\nmin-level: error\nselect: [quotes]\noverrides: [{files: '*', select: [House]}]"}
    )
    config = resolver(
        None, {"min_level": "suggestion", "select": ("dates",), "languagetool": "off", "no_garble": True}
    )("a.txt")
    assert (config.min_level, config.languagetool, config.garble) == ("suggestion", "off", False)
    assert on(config) == ["dates.undated"]


@pytest.mark.parametrize(
    "text, select, ignore, expected",
    [
        ("", ["quotes"], [], ["quotes.marks", "quotes.open"]),
        ("", ["quotes,dates"], ["quotes.open"], ["quotes.marks", "dates.undated"]),
        ("", ["quotes.open"], ["quotes"], ["quotes.open"]),
        ("", ["quotes"], ["quotes"], []),
        ("", ["House"], [], ["House.Terms"]),
        ("", [], ["House", "quotes"], ["dates.undated"]),
        ("", ["quotes.unclosed"], [], ["quotes.open"]),
        ("ignore: [dates]", ["dates"], [], ["dates.undated"]),
        ("ignore: [dates.undated]", ["dates"], [], []),
        ("ignore: [dates.undated]", ["dates.undated"], [], ["dates.undated"]),
        ("severities: {dates: off}", ["dates.undated"], [], ["dates.undated"]),
        ("severities: {dates: off}", ["dates"], [], []),
        ("severities: {quotes: off, quotes.open: warning}", [], ["dates", "House"], ["quotes.open"]),
    ],
)
def test_an_exact_id_beats_its_category(files, text, select, ignore, expected):
    files({".newslint.yml": f"root: true\n{text}"})
    assert on(resolver(None, {"select": select, "ignore": ignore})("a.txt")) == expected


def test_a_house_profile_lies_under_the_configuration(files):
    files(
        {
            "style/house.yml": "description: ours\nextends: base.yml\nseverities: {quotes.open: warning}\n"
            "options: {quotes: {outer: double}}\n",
            "style/base.yml": "severities: {quotes.open: suggestion, dates: error}\n"
            "options: {quotes.marks: {limit: 9}}\n",
            ".newslint.yml": "root: true\nprofile: style/house.yml\nseverities: {dates.undated: warning}\n",
        }
    )
    config = resolver()("desk/a.txt")
    assert severities(config)["quotes.open"] == "warning"
    assert severities(config)["dates.undated"] == "warning"
    assert config.apply(RULES[0]).options == {"outer": "double", "limit": 9, "strict": False, "skip": ()}
    files({".newslint.yml": "root: true\nprofile: style/house.yml\nseverities: {quotes: off}\n"})
    assert severities(resolver()("a.txt"))["quotes.open"] is None


def test_a_file_can_extend_another(files):
    files(
        {
            "base/shared.yml": "min-level: error\nfail-on: never\n",
            ".newslint.yml": "extends: base/shared.yml\nmin-level: warning",
        }
    )
    config = resolver()("a.txt")
    assert (config.min_level, config.fail_on) == ("warning", "never")


def test_circles_are_refused(files):
    files({"a.yml": "extends: b.yml", "b.yml": "extends: a.yml", "p.yml": "extends: ./p.yml"})
    assert "extends itself" in errors(lambda: resolver("a.yml")("x.txt"))[0]
    assert "extends itself" in errors(lambda: resolver(None, {"profile": "p.yml"})("x.txt"))[0]


def test_the_vocabulary_is_a_list_or_a_file(files):
    files(
        {
            ".newslint.yml": "root: true\nvocabulary:\n  accept: words.txt\n  names: [Kyiv]",
            "words.txt": "# ours\nsenior\n\nwhilst\n",
        }
    )
    config = resolver()("a.txt")
    assert config.vocabulary == {"accept": ("senior", "whilst"), "names": ("Kyiv",)}
    assert config.apply(rule("x.y", options={"vocabulary": {}})).options["vocabulary"] == config.vocabulary


def test_a_word_that_the_vocabulary_accepts_is_never_flagged(files):
    def check(doc, rule):
        yield rule.finding(0, 4)
        yield rule.finding(5, 8)

    files({".newslint.yml": "root: true\nvocabulary: {accept: [Kyiv]}\n"})
    applied = resolver()("a.txt").apply(Rule("words.odd", check, "odd"))
    assert [finding.start for finding in applied.check(newslint.read("a.txt", b"Kyiv odd"), applied)] == [5]


def test_exclude_patterns_are_seen_from_their_own_file(files):
    files({"desk/.newslint.yml": "exclude: [/old/, '*.raw.txt']"})
    config = resolver()("desk/a.txt")
    assert config.excludes("desk/old/") and config.excludes("desk/old/a.txt") and config.excludes("desk/x/b.raw.txt")
    assert not config.excludes("desk/x/old/a.txt") and not config.excludes("old/a.txt")


def test_every_mistake_is_reported_with_its_line(files):
    files(
        {
            "bad.yml": "profil: ap\nseverities: {quotes: eror}\nmin-level: [a]\n"
            "overrides:\n- fles: x\n- files: y\n  root: true\n"
            "rules: nope\nlanguagetool: maybe\noptions: {x: 3}\ngarble: perhaps\nselect: {a: b}\n"
            "vocabulary: {acept: [x], names: gone.txt}\n"
            "root: true\nroot: false\n"
        }
    )
    said = errors(lambda: resolver("bad.yml")("a.txt"))
    assert [re.match(r"bad\.yml:(\d+): ", line)[1] for line in said] == "1 2 3 5 5 7 8 9 10 11 12 13 13 15".split()
    for words in (
        "unknown key “profil”; did you mean “profile”?",
        "unknown severity “eror”; did you mean “error”?",
        "expected one of error, warning, suggestion, found a list",
        "unknown key “fles”; did you mean “files”?",
        "root cannot stand in overrides",
        "no folder “nope” beside this file",
        "“root” stands here twice",
    ):
        assert any(words in line for line in said), words


@pytest.mark.parametrize(
    "text, line",
    [
        ("a: [b", 1),
        ("a: b: c", 1),
        ("x:\n\t- y", 2),
        ("- list", 1),
        ("word", 1),
        ("[[a]]: b", 1),
        ("min-level:", 1),
        ("1: 2", 1),
    ],
)
def test_bad_yaml_is_reported_with_its_line(files, text, line):
    files({"bad.yml": text})
    assert errors(lambda: resolver("bad.yml")("a.txt"))[0].startswith(f"bad.yml:{line}: ")


def test_an_empty_file_is_fine(files):
    files({"empty.yml": "# nothing yet\n"})
    assert resolver("empty.yml")("a.txt").settings == ()


def test_a_file_in_another_encoding_is_named(files):
    Path("bad.yml").write_bytes("ignore: [é]".encode("latin-1"))
    assert "bad.yml: not UTF-8" in errors(lambda: resolver("bad.yml")("a.txt"))[0]


def test_unknown_names_are_reported_with_the_nearest(files):
    files(
        {
            ".newslint.yml": "root: true\nselect: [quotse]\nignore:\n- dates.undatd\n- languagetool.ANY\n- internal.x\n"
            "severities: {quotes.unclosed: off, House: error}\noptions: {quotes.marks: {outr: x}, dates: {x: 1}}\n"
        }
    )
    assert errors(lambda: resolver()("a.txt").check(RULES)) == [
        ".newslint.yml:2: unknown rule or category “quotse”; did you mean “quotes”?",
        ".newslint.yml:4: unknown rule or category “dates.undatd”; did you mean “dates.undated”?",
        ".newslint.yml:8: unknown option of quotes.marks “outr”; did you mean “outer”?",
        ".newslint.yml:8: dates has no options",
    ]
    config = resolver(None, {"select": ["nonsense"]})("x/a.txt")
    assert any(
        line.startswith("command line: unknown rule or category “nonsense”")
        for line in errors(lambda: config.check(RULES))
    )


@pytest.mark.parametrize(
    "option, value", [("limit", "many"), ("strict", "3"), ("outer", "[a]"), ("skip", "word"), ("limit", "true")]
)
def test_an_option_must_be_of_its_kind(files, option, value):
    files({".newslint.yml": f"root: true\noptions: {{quotes.marks: {{{option}: {value}}}}}"})
    assert f"{option}: expected" in errors(lambda: resolver()("a.txt").check(RULES))[0]


@pytest.mark.parametrize(
    "options",
    [{"profile": "app"}, {"profile": "./no.yml"}, {"min_level": "high"}, {"fail_on": "x"}, {"languagetool": "maybe"}],
)
def test_mistakes_on_the_command_line_are_reported(files, options):
    assert errors(lambda: resolver(None, options)("a.txt"))


def test_an_unknown_profile_is_reported_at_its_line(files):
    files({".newslint.yml": "root: true\nprofile: nona\n"})
    assert errors(lambda: resolver()("a.txt")) == [".newslint.yml:2: unknown profile “nona”; did you mean “none”?"]


def test_every_profile_of_ours_can_be_loaded():
    assert "none" in profiles()
    for name in profiles():
        profile(name, "test")


def test_explain_shows_each_value_and_its_line(files):
    files(
        {
            ".newslint.yml": "root: true\nmin-level: error\n",
            "desk/.newslint.yml": "severities:\n  dates: off\ngarble: false\n",
        }
    )
    rows = explain_config("desk/a.txt", None, {"fail_on": "never"})
    assert ("min-level", "error", ".newslint.yml:2") in rows
    assert ("severities dates", "off", "desk/.newslint.yml:2") in rows
    assert ("garble", "false", "desk/.newslint.yml:3") in rows
    assert ("fail-on", "never", "command line") in rows
    assert ("languagetool", "auto", "default") in rows
    assert explain_config("desk") == explain_config("desk/") == explain_config("desk/a.txt")
    assert {row[0].split()[0] for row in rows} >= set(KEYS) - {"root", "extends", "overrides"}


# The schema and the validator are written apart, so each of these is put to both.
FINE = [
    "",
    "root: true",
    "extends: none",
    "profile: none\nselect: quotes\nignore: [quotes, dates.undated]",
    "severities: {quotes: off, dates.undated: error}",
    "options: {quotes.marks: {outer: x, limit: 3}}",
    "exclude: [a, b]\nmin-level: suggestion\nfail-on: never",
    "languagetool: http://localhost:8081\ngarble: off",
    "languagetool: require\ngarble: false",
    "vocabulary: {accept: [a], reject: [b], names: [c]}",
    "overrides: [{files: a, ignore: b}, {files: [a, b], severities: {x: off}, garble: true}]",
]
WRONG = [
    "nonsense: 1",
    "root: perhaps",
    "profile: [a]",
    "select: {a: b}",
    "severities: {quotes: loud}",
    "severities: [a]",
    "options: {a: b}",
    "min-level: never",
    "fail-on: off",
    "languagetool: maybe",
    "garble: 3",
    "vocabulary: {words: [a]}",
    "overrides: [{ignore: b}]",
    "overrides: [{files: a, fail-on: never}]",
    "overrides: [{files: a, root: true}]",
    "overrides: 3",
    "- a",
]


class Yaml12(yaml.SafeLoader):
    """YAML as editors read it: only true and false are switches."""


Yaml12.yaml_implicit_resolvers = {
    key: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:bool"]
    for key, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


@pytest.mark.parametrize("text", FINE)
def test_schema_and_validator_accept_the_same(files, text):
    files({"x.yml": text})
    resolver("x.yml")("a.txt")
    jsonschema.validate(yaml.load(text, Yaml12), SCHEMA)


@pytest.mark.parametrize("text", WRONG)
def test_schema_and_validator_refuse_the_same(files, text):
    files({"x.yml": text})
    assert errors(lambda: resolver("x.yml")("a.txt"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.load(text, Yaml12), SCHEMA)


def test_the_schema_knows_every_key():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert list(SCHEMA["properties"]) == sorted(SCHEMA["properties"], key=list(SCHEMA["properties"]).index)
    assert set(SCHEMA["properties"]) == set(KEYS)
    assert set(SCHEMA["properties"]["overrides"]["items"]["properties"]) == {"files", *OVERRIDABLE}
    assert {*KEYS, *PROFILE_KEYS} - {"overrides"} == set(KINDS)


def test_without_configuration_nothing_heavy_is_imported(tmp_path):
    code = (
        "import sys; from newslint.config import resolver; from newslint.files import collect; collect(['a.txt']);"
        "resolver()('a.txt').check([]);"
        "print([name for name in ('yaml', 'pathspec', 'difflib', 'json', 'newslint.pack') if name in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(newslint.__file__).parent.parent)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, env=env)
    assert done.stdout == "[]\n", done.stderr


@pytest.mark.parametrize("name", profiles())
def test_a_profile_of_ours_names_only_rules_and_options_that_exist(files, name):
    from newslint.pack import load_rules

    resolver(None, {"profile": name})("a.txt").check(load_rules())
