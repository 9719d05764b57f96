"""The vocabulary of a house, from its configuration file to the report; wording rules where their examples end."""

import json
from pathlib import Path

import jsonschema
import pytest
from timing import keeps_step

import newslint
from newslint.config import ConfigError, resolver
from newslint.lint import lint, run

ROOT = Path(newslint.__file__).parent
PAIRS = """\
root: true
vocabulary:
  accept: accept.txt
  reject:
    - pensioner
    - cops: police
  names: {Kiev: Kyiv, Bombay: Mumbai}
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a configuration and its word lists; the function writes it and returns findings of a text."""
    monkeypatch.chdir(tmp_path)
    rules = newslint.load_rules()

    def findings(text, config=PAIRS, **files):
        files = {".newslint.yml": config, "accept.txt": "# ours\nchicken Kiev\nadvisor\nflanerie\n", **files}
        for name, content in files.items():
            Path(tmp_path, name).write_text(content, "utf-8")
        applied = [rule for rule in map(resolver()("story.txt").apply, rules) if rule]
        return lint(newslint.read("story.txt", text.encode()), applied)

    return findings


def told(findings, rule):
    """The first edit of each finding of a rule, or its message where it has none."""
    return [finding.edits[0].text if finding.edits else finding.message for finding in findings if finding.rule == rule]


def test_rejected_words_and_house_names_come_from_pairs_in_the_configuration(desk):
    found = desk("A pensioner told the cops that Kiev was quiet. He ate chicken Kiev in Bombay.")
    assert told(found, "consistency.rejected-word") == [
        "“pensioner” is on the house's list of words that must not run",
        "police",
    ]
    assert told(found, "consistency.misspelt-name") == ["Kyiv", "Mumbai"]


def test_a_file_of_words_can_hold_pairs(desk):
    config = "root: true\nvocabulary: {reject: words.txt, names: names.txt}\n"
    lists = {"words.txt": "# style book\npassed away: died\npensioner\n", "names.txt": "Erdoğan\nKiev: Kyiv\n"}
    found = desk("The actor passed away in Kiev, President Erdogan said.", config, **lists)
    assert told(found, "consistency.rejected-word") == ["died"]
    assert told(found, "consistency.misspelt-name") == ["Kyiv", "Erdoğan"]


def test_an_accepted_word_is_no_untranslated_word_and_no_variant(desk):
    text = "The adviser slept, another adviser read, and an advisor sang while the flanerie went on."
    config = "root: true\n"
    rules = {finding.rule for finding in desk(text, config)}
    assert "consistency.spelling-variant" in rules
    assert not {finding.rule for finding in desk(text)} & {
        "consistency.spelling-variant",
        "artifacts.unknown-word",
        "artifacts.untranslated-word",
    }


def test_without_a_vocabulary_its_rules_say_nothing(desk):
    found = desk("A pensioner told the cops that Kiev was quiet.", "root: true\n")
    assert not [finding for finding in found if finding.category == "consistency"]


@pytest.mark.parametrize("wrong", ["{accept: {a: b}}", "{reject: [{cops: [police]}]}", "{names: [{Kiev: }]}"])
def test_a_broken_vocabulary_is_said_with_its_line(desk, wrong):
    with pytest.raises(ConfigError, match=r"^\.newslint\.yml:2: "):
        desk("x", f"root: true\nvocabulary: {wrong}\n")


@pytest.mark.parametrize("fine", [["a", {"b": "c"}], {"b": "c"}, "words.txt", ["a: b"]])
def test_the_schema_knows_pairs(fine):
    schema = json.loads((ROOT / "config_schema.json").read_text("utf-8"))
    jsonschema.validate({"vocabulary": {"reject": fine, "names": fine}}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"vocabulary": {"accept": [{"b": "c"}]}}, schema)


WORDING = [rule for rule in newslint.load_rules() if rule.category in ("garble", "consistency")]


PIECES = ("the ", "and which he ", "in last week, ", "he said ", "simply ", "of the area ", "5 km ")


@pytest.mark.parametrize("piece", PIECES)
def test_one_endless_sentence_takes_linear_time(piece):
    def made(size):
        doc = newslint.read("x.txt", (piece * (size // len(piece))).encode())
        assert doc.tokens and doc.sentences and doc.zones and doc.language and doc.quotes
        return doc

    assert keeps_step(made, lambda doc: [run(rule, doc) for rule in WORDING], 16_000)
