"""Readability: the figures against textstat's own and by hand, quiet and offline, and only when asked for."""

import json
import socket
import subprocess
import sys

import pytest
from command import ROOT, newslint
from timing import keeps_step

from newslint.analysis import readability
from newslint.document import plain
from newslint.kinds import arithmetic
from newslint.kinds.fields import Complaint
from newslint.pack import load
from newslint.read import read

PLAIN = "The dog ran home. The man sat down on the old chair. It was late and the rain fell."
LEDE = f"The minister said {', '.join(['that the bridge would shut and'] * 6)} that it would stay so."
HARD = "The municipal administration subsequently acknowledged considerable organisational deficiencies."


def counts(text):
    return readability.count(plain(text))


def test_the_counts_of_a_short_copy_are_right():
    found = counts("Mr. Smith met Dr. Jones at 5 p.m. in the U.S. capital. They talked.")
    assert (found.words, found.sentences, found.paragraphs) == (14, 2, 1)


def test_headline_dateline_urls_and_tables_do_not_count():
    body = "The council met. It voted for the bridge."
    whole = f"Council votes for bridge\n\nOSLO, Dec. 2 (Reuters) - {body} https://example.org/a-long/path\n\na\tb\tc"
    assert counts(whole)[:2] == counts(body)[:2] == (8, 2)


def test_names_are_neither_difficult_nor_complex():
    found = counts("On Monday the men of Azerbaijan met the men of Afghanistan, and Azerbaijan won.")
    assert found.complex == 0
    assert found.polysyllables > 0


def test_endings_do_not_make_easy_words_difficult():
    assert counts("The dogs played, stopped, tried, and were running slowly.").difficult == 0
    assert counts(HARD).difficult == 7


@pytest.mark.parametrize("text", [PLAIN, HARD])
def test_the_scores_are_textstats_on_the_same_counts(text, monkeypatch):
    """On copy whose sentences and words leave nothing to argue about, and without the pronouncing dictionary."""
    metrics = pytest.importorskip("textstat.backend.metrics")
    module = sys.modules["textstat.backend.counts._count_syllables"]
    if hasattr(module, "get_cmudict"):
        monkeypatch.setattr(module, "get_cmudict", lambda lang: None)
    found = readability.scores(counts(text))
    assert found["flesch_reading_ease"] == round(metrics.flesch_reading_ease(text, "en_US"), 1)
    assert found["flesch_kincaid_grade"] == round(metrics.flesch_kincaid_grade(text, "en_US"), 1)
    assert found["smog"] == round(metrics.smog_index(text, "en_US"), 1)


def test_hard_copy_scores_harder_than_plain_copy():
    plain_copy, hard_copy = readability.scores(counts(PLAIN)), readability.scores(counts(HARD))
    assert plain_copy.pop("flesch_reading_ease") > hard_copy.pop("flesch_reading_ease")
    for name in ("flesch_kincaid_grade", "gunning_fog", "smog", "dale_chall"):
        assert plain_copy[name] < hard_copy[name]


@pytest.mark.parametrize("text", ["", "\n\n", "Headline only", "https://example.org"])
def test_copy_without_sentences_has_no_scores_or_finite_ones(text):
    assert all(value == value for value in readability.scores(counts(text)).values())


