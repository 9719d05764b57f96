"""The declarative kinds: what each flags, in every scope and quote policy, and that quick tests change nothing."""

import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import keeps_step

from newslint.document import plain
from newslint.kinds import KINDS, UNSUPPORTED, fields, kind, patterns, wording
from newslint.kinds.repetition import stem
from newslint.lint import lint, run
from newslint.pack import _rule
from newslint.testing import fix


def rule(extends, foreign=False, **raw):
    """A rule from keyword arguments as a YAML file would hold them."""
    return _rule({"extends": extends, "message": "“%s”", **raw}, "test.rule", "test.yml", foreign)


def flagged(rule, text):
    doc = plain(text)
    findings = run(rule, doc)
    assert not [finding.message for finding in findings if finding.rule != "test.rule"]
    return [doc.text[finding.start : finding.end] for finding in findings]


def fixed(rule, text):
    doc = plain(text)
    return fix(doc, run(rule, doc))


STORY = """\
Odd men bite odd dogs

By Jo Bloggs

LONDON (AP) - The odd man bit a dog. “An odd dog,” he said, “an odd day.”

He left. That was not odd, see http://odd.example.com/odd for odd ends.
"""
# Where “odd” stands in the story, in reading order.
PLACES = ("headline", "headline", "lede", "quote 1", "quote 2", "body", "url", "body 2")
IN_SCOPE = {
    "text": {"headline", "lede", "quote 1", "quote 2", "body", "body 2"},
    "raw": set(PLACES),
    "document": {"headline", "lede", "quote 1", "quote 2", "body", "body 2"},
    "headline": {"headline"},
    "heading": {"headline"},
    "lede": {"lede", "quote 1", "quote 2"},
    "body": {"lede", "quote 1", "quote 2", "body", "body 2"},
    "paragraph": {"lede", "quote 1", "quote 2", "body", "body 2"},
    "sentence": {"headline", "lede", "quote 1", "quote 2", "body", "body 2"},
    "quote": {"quote 1", "quote 2"},
    "~headline": {"lede", "quote 1", "quote 2", "body", "body 2"},
    "body & ~lede": {"body", "body 2"},
}
QUOTED = {"quote 1", "quote 2"}
RULES = {
    "existence": {"tokens": ["odd"], "ignorecase": "true"},
    "substitution": {"swap": {"odd": "even"}, "ignorecase": "true"},
    "conditional": {"first": "[Oo]dd", "second": "never"},
}


@pytest.mark.parametrize(("extends", "scope", "quotes"), [*product(RULES, IN_SCOPE, ("skip", "only", "both"))])
def test_scope_and_quotes_decide_where_a_kind_looks(extends, scope, quotes):
    wanted = IN_SCOPE[scope]
    wanted = wanted - QUOTED if quotes == "skip" else wanted & QUOTED if quotes == "only" else wanted
    doc = plain(STORY)
    found = run(rule(extends, scope=scope, quotes=quotes, **RULES[extends]), doc)
    places = [match.start() for match in re.finditer("(?i)odd", STORY)]
    names = dict(zip(places, (*PLACES[:7], "url", *PLACES[7:])))
    assert {names[finding.start] for finding in found} == wanted


def test_existence_keeps_to_whole_words_unless_told_otherwise():
    assert flagged(rule("existence", tokens=["odd"]), "An odd oddity, oddly.") == ["odd"]
    assert flagged(rule("existence", tokens=["odd"], nonword="true"), "An odd oddity.") == ["odd", "odd"]
    assert flagged(rule("existence", tokens=["odd"]), "Odd.") == []
    assert flagged(rule("existence", tokens=["odd"], ignorecase="true"), "Odd.") == ["Odd"]


def test_existence_puts_raw_before_the_tokens_or_behind_them():
    raw = {"raw": [r"\b(?:is|was)", r"\s+"], "tokens": ["made", r"\w+ed"]}
    assert flagged(rule("existence", **raw), "It is made. It was gone. He was robbed.") == ["is made", "was robbed"]
    assert flagged(rule("existence", raw=[" of"], tokens=["off"], append="true"), "off of, off it") == ["off of"]
    assert flagged(rule("existence", raw=["cat.?"]), "concatenate") == ["cate"]


