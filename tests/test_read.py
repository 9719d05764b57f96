"""Reading: encodings, line ends, front matter, dates; what cannot be read is named."""

import datetime
import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import keeps_step

from newslint.read import ReadError, is_known, read
from newslint.read.meta import parse_day


def complaint(data, name="story.txt"):
    with pytest.raises(ReadError) as error:
        read(name, data)
    return str(error.value)


def test_plain_text_is_the_source_as_it_stands():
    doc = read("story.txt", "One “two”.\nThree 😀\n".encode())
    assert doc.text == doc.source == "One “two”.\nThree 😀\n"
    assert (doc.format, doc.path) == ("text", "story.txt")


def test_a_byte_order_mark_is_no_part_of_the_source():
    doc = read("story.txt", "\ufeffOne".encode())
    assert doc.source == "One" and doc.locate(0, 3)[:2] == (1, 1)


def test_an_empty_file_is_fine():
    for data in (b"", b"\xef\xbb\xbf", b"\n", b"---\n", b"---"):
        for name in ("a.txt", "a.md", "-"):
            assert read(name, data).paragraphs == () or data.startswith(b"---")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_becomes_one_line_feed(end):
    doc = read("a.txt", f"One{end}two{end}{end}three".encode())
    assert doc.text == "One\ntwo\n\nthree"
    assert doc.locate(9, 14)[:4] == (4, 1, 4, 6)
    assert doc.source[slice(*doc.locate(9, 14)[4:])] == "three"


def test_separators_that_are_no_line_ends_stay():
    assert read("a.txt", "a\u2028b\x85c\x0cd".encode()).text == "a\u2028b\x85c\x0cd"


def test_a_file_is_read_from_its_path(tmp_path):
    path = tmp_path / "story.MD"
    path.write_bytes("# Höhe\n".encode())
    assert read(path).text == "Höhe"
    assert read(str(path)).path == str(path)


@pytest.mark.parametrize(
    "data, words",
    [
        ("Grüße\nvon hier".encode("utf-16"), "UTF-16 by its byte order mark"),
        ("abc".encode("utf-32"), "UTF-32 by its byte order mark"),
        ("Hello there, you".encode("utf-16-le"), "UTF-16LE by its NUL bytes"),
        ("Hello there, you".encode("utf-16-be"), "UTF-16BE by its NUL bytes"),
        ("Hello there".encode("utf-32-be"), "UTF-32BE by its NUL bytes"),
        ("Eins\nzwei é drei".encode("latin-1"), "byte 0xE9 at line 2, column 6 looks like Latin-1, where it is “é”"),
        ("Eins\r\nit’s".encode("cp1252"), "byte 0x92 at line 2, column 3 looks like Windows-1252, where it is “’”"),
        ("“é” ".encode() + b"caf\xe9 x", "but other parts are UTF-8"),
        (b"caf\x81 x", "the encoding is unknown"),
        ("Für das Ende é".encode()[:-1], "ends in the middle of a character"),
        (b"One\ntw\0o and a good deal more", "NUL byte at line 2, column 3"),
        (bytes(range(256)) * 4, "a binary file"),
        (bytes(range(1, 256)) * 4, "a binary file"),
        (b"%PDF-1.7 text", "a PDF file"),
        (b"PK\x03\x04 text", "ZIP archive (perhaps .docx"),
        (b"{\\rtf1 text}", "an RTF file"),
        (b"\xed\xa0\xbd\xed\xb8\x80 surrogates", "not UTF-8: byte 0xED at line 1, column 1"),
    ],
)
def test_what_is_no_utf8_text_is_named(data, words):
    assert words in complaint(data)
    assert "\n" not in complaint(data)


def test_the_error_says_how_to_convert():
    assert "iconv -f WINDOWS-1252 -t UTF-8" in complaint("it’s".encode("cp1252"))
    assert "iconv -f UTF-16 -t UTF-8" in complaint("it’s".encode("utf-16"))


def test_what_is_no_readable_file_is_named(tmp_path):
    for path, words in ((tmp_path / "none.txt", "no such file"), (tmp_path, "a folder"), ("a\0b", "embedded null")):
        with pytest.raises(ReadError, match=words):
            read(path)


def test_a_file_without_permission_is_named(monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ReadError, match="no permission to read this file"):
        read("story.txt")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60), st.sampled_from(["a.txt", "a.md", "-"]))
def test_any_bytes_are_read_or_refused_in_words(data, name):
    try:
        doc = read(name, data)
    except ReadError as why:
        assert str(why)
    else:
        assert doc.source.encode() == data.removeprefix(b"\xef\xbb\xbf")


FRONT = "---\ntitle: Storm\ndate: 2024-12-02\n---\n"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("front", ["", FRONT])
def test_words_are_found_at_their_exact_place_in_the_source(front, end, mark):
    source = (front + "One 😀 two\n\nThe bad word, é bad").replace("\n", end)
    doc = read("a.txt", (mark + source).encode())
    assert doc.source == source
    for match in re.finditer("bad|two|😀", doc.text):
        place = doc.locate(*match.span())
        assert doc.source[place.offset : place.end_offset] == match[0]
        assert place.line == len(re.findall("\r\n|\r|\n", source[: place.offset])) + 1


