"""Suppression: which findings a comment, a field or a sidecar excuses, and which excuses are themselves reported."""

import re

import pytest
from timing import keeps_step

from newslint.lint import lint
from newslint.read import read
from newslint.rule import Finding, Rule
from newslint.suppress import suppress


def words(pattern):
    """A check that flags every match of `pattern`."""

    def check(doc, rule):
        for match in re.finditer(pattern, doc.text):
            yield rule.finding(match.start(), match.end())

    return check


BAD = Rule("words.bad", words(r"\bbad\b"), "a bad word", quotes="both", was=("words.poor",))
ODD = Rule("words.odd", words(r"\bodd\b"), "an odd word", quotes="both")
DATE = Rule("dates.none", lambda doc, rule: [rule.finding(0, 0)], "no date")


def said(copy, name="story.md", ran=("words.bad", "words.odd"), rules=(BAD, ODD)):
    """(line, rule, message) of what is left when `copy` is linted."""
    doc = read(name, copy.encode())
    left = suppress(doc, lint(doc, [rule for rule in rules if rule.id in ran]), rules, ran)
    return [(doc.locate(f.start, f.end).line, f.rule, f.message) for f in left]


def left(copy, **given):
    return [(line, rule) for line, rule, _ in said(copy, **given)]


def test_without_suppressions_the_findings_stay_as_they_are():
    assert left("bad\n\nodd") == [(1, "words.bad"), (3, "words.odd")]


def test_ignore_holds_for_its_own_line_and_its_own_rule():
    copy = "bad odd <!-- newslint: ignore[words.bad] quoted from the report -->\n\nbad"
    assert left(copy) == [(1, "words.odd"), (3, "words.bad")]


def test_ignore_alone_on_its_line_holds_for_the_next_line_with_words():
    assert left("<!-- newslint: ignore[words.bad] -->\n\nbad\n\nbad") == [(5, "words.bad")]
    assert left("> <!-- newslint: ignore[words.bad] -->\n>\n> bad\n\nbad") == [(5, "words.bad")]


def test_ignore_next_line_holds_for_the_next_line_only():
    assert left("bad <!-- newslint: ignore-next-line[words.bad] -->\nbad\nbad") == [(1, "words.bad"), (3, "words.bad")]


def test_a_block_is_ignored_from_start_to_end():
    start, end = "<!-- newslint: ignore-start[words] -->", "<!-- newslint: ignore-end[words] -->"
    assert left(f"bad\n\n{start}\n\nbad odd\n\n{end}\n\nodd") == [(1, "words.bad"), (9, "words.odd")]


def test_blocks_of_different_rules_can_overlap():
    copy = (
        "<!-- newslint: ignore-start[words.bad] -->\n\nbad\n\n<!-- newslint: ignore-start[words.odd] -->\n\nbad odd\n\n"
        "<!-- newslint: ignore-end[words.bad] -->\n\nbad odd\n\n<!-- newslint: ignore-end[words.odd] -->\n\nodd"
    )
    assert left(copy) == [(11, "words.bad"), (15, "words.odd")]


def test_ignore_file_holds_everywhere_even_for_findings_about_the_whole_document():
    copy = "bad\n\n<!-- newslint: ignore-file[dates.none, words.bad] -->"
    assert left(copy, ran=("words.bad", "dates.none"), rules=(BAD, DATE)) == []


def test_a_line_does_not_excuse_the_whole_document():
    copy = "bad <!-- newslint: ignore -->"
    assert left(copy, ran=("words.bad", "dates.none"), rules=(BAD, DATE)) == [(1, "dates.none")]


def test_a_former_id_still_counts():
    assert left("bad <!-- newslint: ignore[words.poor] -->") == []


def test_an_unknown_rule_is_reported_once_with_the_nearest_name():
    assert said("good <!-- newslint: ignore[words.bda] -->") == [
        (1, "internal.unknown-rule", "ignore[words.bda]: no rule is called “words.bda”; did you mean “words.bad”?")
    ]


def test_each_unused_name_is_reported():
    assert said("bad <!-- newslint: ignore[words.bad, words.odd] -->") == [
        (1, "internal.unused-suppression", "ignore[words.bad, words.odd]: words.odd finds nothing here; remove it")
    ]