def test_exceptions_are_whole_matches_or_phrases_around_them():
    odd = rule("existence", tokens=[r"odd\w*"], exceptions=["oddity", "odd jobs?", "very odd man"])
    assert flagged(odd, "An odd oddity, odd job, the very odd man, very odd.") == ["odd", "odd"]


def test_the_vocabulary_of_a_house_adds_exceptions():
    house = {"vocabulary": {"accept": ["oddity", "odd c++ (new)"]}}
    odd = rule("existence", tokens=[r"odd\w*"])
    odd = replace(odd, options={**odd.options, **house})
    assert flagged(odd, "An odd oddity in odd c++ (new).") == ["odd"]
    assert "vocabulary" not in rule("existence", tokens=["odd"], vocab="false").options


def test_a_phrase_is_found_over_the_line_ends_of_wrapped_copy():
    line = "It was said by the men who stood there in the "
    text = f"{line}\nframework of the deal, and then they all went home in the\ndark of the night as they do\n"
    found = run(rule("existence", tokens=["in the framework of"]), plain(text.replace("the \n", "the\n")))
    assert [finding.message for finding in found] == ["“in the framework of”"]


def test_no_match_runs_from_one_paragraph_into_the_next():
    text = "One, two\n\nthree, four\n\nfive (six\n\nseven) eight."
    assert flagged(rule("existence", tokens=[r"\([^)]*\)", r"two\s+three"], nonword="true"), text) == []
    assert flagged(rule("existence", tokens=[r"[^,]+, \w+"], nonword="true"), text) == ["One, two", "three, four"]


@pytest.mark.parametrize(
    ("condition", "silent"),
    [
        ("very odd", ["A very odd man. An odd one."]),
        ({"pattern": "certified", "scope": "sentence"}, ["A certified, odd man. An odd one."]),
        ({"pattern": "very $", "scope": "before"}, ["A very odd man. An odd one."]),
        ({"pattern": "^ man", "scope": "after"}, ["A very odd man. An odd one."]),
    ],
)
def test_unless_excuses_a_match(condition, silent):
    for text in silent:
        doc = plain(text)
        starts = [finding.start for finding in run(rule("existence", tokens=["odd"], unless=condition), doc)]
        assert starts == [text.rindex("odd")]


def test_unless_can_ask_for_the_start_and_the_end_of_a_sentence():
    first = rule("existence", tokens=["Odd", "odd"], unless={"pattern": "^$", "scope": "before"})
    assert flagged(first, "Odd men. An odd one. Odd.") == ["odd"]
    last = rule("existence", tokens=["odd"], requires={"pattern": r"^\W*$", "scope": "after"})
    assert len(flagged(last, "It is odd. An odd one is odd.")) == 2


def test_unless_can_look_at_the_paragraph_and_the_whole_text():
    text = "An odd man. He is certified.\n\nAn odd one."
    near = {"pattern": "certified", "scope": "paragraph"}
    assert len(flagged(rule("existence", tokens=["odd"], unless=near), text)) == 1
    far = {"pattern": "certified", "scope": "document"}
    assert flagged(rule("existence", tokens=["odd"], unless=far), text) == []
    assert len(flagged(rule("existence", tokens=["odd"], unless=[{"pattern": "x"}, far]), text)) == 0


def test_requires_lets_a_match_count_only_beside_what_it_needs():
    text = "The bank fell. The river bank was wet, and the bank gave way."
    wet = rule("existence", tokens=["bank"], requires={"pattern": "river", "scope": "sentence"})
    assert len(flagged(wet, text)) == 2
    both = [{"pattern": "river", "scope": "sentence"}, {"pattern": "river $", "scope": "before"}]
    assert len(flagged(rule("existence", tokens=["bank"], requires=both), text)) == 1


