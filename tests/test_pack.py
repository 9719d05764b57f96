"""Rule files: what loads, what is said about what does not, and that other people's packs work."""

import re
import time
from pathlib import Path

import pytest

from newslint import pack
from newslint.document import plain
from newslint.kinds import fields, kind
from newslint.lint import lint, run

VALE = Path(__file__).parent / "data" / "vale"
GOOD = "extends: existence\nmessage: “%s” is odd\ntokens: [odd]\n"


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def problem(tmp_path, text):
    """What is said about a broken rule, from the line number on."""
    path = write(tmp_path, "house/broken.yml", text)
    loaded = pack.load([tmp_path], builtin=False)
    assert loaded.rules == ()
    (said,) = loaded.problems
    assert said.startswith(f"{path}:")
    return said[len(str(path)) + 1 :]


MALFORMED = {
    "unknown key": (
        "extends: existence\nmessage: x\ntoken: [a]\n",
        "3: unknown key “token”; did you mean “tokens”?",
    ),
    "unknown kind": (
        "extends: existance\nmessage: x\n",
        "1: unknown value of `extends` “existance”; did you mean “existence”?",
    ),
    "unknown level": (
        "extends: existence\nmessage: x\n\nlevel: eror\ntokens: [a]\n",
        "4: unknown value of `level` “eror”; did you mean “error”?",
    ),
    "level far off": (
        "extends: existence\nmessage: x\nlevel: 7\ntokens: [a]\n",
        "3: unknown value of `level` “7”; expected one of error, suggestion, warning",
    ),
    "unknown scope": (
        "extends: existence\nmessage: x\nscope:\n  - text\n  - headlin\ntokens: [a]\n",
        "5: unknown scope “headlin”; did you mean “headline”?",
    ),
    "unknown scope in a join": (
        "extends: existence\nmessage: x\nscope: body & ~qoute\ntokens: [a]\n",
        "3: unknown scope “qoute”; did you mean “quote”?",
    ),
    "bad expression": (
        "extends: existence\nmessage: x\ntokens:\n  - fine\n  - 'bad('\n",
        "5: bad regular expression “bad(”: missing ) at position 4",
    ),
    "bad expression in a swap": (
        "extends: substitution\nmessage: x\nswap:\n  a: b\n  '[z': c\n",
        "5: bad regular expression “[z”: unterminated character set at position 2",
    ),
    "bad expression in unless": (
        "extends: existence\nmessage: x\ntokens: [a]\nunless: '*'\n",
        "4: bad regular expression “*”: nothing to repeat at position 0",
    ),
    "bad expression in an edit": (
        "extends: existence\nmessage: x\ntokens: [a]\naction:\n  name: edit\n  params:\n  - regex\n  - (\n  - x\n",
        "8: bad regular expression “(”: missing ) at position 1",
    ),
    "bad expression in an edit that the kind does not make": (
        "extends: occurrence\nmessage: x\ntoken: a\nmax: 1\naction: {name: edit, params: [regex, '*', x]}\n",
        "5: bad regular expression “*”: nothing to repeat at position 0",
    ),
    "group beyond those of an edit": (
        "extends: existence\nmessage: x\ntokens: ['(a)(b)']\naction:\n  name: edit\n  params: [regex, (a), '$1 $2']\n",
        "6: “$1 $2” speaks of group 2, but the last one is 1",
    ),
    "groups of one name are one": (
        "extends: existence\nmessage: x\ntokens: [a]\naction: {name: edit, params: [regex, (?<n>a)|(?<n>b), '${2}']}\n",
        "4: “${2}” speaks of group 2, but the last one is 1",
    ),
    "group beyond those of a match": (
        "extends: existence\nmessage: x\nraw: ['(a)']\ntokens: ['(b)', c]\naction:\n  name: replace\n"
        "  params:\n  - $2\n  - $5\n",
        "9: “$5” speaks of group 5, but the last one is 2",
    ),
    "group of a repetition": (
        "extends: repetition\nmessage: x\naction: {name: replace, params: ['$1']}\n",
        "3: “$1” speaks of group 1, but the last one is 0",
    ),
    "group beyond those of a swap": (
        "extends: substitution\nmessage: x\nswap:\n  (a)(b): c\n  (c): $2|c\n",
        "5: “$2|c” speaks of group 2, but the last one is 1",
    ),
    "group beyond those of a rival form": (
        "extends: consistency\nmessage: x\ngroups:\n  -\n    (\\d+)%: $1%\n    a percent: a percent\n",
        "5: “$1%” speaks of group 1, but the last one is 0",
    ),
    "wrong type": ("extends: existence\nmessage: x\ntokens: {a: b}\n", "3: `tokens` must be a list, not a mapping"),
    "not a flag": (
        "extends: existence\nmessage: x\ntokens: [a]\nignorecase: maybe\n",
        "4: `ignorecase` must be true or false, not “maybe”",
    ),
    "not a number": (
        "extends: occurrence\nmessage: x\ntoken: a\nmax: few\n",
        "4: `max` must be a whole number, not “few”",
    ),
    "a number too long": (
        f"extends: occurrence\nmessage: x\ntoken: a\nmax: {'9' * 5000}\n",
        f"4: `max` must be a whole number, not “{'9' * 5000}”",
    ),
    "no share": (
        "extends: existence\nmessage: x\ntokens: [a]\nconfidence: '7'\n",
        "4: `confidence` must be a number from 0 to 1, not “7”",
    ),
    "no message": ("extends: existence\ntokens: [a]\n", "1: the key `message` is missing"),
    "empty message": ("extends: existence\ntokens: [a]\nmessage:\n", "3: the key `message` is missing"),
    "no kind": ("message: x\ntokens: [a]\n", "1: the key `extends` is missing: it names the kind of rule"),
    "nothing to look for": (
        "message: x\nextends: existence\n",
        "2: a rule of kind existence needs the key `tokens` or `raw`",
    ),
    "too many words": (
        "extends: existence\nmessage: “%s” is not “%s”\ntokens: [a]\n",
        "2: the message has 2 places for words, but existence gives 1",
    ),
    "key twice": (
        "extends: existence\nmessage: x\ntokens: [a]\nmessage: y\n",
        "4: the key “message” is here twice",
    ),
    "empty": ("", "1: the file is empty; expected a rule with `extends` and `message`"),
    "a list in itself": (
        "extends: existence\nmessage: x\ntokens: &a [*a]\n",
        "1: lists and mappings are nested too deeply, or in themselves",
    ),
    "a list": ("- a\n- b\n", "1: expected a mapping with `extends` and `message`"),
    "no YAML": ("extends: existence\nmessage: 'x\n", "3: not YAML: found unexpected end of stream"),
    "spelling": (
        "extends: spelling\nmessage: x\n",
        "1: rules of kind spelling are not supported yet: they need Hunspell dictionaries, which newslint does not "
        "read; LanguageTool checks spelling",
    ),
    "script": (
        "message: x\nextends: script\n",
        "2: rules of kind script are not supported yet: they need Vale's scripting language Tengo; write a Python rule "
        "instead",
    ),
    "unclosed mark": (
        "extends: existence\nmessage: x\ntokens: [a]\nexamples:\n  bad:\n    - fine [[a]]\n    - open [[a\n",
        "7: [[ without ]] in the example 'open [[a'",
    ),
    "day": (
        GOOD + "examples:\n  bad:\n    - text: '[[odd]]'\n      dateline: 3 May\n",
        "7: `dateline` must be a day such as 2024-12-02, not “3 May”",
    ),
    "example key": (
        GOOD + "examples:\n  good:\n    - {text: a, fxi: b}\n",
        "6: unknown value of `fxi` “fxi”; did you mean “fix”?",
    ),
    "condition scope": (
        GOOD + "unless: {pattern: a, scope: sentense}\n",
        "4: unknown value of `scope` “sentense”; did you mean “sentence”?",
    ),
}


