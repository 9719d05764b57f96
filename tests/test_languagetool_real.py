"""The real LanguageTool: installed from Maven Central, started, asked, stopped and killed.

It needs Java 17, Maven and the network, so it runs only with NEWSLINT_NETWORK=1; continuous integration does.
"""

import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from command import ROOT, SEED, newslint
from languagetool import processes

pytestmark = [
    pytest.mark.network,
    pytest.mark.java,
    pytest.mark.skipif(not os.environ.get("NEWSLINT_NETWORK"), reason="installs LanguageTool: NEWSLINT_NETWORK=1"),
]

STORY = (
    "The council opened an bridge on May 4, 2024.\n\n"
    "😀 The mayor 𝒜 had went home, the police said in a statement. They was particuarly glad.\n"
)
EXPECTED = {"an", "went", "was"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with LanguageTool, fetched by newslint itself, and a story."""
    folder = tmp_path_factory.mktemp("real")
    (folder / "run").mkdir()
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    fetched = run(folder, "languagetool", "install")
    assert (fetched.returncode, "LanguageTool 6.8 is in" in fetched.stdout) == (0, True), fetched.stderr
    yield folder
    for id in processes(folder / "lt"):
        psutil.Process(id).kill()


def environment(folder):
    return {
        "LTP_PATH": str(folder / "lt"), "LTP_JAR_DIR_PATH": "", "XDG_RUNTIME_DIR": str(folder / "run"),
        "NEWSLINT_CACHE": str(folder / "cache"), "NEWSLINT_LANGUAGETOOL": "",
    }  # fmt: skip


def run(folder, *args, **more):
    return newslint(*args, cwd=folder, env={**environment(folder), **more}, timeout=300)


def found(done):
    """The words of LanguageTool's findings in a JSON report, and what the report says of it."""
    told = json.loads(done.stdout)
    words = {one["excerpt"] for one in told["files"][0]["findings"] if one["category"] == "languagetool"}
    return words, told["engines"]["languagetool"]


def test_a_second_install_fetches_nothing(folder):
    before = {path: path.stat().st_mtime_ns for path in (folder / "lt").rglob("*")}
    assert "already" in run(folder, "languagetool", "install").stdout
    assert {path: path.stat().st_mtime_ns for path in (folder / "lt").rglob("*")} == before


def test_require_starts_it_finds_faults_at_their_places_and_leaves_nothing(folder):
    done = run(folder, "--format", "json", "--languagetool", "require", "story.txt")
    words, said = found(done)
    assert said == "on (6.8)"
    assert words >= EXPECTED
    assert (done.returncode, done.stderr) == (0, "")
    assert processes(folder / "lt") == []


def test_the_sample_article_is_checked(folder):
    done = run(folder, "--languagetool", "require", SEED)
    assert "LanguageTool on (6.8)" in done.stdout
    assert done.returncode == 1


def test_start_check_status_stop(folder):
    assert "runs at http://127.0.0.1:" in run(folder, "languagetool", "start").stdout
    words, said = found(run(folder, "--format", "json", "story.txt", NEWSLINT_CACHE=""))
    assert (words >= EXPECTED, said) == (True, "on (6.8)")
    assert run(folder, "languagetool", "status").returncode == 0
    (java,) = processes(folder / "lt")
    assert psutil.Process(java).memory_info().rss < 1_200_000_000
    assert run(folder, "languagetool", "stop").stdout == "LanguageTool has ended\n"
    assert processes(folder / "lt") == []


@pytest.mark.parametrize("sign", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_no_java_survives_the_run(folder, sign):
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "--languagetool", "on", "story.txt"], cwd=folder, start_new_session=True,
        env={**os.environ, **environment(folder), "NEWSLINT_CACHE": "", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while not processes(folder / "lt"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    os.kill(process.pid, getattr(signal, sign))
    process.wait(20)
    deadline = time.monotonic() + 60
    while processes(folder / "lt"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
