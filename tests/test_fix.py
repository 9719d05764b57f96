"""Fixes: what is applied, what is left to an editor, and how files are written."""

import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import edit, finding

from newslint.document import Document, plain
from newslint.fix import fixed, is_safe, rewrite, settled, unified_diff, write_whole
from newslint.rule import Edit, Finding
from newslint.run import Job, run_all
from newslint.span import Segment


def mend(source, *edits, rule="quotes.backtick-apostrophe", unsafe=False):
    """The outcome of fixing `source` with a finding for each edit."""
    doc = plain(source)
    found = [Finding(rule, one.start, one.end, "m", "error", edits=(one,)) for one in edits]
    return fixed(doc, found, (lambda finding: True) if unsafe else is_safe)


def backticks(source):
    """A toy rule: each backtick becomes an apostrophe, each doubled space one."""
    doc = plain(source)
    found = [(match.span(), "’") for match in re.finditer("`", doc.text)]
    found += [(match.span(), " ") for match in re.finditer(" {2,3}", doc.text)]
    return doc, [Finding("quotes.x", *span, "m", "error", edits=(Edit(*span, new, True),)) for span, new in found]


def test_safe_edits_are_applied_and_counted():
    source = "Assad`s and Putin`s."
    edits = Edit(5, 6, "’", True), Edit(17, 18, "’", True)
    assert mend(source, *edits) == ("Assad’s and Putin’s.", 2)
    assert mend(source, *reversed(edits)) == ("Assad’s and Putin’s.", 2)


def test_unsafe_edits_wait_for_an_editor():
    assert mend("Assad`s", Edit(5, 6, "’")) == ("Assad`s", 0)
    assert mend("Assad`s", Edit(5, 6, "’"), unsafe=True) == ("Assad’s", 1)


def test_only_the_first_edit_of_a_finding_counts():
    source = "He came on Monday."
    both = finding(source, "Monday", edits=(Edit(11, 17, "Dec. 2"), Edit(11, 17, "Tuesday", True)))
    assert fixed(plain(source), [both]) == (source, 0)


def test_of_edits_that_touch_the_first_is_applied():
    source = "abcdef"
    assert mend(source, Edit(1, 3, "X", True), Edit(2, 4, "Y", True)) == ("aXdef", 1)
    assert mend(source, Edit(1, 3, "X", True), Edit(3, 4, "Y", True)) == ("aXYef", 2)
    assert mend(source, Edit(3, 3, "”", True), Edit(3, 3, "»", True)) == ("abc”def", 1)
    assert mend(source, Edit(1, 3, "X", True), Edit(3, 3, "”", True)) == ("aXdef", 1)
    assert mend(source, Edit(3, 3, "”", True), Edit(3, 4, "Y", True)) == ("abc”def", 1)


def test_an_edit_shared_by_two_findings_is_made_once():
    assert mend("the the", Edit(3, 7, "", True), Edit(3, 7, "", True)) == ("the", 1)


def test_an_edit_that_changes_nothing_is_not_counted():
    assert mend("as it is", Edit(0, 2, "as", True)) == ("as it is", 0)


def test_words_inside_a_quotation_are_left_alone():
    source = "He said: “We come on on Monday.” He came on on Monday."
    inside = source.index(" on on") + 3
    outside = source.rindex(" on on") + 3
    edits = Edit(inside, inside + 3, "", True), Edit(outside, outside + 3, "", True)
    assert mend(source, *edits, rule="consistency.x", unsafe=True)[0] == source[:outside] + source[outside + 3 :]
    assert mend(source, *edits, rule="artifacts.doubled-word")[1] == 1
    assert mend(source, *edits, rule="quotes.x")[1] == 2


def test_machine_residue_inside_a_quotation_is_taken_out():
    source = "He said: “It&nbsp;isnâ€™t  Putіn.”"
    edits = (edit(source, "&nbsp;", " "), edit(source, "â€™", "’"), edit(source, "  ", " "), edit(source, "і", "i"))
    assert mend(source, *edits, rule="artifacts.x") == ("He said: “It isn’t Putin.”", 4)


def test_line_ends_stay_as_they_are():
    source = "one  two\r\nthree`s\r\n"
    text = plain(source).text
    assert mend(source, edit(text, "  ", " "), edit(text, "`", "’")) == ("one two\r\nthree’s\r\n", 2)
    assert mend(source, edit(text, "two\nthree", "two\n\nthree")) == ("one  two\r\n\r\nthree`s\r\n", 1)


