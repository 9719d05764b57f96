"""Rules on garbled sentences and articles, by a tiny model; what a run says of the model, and what it does without."""

import json
import os
import shutil
import subprocess
import sys
from types import SimpleNamespace

import pytest
from command import ROOT, newslint

from newslint.analysis.reading import Word
from newslint.checks.garble import document, sentence
from newslint.checks.garble._stretch import SAYINGS, UNSURE, message, stretches
from newslint.config import resolver
from newslint.document import plain
from newslint.engines import garble
from newslint.lint import run
from newslint.rule import Rule
from newslint.run import Job, run_all

TINY = ROOT / "tests" / "data" / "garble"
TOLD = {"stretch": 0.3, "related": 0.5, "doubt": 0.5, "kind": 0.5, "expected": 0.6}
BAD = "The council met on flurb Monday and voted gronk."
CLEAN = "They left at noon, he said, and went home."
COPY = f"{CLEAN}\n\n{BAD} {CLEAN}\n\n“We goed there on that day,” she said.\n"


@pytest.fixture(autouse=True)
def tiny(monkeypatch, tmp_path):
    """The tiny model and an empty cache."""
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", str(TINY))
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))


def found(text, rule=sentence.RULE):
    doc = plain(text)
    return [(doc.text[one.start : one.end], one.severity, one.message) for one in run(rule, doc)]


def words(*faults, text="one two three four five six seven eight", kind="word", upos="X", **fields):
    """Words of a text with these faults, in order."""
    made, at = [], 0
    for word, fault in zip(text.split(), faults):
        at = text.index(word, at)
        made.append(Word(at, at + len(word), word, fault, kind, upos, "_", "dep", **fields))
        at += len(word)
    return made


def pointed(*faults, text="one two three four five six seven eight"):
    worst, others = stretches(text, words(*faults, text=text), TOLD)
    return text[worst.start : worst.end], [text[one.start : one.end] for one in others]


# Where to point ----------------------------------------------------------------------------------


def test_the_worst_words_are_pointed_at():
    assert pointed(0, 0, 0.9, 0.8, 0.7, 0, 0, 0) == ("three four five", [])


def test_a_good_word_between_bad_ones_is_carried_over_and_a_long_gap_is_not():
    assert pointed(0, 0.9, 0.1, 0.9, 0, 0, 0, 0) == ("two three four", [])
    assert pointed(0.9, 0.8, 0, 0, 0, 0, 0.9, 0.9) == ("seven eight", ["one two"])


def test_a_single_bad_word_is_shown_with_its_better_fitting_neighbour():
    assert pointed(0, 0, 0, 0.9, 0.2, 0, 0, 0) == ("four five", [])
    assert pointed(0, 0, 0, 0.9, 0, 0, 0, 0) == ("three four", [])
    assert pointed(0.9, text="one") == ("one", [])


def test_nothing_longer_than_twelve_words_is_pointed_at():
    text = " ".join(f"w{number}" for number in range(30))
    worst, others = pointed(*[0.9] * 30, text=text)
    assert len(worst.split()) == 12
    assert sum(len(other.split()) for other in others) == 18


def test_a_sentence_without_a_faulty_word_is_still_pointed_at():
    assert pointed(*[0.0] * 8) == ("one two", [])


def test_what_hyphens_and_apostrophes_join_is_pointed_at_whole():
    text = "the well known re-election isn’t over yet"
    made = [
        Word(at, at + len(word), word, 0.9 if word in ("election", "isn") else 0.0, "word", "X", "_", "dep")
        for word, at in ((word, text.index(word)) for word in ("the", "well", "known", "re", "election", "isn", "t", "over"))
    ]
    worst, _ = stretches(text, made, TOLD)
    assert text[worst.start : worst.end] == "re-election isn’t"


# What is said ------------------------------------------------------------------------------------


def said(kind, fault=0.9, **fields):
    made = words(0.1, fault, kind=kind, **fields)
    return message(SimpleNamespace(words=tuple(made)), TOLD)


@pytest.mark.parametrize("kind", SAYINGS)
def test_each_class_of_fault_has_its_words(kind):
    assert said(kind) == SAYINGS[kind].replace("%s", "two")
    assert said(kind, fault=0.4) == UNSURE


