"""Offsets: from text to source and back to lines and columns."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.document import plain
from newslint.span import line_and_column, line_starts

COPY = st.text(alphabet="ab \r\n\t\u2028\u0085é😀\u0301", max_size=60)


@given(COPY, st.data())
def test_a_span_of_text_is_found_again_in_the_source(source, data):
    doc = plain(source)
    start = data.draw(st.integers(0, len(doc.text)))
    end = data.draw(st.integers(start, len(doc.text)))
    place = doc.locate(start, end)
    assert source[place.offset : place.end_offset].replace("\r\n", "\n").replace("\r", "\n") == doc.text[start:end]


@given(COPY)
def test_only_lf_crlf_and_cr_end_a_line(source):
    starts = line_starts(source)
    assert len(starts) == source.replace("\r\n", "\n").count("\n") + source.replace("\r\n", "\n").count("\r") + 1
    assert all(source[start - 1] in "\r\n" for start in starts[1:])


def test_columns_count_code_points():
    source = "a\tb\n😀e\u0301x"
    starts = line_starts(source)
    assert line_and_column(starts, source.index("b")) == (1, 3)
    assert line_and_column(starts, source.index("x")) == (2, 4)


def test_a_span_beyond_the_text_is_an_error():
    import pytest

    with pytest.raises(ValueError, match="outside the text"):
        plain("abc").locate(1, 4)