def test_front_matter_of_plain_text_is_metadata_and_no_copy():
    doc = read("a.txt", (FRONT + "\nText").encode())
    assert (doc.text, doc.meta.headline, doc.meta.date) == ("\nText", "Storm", datetime.date(2024, 12, 2))


@pytest.mark.parametrize(
    "copy",
    [
        "---\nA line of copy.\n---\n",
        "---\ntitle: never closed\n\nText",
        "---\n---\nText",
        "--- \nHe said: no\nand that was it.\n---\n",
        "Text\n---\ntitle: late\n---\n",
    ],
)
def test_dashes_alone_make_no_front_matter(copy):
    doc = read("a.txt", copy.encode())
    assert doc.text == copy and doc.meta.fields == {}


@pytest.mark.parametrize(
    "text, day",
    [
        ("2024-12-02", "2024-12-02"),
        ("2024-12-02T10:15:00Z", "2024-12-02"),
        ("2024-12-02 10:15 +0100", "2024-12-02"),
        ("20241202T101500Z", "2024-12-02"),
        ("2024-1-5", "2024-01-05"),
        ("Dec. 2, 2024", "2024-12-02"),
        ("Monday, December 2, 2024", "2024-12-02"),
        ("2 December 2024", "2024-12-02"),
        ("2nd Sept 2024", "2024-09-02"),
        ("2024-02-30", None),
        ("2024-13-01", None),
        ("02/12/2024", None),
        ("yesterday", None),
        ("2024", None),
        ("", None),
    ],
)
def test_a_day_is_read_only_when_it_is_certain(text, day):
    assert parse_day(text) == (day and datetime.date.fromisoformat(day))


TOLD = datetime.date(2024, 12, 5)


@pytest.mark.parametrize(
    "copy, told, day, place",
    [
        ("KYIV, Ukraine (AP) — Text.", None, None, "KYIV, Ukraine"),
        ("KYIV, Dec 2 (Reuters) - Text.", None, None, "KYIV"),
        ("KYIV, Dec 2, 2024 (Reuters) - Text.", None, "2024-12-02", "KYIV"),
        ("A headline\n\nBy Ann Lee\n\nKYIV, Dec 2, 2024 (Reuters) - Text.", None, "2024-12-02", "KYIV"),
        ("KYIV, Dec 2, 2024 (Reuters) - Text.", TOLD, "2024-12-05", "KYIV"),
        ("---\ndate: 2024-12-03\n---\nKYIV, Dec 2, 2024 (Reuters) - Text.", None, "2024-12-03", "KYIV"),
        ("---\nyear: 2024\nlocation: Lviv\n---\nKYIV, Dec 2 (Reuters) - Text.", None, "2024-12-02", "KYIV"),
        ("---\ndate: 2024\nlocation: Lviv\n---\nText.", None, None, "Lviv"),
        ("KYIV, Feb 30, 2024 (Reuters) - Text.", None, None, "KYIV"),
        ("LEEDS, 18 November 2024 - Text.", None, "2024-11-18", "LEEDS"),
        ("LEEDS, Nov 23 2024 - Text.", None, "2024-11-23", "LEEDS"),
        ("LEEDS, 23 November (AP) - Text.", None, None, "LEEDS"),
        ("A headline\n\nLeeds, Nov. 23, 2024 - Text.", None, "2024-11-23", "Leeds"),
        ("---\nlocation: Leeds\n---\nNov. 23, 2024 - Text.", None, "2024-11-23", "Leeds"),
        ("He left.\n\nNov. 23, 2024 - She died.", None, None, None),
        ("Text without any.", None, None, None),
        ("", None, None, None),
    ],
)
def test_the_day_comes_from_the_option_then_the_fields_then_the_copy(copy, told, day, place):
    meta = read("a.txt", copy.encode(), told).meta
    assert (meta.date and meta.date.isoformat(), meta.dateline) == (day, place)


def test_a_language_that_is_no_tag_is_reported_and_dropped():
    doc = read("a.txt", b"---\nlanguage: British English\n---\nText")
    assert doc.meta.language is None and "not a language tag" in doc.problems[0][1]


def test_suffixes_decide_what_is_read_in_folders():
    assert is_known("a.TXT") and is_known("x/b.markdown")
    assert not is_known("a.py") and not is_known("story.txt.newslint.yml")


def test_plain_text_needs_neither_yaml_nor_the_markdown_parser():
    code = (
        "import sys; from newslint.read import read; read('a.txt', b'KYIV (AP) - Text.');"
        "print([name for name in ('yaml', 'pyromark', 'json', 'regex', 'pathspec') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"


def test_the_public_functions_stay_functions_after_their_modules_were_imported():
    code = "import newslint.lint, newslint.read; print(callable(newslint.read), callable(newslint.lint))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "True True\n"


def test_front_matter_nested_too_deeply_is_reported():
    for nested in ("a: " + "[" * 50_000, "a:\n " + "- " * 50_000):
        doc = read("a.txt", f"---\n{nested}\n---\nText".encode())
        assert doc.text == "Text" and "nested too deeply" in doc.problems[0][1]


@pytest.mark.parametrize("unit", [b" ", b"\n", b"A", b"KYIV, ", b"\t\r"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_odd_copy_is_read_in_linear_time(name, unit):
    assert keeps_step(lambda size: unit * (size // len(unit)), lambda data: read(name, data), 300_000)
