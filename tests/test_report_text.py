"""The text report: its look, its excerpts and its last line."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from runs import edit, finding, related, report, result

from newslint.document import plain
from newslint.report.excerpt import excerpt, visible, width
from newslint.result import Result
from newslint.rule import Finding

SOURCE = (
    "Mayor opens bridge\n"
    "The mayor of Ashby, Joan Fell, opened the new bridge over the Wren on Monday, four years after the flood that "
    "took the old one, and said that Assad`s name had never been so far from her mind as on that bright morning.\n"
    "It cost “£12 million”, she said.\n"
)
FINDINGS = (
    Finding("garble.document", 0, 0, "the whole article reads as machine output", "warning"),
    finding(SOURCE, "on Monday", "“on Monday”: add the date", related=(related(SOURCE, "£12 million"),)),
    finding(
        SOURCE,
        "Assad`s",
        "a backtick where an apostrophe belongs",
        "error",
        "quotes.backtick-apostrophe",
        edits=(edit(SOURCE, "`", "’"),),
    ),
    finding(SOURCE, "bright", "an adjective that can go", "suggestion", "readability.adjective"),
)
ENGINES = {"garble": "on", "languagetool": "off: no server found"}


def lines_of(text, span=(0, None), columns=80):
    """The excerpt and caret lines for a span of `text`."""
    doc = plain(text)
    start, end = span
    return excerpt(doc.source, doc.locate(start, len(text) if end is None else end), columns)


def under_carets(line, carets):
    """The part of `line` that stands above the carets in a terminal."""
    column, shown = 0, ""
    for character in line:
        combines = bool(unicodedata.combining(character))
        if carets[max(column - combines, 0) : column + 1 - combines] == "^":
            shown += character
        column += 0 if combines else 1 + (unicodedata.east_asian_width(character) in "WF")
    return shown


def test_a_run_looks_as_the_design_says():
    broken = Result("lost.txt", error="no such file")
    assert report("text", broken, result(SOURCE, *FINDINGS), engines=ENGINES) == """\
lost.txt
         could not be read: no such file

story.txt
    1:1  warning  garble.document              the whole article reads as machine output
   2:68  warning  dates.undated                “on Monday”: add the date
         │ … opened the new bridge over the Wren on Monday, four years after the flood that took …
         │                                       ^^^^^^^^^
         also 3:10 “£12 million”
  2:143  error    quotes.backtick-apostrophe   a backtick where an apostrophe belongs  [fix: Assad’s]
         │ … that took the old one, and said that Assad`s name had never been so far from her mind …
         │                                        ^^^^^^^

1 error, 2 warnings in 1 file (52 words); 1 file could not be read; \
1 suggestion hidden (--min-level suggestion); garble on, LanguageTool off: no server found
"""


def test_a_clean_run_is_one_line():
    clean = result("All is well.\n"), result("Here too.\n", path="b.txt")
    assert report("text", *clean) == "no findings in 2 files (5 words)\n"
    assert report("text") == "no files to check\n"


def test_the_summary_names_the_level_that_shows_what_is_hidden():
    shown = report("text", result(SOURCE, *FINDINGS[:3]), min_level="error")
    assert shown.endswith("1 error in 1 file (52 words); 2 warnings hidden (--min-level warning)\n")
    shown = report("text", result(SOURCE, *FINDINGS), min_level="suggestion")
    assert shown.endswith("1 error, 2 warnings, 1 suggestion in 1 file (52 words)\n")


def test_a_rule_asked_for_by_name_is_shown_at_any_level():
    shown = report("text", result(SOURCE, *FINDINGS), always=frozenset(["readability.adjective"]))
    assert "an adjective that can go" in shown and "hidden" not in shown


def test_colour_changes_nothing_but_the_colour():
    run = result(SOURCE, *FINDINGS), Result("lost.txt", error="no such file")
    colored = report("text", *run, color=True)
    assert "\033[1;31merror\033[0m" in colored
    assert "\033" not in report("text", *run)
    assert re.sub(r"\033\[[\d;]*m", "", colored) == report("text", *run)


def test_statistics_count_the_rules_most_frequent_first():
    found = [finding(SOURCE, "the", nth=nth, rule="x.often") for nth in range(3)]
    one = result(SOURCE, *FINDINGS[:1], *found, readability={"flesch_reading_ease": 61.5})
    tail = report("text", one, statistics=True).partition("\n\n")[2]
    assert tail == (
        "story.txt: flesch reading ease 61.5\n      3  x.often\n      1  garble.document\n\n"
        "4 warnings in 1 file (52 words)\n"
    )


def test_an_excerpt_is_cut_at_words_and_fits_the_terminal():
    text = " ".join(f"word{number}" for number in range(100_000))
    at = text.index("word70000")
    for columns in (20, 40, 80, 200):
        line, carets = lines_of(text, (at, at + 9), columns)
        assert width(line) <= columns
        assert line.startswith("… word") and line.endswith(" …")
        assert set(line.strip("… ").split()) <= set(text.split())
        assert under_carets(line, carets) == "word70000"


def test_a_short_line_is_shown_whole_and_a_line_end_needs_no_ellipsis():
    assert lines_of("  She said so.", (6, 10)) == ("She said so.", "    ^^^^")
    line, carets = lines_of("word " * 50 + "end.", (250, 254), 40)
    assert line == "… word word word word word word end."
    assert under_carets(line, carets) == "end."


def test_one_very_long_word_is_cut_where_it_must_be():
    line, carets = lines_of("x" * 1_000_000, (500_000, 500_003), 40)
    assert width(line) <= 40 and line.startswith("…x") and line.endswith("x…")
    assert under_carets(line, carets) == "xxx"


def test_a_finding_wider_than_the_terminal_shows_its_beginning():
    text = "Before it. " + "a long sentence that goes on and on " * 20
    line, carets = lines_of(text, (11, 700), 40)
    assert width(line) <= 40 and line.startswith("… a long sentence") and line.endswith(" …")
    assert under_carets(line, carets).startswith("a long sentence")


def test_a_finding_over_several_lines_shows_the_first():
    assert lines_of("One two\r\nthree four", (4, 12)) == ("One two", "    ^^^")


def test_an_empty_finding_is_one_caret():
    assert lines_of("No stop here", (12, 12)) == ("No stop here", " " * 12 + "^")
    assert lines_of("", (0, 0)) == ("", "^")


def test_carets_stand_below_wide_and_combining_characters():
    text = "日本語の記事 cafe\u0301 Assad`s 한국 end"
    for words in ("記事", "cafe\u0301", "Assad`s", "한국"):
        at = text.index(words)
        assert under_carets(*lines_of(text, (at, at + len(words)))) == words
    assert lines_of("e\u0301`s", (2, 3)) == ("e\u0301`s", " ^")