def test_every_class_of_the_model_has_its_words():
    told = json.loads((TINY / "model.json").read_text())
    assert told["faults"] == ["right", *SAYINGS]


def test_a_word_that_would_fit_is_told_when_it_is_sure_and_another_one():
    assert said("word", expected="bridge", likelihood=0.9) == "“two” does not fit here; “bridge” would fit"
    assert said("word", expected="bridge", likelihood=0.5) == "“two” does not fit here"
    assert said("form", expected="Two", likelihood=0.9) == "“two” is in the wrong form"
    assert said("word", upos="DET") == said("word", upos="DET", expected="Two", likelihood=0.9) == UNSURE
    assert said("word", upos="DET", expected="a", likelihood=0.9) == "“two” does not fit here; “a” would fit"
    assert said("order", expected="bridge", likelihood=0.9) == "the words around “two” are in the wrong order"


# The rules ---------------------------------------------------------------------------------------


def test_a_garbled_sentence_is_flagged_and_its_neighbours_are_not():
    assert found(f"{CLEAN} {BAD} {CLEAN}") == [
        ("flurb Monday and voted gronk", "error", "“flurb” does not fit here; “bridge” would fit")
    ]


def test_between_the_thresholds_it_is_a_warning():
    assert found("The mayor of the town sat on a gronk in the park.")[0][1] == "warning"
    quiet = Rule(**{**vars(sentence.RULE), "severity": "suggestion"})
    assert found(BAD, quiet)[0][1] == "suggestion"


def test_inside_a_quotation_the_message_says_so():
    (one,) = found("“We goed there on that day and we sat down,” she said.")
    assert one[2] == "“goed” is in the wrong form, in a quotation: check what was said"


def test_headlines_lists_short_sentences_and_names_are_left_alone():
    assert found(f"Council votes for flurb and gronk\n\n{CLEAN}") == []
    assert found(f"{CLEAN}\n\n- the flurb of the town was a gronk\n- the other one was not") == []
    assert found("He sat gronk.") == []
    assert found("Anna Berg, Carl Flurb, Eva Falk, Gustav Holm, flurb gronk and Karl Lund.") == []


def test_in_an_interview_only_errors_are_said():
    weak = "The mayor of the town sat on a gronk in the park."
    turns = "\n\n".join(f"Q: {CLEAN}\n\nAnna Berg: {line}" for line in (CLEAN, weak, BAD))
    assert [level for _, level, _ in found(turns)] == ["error"]
    assert [level for _, level, _ in found(f"{CLEAN}\n\nAnna Berg: {weak}")] == ["warning"]


def test_the_score_and_its_threshold_are_in_the_data():
    doc = plain(f"{BAD} {CLEAN}")
    (one,) = run(sentence.RULE, doc)
    assert one.data == {"score": round(doc.evidence.sentences[0].score, 3), "threshold": 3.0}


def test_other_bad_stretches_are_related():
    doc = plain("The flurb gronk of the old town was open and they sat on the mizzle dubdub there.")
    (one,) = run(sentence.RULE, doc)
    assert doc.text[one.start : one.end] == "flurb gronk"
    related = [(doc.text[other.start : other.end], other.message) for other in one.related]
    assert related == [("mizzle dubdub", "something is missing around “mizzle”")]


def test_an_article_that_is_garbled_as_a_whole_is_told_once():
    whole = " ".join([BAD] * 6 + [CLEAN] * 3)
    (one,) = run(document.RULE, plain(whole))
    assert (one.start, one.end) == (0, 0)
    assert one.message == "6 of 9 sentences look machine-made or garbled: have the article written anew"
    assert one.data["score"] > one.data["threshold"]
    assert run(document.RULE, plain(" ".join([BAD] * 7))) == []
    assert run(document.RULE, plain(" ".join([CLEAN] * 9 + [BAD]))) == []


# A run -------------------------------------------------------------------------------------------


def linted(*paths, **settings):
    """The findings of the garble model by path, and what the report says of it."""
    jobs = settings.pop("jobs", 1)
    told = run_all(Job(tuple(map(str, paths)), jobs=jobs, settings={"languagetool": "off", **settings}))
    by_path = {
        result.path: [one for one in result.findings if one.rule in ("garble.sentence", "garble.document")]
        for result in told.run.results
    }
    return by_path, told.run.engines["garble"], told.exit_code


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(COPY, encoding="utf-8")
    return path


