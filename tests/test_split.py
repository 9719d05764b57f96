"""Paragraphs, sentences and tokens of news copy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import keeps_step

from newslint.document import plain


def sentences(text):
    doc = plain(text)
    return [text[span.start : span.end] for span in doc.sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Smith went to Washington.", "He came back at 3 p.m.", "The U.S. Army said no."],
        ["The vote is on Nov. 27 in St. Louis.", "Gen. A. B. Carter spoke."],
        ["Shares of Acme Inc. rose 3.5 percent.", "So did No. 2 maker Brown & Co. of Ohio."],
        ["“Why?” Smith asked.", "“Go!” he said.", "“We go.”", "The man left."],
        ["She has a Plan B.", "The other failed.", "J. K. Rowling wrote it."],
        ["He said: “It is done.", "We won.”", "And he left."],
        ["They left the U.S.", "He did too.", "He won the U.S. Open in Jan. 2004."],
        ["The army waited ...", "Then it left."],
        ["Yahoo! said yes.", "Was it right?", "No."],
        ["The talks ended.", "“We are done,” said Col. Ali al-Hassan."],
        ["It closed.", "(The mayor declined to comment.)", "It opened again."],
        ["The site newslint.org said so.", "Version 2.5 is out."],
        ["So did I.", "Then he left."],
        ["The firm left (it was late).", "Police came."],
    ],
)
def test_sentences_end_where_an_editor_sees_the_end(parts):
    assert sentences(" ".join(parts)) == parts


def test_a_missing_space_after_a_full_stop_still_ends_the_sentence():
    assert sentences("The talks ended.The army left the town.") == ["The talks ended.", "The army left the town."]


def test_each_line_is_a_paragraph_when_lines_are_long_or_short():
    text = "PM resigns\nThe prime minister resigned on Tuesday. " + "He had served long. " * 9 + "\nHe spoke."
    assert len(plain(text).paragraphs) == 3


def test_hard_wrapped_lines_are_joined():
    line = "The prime minister resigned on Tuesday after a long night of talks,"
    text = f"{line}\n{line}\n{line}\nshe said.\n\n{line}\n{line}\nthe end.\n"
    doc = plain(text)
    assert [text[p.start : p.end].count("\n") for p in doc.paragraphs] == [3, 2]


def test_list_items_stand_alone_in_wrapped_copy():
    line = "The prime minister resigned on Tuesday after a long night of talks,"
    text = f"{line}\n{line}\n{line}\n- {line}\n- {line}\n"
    assert len(plain(text).paragraphs) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Assad's MH17 rose 3.5%", ["Assad's", "MH17", "rose", "3.5", "%"]),
        ("al-Assad’s U.S. a.m. 1,000", ["al-Assad’s", "U.S.", "a.m.", "1,000"]),
        ("the 1990s, 5th", ["the", "1990s", ",", "5th"]),
        ("the boys’ side", ["the", "boys", "’", "side"]),
    ],
)
def test_tokens(text, expected):
    assert [token.text for token in plain(text).tokens] == expected


@given(st.text(alphabet="aA.?!…\"”“ \n()'1é", max_size=80))
def test_sentences_and_paragraphs_are_ordered_trimmed_and_apart(text):
    doc = plain(text)
    for spans in (doc.paragraphs, doc.sentences):
        assert all(a.end <= b.start for a, b in zip(spans, spans[1:]))
        assert all(text[s.start : s.end].strip() for s in spans)
    inside = [any(p.contains(s) for p in doc.paragraphs) for s in doc.sentences]
    assert all(inside)
    covered = "".join(text[s.start : s.end] for s in doc.sentences)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize("unit", ['"', "'", "(", ".", "a", "a. ", "x\n", "Mr. ", "?” "])
def test_splitting_grows_linearly(unit):
    def made(size):
        return plain((unit * size)[:size])

    assert keeps_step(made, lambda doc: (doc.sentences, doc.tokens, doc.zones), 120_000)