def test_markup_inside_an_edit_keeps_it_from_being_made():
    source = "A **bold** word"
    segments = Segment(0, 2, 0, 2), Segment(2, 6, 4, 8), Segment(6, 11, 10, 15)
    doc = Document("a.md", source, "A bold word", segments, format="markdown")
    across = Finding("quotes.x", 0, 11, "m", "error", edits=(Edit(0, 6, "Brave", True),))
    within = Finding("quotes.x", 2, 6, "m", "error", edits=(Edit(2, 6, "brave", True),))
    assert fixed(doc, [across]) == (source, 0)
    assert fixed(doc, [within]) == ("A **brave** word", 1)


@given(st.text("a` \r\n“”", max_size=60))
def test_fixing_what_is_fixed_changes_nothing(source):
    doc, left, count = settled(*backticks(source), backticks)
    mended = doc.source
    assert settled(doc, left, backticks) == (doc, left, 0)
    assert (count == 0) == (mended == source)
    assert "`" not in mended and "  " not in mended


@given(st.text("ab `’\r\n", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text("x\n"))))
def test_no_edits_raise_and_nothing_else_is_lost(source, drawn):
    doc = plain(source)
    limit = len(doc.text)
    edits = [Edit(*sorted((min(start, limit), min(end, limit))), text, True) for start, end, text in drawn]
    mended, count = mend(source, *edits)
    assert count <= len(edits)
    if not count:
        assert mended == source


def test_two_rules_that_undo_each_other_come_to_an_end():
    def flip(source):
        other = Edit(0, 1, {"a": "b", "b": "a"}[source], True)
        return plain(source), [Finding("quotes.x", 0, 1, "m", "error", edits=(other,))]

    doc, _, count = settled(*flip("a"), flip, rounds=4)
    assert (doc.source, count) == ("a", 4)


def test_a_diff_can_be_applied():
    assert "".join(unified_diff("a.txt", "one\ntwo\u2028x", "one\n2\u2028x")) == (
        "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n one\n-two\u2028x\n\\ No newline at end of file\n"
        "+2\u2028x\n\\ No newline at end of file\n"
    )
    assert list(unified_diff("a.txt", "same\n", "same\n")) == []


def test_rewriting_keeps_mode_mark_and_line_ends(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo")
    path.chmod(0o640)
    rewrite(path, "one\r\n2")
    assert path.read_bytes() == b"\xef\xbb\xbfone\r\n2"
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["story.txt"]


def test_a_link_stays_a_link_and_a_device_a_device(tmp_path):
    target = tmp_path / "target.txt"
    target.write_text("old")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write_whole(link, "new")
    assert link.is_symlink() and target.read_text() == "new"
    write_whole(os.devnull, "gone")
    assert not os.path.isfile(os.devnull)


def test_a_failed_write_leaves_the_file_and_no_litter(tmp_path, monkeypatch):
    path = tmp_path / "story.txt"
    path.write_text("old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, "new")
    assert path.read_text() == "old" and os.listdir(tmp_path) == ["story.txt"]
    with pytest.raises(OSError):
        write_whole(tmp_path / "missing" / "story.txt", "new")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write to any file")
def test_a_read_only_file_is_left_alone(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        rewrite(path, "new")
    assert path.read_text() == "old"


def test_a_file_that_cannot_be_written_is_named_and_the_others_are_fixed(tmp_path, monkeypatch):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The firm can`t pay.\n")
    shut = str(tmp_path / "a.txt")

    def refuse(path, source):
        if path == shut:
            raise PermissionError(13, "Permission denied", path)
        rewrite(path, source)

    monkeypatch.setattr("newslint.fix.rewrite", refuse)
    outcome = run_all(Job(files=(shut, str(tmp_path / "b.txt")), fix=True, jobs=1))
    assert (outcome.problems, outcome.exit_code) == ((f"{shut}: cannot be fixed: Permission denied",), 2)
    assert [bool(result.findings) for result in outcome.run.results] == [True, False]
    assert (tmp_path / "b.txt").read_text() == "The firm can't pay.\n"


def test_a_diff_marks_the_end_of_a_name_with_spaces():
    assert list(unified_diff("my story.txt", "a\n", "b\n"))[:2] == ["--- my story.txt\t\n", "+++ my story.txt\t\n"]
    assert list(unified_diff("story.txt", "a\n", "b\n"))[0] == "--- story.txt\n"