def test_a_run_says_that_the_model_is_on(story):
    told, state, code = linted(story)
    assert (len(told[str(story)]), state, code) == (2, "on", 1)
    assert linted(story) == (told, state, code)


def test_without_the_model_all_other_rules_run(story):
    story.write_text(COPY + "\nHe ate a apple at noon.\n", encoding="utf-8")
    told = run_all(Job((str(story),), settings={"languagetool": "off", "no_garble": True}))
    rules = {one.rule for one in told.run.results[0].findings}
    assert "garble.a-or-an" in rules and "garble.sentence" not in rules
    assert told.run.engines["garble"] == "off: --no-garble"


def test_the_configuration_turns_it_off_too(story):
    (story.parent / ".newslint.yml").write_text("garble: off\n")
    assert linted(story)[1] == "off: configuration"


def test_where_no_rule_needs_it_the_model_is_not_looked_for(story, monkeypatch):
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", "/nowhere")
    assert linted(story, select=("quotes",))[1] == "off: no rule that needs it is on"


def test_a_damaged_model_is_one_line_and_the_exit_code_stays(story, monkeypatch, tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(TINY, folder)
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", str(folder))
    content = (folder / "model.onnx").read_bytes()
    (folder / "model.onnx").write_bytes(content[:-1] + b"?")
    before = linted(story, no_garble=True)[2]
    told, state, code = linted(story)
    assert (told, code) == ({str(story): []}, before)
    assert state == f"off: the model is damaged: {folder / 'model.onnx'} is not what model.json says"


def test_a_suppression_is_not_called_unused_where_the_model_could_not_judge(story, monkeypatch, tmp_path):
    story = story.with_suffix(".md")
    story.write_text(f"<!-- newslint: ignore-file[garble.sentence] as told -->\n\n{CLEAN}\n", encoding="utf-8")

    def internal():
        told = run_all(Job((str(story),), settings={"languagetool": "off"}))
        return [one.rule for one in told.run.results[0].findings if one.category == "internal"]

    assert len(internal()) == 1
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", str(tmp_path))
    assert internal() == []


def test_an_engine_that_is_off_says_who_turned_it_off():
    config = resolver(None, {"no_garble": True})("story.txt")
    assert garble.for_run([config], [sentence.RULE]) == "off: --no-garble"
    assert garble.state("on", ["it broke"]) == "off: it broke"
    assert garble.state("off: --no-garble", ["it broke"]) == "off: --no-garble"


def test_the_number_of_processes_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE", "")
    paths = [tmp_path / f"story{number}.txt" for number in range(4)]
    for number, path in enumerate(paths):
        path.write_text(f"{COPY}\n{BAD * number}\n", encoding="utf-8")
    outputs = [
        newslint("--format", "json", "--languagetool", "off", "--jobs", str(jobs), *paths).stdout for jobs in (1, 2)
    ]
    assert outputs[0] == outputs[1]
    assert json.loads(outputs[0])["engines"]["garble"] == "on"


def test_onnxruntime_is_imported_only_for_a_sentence_that_was_never_read(story):
    code = (
        "import sys\nfrom newslint.run import Job, run_all\n"
        "def told(**settings):\n"
        "    run = run_all(Job((sys.argv[1],), settings={'languagetool': 'off', **settings})).run\n"
        "    found = [one.rule for one in run.results[0].findings].count('garble.sentence')\n"
        "    print(found, run.engines['garble'], 'onnxruntime' in sys.modules, 'numpy' in sys.modules)\n"
        "told(no_garble=True)\ntold()\n"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code, story], capture_output=True, text=True, cwd=ROOT, env=dict(os.environ), timeout=60
        )
        for _ in range(2)
    ]
    assert [one.stderr for one in runs] == ["", ""]
    assert runs[0].stdout == "0 off: --no-garble False False\n2 on True True\n"
    assert runs[1].stdout == "0 off: --no-garble False False\n2 on False False\n"


def test_statistics_show_how_much_is_doubtful(story):
    done = newslint("--statistics", "--languagetool", "off", "--select", "garble", story)
    assert "2 of 4 sentences doubtful, garble 0." in done.stdout
    assert done.stdout.endswith("; garble on, LanguageTool off\n")
