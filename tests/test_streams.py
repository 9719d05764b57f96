"""Standard input, output and error in odd states, and what a run must never write over."""

import os
import shlex
import subprocess
import sys

import pytest
from command import ROOT, newslint, script

CLEAN = "The council met on March 4, 2024. It voted 5-2 for the new bridge, the clerk's minutes show.\n"
DIRTY = "The army left Assad`s palace on March 4, 2024, the ministry said in a statement.\n"
needs_a_shell = pytest.mark.skipif(os.name != "posix", reason="needs a shell")


@pytest.fixture
def desk(tmp_path):
    """A folder with one clean and one dirty article."""
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "dirty.txt").write_text(DIRTY, encoding="utf-8")
    return tmp_path


def shell(line, cwd):
    """The CompletedProcess of `newslint LINE` in a shell, which redirects its streams."""
    return subprocess.run(
        ["bash", "-c", f"{shlex.join(script())} {line}"], cwd=cwd, capture_output=True, encoding="utf-8"
    )


@needs_a_shell
@pytest.mark.parametrize("given", ["dirty.txt", "./dirty.txt", "link.txt"])
def test_a_report_never_replaces_the_copy(desk, given):
    (desk / "link.txt").symlink_to("dirty.txt")
    done = newslint("--output", given, "dirty.txt", cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"--output {given}: the report would replace the copy" in done.stderr
    assert (desk / "dirty.txt").read_text(encoding="utf-8") == DIRTY


def test_a_dash_as_output_is_standard_output(desk):
    done = newslint("--output", "-", "dirty.txt", cwd=desk)
    assert done.stdout == newslint("dirty.txt", cwd=desk).stdout
    assert not (desk / "-").exists()


def test_a_file_gets_colour_only_when_it_is_asked_for(desk):
    for color, expected in (("auto", False), ("always", True)):
        newslint("--color", color, "--output", "report.txt", "dirty.txt", cwd=desk, env={"FORCE_COLOR": "1"})
        assert ("\x1b[" in (desk / "report.txt").read_text(encoding="utf-8")) == expected


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_below_standard_output_is_no_failure_of_newslint(desk):
    done = shell("dirty.txt > /dev/full", desk)
    assert (done.returncode, done.stderr) == (2, "newslint: cannot write the report: No space left on device\n")


@needs_a_shell
@pytest.mark.parametrize(
    ("line", "code"), [("dirty.txt >&-", 1), ("clean.txt >&-", 0), ("dirty.txt 2>&-", 1), ("no.txt 2>&- >&-", 2)]
)
def test_a_closed_stream_changes_no_exit_code(desk, line, code):
    done = shell(line, desk)
    assert (done.returncode, done.stderr) == (code, "")


@needs_a_shell
def test_closed_standard_input_is_a_mistake_where_it_is_needed(desk):
    assert shell("clean.txt <&-", desk).returncode == 0
    done = shell("- <&-", desk)
    assert (done.returncode, done.stderr) == (2, "newslint: standard input is closed; there is nothing for - to read\n")


@needs_a_shell
@pytest.mark.parametrize(("line", "code"), [("clean.txt", 0), ("dirty.txt", 1), ("rules", 0)])
def test_a_reader_that_goes_away_changes_no_exit_code(desk, line, code):
    done = shell(f"{line} | true; exit ${{PIPESTATUS[0]}}", desk)
    assert (done.returncode, done.stderr) == (code, "")


def test_an_interrupted_run_does_not_look_like_one_with_findings(desk):
    code = """
import newslint.run
from newslint.cli import main

def stop(*args, **named):
    raise KeyboardInterrupt

newslint.run.run_all = stop
main()
"""
    done = newslint("dirty.txt", cwd=desk, command=[sys.executable, "-c", code])
    assert (done.returncode, done.stderr) == (130, "newslint: interrupted\n")


def test_standard_input_cannot_be_fixed_in_place():
    done = newslint("--fix", "-", stdin=DIRTY.encode())
    assert (done.returncode, done.stdout) == (2, "")
    assert "--diff shows what it would change" in done.stderr
    assert "+The army left Assad" in newslint("--diff", "-", stdin=DIRTY.encode()).stdout


def test_unsafe_fixes_alone_are_refused(desk):
    done = newslint("--unsafe-fixes", "dirty.txt", cwd=desk)
    assert (done.returncode, done.stderr) == (2, "newslint: --unsafe-fixes needs --fix or --diff\n")


def test_unsafe_fixes_change_nothing_that_is_not_shown(desk):
    (desk / "insisted.txt").write_text("“Rain fell,” Tom Reed insisted.\n", encoding="utf-8")
    options = "--diff", "--unsafe-fixes", "insisted.txt"
    assert "-“Rain" in newslint("--select", "attribution.loaded-said-verb", *options, cwd=desk).stdout
    assert "-“Rain" in newslint("--min-level", "suggestion", *options, cwd=desk).stdout
    assert newslint(*options, cwd=desk).stdout == ""


@pytest.mark.parametrize(
    ("options", "said"),
    [(("--baseline", "none.json"), "none.json"), (("--output", "dirty.txt"), "would replace the copy")],
)
def test_nothing_is_fixed_when_the_call_is_wrong(desk, options, said):
    before = (desk / "dirty.txt").read_bytes()
    done = newslint("--fix", *options, "dirty.txt", cwd=desk)
    assert (done.returncode, said in done.stderr) == (2, True)
    assert (desk / "dirty.txt").read_bytes() == before


def test_the_report_never_replaces_what_standard_input_stands_for(desk):
    before = (desk / "dirty.txt").read_bytes()
    done = newslint("--output", "dirty.txt", "--stdin-filename", "dirty.txt", "-", cwd=desk, stdin=before)
    assert (done.returncode, "would replace the copy" in done.stderr) == (2, True)
    assert (desk / "dirty.txt").read_bytes() == before


def test_a_rule_that_could_not_be_loaded_is_named_where_it_is_missed(desk):
    (desk / "house").mkdir()
    (desk / "house" / "army.yml").write_text("extends: existence\nmessag: no %s\ntokens: [army]\n", encoding="utf-8")
    done = newslint("--rules", "house", "--select", "house.army", "dirty.txt", cwd=desk)
    assert done.returncode == 2
    assert "house.army" in done.stderr and "house/army.yml:2: unknown key “messag”" in done.stderr


def test_excluded_files_that_are_named_are_left_out_on_request(desk):
    (desk / ".newslint.yml").write_text("exclude: dirty.txt\n", encoding="utf-8")
    assert newslint("dirty.txt", cwd=desk).returncode == 1
    done = newslint("--force-exclude", "dirty.txt", "clean.txt", cwd=desk)
    assert (done.returncode, "in 1 file" in done.stdout) == (0, True)


def test_what_is_no_pattern_is_told_or_passed_over(desk):
    (desk / ".newslint.yml").write_text("root: true\nexclude:\n  - archive/\n  - '!'\n", encoding="utf-8")
    done = newslint("clean.txt", cwd=desk)
    assert (done.returncode, done.stderr) == (
        2, "newslint: .newslint.yml:4: exclude: expected a pattern as in .gitignore, found “!”\n",
    )  # fmt: skip
    (desk / ".newslint.yml").unlink()
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("!\n[z-a]\ndirty.txt\n", encoding="utf-8")
    assert "in 1 file" in newslint(".", cwd=desk).stdout


@pytest.mark.parametrize("day", ["20241202", "2024-W49-1", "2024-12-2", "2024-13-01", "yesterday"])
def test_dateline_takes_one_form_under_every_python(desk, day):
    done = newslint("--dateline", day, "clean.txt", cwd=desk)
    assert done.returncode == 2
    assert f"--dateline {day}: expected a day as YYYY-MM-DD" in done.stderr


def test_a_folder_of_rules_counts_once_however_often_it_is_named(desk):
    (desk / "house").mkdir()
    (desk / "house" / "army.yml").write_text("extends: existence\nmessage: no %s\ntokens: [army]\n", encoding="utf-8")
    (desk / ".newslint.yml").write_text("rules: house\n", encoding="utf-8")
    done = newslint("--rules", "house/", "--rules", "./house", "--select", "house", "dirty.txt", cwd=desk)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("house.army") == 1


def test_a_baseline_of_standard_input_is_recorded_and_used(desk):
    made = newslint("baseline", "create", "-", cwd=desk, stdin=DIRTY.encode())
    assert (made.returncode, made.stdout) == (0, ".newslint-baseline.json: 1 finding in 1 file\n")
    assert newslint("-", cwd=desk, stdin=DIRTY.encode()).returncode == 1
    assert newslint("--baseline", ".newslint-baseline.json", "-", cwd=desk, stdin=DIRTY.encode()).returncode == 0


def test_a_baseline_names_what_it_could_not_read(desk):
    done = newslint("baseline", "create", "clean.txt", "no.txt", cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "newslint: no.txt: no such file",
        "newslint: .newslint-baseline.json: not written: it would lack what could not be read",
    ]


@pytest.mark.parametrize("wrong", ["no.txt", "no*.txt", "empty"])
def test_a_baseline_is_written_only_when_all_files_could_be_read(desk, wrong):
    (desk / "empty").mkdir()
    known = desk / ".newslint-baseline.json"
    assert newslint("baseline", "create", "dirty.txt", wrong, cwd=desk).returncode == 2
    assert not known.exists()
    done = newslint("baseline", "create", "dirty.txt", cwd=desk)
    assert (done.returncode, done.stdout) == (0, f"{known.name}: 1 finding in 1 file\n")
    before = known.read_bytes()
    assert newslint("baseline", "update", "clean.txt", wrong, cwd=desk).returncode == 2
    assert known.read_bytes() == before


def test_the_settings_of_a_file_that_does_not_exist_are_shown_and_that_is_said(desk):
    shown = newslint("config", "dirty.txt", cwd=desk)
    done = newslint("config", "nofile.txt", cwd=desk)
    assert (done.returncode, done.stdout) == (2, shown.stdout)
    assert done.stderr == "newslint: nofile.txt: no such file; these settings would hold for it\n"


@pytest.mark.parametrize("there", ["dirty.txt", ".", "-"])
def test_the_settings_of_a_file_a_folder_and_standard_input_are_shown(desk, there):
    done = newslint("config", there, cwd=desk)
    assert (done.returncode, done.stderr) == (0, "") and done.stdout.startswith("profile ")


def test_a_profiler_sees_the_regular_end_of_a_run_that_used_the_model(tmp_path):
    written = tmp_path / "profile"
    article = ROOT / "seeds" / "clean" / "markets-close.txt"
    command = [sys.executable, "-m", "cProfile", "-o", written, "-m", "newslint", "--languagetool", "off", article]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"NEWSLINT_CACHE": ""})
    assert done.returncode == 0 and "garble on" in done.stdout, done.stderr
    assert written.stat().st_size