def test_a_match_over_two_sentences_is_judged_by_both():
    tokens = [r"gamma\. Delta", "gamma"]
    omega = {"pattern": "omega", "scope": "sentence"}
    needing = rule("existence", tokens=tokens, requires=omega)
    excusing = rule("existence", tokens=tokens, unless=omega)
    text = "A gamma. Delta omega.\n\nA gamma and gamma. Delta omega."
    assert flagged(needing, text) == ["gamma. Delta", "gamma. Delta"]
    assert flagged(excusing, text) == ["gamma"]
    text = "Epsilon.\n\nGamma, beta. A gamma. Delta.\n\nOmega."
    paragraphs = rule("existence", tokens=tokens, requires={"pattern": "beta", "scope": "paragraph"})
    assert flagged(paragraphs, text) == ["gamma. Delta"]


def test_actions_become_edits():
    text = "It is very odd; very!"
    assert fixed(rule("existence", tokens=["very"], action={"name": "remove"}), text) == "It is odd;!"
    replace = {"name": "replace", "params": ["$1 or so"]}
    assert fixed(rule("existence", tokens=[r"(\d+)ish"], action=replace), "At 50ish.") == "At 50 or so."
    edits = {"trim": "!", "trim_right": "!", "trim_left": "¡"}
    assert [fixed(rule("existence", raw=["¡?Go!?"], action={"name": "edit", "params": [name, mark]}), "¡Go!")
            for name, mark in edits.items()] == ["¡Go", "¡Go", "Go!"]  # fmt: skip
    spaced = {"name": "edit", "params": ["trim", " "]}
    assert fixed(rule("existence", tokens=[r"\s—\s"], nonword="true", action=spaced), "a — b") == "a—b"
    mark = {"name": "edit", "params": ["trim_right", "!"]}
    assert fixed(rule("existence", tokens=[r"\w+!\s"], nonword="true", action=mark), "Go! Now.") == "Go Now."
    regex = {"name": "edit", "params": ["regex", "(-)", " $1 "]}
    assert fixed(rule("existence", tokens=["a-b"], action=regex), "a-b") == "a - b"
    nowhere = {"name": "edit", "params": ["truncate", ""]}
    assert fixed(rule("existence", tokens=["a-b"], action=nowhere), "a-b") == "a-b"


@pytest.mark.parametrize("foreign", [False, True])
def test_an_edit_fills_groups_and_takes_the_rest_as_it_stands(foreign):
    templates = {"$1": "a", "${1}0": "a0", "$10": "a0", "$0$0": "a-ba-b", r"\q\1": r"\q\1", "$2c": "c"}
    for template, expected in templates.items():
        regex = {"name": "edit", "params": ["regex", "(a)-b(c)?$", template]}
        assert fixed(rule("existence", foreign, tokens=["a-b a-b"], action=regex), "a-b a-b") == f"a-b {expected}"


def test_groups_are_counted_over_all_tokens_whatever_the_text_holds():
    replace = {"name": "replace", "params": ["$1$2 or so"]}
    ish = rule("existence", tokens=[r"(\d+)ish", r"(\d+)odd"], action=replace)
    assert fixed(ish, "At 50odd.") == "At 50 or so."
    assert fixed(ish, "At 50odd or 60ish.") == "At 50 or so or 60 or so."


def test_a_repetition_can_be_replaced_by_what_was_found():
    replace = {"name": "replace", "params": ["“$0”"]}
    assert fixed(rule("repetition", action=replace), "It is is.") == "It “is is”."


def test_a_fix_is_safe_only_when_the_rule_says_so():
    for told, safe in ((None, False), ("unsafe", False), ("safe", True)):
        extra = {"fix": told} if told else {}
        (found,) = run(rule("substitution", swap={"a": "b"}, **extra), plain("a"))
        assert [edit.safe for edit in found.edits] == [safe]


