"""What is left from run to run changes nothing but the time."""

import os
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import compiled, kept


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty cache folder, and no memory of another one."""
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    kept._store.cache_clear()
    yield tmp_path / "cache"
    kept._store.cache_clear()


def test_a_value_is_made_once_and_found_again(folder):
    made = []
    for _ in range(2):
        assert kept.kept("kind", ("key", 1), lambda: made.append(1) or {"a": (1, None, b"x")}) == {"a": (1, None, b"x")}
        kept.save()
        kept._store.cache_clear()
    assert made == [1]


def test_what_another_process_left_meanwhile_stays(folder):
    kept.kept("kind", "ours", lambda: 1)
    kept._store.cache_clear()
    kept.kept("kind", "theirs", lambda: 2)
    kept.save()
    kept._store.cache_clear()
    kept.kept("kind", "ours", lambda: 1)
    kept._store()[0].clear()  # as it was read before theirs was there
    kept.save()
    kept._store.cache_clear()
    assert [kept.kept("kind", key, lambda: 3) for key in ("ours", "theirs")] == [1, 2]


def test_kinds_do_not_mix(folder):
    assert kept.kept("one", "key", lambda: 1) == 1
    assert kept.kept("other", "key", lambda: 2) == 2


@pytest.mark.parametrize("damage", [b"", b"not marshal", b"\xe3", b"i\x01\x00\x00\x00"])
def test_a_damaged_file_is_made_anew(folder, damage):
    kept.kept("kind", "key", lambda: 1)
    kept.save()
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    kept._store.cache_clear()
    assert kept.kept("kind", "key", lambda: 2) == 2
    kept.save()
    kept._store.cache_clear()
    assert kept.kept("kind", "key", lambda: 3) == 2


def test_nowhere_to_write_is_no_failure(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "file" / "below"))
    kept._store.cache_clear()
    assert kept.kept("kind", "key", lambda: 1) == 1
    kept.save()
    kept._store.cache_clear()


def test_nothing_is_kept_when_the_folder_is_empty(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    kept._store.cache_clear()
    kept.kept("kind", "key", lambda: 1)
    kept.save()
    kept._store.cache_clear()
    assert not list(tmp_path.iterdir())


PATTERNS = st.recursive(
    st.sampled_from(["a", "b", r"\w", r"[^x]", r"\b", ".", "é", r"\d{2}", "(?=a)"]),
    lambda inner: st.one_of(
        st.builds("({})".format, inner),
        st.builds("(?:{})?".format, inner),
        st.builds("{}|{}".format, inner, inner),
        st.builds("{}{}".format, inner, inner),
        st.builds("(?i:{})".format, inner),
    ),
    max_leaves=8,
)


@given(PATTERNS, st.text(alphabet="abAx1é \n", max_size=30), st.sampled_from([0, re.I, re.M | re.S]))
def test_a_kept_pattern_matches_as_a_compiled_one(source, text, flags):
    plain, quick = re.compile(source, flags), compiled.compiled(source, flags)
    assert (quick.pattern, quick.flags, quick.groups) == (plain.pattern, plain.flags, plain.groups)
    assert [m.regs for m in quick.finditer(text)] == [m.regs for m in plain.finditer(text)]


def test_named_groups_survive():
    assert compiled.compiled(r"(?P<day>\d+) (\w+) (?P<year>\d+)").fullmatch("5 May 2024").groupdict() == {
        "day": "5",
        "year": "2024",
    }


def test_a_bad_pattern_is_the_error_of_re():
    with pytest.raises(re.error):
        compiled.compiled("(a")


def test_code_that_the_engine_refuses_is_compiled_anew(folder, monkeypatch):
    monkeypatch.setattr(compiled, "_compiler_output", lambda *_: (0, b"\x07\0\0\0" * 3, 0, {}, (None,)))
    assert compiled.compiled("a+").fullmatch("aa")


def test_the_report_is_the_same_with_what_is_kept_and_without(tmp_path):
    (tmp_path / "story.txt").write_text("He said the the talks, on Monday, were “over.\n", "utf-8")
    said = []
    for cache in ("", str(tmp_path / "cache"), str(tmp_path / "cache")):
        run = subprocess.run(
            [sys.executable, "-m", "newslint", "--format", "json", "story.txt"],
            cwd=tmp_path,
            env={**os.environ, "NEWSLINT_CACHE": cache},
            capture_output=True,
        )
        said.append((run.returncode, run.stdout, run.stderr))
    assert said[0] == said[1] == said[2] and said[0][0] == 1


def test_a_new_stamp_makes_a_new_value(folder):
    assert kept.kept("kind", "key", lambda: 1, stamp=(5, 6)) == 1
    kept.save()
    kept._store.cache_clear()
    assert kept.kept("kind", "key", lambda: 2, stamp=(5, 6)) == 1
    assert kept.kept("kind", "key", lambda: 3, stamp=(7, 6)) == 3
    kept.save()
    kept._store.cache_clear()
    assert kept.kept("kind", "key", lambda: 4, stamp=(7, 6)) == 3
    assert len(list(folder.iterdir())) == 1


def test_a_file_that_grew_too_large_keeps_what_the_last_run_needed(folder, monkeypatch):
    kept.kept("kind", "old", lambda: b"x" * 2000)
    kept.save()
    kept._store.cache_clear()
    monkeypatch.setattr(kept, "LARGEST", 3000)
    kept.kept("kind", "new", lambda: b"y" * 2000)
    kept.save()
    kept._store.cache_clear()
    assert kept.kept("kind", "old", lambda: 0) == 0
    assert kept.kept("kind", "new", lambda: 0) == b"y" * 2000