def test_copy_cannot_steer_the_terminal():
    hostile = "\x1b[2J\x1b]0;owned\x07 \x9b31m \u202egnp.exe\u2066 a\tb\x00 c\u200bd \x85\u2028\x7f"
    source = f"News {hostile} of the day"
    broken = Result("odd\x1b[2J\n.txt", error=f"gone: {hostile}")
    bad = finding(source, hostile, f"do not print {hostile}\nor this", edits=(edit(source, hostile, hostile),))
    run = result(source, bad, path="\x1b]0;x\x07.txt"), broken
    for name in ("text", "concise", "github", "json", "sarif"):
        shown = report(name, *run, engines={"garble": hostile})
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]", shown), name
    assert "␛[2J␛]0;owned␇ <U+009B>31m <U+202E>gnp.exe<U+2066> a b␀ c<U+200B>d" in report("text", *run)


def test_a_fix_is_shown_in_short():
    source = "The the cat sat “on it."

    def shown(words, *edits):
        line = report("text", result(source, finding(source, words, "m", edits=edits))).splitlines()[1]
        return line.partition("[fix: ")[2].rstrip("]")

    assert shown("the", edit(source, " the", "")) == "remove"
    assert shown("cat", edit(source, "cat", "dog"), edit(source, "cat", "cow")) == "dog"
    assert shown("cat sat", edit(source, "cat ", "")) == "sat"
    assert shown("“on it", edit(source, "it", "it”")) == "“on it”"
    assert shown("cat", edit(source, "cat", " ")) == "one space"
    assert shown("“", edit(source, ".", "”.")) == "”."
    assert shown("cat", edit(source, "cat", "x" * 100)) == "x" * 38 + "…"


def test_many_related_places_are_counted():
    others = tuple(related(SOURCE, words) for words in ("Mayor", "bridge", "Ashby", "flood", "Wren"))
    shown = report("text", result(SOURCE, finding(SOURCE, "mind", related=others)))
    assert "\n         also 1:1 “Mayor”, 1:13 “bridge”, 2:14 “Ashby” and 2 more\n" in shown


@given(st.text(max_size=300), st.data(), st.integers(20, 120))
def test_no_text_and_no_span_breaks_an_excerpt(text, data, columns):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line, carets = lines_of(text, (start, end), columns)
    assert width(line) <= columns and len(carets) <= columns + 1
    assert re.fullmatch(" *\\^+", carets)
    assert "\n" not in line and visible(line) == line


@given(st.text("ab \u0301日\n", max_size=120), st.data())
def test_what_stands_above_the_carets_is_the_finding(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end].partition("\n")[0].replace("\u0301", "")
    line, carets = lines_of(text, (start, end), 400)
    if words.strip():
        assert under_carets(line, carets).replace("\u0301", "").strip() == words.strip()
