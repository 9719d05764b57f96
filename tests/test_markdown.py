"""Markdown: the words without the markup, each at its exact place in the source, and the zones of the markup."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import keeps_step

from newslint.read import read


def markdown(source):
    return read("story.md", source.encode())


def paragraphs(source):
    doc = markdown(source)
    return [doc.text[paragraph.start : paragraph.end] for paragraph in doc.paragraphs]


def zones(source, *kinds):
    doc = markdown(source)
    return [(zone.kind, doc.text[zone.start : zone.end]) for zone in doc.zones if zone.kind in kinds]


def excerpt(source, words):
    """What the source holds where `words` stand in the text."""
    doc = markdown(source)
    place = doc.locate(doc.text.index(words), doc.text.index(words) + len(words))
    return doc.source[place.offset : place.end_offset]


@pytest.mark.parametrize(
    "source, text",
    [
        ("The *quick* **brown** ***fox*** ~~ran~~.", "The quick brown fox ran."),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("He [said *so*](https://example.com/a_b_c 'title') again.", "He said so again."),
        ("See [the report][1].\n\n[1]: https://example.com/report", "See the report."),
        ("Look at <https://example.com/x>.", "Look at https://example.com/x."),
        (r"A \*star\* and \_line\_ and 1\. no list", "A *star* and _line_ and 1. no list"),
        ("Fish &amp; chips &mdash; &#8217;tis &#x201C;so&#x201D;", "Fish & chips — ’tis “so”"),
        ("one  \ntwo\\\nthree<br>four", "one\ntwo\nthree\nfour"),
        ("wrapped\nover\nlines", "wrapped over lines"),
        ("a word[^1] noted\n\n[^1]: The note.", "a word noted\n\nThe note."),
        ("before ![alt words](a.png) after", "before after"),
        ("before <!-- a comment --> after", "before after"),
        ("H<sub>2</sub>O and <span class='x'>a span</span>", "H2O and a span"),
        ("Title\n=====\n\nText", "Title\n\nText"),
        ("## Title ##\n\n***\n\nText", "Title\n\nText"),
        ("- [x] done\n- [ ] open", "done\n\nopen"),
        ("> quoted\n> on\n>\n> more", "quoted on\n\nmore"),
        ("1. one\n   - two\n\n     three", "one\n\ntwo\n\nthree"),
        ("text\n\n    code block\n\n```py\nmore code\n```\nend", "text\n\nend"),
        ("| a | b |\n|---|---|\n| c *d* | e |", "a\n\nb\n\nc d\n\ne"),
        ("<p>\n  One &amp; <b>two</b>\n  three\n</p>\n<p>four</p>", "One & two three\n\nfour"),
        ("<script>\nlet x = 'no copy';\n</script>\n\n<style>p { color: red }</style>\n\ncopy", "copy"),
        ("<!-- one\n\ntwo -->\n\nthree", "three"),
        ("> <!-- one\n> two -->\n> three", "three"),
        ('“Curly” ‘quotes’ and "straight" ones', '“Curly” ‘quotes’ and "straight" ones'),
        ("The mayor`s aide, the workers` leader", "The mayor`s aide, the workers` leader"),
        ("", ""),
        ("# \n\n>\n\n-", ""),
    ],
)
def test_the_text_is_the_source_without_its_markup(source, text):
    assert markdown(source).text == text
    assert markdown(source.replace("\n", "\r\n")).text == text
    assert markdown("\ufeff" + source).text == text


@pytest.mark.parametrize(
    "source, words, place",
    [
        ("A **bold** move", "bold", "bold"),
        ("A **bold** move", "bold move", "bold** move"),
        ("Fish &amp; chips", "&", "&amp;"),
        ("Fish &amp; chips", "Fish & c", "Fish &amp; c"),
        ("😀 é [ünder](x) é", "ünder", "ünder"),
        ("😀 &copy;é **é😀**", "é😀", "é😀"),
        ("> one\n> two", "one two", "one\n> two"),
        ("a `b c` d", "b c", "b c"),
        ("a `` `b` `` d", "`b`", "`b`"),
        ("---\ntitle: x\n---\n\nThe *end*", "end", "end"),
    ],
)
def test_words_are_found_at_their_exact_place(source, words, place):
    assert excerpt(source, words) == place
    assert excerpt(source.replace("\n", "\r\n"), words) == place.replace("\n", "\r\n")


def test_headings_lists_tables_captions_and_code_are_zones():
    source = (
        "# Head\n\nBody `code` text.\n\n- item\n\n| a | b |\n|---|---|\n| c | d |\n\n![A caption.](x.png)\n\n> Quote."
    )
    assert zones(source, "headline", "list", "table", "caption", "code", "body") == [
        ("headline", "Head"),
        ("body", "Body code text."),
        ("code", "code"),
        ("list", "item"),
        ("table", "a"),
        ("table", "b"),
        ("table", "c"),
        ("table", "d"),
        ("caption", "A caption."),
        ("body", "Quote."),
    ]


def test_html_elements_are_zones_too():
    source = "<figure><figcaption>Who is who</figcaption></figure>\n<h2>Head</h2><ul><li>item</li></ul>"
    assert zones(source, "headline", "list", "caption") == [
        ("caption", "Who is who"),
        ("headline", "Head"),
        ("list", "item"),
    ]
    assert zones("Type <kbd>x y</kbd> now", "code") == [("code", "x y")]


def test_front_matter_is_metadata():
    meta = markdown(
        "---\ntitle: 'Storm: two dead'\ndate: 2024-12-02T10:00:00Z\nlang: en_GB\nauthor: [Ann Lee, Bo Ek]\n"
        "location: Oslo\ntags:\n- a\n- b\n---\n\nText"
    ).meta
    assert (meta.headline, meta.language, meta.byline, meta.dateline) == (
        "Storm: two dead",
        "en-GB",
        "Ann Lee, Bo Ek",
        "Oslo",
    )
    assert meta.date.isoformat() == "2024-12-02"
    assert meta.fields["tags"] == ["a", "b"]


def test_toml_front_matter_is_metadata():
    doc = markdown('+++\ntitle = "Storm"\ndate = 2024-12-02\n[params]\nx = "y"\n+++\n\nText')
    assert (doc.meta.headline, doc.meta.date.isoformat(), doc.text) == ("Storm", "2024-12-02", "Text")


def test_front_matter_that_is_no_yaml_is_read_line_by_line_and_reported():
    doc = markdown("---\ntitle: Storm: two dead\ndate: 2024-12-02\n---\nText")
    assert (doc.meta.headline, doc.meta.date.isoformat(), doc.text) == ("Storm: two dead", "2024-12-02", "Text")
    assert "not valid YAML (line 1" in doc.problems[0][1]


def test_a_rule_between_paragraphs_is_no_front_matter():
    assert paragraphs("---\n\nOne.\n\n---\n\nTwo.") == ["One.", "Two."]
    assert markdown("---\nOne day: a story of\nmany lines.\n---\nTwo.").meta.fields == {}


MARKUP = st.sampled_from(
    [
        *"*_[]()<>`~!#|-+=\\&;:\n\r\t \"'{}0",
        "\n\n",
        "```",
        "<!--",
        "-->",
        "<b>",
        "</p>",
        "<p>",
        "&amp;",
        "word",
        "é",
        "😀",
    ]
    + [
        "\n> ",
        "\n- ",
        "\n1. ",
        "[^1]",
        "[a](b)",
        "![a](b)",
        "|--|",
        "\r\n",
        "    ",
        "<br>",
        "<script>",
        "[x]: y",
        "---",
        "ﬀ",
        "a b",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(MARKUP, max_size=40).map("".join))
def test_every_run_of_text_is_in_the_source_where_its_segment_says(source):
    doc = markdown(source)
    source = doc.source
    at = source_at = 0
    for segment in doc.segments:
        assert segment.start == at < segment.end
        assert source_at <= segment.source_start <= segment.source_end <= len(source)
        at, source_at = segment.end, segment.source_end
        text, there = doc.text[segment.start : segment.end], source[segment.source_start : segment.source_end]
        if len(text) == len(there) and text.strip():
            assert text.replace("\n", " ") == there.replace("\n", " ").replace("\r", " ")
    assert at == len(doc.text)
    assert "\r" not in doc.text
    for paragraph in doc.paragraphs:
        doc.locate(*paragraph)
    assert all(0 <= zone.start < zone.end <= len(doc.text) for zone in doc.zones)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["one", "two", "é", "😀", " ", ", ", "**x**", "*y*", "`c`", "[l](u)", "\n\n"]), max_size=30
    )
)
def test_words_without_markup_of_their_own_are_found_as_they_stand(parts):
    doc = markdown("".join(parts))
    for token in doc.tokens:
        if token.text in ("one", "two", "é", "😀"):
            place = doc.locate(token.start, token.end)
            assert doc.source[place.offset : place.end_offset] == token.text


@pytest.mark.parametrize("piece", ["*", "[", "`", "<", "![", "<!--", "*a", "> ", "| a", "&", "<p>"])
def test_pathological_markup_takes_linear_time(piece):
    def made(size):
        return (piece * (size // len(piece))).encode()

    assert keeps_step(made, lambda source: read("x.md", source), 120_000)