@pytest.mark.parametrize(("text", "said"), MALFORMED.values(), ids=MALFORMED)
def test_what_is_wrong_is_said_with_path_and_line(tmp_path, text, said):
    assert problem(tmp_path, text) == said


def test_one_broken_rule_does_not_stop_the_others(tmp_path, monkeypatch):
    monkeypatch.setattr(pack, "our_files", lambda: ())
    write(tmp_path, "house/a.yml", "extends: existence\nmesage: x\n")
    write(tmp_path, "house/b.yml", GOOD)
    (tmp_path / "house" / "c.yml").write_bytes(b"extends: existence\nmessage: \xff\n")
    loaded = pack.load([tmp_path / "house"], builtin=False)
    assert [rule.id for rule in loaded.rules] == ["house.b"]
    assert len(loaded.problems) == 2
    with pytest.raises(pack.RuleError, match=r"a\.yml:2: unknown key “mesage”"):
        pack.load_rules(tmp_path)


def test_words_stay_words(tmp_path):
    text = "extends: substitution\nmessage: '%s %s'\nswap: {no: yes, on: off, 12:30: 2024-12-02, 1_000: 1.0}\n"
    rule = pack.yaml_rule(write(tmp_path, "house/words.yml", text), "house.words")
    doc = plain("They said no on the day at 12:30 for 1_000.")
    assert [finding.edits[0].text for finding in lint(doc, [rule])] == ["yes", "off", "2024-12-02", "1.0"]


