"""Baselines: known findings are left out, new ones reported, old ones forgotten."""

import json

import pytest
from runs import finding, result

from newslint import baseline
from newslint.result import Result, Run
from newslint.rule import Finding

STORY = "The mayor came on Monday.\nShe left on Tuesday.\n"
FINDINGS = (finding(STORY, "on Monday"), finding(STORY, "on Tuesday", severity="suggestion"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder with one story in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "story.txt").write_text(STORY)
    return tmp_path


def run(*findings, source=STORY, path="copy/story.txt"):
    return Run((result(source, *findings, path=path),))


def left(applied):
    return [finding for one in applied.results for finding in one.findings]


def test_what_was_recorded_is_left_out_with_its_fingerprint(folder):
    baseline.write("known.json", run(FINDINGS[0]))
    applied, stale = baseline.apply(baseline.read("known.json"), run(*FINDINGS))
    assert left(applied) == [FINDINGS[1]] and stale == 0
    assert applied.results[0].fingerprints == run(*FINDINGS).results[0].fingerprints[1:]


def test_a_baseline_is_json_for_people(folder):
    baseline.write("known.json", run(*FINDINGS))
    text = (folder / "known.json").read_text()
    prints = run(*FINDINGS).results[0].fingerprints
    assert text == f"""\
{{
  "version": 1,
  "files": {{
    "copy/story.txt": [
      {{"rule": "dates.undated", "excerpt": "on Monday", "fingerprint": "{prints[0]}"}},
      {{"rule": "dates.undated", "excerpt": "on Tuesday", "fingerprint": "{prints[1]}"}}
    ]
  }}
}}
"""
    baseline.write("empty.json", Run(()))
    assert json.loads((folder / "empty.json").read_text()) == {"version": 1, "files": {}}


def test_moved_lines_stay_known(folder):
    baseline.write("known.json", run(*FINDINGS))
    moved = "A new first line.\n\n" + STORY
    again = (finding(moved, "on Monday"), finding(moved, "on Tuesday"))
    applied, stale = baseline.apply(baseline.read("known.json"), run(*again, source=moved))
    assert left(applied) == [] and stale == 0


def test_stale_entries_are_counted_for_the_files_that_were_read(folder):
    baseline.write("known.json", run(*FINDINGS))
    known = baseline.read("known.json")
    assert baseline.apply(known, run(FINDINGS[0]))[1] == 1
    assert baseline.apply(known, run(path="other.txt"))[1] == 0
    unread = Run((Result("copy/story.txt", error="gone"),))
    assert baseline.apply(known, unread) == (unread, 0)


def test_the_same_file_is_known_from_any_folder(folder, monkeypatch):
    baseline.write("known.json", run(*FINDINGS))
    monkeypatch.chdir(folder / "copy")
    applied, _ = baseline.apply(baseline.read("../known.json"), run(*FINDINGS, path="./story.txt"))
    assert left(applied) == []
    applied, _ = baseline.apply(baseline.read("../known.json"), run(*FINDINGS, path=str(folder / "copy/story.txt")))
    assert left(applied) == []


def test_writing_again_replaces_files_of_the_run_keeps_others_and_forgets_lost_ones(folder):
    (folder / "other.txt").write_text(STORY)
    (folder / "lost.txt").write_text(STORY)
    for path in ("copy/story.txt", "other.txt", "lost.txt"):
        baseline.write("known.json", run(*FINDINGS, path=path))
    (folder / "lost.txt").unlink()
    baseline.write("known.json", run(FINDINGS[0]))
    known = baseline.read("known.json")
    assert {path.rsplit("/", 1)[1]: len(prints) for path, prints in known.items()} == {"story.txt": 1, "other.txt": 2}


def test_failures_of_newslint_are_never_known(folder):
    crash = Finding("internal.rule-crashed", 0, 0, "the rule x failed", "error")
    baseline.write("known.json", run(crash, FINDINGS[0]))
    applied, _ = baseline.apply(baseline.read("known.json"), run(crash, FINDINGS[0]))
    assert left(applied) == [crash]


@pytest.mark.parametrize(
    "content, complaint",
    [
        ("{\n  oops", "known.json:2: not JSON"),
        pytest.param("[" * 100_000, "nested too deeply", id="deep"),
        pytest.param('{"version": %s}' % ("1" * 9999), "a number too long", id="long"),
        ("[]", "not a baseline of version 1"),
        ('{"version": 2, "files": {}}', "not a baseline of version 1"),
        ('{"version": 1, "files": []}', "`files` must map"),
        ('{"version": 1, "files": {"a": [{"rule": "x.y"}]}}', "`files` must map"),
    ],
)
def test_a_broken_baseline_is_named(folder, content, complaint):
    (folder / "known.json").write_text(content)
    with pytest.raises(baseline.BaselineError, match="known.json") as caught:
        baseline.read("known.json")
    assert complaint in str(caught.value)
    with pytest.raises(baseline.BaselineError):
        baseline.write("known.json", run())
    assert (folder / "known.json").read_text() == content


def test_a_missing_baseline_is_named(folder):
    with pytest.raises(baseline.BaselineError, match="lost.json: cannot read this baseline: No such file"):
        baseline.read("lost.json")


def test_a_long_excerpt_is_cut_and_stays_on_one_line(folder):
    source = "word\n" * 100
    baseline.write("known.json", run(Finding("x.y", 0, 499, "m", "error"), source=source))
    (entry,) = json.loads((folder / "known.json").read_text())["files"]["copy/story.txt"]
    assert len(entry["excerpt"]) == 60 and entry["excerpt"].endswith("…")
