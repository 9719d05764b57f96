"""The command from outside: what goes in, what comes out, which exit code; never a traceback."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from xml.sax.saxutils import unescape

import pytest
from command import ROOT, SEED, newslint

CLEAN = "The council met on March 4, 2024. It voted 5-2 for the new bridge, the clerk's minutes show.\n"
DIRTY = "The army left Assad`s palace on March 4, 2024, the ministry said in a statement.\n"
BACKTICK = "quotes.backtick-apostrophe"
FORMATS = ("text", "concise", "json", "sarif", "github")


@pytest.fixture
def desk(tmp_path):
    """A folder with one clean and one dirty article."""
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "dirty.txt").write_text(DIRTY, encoding="utf-8")
    return tmp_path


def report(done):
    """The parsed JSON report of a finished command."""
    return json.loads(done.stdout)


def paths(done):
    return [file["path"] for file in report(done)["files"]]


def rules_of(done, path):
    return [f["rule"] for file in report(done)["files"] if file["path"] == path for f in file["findings"]]


def test_the_version_is_the_packages_own():
    from newslint import __version__

    done = newslint("--version")
    assert (done.returncode, done.stdout) == (0, f"newslint {__version__}\n")


@pytest.mark.parametrize("args", [["--help"], ["-h"]])
def test_help_shows_the_options_and_the_commands(args):
    done = newslint(*args)
    assert done.returncode == 0
    for word in ("--format", "--fail-on", "--min-level", "--profile", "explain", "test-rules", "baseline"):
        assert word in done.stdout


def test_without_a_file_the_command_says_what_it_needs():
    done = newslint()
    assert done.returncode == 2
    assert "newslint --help" in done.stderr


@pytest.mark.parametrize("format", FORMATS)
def test_the_seed_article_is_reported_in_every_format(format):
    done = newslint("--format", format, SEED.relative_to(ROOT), env={"COLUMNS": "100"})
    assert done.returncode in (0, 1)
    assert done.stderr == ""
    assert BACKTICK in unescape(done.stdout)
    assert SEED.name in done.stdout


def test_the_backtick_of_the_seed_article_is_found_in_its_place():
    done = newslint("--format", "json", SEED.relative_to(ROOT))
    found = [f for file in report(done)["files"] for f in file["findings"] if f["rule"] == BACKTICK]
    assert [(f["line"], f["column"]) for f in found] == [(8, 53)] or [f["excerpt"] for f in found] == ["`"]
    assert all(f["line"] == 8 for f in found)


def test_check_is_the_same_as_the_bare_form(desk):
    bare = newslint("clean.txt", "dirty.txt", cwd=desk)
    assert newslint("check", "--", "clean.txt", "dirty.txt", cwd=desk).stdout == bare.stdout
    assert newslint("check", "clean.txt", "dirty.txt", cwd=desk).stdout == bare.stdout


def test_a_file_with_the_name_of_a_command_is_linted_after_check(desk):
    shutil.copy(desk / "clean.txt", desk / "explain")
    done = newslint("check", "--", "explain", cwd=desk)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_file_whose_name_begins_with_a_dash_is_linted_after_two_dashes(desk):
    shutil.copy(desk / "dirty.txt", desk / "-x.txt")
    assert paths(newslint("--format", "json", "--", "-x.txt", cwd=desk)) == ["-x.txt"]


def test_standard_input_is_linted_under_its_own_name():
    assert paths(newslint("--format", "json", "-", stdin=DIRTY.encode())) == ["-"]
    done = newslint("--format", "json", "--stdin-filename", "copy/story.txt", "-", stdin=DIRTY.encode())
    assert paths(done) == ["copy/story.txt"]
    assert BACKTICK in rules_of(done, "copy/story.txt")


def test_standard_input_and_a_file_give_the_same_findings(desk):
    told = report(newslint("--format", "json", "dirty.txt", cwd=desk))
    read = report(newslint("--format", "json", "--stdin-filename", "dirty.txt", "-", cwd=desk, stdin=DIRTY.encode()))
    assert told == read


def test_a_folder_is_walked_for_copy(desk):
    (desk / "sub").mkdir()
    shutil.copy(desk / "dirty.txt", desk / "sub" / "late.md")
    (desk / "sub" / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    assert paths(newslint("--format", "json", ".", cwd=desk)) == ["./clean.txt", "./dirty.txt", "./sub/late.md"]
    assert paths(newslint("--format", "json", desk.name, cwd=desk.parent)) == [
        f"{desk.name}/clean.txt",
        f"{desk.name}/dirty.txt",
        f"{desk.name}/sub/late.md",
    ]


def test_a_walk_leaves_out_what_git_ignores(desk):
    (desk / ".gitignore").write_text("dirty.txt\n", encoding="utf-8")
    (desk / ".git").mkdir()
    assert paths(newslint("--format", "json", ".", cwd=desk)) == ["./clean.txt"]
    assert paths(newslint("--format", "json", "dirty.txt", cwd=desk)) == ["dirty.txt"]


def test_a_glob_that_no_shell_expanded_is_expanded(desk):
    assert paths(newslint("--format", "json", "d*.txt", cwd=desk)) == ["dirty.txt"]


def test_a_file_named_twice_is_linted_once(desk):
    assert paths(newslint("--format", "json", "dirty.txt", "d*.txt", "dirty.txt", cwd=desk)) == ["dirty.txt"]


def test_the_exit_code_follows_fail_on(desk):
    select = ["--select", BACKTICK]
    assert newslint(*select, "clean.txt", cwd=desk).returncode == 0
    level = report(newslint(*select, "--format", "json", "dirty.txt", cwd=desk))["files"][0]["findings"][0]["severity"]
    assert newslint(*select, "--fail-on", level, "dirty.txt", cwd=desk).returncode == 1
    assert newslint(*select, "--fail-on", "suggestion", "dirty.txt", cwd=desk).returncode == 1
    assert newslint(*select, "--fail-on", "never", "dirty.txt", cwd=desk).returncode == 0


def test_fail_on_also_looks_at_what_is_not_shown(desk):
    done = newslint("--select", "quotes", "--min-level", "error", "--fail-on", "suggestion", "dirty.txt", cwd=desk)
    assert done.returncode == 1


def bad_inputs(folder):
    """File names with what the message must say about each."""
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "utf16.txt").write_bytes(CLEAN.encode("utf-16"))
    (folder / "utf16le.txt").write_bytes(CLEAN.encode("utf-16-le"))
    (folder / "latin1.txt").write_bytes("The café in Málaga shut on March 4, 2024.\n".encode("latin-1"))
    (folder / "nul.txt").write_bytes(b"The council\0met.\n")
    return {
        "missing.txt": "missing.txt",
        "binary.txt": "binary",
        "utf16.txt": "UTF-16",
        "utf16le.txt": "UTF-16",
        "latin1.txt": "UTF-8",
        "nul.txt": "NUL",
    }


def test_each_bad_file_is_named_with_its_reason_and_the_others_are_linted(desk):
    bad = bad_inputs(desk)
    done = newslint("--format", "json", "dirty.txt", *bad, "clean.txt", cwd=desk)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert BACKTICK in rules_of(done, "dirty.txt")
    errors = {file["path"]: file["error"]["message"] for file in report(done)["files"] if file.get("error")}
    assert sorted(errors) == sorted(bad)
    assert report(done)["summary"]["errors"] == len(bad)
    for path in set(bad) - {"missing.txt"}:
        assert bad[path].lower() in errors[path].lower()


@pytest.mark.parametrize("format", FORMATS)
def test_a_bad_file_is_told_in_every_format(desk, format):
    (desk / "nul.txt").write_bytes(b"The council\0met.\n")
    done = newslint("--format", format, "dirty.txt", "nul.txt", cwd=desk)
    assert done.returncode == 2
    assert "nul.txt" in done.stdout + done.stderr
    assert BACKTICK in done.stdout


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(desk):
    (desk / "clean.txt").chmod(0)
    done = newslint("clean.txt", "dirty.txt", cwd=desk)
    assert done.returncode == 2
    assert "ermission" in done.stdout + done.stderr
    assert BACKTICK in done.stdout


def test_a_file_that_may_not_be_opened_is_a_read_error(desk, monkeypatch):
    import builtins

    from newslint.read import ReadError, read

    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(builtins, "open", refuse)
    with pytest.raises(ReadError, match="(?i)permission"):
        read(str(desk / "clean.txt"))


def test_a_folder_without_copy_is_an_error(tmp_path):
    (tmp_path / "empty").mkdir()
    done = newslint("empty", cwd=tmp_path)
    assert done.returncode == 2
    assert "empty" in done.stdout + done.stderr


@pytest.mark.parametrize("content", [b"", b"\n", b"\xef\xbb\xbf", b"  \r\n\r\n"])
def test_an_empty_file_is_fine(tmp_path, content):
    (tmp_path / "story.txt").write_bytes(content)
    done = newslint("story.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_unknown_format_is_refused_with_the_known_ones(desk):
    done = newslint("--format", "xml", "clean.txt", cwd=desk)
    assert done.returncode == 2
    for format in FORMATS:
        assert format in done.stderr


@pytest.mark.parametrize(
    ("written", "line", "words"),
    [
        ("severities:\n  quotes.backtik-apostrophe: error\n", 2, BACKTICK),
        ("fail-onn: warning\n", 1, "fail-on"),
        ("profile: ap\nfail-on: [\n", 3, ""),
        ("fail-on: eror\n", 1, "error"),
    ],
)
def test_a_mistake_in_the_configuration_is_told_with_its_line(desk, written, line, words):
    (desk / ".newslint.yml").write_text(written, encoding="utf-8")
    done = newslint("clean.txt", cwd=desk)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert f".newslint.yml:{line}" in done.stderr or f".newslint.yml:{line - 1}" in done.stderr
    assert words in done.stderr


def test_an_unknown_rule_on_the_command_line_is_refused(desk):
    done = newslint("--select", "quotes.backtik-apostrophe", "clean.txt", cwd=desk)
    assert done.returncode == 2
    assert BACKTICK in done.stderr


BROKEN_RULE = """
from newslint import Rule
def check(doc, rule):
    raise KeyError("no such word")
    yield