def test_ids_come_from_folders_and_files(tmp_path):
    write(tmp_path, "styles/House/Odd.yml", GOOD)
    write(tmp_path, "styles/.hidden/Odd.yml", GOOD)
    write(tmp_path, "styles/profiles/ap.yml", "not: a rule\n")
    write(tmp_path, "styles/Other/odd.yaml", GOOD)
    assert [rule.id for rule in pack.load([tmp_path], builtin=False).rules] == ["House.Odd", "Other.odd"]
    (rule,) = pack.load([tmp_path / "styles" / "House" / "Odd.yml"], builtin=False).rules
    assert (rule.id, rule.category) == ("House.Odd", "House")


def test_an_id_that_is_there_already_is_a_problem(tmp_path):
    write(tmp_path, "a/House/odd.yml", GOOD)
    write(tmp_path, "b/House/odd.yml", GOOD)
    loaded = pack.load([tmp_path / "a", tmp_path / "b"], builtin=False)
    assert len(loaded.rules) == 1
    assert loaded.problems == (
        f"{tmp_path}/b/House/odd.yml:1: there is a rule House.odd already, in {tmp_path}/a/House/odd.yml",
    )


def test_a_folder_without_rules_is_a_problem(tmp_path):
    (said,) = pack.load([tmp_path / "nowhere"], builtin=False).problems
    assert said == f"{tmp_path}/nowhere: no rules here (expected .yml files, or .py files with a RULE)"


PYTHON_RULE = '''
from newslint import Rule

def check(doc, rule):
    at = doc.text.find("odd")
    if at >= 0:
        yield rule.finding(at, at + 3)

RULE = Rule("x.y", check, "odd")
'''


def test_a_pack_can_hold_python_rules(tmp_path):
    write(tmp_path, "House/odd.py", PYTHON_RULE)
    write(tmp_path, "House/_helper.py", "raise SystemError\n")
    write(tmp_path, "House/words.py", "WORDS = 3\n")
    write(tmp_path, "House/broken.py", "\nimport re\nre.compile('(')\n")
    loaded = pack.load([tmp_path], builtin=False)
    assert [rule.id for rule in loaded.rules] == ["House.odd"]
    assert [finding.rule for finding in lint(plain("How odd."), loaded.rules)] == ["House.odd"]
    (said,) = loaded.problems
    assert said.startswith(f"{tmp_path}/House/broken.py:3: the file does not run: error: missing )")


def test_our_rules_are_found_and_sorted():
    ids = [rule.id for rule in pack.load_rules()]
    assert ids == sorted(ids)
    assert "consistency.percent-style" in ids
    assert not any(rule.source.startswith("/") for rule in pack.load_rules())


OURS = [pytest.param(*file, id=f"{file[0]}.{file[1].stem}") for file in pack.our_files()]


@pytest.mark.parametrize(("category", "path"), OURS)
def test_every_shipped_rule_is_proven(category, path):
    from newslint.testing import prove

    rule = pack.our_rule(category, path)
    assert rule is None or prove(rule) == []


@pytest.mark.parametrize(("category", "path"), [file for file in OURS if file.values[1].suffix != ".py"])
def test_every_expression_that_we_ship_compiles(category, path):
    """Examples do not reach every token, and ours are compiled only when they can match."""
    raw = pack._plain(pack._compose(path))
    module = kind(raw["extends"])
    for expression, _ in fields.expressions(fields.read(raw, module), module):
        re.compile(expression)