@pytest.mark.parametrize("unit", ["a", "word "])
def test_one_long_word_and_many_words_take_linear_time(unit):
    assert keeps_step(lambda size: plain(unit * (size // len(unit))), readability.count, 80_000)


def test_statistics_bring_the_figures_and_nothing_on_standard_error(tmp_path):
    (tmp_path / "story.txt").write_text(f"{PLAIN}\n\n{HARD}\n", encoding="utf-8")
    done = newslint("--statistics", "--format", "json", "story.txt", cwd=tmp_path, env={"HOME": str(tmp_path)})
    (story,) = json.loads(done.stdout)["files"]
    assert done.stderr == ""
    assert list(story["readability"]) == [
        "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog", "dale_chall", "words", "sentences",
        "reading_time",
    ]  # fmt: skip
    assert story["readability"]["sentences"] == 4
    text = newslint("--statistics", "story.txt", cwd=tmp_path, env={"HOME": str(tmp_path)})
    assert "flesch reading ease" in text.stdout and "reading time 0:07 min" in text.stdout
    assert text.stderr == ""


def test_figures_are_null_unless_asked_for_and_for_copy_that_is_not_english(tmp_path):
    french = "Le ministère a annoncé lundi que le nouveau pont de la ville ouvrirait au printemps, après trois ans.\n" * 3
    (tmp_path / "english.txt").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "french.txt").write_text(french, encoding="utf-8")
    plain_run = json.loads(newslint("--format", "json", "english.txt", cwd=tmp_path).stdout)
    assert plain_run["files"][0]["readability"] is None
    graded = json.loads(newslint("--format", "json", "--select", "readability.grade", ".", cwd=tmp_path).stdout)
    assert [file["readability"] is None for file in graded["files"]] == [False, True]


def test_textstat_is_imported_only_when_asked_for(tmp_path):
    (tmp_path / "story.txt").write_text(PLAIN, encoding="utf-8")
    for options, wanted in (["--min-level", "suggestion"], False), (["--select", "readability.grade"], True):
        code = (
            "import sys\nfrom newslint.run import Job, run_all\n"
            f"run_all(Job(('story.txt',), settings={dict(zip(('select',), [options[1:]])) if wanted else {}!r}))\n"
            "print('textstat' in sys.modules)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True,
            env={"PYTHONPATH": str(ROOT), "PATH": ""},
        )
        assert done.stdout == f"{wanted}\n"


def test_nothing_is_looked_up_on_the_network(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    assert readability.scores(counts(HARD))


def rule(folder, text):
    """The Loaded of a folder with one rule."""
    (folder / "Vale").mkdir()
    (folder / "Vale" / "Grade.yml").write_text(text, encoding="utf-8")
    return load([folder / "Vale"], builtin=False)


METRIC = 'extends: metric\nmessage: "grade %s is too high"\nformula: |\n  {}\ncondition: "{}"\n'
KINCAID = "(0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59"


def test_vales_metric_formula_speaks_when_its_condition_holds(tmp_path):
    (loaded,) = rule(tmp_path, METRIC.format(KINCAID, "> 8")).rules
    doc = plain(HARD)
    (finding,) = loaded.check(doc, loaded)
    value = readability.flesch_kincaid_grade(readability.count(doc))
    assert (finding.start, finding.end, finding.message) == (0, 0, f"grade {value:.2f} is too high")
    assert list(loaded.check(plain(PLAIN), loaded)) == []
    assert list(loaded.check(plain(""), loaded)) == []


def test_a_metric_counts_headings_of_markdown(tmp_path):
    (loaded,) = rule(tmp_path, METRIC.format("heading_h1 * 10 + heading_h2", "== 21")).rules
    text = "# One\n\nA long first paragraph is here.\n\nTwo\n===\n\nMore of it is here.\n\n## Three\n\nAnd the end of it.\n"
    assert len(list(loaded.check(read("story.md", data=text.encode()), loaded))) == 1


@pytest.mark.parametrize("copy", ["One \u2028 line.\n\n## Two\n\nEnd.\n", "Words.\n\n> ## Two\n\nEnd.\n"])
def test_a_metric_finds_the_level_of_a_heading_in_its_line(tmp_path, copy):
    (loaded,) = rule(tmp_path, METRIC.format("heading_h2", "== 1")).rules
    assert len(list(loaded.check(read("story.md", data=copy.encode()), loaded))) == 1


def test_vales_readability_takes_the_mean_of_its_metrics(tmp_path):
    source = "extends: readability\nmessage: 'Grade %s'\ngrade: 8\nmetrics:\n  - Flesch-Kincaid\n  - Gunning Fog\n"
    (loaded,) = rule(tmp_path, source).rules
    doc = plain(HARD)
    (finding,) = loaded.check(doc, loaded)
    found = readability.count(doc)
    mean = (readability.flesch_kincaid_grade(found) + readability.gunning_fog(found)) / 2
    assert finding.message == f"Grade {mean:.1f}"
    assert list(loaded.check(plain(PLAIN), loaded)) == []


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("words / verbs", "knows no figure “verbs”"),
        ("__import__('os')", "can hold figures"),
        ("words.__class__", "can hold figures"),
        ("(lambda: 1)()", "can hold figures"),
        ("words ** 99999", "can hold figures"),
        ("[words for words in words]", "can hold figures"),
        ("'a' * words", "can hold figures"),
        ("words +", "is no arithmetic"),
        ("sqrt(words, words)", "cannot be worked out"),
        ("1" * 600, "is longer than"),
    ],
)
def test_a_formula_is_arithmetic_and_nothing_else(formula, said):
    with pytest.raises(Complaint, match=said):
        arithmetic.parse(formula, ("words",), "formula")


@pytest.mark.parametrize(
    ("formula", "value"),
    [("1.0430 * math.sqrt((words * 30.0) / 10) + 3.1291", 1.043 * 300**0.5 + 3.1291), ("-words % 7 + max(1, 2)", 7)],
)
def test_a_formula_is_worked_out(formula, value):
    assert arithmetic.value(arithmetic.parse(formula, ("words",), "formula"), {"words": 100}) == pytest.approx(value)


def test_a_broken_formula_is_told_with_its_line(tmp_path):
    assert rule(tmp_path, METRIC.format("words / verbs", "> 8")).problems[0].partition(": ")[0].endswith("Grade.yml:3")


def test_limits_come_from_the_profile_and_the_house(tmp_path):
    (tmp_path / "story.txt").write_text(LEDE + "\n\nMore of it came later.\n", encoding="utf-8")
    run = ["--select", "readability", "--format", "concise", "story.txt"]
    assert newslint("--min-level", "suggestion", *run, cwd=tmp_path).stdout.count("readability.long-") == 0
    profiled = newslint("--min-level", "suggestion", "--profile", "ap", *run, cwd=tmp_path)
    assert "44 words in the first paragraph" in profiled.stdout
    (tmp_path / ".newslint.yml").write_text("options:\n  readability.long-lede: {limit: 20}\n", encoding="utf-8")
    assert "44 words" in newslint("--min-level", "suggestion", *run, cwd=tmp_path).stdout