def test_substitution_takes_the_longest_pattern_first():
    swap = {"cell phone": "mobile", "cell phones": "mobiles", "phone": "telephone"}
    assert fixed(rule("substitution", swap=swap), "cell phones, a phone") == "mobiles, a telephone"


def test_substitution_fills_groups_of_its_own_pattern():
    swap = {r"(\w+) and also (\w+)": "$1 and $2", r"(\d+)(?:st|th) (May|June)": "$2 $1", r"(a)\1": "$1"}
    text = "this and also that on 5th June, aa"
    assert fixed(rule("substitution", swap=swap), text) == "this and that on June 5, a"


def test_substitution_keeps_the_capital_of_what_it_replaces():
    swap = {"e-mail": "email", "OK": "okay", "prior to": "before"}
    text = "E-mail him prior to it, Prior to it, PRIOR TO IT; ok?"
    other = rule("substitution", swap=swap, ignorecase="true")
    assert fixed(other, text) == "Email him before it, Before it, BEFORE IT; okay?"
    assert fixed(rule("substitution", swap={"[Ee]-mail": "email"}), "E-mail") == "email"
    assert fixed(rule("substitution", swap={"[Ee]-mail": "email"}, capitalize="true"), "E-mail") == "Email"


def test_substitution_offers_every_alternative():
    raw = {"message": "use '%s', not '%s'", "swap": {"kill": r"stop|end|a\|b", "very": ""}}
    first, second = run(rule("substitution", **raw), plain("kill very much"))
    assert first.message == r"use 'stop' or 'end' or 'a|b', not 'kill'"
    assert [edit.text for edit in first.edits] == ["stop", "end", "a|b"]
    assert (second.edits[0].start, second.edits[0].end, second.edits[0].text) == (5, 10, "")


def test_substitution_is_silent_when_the_words_are_right_already():
    assert flagged(rule("substitution", swap={"[Ww]i-?fi": "Wi-Fi"}, ignorecase="true"), "Wi-Fi, wifi") == ["wifi"]


def test_occurrence_counts_in_each_block():
    text = "A, b, c, d.\n\nA, b."
    commas = rule("occurrence", message="%d commas", token=",", max="2")
    (found,) = run(commas, plain(text))
    assert (found.start, found.message) == (1, "3 commas")
    assert flagged(rule("occurrence", token="c", min="1"), text) == ["A"]
    assert flagged(rule("occurrence", token=",", max="0", scope="sentence"), text) == [",", ","]
    (whole,) = run(rule("occurrence", token="zebra", min="1", scope="document"), plain(text))
    assert (whole.start, whole.end) == (0, 0)


def test_repetition_side_by_side_keeps_to_one_sentence():
    twice = rule("repetition", alpha="true", action={"name": "remove"})
    assert flagged(twice, "The men saw the the dog dog. Dog days. 5 5 -- --") == ["the the", "dog dog"]
    assert fixed(twice, "They saw the the dog.") == "They saw the dog."
    assert flagged(rule("repetition", ignorecase="true"), "The the men") == ["The the"]
    assert flagged(rule("repetition", exceptions=["had"]), "He had had had it.") == []
    assert flagged(rule("repetition", max="1"), "no no yes yes yes") == ["yes yes"]


def test_repetition_in_a_window_knows_the_forms_of_a_word():
    near = rule("repetition", tokens=[r"[A-Za-z]{7,}"], window="4", message="“%s” after “%s”")
    doc = plain("A clandestine meeting was held clandestinely. Nobody knew what the clandestine men had said there.")
    (found,) = run(near, doc)
    assert found.message == "“clandestinely” after “clandestine”"
    assert doc.text[found.related[0].start : found.related[0].end] == "clandestine"
    assert len(run(rule("repetition", tokens=[r"[A-Za-z]{7,}"], window="20"), doc)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("attack", "attacked"), ("attacking", "attacks"), ("country", "countries"), ("stop", "stopped"),
     ("City’s", "city"), ("happily", "happy"), ("advance", "advancing"), ("weakness", "weak"), ("agreed", "agree")],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("thing", "th"), ("united", "unit s"), ("bus", "bush")])
