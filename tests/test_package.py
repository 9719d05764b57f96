"""The wheel holds everything that runs, and works from any folder; an unpacked clone works too."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from command import ROOT, SEED, newslint

BUILT_FROM = ("newslint", "rules", "setup.py", "setup.cfg", "pyproject.toml", "README.md", "LICENSE")
MAIN = "import sys; from newslint.cli import main; sys.exit(main())"


def can_build():
    """Whether setuptools here can build a wheel by itself, without the package index."""
    try:
        import setuptools
    except ImportError:
        return False
    return tuple(int(part) for part in setuptools.__version__.split(".")[:2]) >= (70, 1)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A wheel built from a copy of the sources."""
    if not can_build():
        pytest.skip("needs setuptools 70.1 or later")
    source = tmp_path_factory.mktemp("source")
    for part in BUILT_FROM:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, source / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, source / part)
    into = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", into, source]
    subprocess.run(build, check=True, capture_output=True)
    return next(into.glob("newslint-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A folder with the wheel's content, as an installer lays it out."""
    target = tmp_path_factory.mktemp("installed")
    zipfile.ZipFile(wheel).extractall(target)
    return target


def shipped():
    """Every file that the package needs, by its path in the wheel."""
    for folder in ("newslint", "rules"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix != ".pyc":
                inside = path.relative_to(ROOT)
                yield str(inside) if folder == "newslint" else str(Path("newslint") / inside)


def test_the_wheel_holds_every_module_rule_and_data_file(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    assert sorted(set(shipped()) - held) == []


def test_the_wheel_holds_nothing_but_the_package(wheel):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"newslint"}


def test_the_installed_wheel_works_from_another_folder(installed, tmp_path):
    shutil.copy(SEED, tmp_path / "story.txt")
    here = newslint("--stdin-filename", "story.txt", "-", stdin=SEED.read_bytes())
    there = newslint(
        "story.txt", cwd=tmp_path, command=[sys.executable, "-P", "-c", MAIN] if sys.version_info >= (3, 11) else
        [sys.executable, "-c", MAIN], env={"PYTHONPATH": str(installed)},
    )
    assert there.stderr == ""
    assert there.stdout == here.stdout


def test_an_unpacked_clone_works_without_being_installed(tmp_path):
    for part in BUILT_FROM:
        (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, tmp_path / part)
    done = newslint("rules", cwd=tmp_path, command=[sys.executable, "-c", MAIN], env={"PYTHONPATH": str(tmp_path)})
    assert (done.returncode, done.stderr) == (0, "")
    assert "quotes.backtick-apostrophe" in done.stdout