RULE = Rule(id="house.broken", check=check, message="never said")
"""


def test_a_rule_that_crashes_is_reported_and_the_others_run(desk):
    (desk / "house").mkdir()
    (desk / "house" / "broken.py").write_text(BROKEN_RULE, encoding="utf-8")
    done = newslint("--format", "json", "--rules", "house", "dirty.txt", cwd=desk)
    assert (done.returncode, done.stderr) == (3, "")
    assert {"internal.rule-crashed", BACKTICK} <= set(rules_of(done, "dirty.txt"))


def test_a_rule_that_cannot_be_loaded_is_told_with_its_line_and_the_others_run(desk):
    (desk / "house").mkdir()
    (desk / "house" / "wrong.yml").write_text("extends: existence\nmesage: no\ntokens: [x]\n", encoding="utf-8")
    done = newslint("--format", "json", "--rules", "house", "dirty.txt", cwd=desk)
    assert done.returncode == 2
    assert "house/wrong.yml:2:" in done.stderr and "message" in done.stderr
    assert BACKTICK in rules_of(done, "dirty.txt")


def test_an_unforeseen_failure_is_one_clear_message_and_exit_3(desk):
    failing = "import newslint.run as r; r.run_all = lambda *a, **k: 1 / 0; from newslint.cli import main; main()"
    done = newslint("clean.txt", cwd=desk, command=[sys.executable, "-c", failing])
    assert done.returncode == 3
    assert "ZeroDivisionError" in done.stderr and "bug in newslint" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_a_reader_that_stops_early_is_no_failure():
    command = f"{sys.executable} -m newslint {shlex.quote(str(SEED))} | head -n 1"
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert (done.stdout, done.stderr) == (f"{SEED}\n", "")


def test_the_report_can_go_to_a_file(desk):
    told = newslint("--format", "json", "dirty.txt", cwd=desk)
    done = newslint("--format", "json", "--output", "report.json", "dirty.txt", cwd=desk)
    assert done.stdout == ""
    assert (desk / "report.json").read_text(encoding="utf-8") == told.stdout


def test_a_report_that_cannot_be_written_is_an_error(desk):
    done = newslint("--output", "no/such/folder/report.txt", "clean.txt", cwd=desk)
    assert done.returncode == 2
    assert "no/such/folder/report.txt" in done.stderr


@pytest.mark.parametrize("format", FORMATS)
def test_reports_are_the_same_under_any_hash_seed_and_file_order(format):
    seeds = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds").rglob("*") if path.suffix in (".txt", ".md"))
    if format != "json":
        seeds = seeds[:3]  # the findings are the same in every format; only their writing is still to be shown
    args = ["--format", format, "--min-level", "suggestion", *(["--statistics"] if format == "json" else [])]
    first = newslint(*args, *seeds, env={"PYTHONHASHSEED": "1"})
    second = newslint(*args, *reversed(seeds), env={"PYTHONHASHSEED": "77"})
    assert first.stdout == second.stdout
    assert first.returncode == second.returncode


def test_the_number_of_jobs_changes_nothing():
    one = newslint("--format", "json", "--jobs", "1", "seeds")
    two = newslint("--format", "json", "--jobs", "2", "seeds")
    assert one.stdout == two.stdout


def test_what_is_not_a_terminal_gets_no_colour():
    assert "\x1b" not in newslint(SEED.relative_to(ROOT)).stdout


def test_colour_can_be_asked_for_and_refused(desk):
    plain = newslint("dirty.txt", cwd=desk).stdout
    assert "\x1b[" in newslint("--color", "always", "dirty.txt", cwd=desk).stdout
    assert "\x1b[" in newslint("dirty.txt", cwd=desk, env={"FORCE_COLOR": "1"}).stdout
    assert newslint("dirty.txt", cwd=desk, env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout == plain


def test_every_shipped_rule_can_be_explained():
    listed = newslint("rules")
    assert listed.returncode == 0
    assert BACKTICK in listed.stdout
    done = newslint("explain", BACKTICK)
    assert (done.returncode, done.stderr) == (0, "")
    assert BACKTICK in done.stdout


def test_an_unknown_rule_is_explained_by_the_nearest_one():
    done = newslint("explain", "quotes.backtik-apostrophe")
    assert done.returncode == 2
    assert BACKTICK in done.stderr


def test_the_shipped_rules_prove_themselves():
    done = newslint("test-rules")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