def test_other_words_do_not(one, other):
    assert stem(one) != stem(other)


def test_consistency_flags_the_rarer_form_at_each_place():
    either = rule("consistency", either={"advisor": "adviser"}, message="“%s”, but “%s”")
    doc = plain("An adviser, an advisor, a second adviser, one more advisor, an adviser.")
    found = run(either, doc)
    assert [finding.start for finding in found] == [15, 51]
    assert found[0].message == "“advisor”, but “adviser”"
    assert {(related.start, related.end) for finding in found for related in finding.related} == {(3, 10)}
    assert fix(doc, found).count("adviser") == 5


def test_consistency_prefers_the_form_seen_first_when_both_are_equal():
    either = rule("consistency", either={"advisor": "adviser"}, ignorecase="true")
    assert flagged(either, "Adviser one, advisor two.") == ["advisor"]
    assert fixed(either, "adviser one. Advisor two.") == "adviser one. Adviser two."
    assert flagged(either, "Adviser one, adviser two.") == []


def test_consistency_does_not_count_what_it_would_not_report():
    either = rule("consistency", either={"advisor": "adviser"})
    text = "An advisor. “The adviser, an adviser, some adviser,” he said. The adviser."
    assert flagged(either, text) == ["adviser"]


def test_consistency_rewrites_by_the_template_of_the_wanted_form():
    forms = {r"(\d+) ?%": "$1%", r"(\d+) per cent": "$1 per cent"}
    either = rule("consistency", groups=[forms], nonword="true")
    assert fixed(either, "5 %, 6 per cent, 7%") == "5 %, 6%, 7%"


def test_consistency_can_count_groups_together():
    raw = {"groups": [["color", "colour"], ["center", "centre"], ["labor", "labour"]], "together": "true"}
    text = "The color of the center, the labour court."
    assert fixed(rule("consistency", **raw), text) == "The color of the center, the labor court."
    assert flagged(rule("consistency", groups=raw["groups"]), text) == []
    uneven = rule("consistency", groups=[["color", "colour"], ["grey", "gray", "graye"]], together="true")
    assert flagged(uneven, "A color; a graye and a graye.") == ["color"]


def test_conditional_wants_the_name_before_or_beside_the_acronym():
    name = r"(?:[A-Z]\w+ )+\(([A-Z]{3,5})\)"
    acronyms = rule("conditional", first=r"\b([A-Z]{3,5})\b", second=name, exceptions=["BBC"])
    text = "NATO met the BBC.\n\nThe UNHCR, or United Nations High Commissioner (UNHCR), met NATO.\n\nUNHCR said so."
    assert flagged(acronyms, text) == ["NATO", "NATO"]
    plain_second = rule("conditional", first="bank", second="river")
    assert flagged(plain_second, "A river bank.\n\nA bank.") == ["bank"]


@pytest.mark.parametrize(
    ("match", "right", "wrong", "expected"),
    [
        ("$title", "The Man Who Bit a Dog: A Tale of Woe", "The man who bit a dog", "The Man Who Bit a Dog"),
        ("$sentence", "Man bites dog in NATO’s iPhone shop", "Man Bites Dog in a Park", "Man bites dog in a park"),
        ("$lower", "man bites dog", "Man bites dog", "man bites dog"),
        ("$upper", "MAN BITES DOG", "Man bites dog", "MAN BITES DOG"),
        ("^[A-Z]", "Man bites dog", "man bites dog", None),
    ],
)
def test_capitalization_of_headlines(match, right, wrong, expected):
    body = "\n\nA man bit a dog on the street today. Nobody knows why that was so, police said."
    heads = rule("capitalization", match=match, scope="headline")
    assert flagged(heads, right + body) == []
    (found,) = run(heads, plain(wrong + body))
    assert [edit.text for edit in found.edits] == ([expected] if expected else [])


