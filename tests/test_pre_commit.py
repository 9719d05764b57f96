"""The hook as a newsroom uses it: a real `pre-commit try-repo` on a scratch repository.

It builds the hook's environment from the package index, so it runs only with NEWSLINT_NETWORK=1.
"""

import os
import subprocess
import sys

import pytest
from command import ROOT

pytestmark = [
    pytest.mark.network,
    pytest.mark.skipif(not os.environ.get("NEWSLINT_NETWORK"), reason="builds an environment: NEWSLINT_NETWORK=1"),
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="needs a git checkout"),
]

CLEAN = "The council met on March 4, 2024. It voted 5-2 for the new bridge, the clerk's minutes show.\n"
DIRTY = "The army left Assad`s palace on March 4, 2024, the ministry said in a statement.\n"


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """The variables under which pre-commit keeps what it builds in a folder of this test run."""
    drop = ("PYTHONPATH", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")
    kept = {key: value for key, value in os.environ.items() if key not in drop}
    return {**kept, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")), "PRE_COMMIT_COLOR": "never"}


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    """A git repository with one clean and one dirty article, and one whose name looks like an option."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (folder / "dirty.md").write_text(DIRTY, encoding="utf-8")
    (folder / "--help.txt").write_text(CLEAN, encoding="utf-8")
    (folder / "notes.py").write_text("# Assad`s\n", encoding="utf-8")
    (folder / "archive").mkdir()
    (folder / "archive" / "old.md").write_text(DIRTY, encoding="utf-8")
    (folder / ".newslint.yml").write_text("fail-on: suggestion\nexclude: archive/\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "add", "."], cwd=folder, check=True)
    return folder


def try_repo(newsroom, environment, *files):
    """The CompletedProcess of the hook on `files`."""
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "newslint", "--verbose", "--files", *files]
    return subprocess.run(command, cwd=newsroom, env=environment, capture_output=True, encoding="utf-8")


# Each call of try-repo builds the hook's environment anew, whatever PRE_COMMIT_HOME says: hence two calls for it all.
def test_the_hook_passes_clean_copy_and_leaves_other_files_alone(newsroom, environment):
    done = try_repo(newsroom, environment, "clean.txt", "./--help.txt", "notes.py", "archive/old.md")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout
    assert "no findings in 2 files" in done.stdout


def test_the_hook_stops_dirty_copy_and_says_why(newsroom, environment):
    done = try_repo(newsroom, environment, "clean.txt", "dirty.md")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Failed" in done.stdout
    assert "quotes.backtick-apostrophe" in done.stdout
    assert "dirty.md" in done.stdout