def test_a_rule_that_did_not_run_is_not_called_unused():
    assert left("good <!-- newslint: ignore[words.odd] -->", ran=("words.bad",)) == []
    assert left("good <!-- newslint: ignore[languagetool.UPPERCASE] -->") == []


@pytest.mark.parametrize(
    "comment, message",
    [
        ("newslint: disable words.bad", "expected `newslint: ignore[rule] reason`"),
        ("newslint ignore[words.bad]", "expected `newslint: ignore[rule] reason`"),
        ("newslint: ignore words.bad", "write the rule in square brackets: ignore[words.bad]"),
        ("newslint: ignore[]", "ignore[]: expected the names"),
        ("newslint: ignore[words.bad", "expected `newslint: ignore[rule] reason`"),
        ("newslint: ignore-lines[words.bad]", "expected `newslint: ignore[rule] reason`"),
        ("newslint: ignore-end", "ignore-end without ignore-start before it"),
    ],
)
def test_a_malformed_comment_is_reported_and_suppresses_nothing(comment, message):
    found = said(f"bad <!-- {comment} -->")
    assert [rule for _, rule, _ in found] == ["words.bad", "internal.malformed-suppression"]
    assert message in found[1][2]


def test_a_start_without_an_end_holds_to_the_end_and_is_reported():
    found = said("good\n\n<!-- newslint: ignore-start[words.bad] -->\n\nbad")
    assert [rule for _, rule, _ in found] == ["internal.malformed-suppression"]


def test_comments_about_newslint_and_comments_in_code_are_left_alone():
    assert (
        left("<!-- newslint is fine -->\n\n```\n<!-- newslint: ignore[nope] -->\n```\n\n`<!-- newslint: x -->`") == []
    )


def test_front_matter_suppresses_by_rule_and_by_phrase_in_plain_text():
    ignored = "[words.odd, {rule: words.bad, text: very  bad, reason: a title}]"
    copy = f"---\nnewslint: {{ignore: {ignored}}}\n---\nodd very\nbad bad"
    assert left(copy, name="story.txt") == [(5, "words.bad")]


def test_front_matter_is_audited_too():
    ignored = "[words.bda, {rule: words.bad, text: gone}, {line: 3}, {rule: words.odd, txt: x}]"
    copy = f"---\nnewslint:\n  ignore: {ignored}\n---\nbad"
    assert [rule for _, rule, _ in said(copy, name="story.txt")] == [
        "internal.malformed-suppression",
        "internal.malformed-suppression",
        "internal.unknown-rule",
        "internal.unused-suppression",
        "words.bad",
    ]


def test_front_matter_cannot_pass_for_a_sidecar():
    assert left("---\nsidecar: {ignore: words.bad}\n---\nbad", name="story.txt") == [(4, "words.bad")]


@pytest.mark.parametrize("line", ["0", "-1", "1.5", "two", "9" * 5000])
def test_a_line_that_no_copy_has_is_told(line):
    copy = f"---\nnewslint:\n  ignore: [{{rule: words.bad, line: {line}}}]\n---\nbad"
    assert [rule for _, rule, _ in said(copy, name="story.txt")] == ["internal.malformed-suppression", "words.bad"]