def test_capitalization_of_a_long_block_takes_linear_time():
    long = rule("capitalization", match="$sentence", scope="document", quotes="both")
    words = "Most Of These Words "
    assert keeps_step(
        lambda size: words * (size // len(words)), lambda text: len(flagged(long, text)) == 1 or pytest.fail(), 80_000
    )


def test_capitalization_spares_exceptions_and_goes_by_its_threshold():
    body = "\n\nA man bit a dog on the street today. Nobody knows why that was so, police said."
    text = "Man in New York meets Jo Bloggs" + body
    assert flagged(rule("capitalization", match="$sentence", scope="headline"), text) != []
    names = rule("capitalization", match="$sentence", scope="headline", exceptions=["New York", "Jo", "Bloggs"])
    assert flagged(names, text) == []
    assert flagged(rule("capitalization", match="$sentence", scope="headline", threshold="0.4"), text) == []
    chicago = rule("capitalization", match="$title", scope="headline", style="Chicago", threshold="0.9")
    assert flagged(chicago, "A Walk between Two Hills and Back" + body) == []


def test_limit_caps_the_findings_of_a_document():
    assert len(flagged(rule("existence", tokens=["odd"], limit="2"), "odd odd odd")) == 2


def test_messages_take_words_numbers_and_percent_signs():
    assert wording.say("“%s” is 50%% of %s at 5% off", "a") == "“a” is 50% of %s at 5% off"


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_declares_what_the_loader_needs(name):
    module = kind(name)
    assert set(module.OPTIONS) <= set(module.KEYS)
    assert not set(module.KEYS) & set(fields.COMMON)
    assert all(set(names) <= set(module.KEYS) for names in module.REQUIRED)


# A pattern, texts in which it may match, and texts in which it surely does not.
NEEDS = {
    "in order to": (["in order to"], ["in order", "In Order to"]),
    r"colou?rs?": (["color", "colour"], ["colon", "cool r"]),
    r"(?:cell|smart) ?phone": (["smartphone", "a cell phone"], ["phone", "smart"]),
    r"cats|dogs?": (["cats", "a dog"], ["cat"]),
    r"a|b*": ([""], []),
    r"\w+ed": (["robbed"], ["robe d"]),
    r"(?<!not )done(?= now)": (["done now"], ["done", "now"]),
    r"(?<=well )\w+(?! ever)": (["well done"], ["well-done"]),
    r"(?i:done) [Tt]his": (["DONE this"], ["done his", "DONE thi"]),
    r"(?i)done": (["DONE"], ["DON"]),
    r"[Tt]his": (["This", "this"], ["hi", "T"]),
    r"o['’]clock": (["o’clock", "o'clock"], ["oclock", "o`clock"]),
    r"[.,;]\d": (["1.5", "a;5"], ["1:5"]),
    r"[^.]\d|x(?x) a b": (["15", ""], []),
    r"[a-c]+": (["z"], []),
    r"x{2,3}yy": (["yy"], ["xxy"]),
    r"3\-D": (["3-D"], ["3D", "3-d"]),
    r"(ab(?:cd)?|ef)+": (["ab", "ef"], ["cd", "af"]),
    r"[]x]abc": (["]abc", "xabc"], ["abc"]),
    "café": (["café"], ["cafe", "CAFÉ"]),
    r"(?P<n>ab)(?P=n)|\x41bc": ([""], []),
    "a(": ([""], []),
}


@pytest.mark.parametrize("source", NEEDS)
def test_a_pattern_is_passed_over_where_it_surely_does_not_match(source):
    folded = patterns.folds([source], False)
    possible, impossible = NEEDS[source]
    assert [text for text in possible if not patterns.can_match(source, plain(text), folded)] == []
    assert [text for text in impossible if patterns.can_match(source, plain(text), folded)] == []


ATOMS = st.sampled_from(
    ["a", "b", "is", "ab ", "s?", "i", "k", r"\w", r"\.", ".", "[ab]", "[^a]", "(?:a|b)", "(a|bi)?", "(?:ab|is)+",
     "b{0,2}", "a{2}", r"\b", "(?=a)", "(?<!b)", "(?<=s|k)", "(?!is)", "[.-]",
     "[“’]", "’", "[Ss]", "É", "é", "(?i:S)", "(?:[sS]i)", "-", " ", "S", "(?:b(?:a|s)?)", "|", "ß"]
)  # fmt: skip
SOURCES = st.lists(ATOMS, min_size=1, max_size=6).map("".join)
TEXTS = st.text("abisk -.AIS\nıſİKß\u0307é’É“", max_size=40)


@settings(deadline=None, max_examples=300)
@given(SOURCES, TEXTS, st.booleans())
def test_what_is_told_apart_cheaply_never_matches(source, text, ignorecase):
    doc = plain(text)
    if not patterns.can_match(source, doc, patterns.folds([source], ignorecase)):
        assert not re.search(source, doc.flowing, re.M | (re.I if ignorecase else 0))


@settings(deadline=None, max_examples=150)
@given(st.lists(SOURCES, min_size=1, max_size=4, unique=True), TEXTS, st.booleans(), st.booleans(), st.booleans())
def test_findings_are_the_same_without_the_quick_test(tokens, text, ignorecase, nonword, swap):
    raw = {"ignorecase": str(ignorecase), "nonword": str(nonword)}
    if swap:
        made = rule("substitution", swap=dict.fromkeys(tokens, "x"), **raw)
    else:
        made = rule("existence", tokens=tokens, **raw)
    quick = lint(plain(text), [made])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(patterns, "can_match", lambda *_: True)
        assert lint(plain(text), [made]) == quick


KEYS = st.text("abc ", min_size=1, max_size=4).filter(lambda key: key == key.strip())


@settings(deadline=None, max_examples=150)
@given(st.dictionaries(KEYS, st.text("xyz", min_size=1, max_size=3), min_size=1), st.text("abcABC .,\n", max_size=60))
def test_the_edits_of_a_substitution_leave_nothing_to_substitute(swap, text):
    made = rule("substitution", swap=swap, ignorecase="true", quotes="both")
    doc = plain(text)
    found = run(made, doc)
    for finding in found:
        observed = " ".join(text[finding.start : finding.end].lower().split("\n"))
        assert finding.edits[0].text.lower() == swap[observed]
        assert finding.edits[0][:2] == (finding.start, finding.end)
    assert run(made, plain(fix(doc, found))) == []


@pytest.mark.parametrize("unit", ["odd ", "o", "odd\n\n", "“odd” "])
def test_no_kind_is_slower_than_linear(unit):
    rules = [
        rule("existence", tokens=["odd", "even"], unless={"pattern": "never", "scope": "paragraph"}),
        rule("existence", tokens=["odd"], unless={"pattern": "never $", "scope": "before"}, scope="sentence"),
        rule("substitution", swap={"odd": "even", r"(\w+) odds": "$1"}),
        rule("consistency", either={"odd": "even"}),
        rule("repetition", alpha="true"),
        rule("repetition", window="5", tokens=[r"\w+"]),
        rule("conditional", first="odd", second="(even)"),
        rule("occurrence", token="odd", max="1"),
    ]

    def made(size):
        doc = plain(unit * (size // len(unit)))
        doc.sentences, doc.quotes, doc.zones, doc.folded, doc.tokens
        return doc

    assert keeps_step(made, lambda doc: [run(each, doc) for each in rules], 40_000)


def test_the_reference_names_every_kind_key_and_scope():
    from pathlib import Path

    from newslint.scope import NAMES

    page = (Path(__file__).parent.parent / "docs" / "rule-language.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w-]+)`", page))
    keys = {key for name in KINDS for key in kind(name).KEYS}
    vales = {"heading", "blockquote", "summary"}
    assert {*KINDS, *UNSUPPORTED, *fields.COMMON, *keys, *NAMES} - vales <= named