@pytest.fixture(scope="module")
def vale():
    loaded = pack.load([VALE], builtin=False)
    assert loaded.problems == ()
    return {rule.id: rule for rule in loaded.rules}


def words(rule, text):
    doc = plain(text)
    return [doc.text[finding.start : finding.end] for finding in run(rule, doc)]


VALE_CASES = {
    "Google.Acronyms": ("The WHO met. The World Health Organization (WHO) and NATO use HTML.", ["NATO"]),
    "Google.Colons": ("He said: Never. See Note: this one.", [": N"]),
    "Google.Contractions": ("It is late. We are not here; they cannot come.", ["It is", "We are", "cannot"]),
    "Google.EmDash": ("A dash — here, not—here.", ["—"]),
    "Google.HeadingPunctuation": ("Man bites dog.", []),
    "Google.Latin": ("Fruit, e.g. apples, i.e. the red ones.", ["e.g.", "i.e."]),
    "Google.LyHyphens": ("A newly-built house and a friendly face.", ["newly-built"]),
    "Google.Quotes": ('The so-called "peace talks", he said.', ['"peace talks",']),
    "write-good.Illusions": ("The the bridge is is shut. It is. Is it?", ["is is"]),
    "write-good.So": ("So it goes. It was so; so what.", ["So", "; so"]),
    "write-good.Weasel": ("Very many people are quite sure.", ["Very", "quite"]),
    "write-good.Passive": ("It was taken and is being watched.", ["was taken", "being watched"]),
}


@pytest.mark.parametrize("id", VALE_CASES)
def test_a_rule_of_vale_reports_what_vale_reports(vale, id):
    text, expected = VALE_CASES[id]
    assert words(vale[id], text) == expected


def test_findings_of_a_vale_pack_carry_its_names_messages_and_fixes(vale):
    doc = plain("It is late, e.g. today. A newly-built house.")
    found = {finding.rule: finding for finding in lint(doc, vale.values())}
    assert found["Google.Contractions"].message == "Use 'It's' instead of 'It is'."
    assert found["Google.Latin"].edits[0].text == "for example"
    assert found["Google.LyHyphens"].edits[0].text == "newly built"
    assert found["Google.LyHyphens"].severity == "error"


def test_rules_of_vale_look_inside_quotations_and_ours_do_not(tmp_path, vale):
    write(tmp_path, "House/odd.yml", GOOD + "examples:\n  bad: ['[[odd]]']\n")
    (ours,) = pack.load([tmp_path], builtin=False).rules
    assert words(ours, 'An odd man said, “It is very odd.”') == ["odd"]
    assert words(vale["write-good.Weasel"], 'An odd man said, “It is very odd.”') == ["very"]


def test_a_pattern_without_end_is_reported_and_the_others_run(tmp_path, monkeypatch):
    from newslint.kinds import search

    monkeypatch.setattr(search, "TIME_LIMIT", 0.2)
    write(tmp_path, "House/slow.yml", "extends: existence\nmessage: x\nnonword: true\ntokens: ['(a+)+$']\n")
    write(tmp_path, "House/odd.yml", GOOD)
    rules = pack.load([tmp_path], builtin=False).rules
    found = lint(plain("How odd: " + "a" * 5000 + "!"), rules)
    assert [finding.rule for finding in found] == ["internal.rule-crashed", "House.odd"]
    assert "House.slow" in found[0].message
    assert "its pattern took too long on this text" in found[0].message


def test_an_edit_without_end_is_reported_and_the_others_run(tmp_path, monkeypatch):
    from newslint.kinds import search

    monkeypatch.setattr(search, "TIME_LIMIT", 0.2)
    slow = "extends: existence\nmessage: x\ntokens: [x+]\naction: {name: edit, params: [regex, '(x|x)+[yz]', a]}\n"
    write(tmp_path, "House/slow.yml", slow)
    write(tmp_path, "House/odd.yml", GOOD)
    rules = pack.load([tmp_path], builtin=False).rules
    began = time.thread_time()
    found = lint(plain("How odd: " + "x" * 24 + "!"), rules)
    assert time.thread_time() - began < 1
    assert [finding.rule for finding in found] == ["internal.rule-crashed", "House.odd"]
    assert "House.slow" in found[0].message
    assert "its pattern took too long on this text" in found[0].message
