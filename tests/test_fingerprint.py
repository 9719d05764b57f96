"""Fingerprints stay with the words they belong to."""

import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from runs import finding

import newslint
from newslint.document import plain
from newslint.fingerprint import fingerprints
from newslint.rule import Finding

STORY = (
    "The mayor came on Monday to open the bridge.\nShe left in haste.\nIt was late on Monday when the bridge shut.\n"
)


def prints(source, *found):
    return fingerprints(plain(source), found)


def monday(source, nth=0):
    return finding(source, "on Monday", nth=nth)


def test_sixteen_hexadecimal_digits_each_its_own():
    found = prints(STORY, monday(STORY), monday(STORY, 1), Finding("garble.document", 0, 0, "m", "error"))
    assert len(set(found)) == 3
    assert all(len(one) == 16 and int(one, 16) >= 0 for one in found)


def test_moved_lines_and_changed_white_space_change_nothing():
    lines = STORY.splitlines()
    expected = prints(STORY, monday(STORY), monday(STORY, 1))
    moved = "New first line.\n\n" + "\n".join(reversed(lines))
    assert prints(moved, monday(moved, 1), monday(moved)) == expected
    crlf = STORY.replace("\n", "\r\n")
    text = plain(crlf).text
    assert prints(crlf, monday(text), monday(text, 1)) == expected
    spaced = STORY.replace("came on Monday", "came  on\u00a0 Monday")
    assert prints(spaced, finding(spaced, "on\u00a0 Monday"), monday(spaced)) == expected


def test_neither_message_nor_severity_nor_marks_nearby_matter():
    other = finding(STORY, "on Monday", "another message", "error")
    assert prints(STORY, other) == prints(STORY, monday(STORY))
    quoted = STORY.replace("to open", "“to open”").replace("The mayor", "THE mayor")
    assert prints(quoted, monday(quoted)) == prints(STORY, monday(STORY))


def test_rule_words_and_neighbours_matter():
    first = prints(STORY, monday(STORY))
    assert prints(STORY, finding(STORY, "on Monday", rule="dates.vague")) != first
    assert prints(STORY, finding(STORY, "Monday")) != first
    changed = STORY.replace("mayor came", "mayor went")
    assert prints(changed, monday(changed)) != first


def test_identical_findings_are_counted():
    source = "He said no.\nHe said no.\n"
    found = prints(source, finding(source, "said"), finding(source, "said", nth=1))
    assert len(set(found)) == 2
    assert found[0] == prints(source, finding(source, "said"))[0]


def test_a_million_characters_without_a_break_take_no_time():
    source = "x" * 1_000_000
    doc = plain(source)
    found = [Finding("x.y", at, at + 1, "m", "error") for at in range(0, 1_000_000, 500)]
    assert len(set(fingerprints(doc, found))) == len(found)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_span_of_any_text_has_one(source, start, end):
    doc = plain(source)
    start, end = sorted((min(start, len(doc.text)), min(end, len(doc.text))))
    assert len(fingerprints(doc, [Finding("x.y", start, end, "m", "error")])[0]) == 16


def test_the_hash_seed_does_not_matter():
    code = "import test_fingerprint as t; print(t.prints(t.STORY, t.monday(t.STORY)))"
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(newslint.__file__).parent.parent)])
    command = [sys.executable, "-c", code]
    outputs = {
        subprocess.check_output(command, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths})
        for seed in ("1", "2")
    }
    assert outputs == {f"{prints(STORY, monday(STORY))}\n".encode()}
