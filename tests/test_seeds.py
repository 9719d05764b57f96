"""The sample copy: clean articles stay clean, dirty ones give exactly the report that lies beside them.

`NEWSLINT_UPDATE=1 python -m pytest tests/test_seeds.py` writes the expected reports anew; read each change
with an editor's eye before you commit it.
"""

import os

import pytest
from command import ROOT, newslint

SEEDS = ROOT / "seeds"
CLEAN = sorted(path for path in (SEEDS / "clean").iterdir() if path.suffix in (".txt", ".md"))
DIRTY = sorted(path for path in (*SEEDS.glob("*"), *(SEEDS / "dirty").iterdir()) if path.suffix in (".txt", ".md"))


def name(path):
    return path.stem


@pytest.mark.parametrize("path", DIRTY, ids=name)
def test_a_dirty_article_gives_the_report_beside_it(path):
    done = newslint("--min-level", "suggestion", "--languagetool", "off", path.relative_to(ROOT))
    expected = path.with_suffix(".expected")
    assert done.stderr == ""
    if os.environ.get("NEWSLINT_UPDATE"):
        expected.write_text(done.stdout, encoding="utf-8", newline="\n")
    assert done.stdout == expected.read_text(encoding="utf-8")


def test_every_expected_report_has_its_article():
    assert {path.with_suffix("") for path in SEEDS.rglob("*.expected")} == {path.with_suffix("") for path in DIRTY}


def test_a_clean_article_gets_no_warning_and_no_error():
    done = newslint("--languagetool", "off", *(path.relative_to(ROOT) for path in CLEAN))
    assert done.stdout.startswith(f"no findings in {len(CLEAN)} files")
    assert (done.returncode, done.stderr) == (0, "")
