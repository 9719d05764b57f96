"""The quotation parser, case by case and by properties, and what quotation rules do beyond their examples."""

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from timing import keeps_step

from newslint.analysis import quotes, split
from newslint.document import plain
from newslint.lint import CRASHED, run
from newslint.pack import our_files, our_folder, our_rule

RULES = [our_rule(category, path) for category, path in our_files() if category == "quotes"]

# Text -> the quotations as they stand, outer before inner; «…» marks nothing.
QUOTED = [
    ("He went home.", []),
    ("“We stay,” he said. “We don’t go.”", ["“We stay,”", "“We don’t go.”"]),
    ('"We stay," he said. "We don\'t go."', ['"We stay,"', '"We don\'t go."']),
    ("‘It’s the villagers’ choice,’ he said.", ["‘It’s the villagers’ choice,’"]),
    ("'It's the villagers' choice,' he said.", ["'It's the villagers' choice,'"]),
    ("'We know the players' strengths,' the Reds' coach said.", ["'We know the players' strengths,'"]),
    ("The 'freedom fighters' and the rebels' cause.", ["'freedom fighters'"]),
    ("The rebels' leader met the ministers' aides.", []),
    ("Peace activists' 'sit-in' at the Smiths' house.", ["'sit-in'"]),
    ("“He told me, ‘Go home,’ and I did,” she said.", ["“He told me, ‘Go home,’ and I did,”", "‘Go home,’"]),
    ("\"She said, 'I'm leaving,'\" he recalled.", ["\"She said, 'I'm leaving,'\"", "'I'm leaving,'"]),
    ("‘It’s the “big one”,’ he said.", ["‘It’s the “big one”,’", "“big one”"]),
    ("“‘Go,’ he said.”", ["“‘Go,’ he said.”", "‘Go,’"]),
    ("“He said “no” to me,” she said.", ["“He said “no” to me,”", "“no”"]),
    ("He called it “reckless,” “late” and “odd.”", ["“reckless,”", "“late”", "“odd.”"]),
    ("The '90s and rock 'n' roll; give 'em five; 'tis six o'clock.", []),
    ("The ’90s and rock ’n’ roll; give ’em five; class of ’24.", []),
    ("The ‘90s and the workers’ rights.", []),
    ("The ‘90s kids’ were named.", ["‘90s kids’"]),
    ("'Get 'em while they're hot,' he cried.", ["'Get 'em while they're hot,'"]),
    ("‘Ali and ‘Abd al-Karim read the Qur’an in Sana‘a.", []),
    ("He is 5'10\" tall; the pipe is 6\" wide; it lies at 33°30'15\" N.", []),
    ('"At 6\'7", he\'s our tallest," she said.', ['"At 6\'7", he\'s our tallest,"']),
    ('"The 6" pipe broke," she said.', ['"The 6" pipe broke,"']),
    ("Is this 'the end'?", ["'the end'"]),
    ("Police hunt 'armed and dangerous' man", ["'armed and dangerous'"]),
    ("„Ja“, «oui», »ja«, ”jo” and 「hai」.", ["„Ja“", "«oui»", "»ja«", "”jo”", "「hai」"]),
    ("''peace'' and ``war''", ["''peace''", "``war''"]),
    ('\\"no\\" and ""maybe"" and &quot;yes&quot;', ['\\"no\\"', '""maybe""', "&quot;yes&quot;"]),
    ("He said—“no”—and (“yes”), pro-“life” and “OK”ed.", ["“no”", "“yes”", "“life”", "“OK”"]),
    ('The ship"Orion" and the ship" Vega" sailed.', ['"Orion"', '" Vega"']),
    ('The "Orel "and" Kursk "sailed.', ['"Orel "', '" Kursk "']),
    ('"We saw Rodgers" side win," he said.', ['"We saw Rodgers" side win,"']),
    ("See `print('x')` or https://example.org/it's/'x' here.", ["`print('x')`", "'x'"]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED, ids=[text for text, _ in QUOTED])
def test_quotations_are_found(text, expected):
    found = plain(text).quotes.quotations
    assert [text[quote.start : quote.end] for quote in found] == expected
    assert all(quote.closed for quote in found)


ROLES = [
    ("Assad`s", ["apostrophe"]),
    ("the rebels' cause", ["possessive"]),
    ("don't ’90s", ["apostrophe", "apostrophe"]),
    ("5'10\" tall", ["prime", "prime"]),
    ("30°15′20″", ["prime", "prime"]),
    ('Rodgers" side won the weeks" battle.', ["damaged-possessive", "damaged-possessive"]),
    ("In May‚ he left", ["stray"]),
    ("“no”", ["open", "close"]),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_every_mark_has_its_role(text, expected):
    assert [mark.role for mark in plain(text).quotes.marks] == expected


def shape(text):
    """Each quotation of the text as (words, closed, continues, continued)."""
    return [
        (text[quote.inner.start : quote.inner.end], quote.closed, quote.continues, quote.continued)
        for quote in plain(text).quotes.quotations
    ]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''"])
def test_a_quotation_is_continued_where_each_paragraph_reopens_it(marks):
    first, last = marks
    text = f"{first}We ran.\n\n{first}It’s over.\n\n{first}We hid,{last} he said."
    assert shape(text) == [
        ("We ran.", False, False, True),
        ("It’s over.", False, True, True),
        ("We hid,", True, True, False),
    ]


def test_a_nested_quotation_is_continued_with_the_outer_one():
    text = "“He said: ‘Run.\n\n“‘Run now.’ So we ran,” she said."
    assert shape(text) == [
        ("He said: ‘Run.", False, False, True),
        ("Run.", False, False, True),
        ("‘Run now.’ So we ran,", True, True, False),
        ("Run now.", True, True, False),
    ]


def test_a_quotation_that_no_paragraph_reopens_runs_on_to_its_end():
    text = "“We ran.\n\nWe hid.\n\nIt was dark,” he said."
    assert shape(text) == [
        ("We ran.", False, False, True),
        ("We hid.", False, True, True),
        ("It was dark,", True, True, False),
    ]
    assert [quote.open for quote in plain(text).quotes.quotations] == ["“", "", ""]


def test_a_quotation_does_not_run_on_over_many_paragraphs():
    text = "“We ran.\n\n" + "He left.\n\n" * 4 + "It was dark,” he said."
    assert shape(text) == [("We ran.", False, False, False)]


def test_narration_at_the_end_of_the_paragraph_means_a_lost_mark_and_no_continuation():
    text = "“We stay, he said.\n\n“We go,” she said."
    assert shape(text) == [("We stay, he said.", False, False, False), ("We go,", True, False, False)]


@pytest.mark.parametrize("fault", ["“", "”", '"', "'", "’", "‘", "«"])
def test_a_wrong_mark_spoils_its_own_paragraph_at_most(fault):
    after = "“We ‘stay’,” he said. It’s “late”."
    alone = [quote.end - quote.start for quote in plain(after).quotes.quotations]
    text = f"She said {fault} no more.\n\n{after}"
    start = text.index(after)
    assert [q.end - q.start for q in plain(text).quotes.quotations if q.start >= start] == alone


def test_an_unclosed_quotation_ends_where_the_next_one_begins():
    text = "“It was dark,” he said. “I ran. “We hid,” he said."
    assert [text[q.start : q.end] for q in plain(text).quotes.quotations] == ["“It was dark,”", "“I ran.", "“We hid,”"]


def test_levels_count_from_the_outermost():
    found = plain("“He said, ‘She told me “no” twice,’ and left.”").quotes.quotations
    assert [quote.level for quote in found] == [1, 2, 3]


def test_marks_in_code_and_urls_are_ignored():
    text = "See https://example.org/it's/here for more."
    assert plain(text).quotes.marks == ()


def test_the_story_s_own_form_is_told():
    assert plain("“Yes.” It's.").quotes[2:] == (True, "'")
    assert plain('"Yes." It’s.').quotes[2:] == (False, "’")


MARKS = st.text(st.sampled_from("“”‘’\"'`´«»„‚″′「」ab sS59,.\n(—&quot;\\")) | st.text()


@given(MARKS)
@settings(max_examples=400, deadline=None)
@example("“‘“‘\n\n“‘")
@example("'“'”\n'\n\n”")
@example('‚\n5"′“')
def test_any_text_parses_and_the_spans_are_sound(text):
    doc = plain(text)
    found, marks = doc.quotes[:2]
    assert [(q.start, -q.end) for q in found] == sorted((q.start, -q.end) for q in found)
    assert all(left.end <= right.start for left, right in zip(marks, marks[1:]))
    assert all(doc.text[mark.start : mark.end] == mark.text for mark in marks)
    enclosing = []
    for quote in found:
        assert 0 <= quote.start <= quote.inner.start <= quote.inner.end <= quote.end <= len(doc.text)
        assert doc.text[quote.start : quote.inner.start] == quote.open
        assert doc.text[quote.inner.end : quote.end] == quote.close
        assert quote.closed == bool(quote.close)
        while enclosing and enclosing[-1].end <= quote.start:
            enclosing.pop()
        assert all(quote.end <= outer.end for outer in enclosing)
        assert not enclosing or quote.level > enclosing[-1].level
        enclosing.append(quote)


@given(MARKS)
@settings(max_examples=60, deadline=None)
def test_no_rule_crashes_on_any_text(text):
    doc = plain(text)
    assert not [finding.message for rule in RULES for finding in run(rule, doc) if finding.rule == CRASHED]


LONG = {
    "marks only": "'\"“",
    "prose": "“We don’t,” he said; 'it's the men's turn' to lift the 5'10\" table.\n",
    "continued": "“We stay.\n\n",
    "continued in one paragraph": "“We. “We stay. ‘A. ",
    "one number": "1",
    "feet": "5'",
    "degrees": "°",
}


@pytest.mark.parametrize("name", LONG)
def test_long_text_takes_linear_time(name):
    def made(size):
        text = "'" + LONG[name] * (size // len(LONG[name]))
        return text, split.paragraphs(text)

    assert keeps_step(made, lambda made: quotes.parse(*made, ()), 100_000)


def test_there_are_quotation_rules():
    assert len(RULES) >= 25


def found(rule_id, text):
    """The words that one rule flags in a text."""
    (rule,) = [rule for rule in RULES if rule.id == rule_id]
    return [text[finding.start : finding.end] for finding in run(rule, plain(text))]


def test_each_mark_of_the_rarer_form_is_reported_with_its_edit():
    text = "“Yes,” he said. “No.” It was \"late\", it's “late”."
    (rule,) = [rule for rule in RULES if rule.id == "quotes.mixed-straight-curly"]
    findings = run(rule, plain(text))
    assert [text[f.start : f.end] for f in findings] == ['"', '"']
    assert [f.edits[0].text for f in findings] == ["“", "”"]


@pytest.mark.parametrize("text", ["“Yes,” he said. ‘No.’ It’s late.", "\"Yes,\" he said. 'No.' It's late."])
def test_a_story_that_keeps_to_one_form_gets_nothing(text):
    assert [finding.rule for rule in RULES for finding in run(rule, plain(text))] == []


def test_a_quotation_over_lines_of_one_sentence_each_is_no_fault_but_over_paragraphs_it_is():
    lines = "The bus was late.\n“We waited.\nIt rained,” she said.\nThe bus never came.\nThe line was closed."
    assert found("quotes.continuation-not-reopened", lines) == []
    assert found("quotes.continuation-not-reopened", lines.replace("\n", "\n\n")) == ["It"]


@pytest.mark.parametrize("path", sorted((our_folder() / "profiles").glob("*.yml")), ids=lambda path: path.stem)
def test_house_styles_set_options_that_the_quotation_rules_have(path):
    options = yaml.load(path.read_text("utf-8"), yaml.BaseLoader).get("options") or {}
    rules = {rule.id: rule for rule in RULES}
    for id, values in options.items():
        if id.startswith("quotes."):
            assert set(values) <= set(rules[id].options)