def test_a_sidecar_suppresses_for_copy_that_must_stay_clean(tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("bad\nbad\nodd\n")
    (tmp_path / "story.txt.newslint.yml").write_text(
        "date: 2024-12-02\nignore:\n  - {rule: words.bad, line: 2, reason: quoted}\n  - words.odd\n"
    )
    doc = read(story)
    found = suppress(doc, lint(doc, [BAD, ODD]), [BAD, ODD], ["words.bad", "words.odd"])
    assert [doc.locate(f.start, f.end).line for f in found] == [1]
    assert doc.meta.date.isoformat() == "2024-12-02"


IN_FRONT = "---\n{}---\nbad\nodd\n"
BESIDE = "story.txt.newslint.yml"
FORMS = (
    "ignore:\n  - rule: words.bad\n    text: bad\n    reason: quoted\n",
    "newslint:\n  ignore:\n  - rule: words.bad\n",
    "newslint: {ignore: [words.bad]}\n",
)


def told_by_sidecar(folder, sidecar, copy="bad\nodd\n"):
    """(rule, message) of what is left of a story that has this sidecar."""
    (folder / "story.txt").write_text(copy)
    (folder / BESIDE).write_text(sidecar)
    doc = read(folder / "story.txt")
    found = suppress(doc, lint(doc, [BAD, ODD]), [BAD, ODD], ["words.bad", "words.odd"])
    return [(finding.rule, finding.message) for finding in found]


@pytest.mark.parametrize("form", FORMS)
def test_each_form_works_in_front_matter_and_in_a_sidecar(tmp_path, form):
    assert [rule for _, rule in left(IN_FRONT.format(form), name="story.txt")] == ["words.odd"]
    assert told_by_sidecar(tmp_path, form) == [("words.odd", "an odd word")]


@pytest.mark.parametrize("ignored", ["words.bad", "[words.bad]", "{rule: words.bad}", "[{path: bad}]", "[{text: bad}]"])
def test_another_programs_ignore_in_front_matter_is_passed_over(ignored):
    found = left(IN_FRONT.format(f"ignore: {ignored}\n"), name="story.txt")
    assert [rule for _, rule in found] == ["words.bad", "words.odd"]


def test_front_matter_of_other_programs_is_passed_over():
    others = "severities: {a: b}\nrules: [x]\nigniter: [a]\nnewsline: x\nignored: [{name: x}]\n"
    assert [rule for _, rule in left(IN_FRONT.format(others), name="story.txt")] == ["words.bad", "words.odd"]


MISTAKES = (
    ("newslint:\n  ingore: [words.bad]\n", 2, "unknown key “ingore” under newslint; did you mean “ignore”?"),
    ("newslint:\n  severities: {words: off}\n", 2, "“severities” is a setting of .newslint.yml; a single story has"),
    ("newslint:\n  - words.bad\n", 1, "expected `newslint: {ignore: [rule, …]}` in YAML, found a list"),
    ("newslint.ignore: [words.bad]\n", 1, "expected `newslint: {ignore: [rule, …]}` in YAML"),
    ("newslnt: {ignore: [words.bad]}\n", 1, "unknown key “newslnt”; did you mean “newslint”?"),
    ("ingore:\n  - rule: words.bad\n", 1, "unknown key “ingore”; did you mean “ignore”?"),
    ("ignore:\n  - {rule: words.x.y}\n  - rule: 'words bad'\n", 3, "expected the name of a rule or category after"),
    ("ignore:\n  - rul: words.bad\n    text: bad\n", 2, "unknown key “rul” in ignore; did you mean “rule”?"),
    ("ignore:\n  - rule: words.bad\n    txt: bad\n", 3, "unknown key “txt” in ignore; did you mean “text”?"),
    ("ignore:\n  - rule: words.bad\n    because: x\n", 3, "“because” in ignore; expected one of line, reason, rule, text"),
    ("ignore:\n  - rule:\n    reason: why\n", 2, "name of a rule or category after `rule:`, found nothing"),
    ("ignore:\n  - rule: words.bad\n    line: two\n", 3, "expected the number of a line after `line:`, found “two”"),
    ("title: 'é\u2028è'\r\nnewslint: {ignor: x}\r\n", 2, "unknown key “ignor” under newslint; did you mean “ignore”?"),
    ("ignore:\n  - rule: words.bad\n    text: []\n", 3, "expected words of the copy after `text:`, found a list"),
)


@pytest.mark.parametrize("written, line, words", MISTAKES)
def test_a_mistake_in_front_matter_is_told_with_its_line_and_silences_nothing(written, line, words):
    told = [(rule, message) for _, rule, message in said(IN_FRONT.format(written), name="story.txt")]
    assert {"words.bad", "words.odd"} <= {rule for rule, _ in told}
    (message,) = (message for rule, message in told if rule == "internal.malformed-suppression")
    assert message.startswith(f"line {line + 1}: front matter: ") and words in message


@pytest.mark.parametrize(
    "written, line, words",
    [
        *MISTAKES,
        ("date: 2024-12-02\nseverities: {words: off}\n", 2, "“severities” is a setting of .newslint.yml"),
        ("ingore: [words.bad]\n", 1, "unknown key “ingore”; did you mean “ignore”?"),
        ("Ignore: words.bad\n", 1, "unknown key “Ignore”; did you mean “ignore”?"),
        ("rule: words.bad\n", 1, "“rule” stands in the list of ignore"),
        ("ignore:\n  words.bad: quoted\n", 2, "unknown key “words.bad” in ignore"),
    ],
)
def test_a_mistake_in_a_sidecar_is_told_with_its_line_and_silences_nothing(tmp_path, written, line, words):
    told = told_by_sidecar(tmp_path, written)
    assert {"words.bad", "words.odd"} <= {rule for rule, _ in told}
    (message,) = (message for rule, message in told if rule == "internal.malformed-suppression")
    assert f"{BESIDE}:{line}: " in message and words in message


def test_a_suppression_in_front_matter_is_audited_at_its_line():
    copy = "---\ntitle: x\nnewslint:\n  ignore:\n  - words.bda\n---\ngood"
    assert [message[:21] for _, _, message in said(copy, name="story.txt")] == ["line 5: front matter,"]


def test_metadata_in_a_sidecar_is_no_mistake(tmp_path):
    metadata = "date: 2024-12-02\nlanguage: en\nauthor: Ann\nlocation: Oslo\nexclusive: true\nslug: x\nnewsline: y\n"
    assert [rule for rule, _ in told_by_sidecar(tmp_path, metadata)] == ["words.bad", "words.odd"]


@pytest.mark.parametrize("table", ["[newslint]\nignore = ['words.bad']", "[[ignore]]\nrule = 'words.bad'"])
def test_front_matter_in_toml_cannot_suppress_and_that_is_told(table):
    found = said(f"+++\ntitle = 'x'\n{table}\n+++\nbad")
    assert [rule for _, rule, _ in found] == ["internal.malformed-suppression", "words.bad"]
    assert "in YAML" in found[0][2]


def test_many_mistakes_take_linear_time():
    def work(copy):
        assert {rule for _, rule in left(copy, name="story.txt")} == {"internal.malformed-suppression"}

    def made(count):
        return "---\nnewslint:\n  ignore:\n" + "  - {rule: words.bad, txt: x}\n" * count + "---\ngood"

    assert keeps_step(made, work, 1000)


def test_a_broken_sidecar_is_reported(tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("good\n")
    (tmp_path / "story.txt.newslint.yml").write_text("ignore: [words.bad\n")
    doc = read(story)
    (found,) = suppress(doc, [], [BAD], [])
    assert found.rule == "internal.malformed-metadata" and "story.txt.newslint.yml was not used" in found.message


def test_a_date_that_cannot_be_read_is_reported():
    (found,) = said("---\ndate: 31/12/2024\n---\ngood")
    assert found[1:] == (
        "internal.malformed-metadata",
        "line 1: date “31/12/2024” is no date that can be read: write it as YYYY-MM-DD",
    )


def test_a_crash_cannot_be_suppressed_but_an_audit_can():
    doc = read("a.md", b"<!-- newslint: ignore-file -->\n\n<!-- newslint: ignore-file[internal] -->\n\ngood")
    crash = Finding("internal.rule-crashed", 0, 0, "it failed", "error")
    assert suppress(doc, [crash], [BAD], ["words.bad"]) == (crash,)


def test_the_place_of_a_complaint_is_the_text_nearest_to_the_comment():
    copy = "one\n\ntwo words <!-- newslint: ignore[words.bad] -->\n\n<!-- newslint: ignore[words.odd] -->"
    doc = read("a.md", copy.encode())
    found = suppress(doc, [], [BAD, ODD], ["words.bad", "words.odd"])
    assert [(f.start, f.end, f.message[:7]) for f in found] == [(14, 14, "ignore["), (14, 14, "line 5:")]


def test_many_comments_and_many_findings_take_linear_time():
    def work(copy):
        assert left(copy) == []

    assert keeps_step(lambda count: "bad <!-- newslint: ignore[words.bad] -->\n\n" * count, work, 2000)


def test_many_comments_that_suppress_nothing_take_linear_time():
    def work(doc):
        assert {finding.rule for finding in suppress(doc, [], [BAD], ["words.bad"])} == {"internal.unused-suppression"}

    def made(count):
        return read("story.md", b"good <!-- newslint: ignore[words.bad] -->\n\n" * count)

    assert keeps_step(made, work, 6000)
