"""Kind `sequence`: what it matches, flags, says and repairs, on readings made by hand, and what is wrong with a rule."""

from types import SimpleNamespace

import pytest
from timing import keeps_step

from newslint import pack
from newslint.document import plain
from newslint.kinds import penn, rows, sequence, tags
from newslint.kinds.fields import Complaint
from newslint.lint import run
from newslint.pack import _rule
from newslint.span import Intervals
from newslint.testing import fix

# Each word of the test sentences with its tag, form and relation; the rest are nouns in the singular.
LEXICON = {
    "the": ("DET", "_", "det"), "a": ("DET", "Sing", "det"), "two": ("NUM", "_", "nummod"), "big": ("ADJ", "_", "amod"),
    "old": ("ADJ", "_", "amod"), "men": ("NOUN", "Plur", "nsubj"), "dogs": ("NOUN", "Plur", "obj"),
    "he": ("PRON", "Sing", "nsubj"), "will": ("AUX", "Fin", "aux"), "be": ("AUX", "Inf", "cop"),
    "is": ("AUX", "Fin.Sing", "cop"), "are": ("AUX", "Fin.Plur", "cop"), "bite": ("VERB", "Fin.Plur", "root"),
    "sees": ("VERB", "Fin.Sing", "root"), "saw": ("VERB", "Fin.Plur", "root"), "seen": ("VERB", "Part.Past", "root"),
    "go": ("VERB", "Inf", "root"), "up": ("ADP", "_", "compound:prt"), "to": ("PART", "_", "mark"),
    "in": ("ADP", "_", "case"), ".": ("PUNCT", "_", "punct"), ",": ("PUNCT", "_", "punct"),
}  # fmt: skip


def read(text):
    """A document with a reading after LEXICON."""
    doc = plain(text)
    reading = []
    for start, end in doc.sentences:
        words = []
        for match in rows.WORDS().finditer(doc.text, start, end):
            upos, form, relation = LEXICON.get(match[0].lower(), ("NOUN", "Sing", "obj"))
            words.append(rows.Word(match.start(), match.end(), match[0], upos, form, relation))
        reading.append(SimpleNamespace(start=start, end=end, score=0.0, words=tuple(words)))
    vars(doc)["reading"] = tuple(reading)
    return doc


def rule(tokens, foreign=False, **raw):
    raw = {"extends": "sequence", "message": "“%s”", "quotes": "both", "tokens": tokens, **raw}
    return _rule(raw, "test.rule", "test.yml", foreign)


def flagged(rule, text):
    doc = read(text)
    findings = run(rule, doc)
    assert not [finding.message for finding in findings if finding.rule != "test.rule"]
    return [doc.text[finding.start : finding.end] for finding in findings]


def said(rule, text):
    return [finding.message for finding in run(rule, read(text))]


@pytest.mark.parametrize(
    ("tokens", "text", "found"),
    [
        ([{"tag": "DET"}, {"tag": "ADJ"}], "The old man saw the big old dogs.", ["The old", "the big"]),
        ([{"tag": "ADJ|NUM"}], "Two big dogs.", ["Two", "big"]),
        ([{"tag": "NOUN", "form": "Plur"}], "Two big dogs bite a man.", ["dogs"]),
        ([{"form": "Fin.*"}], "He will go. Men are big.", ["will", "are"]),
        ([{"relation": "compound:prt"}], "He will go up in the street.", ["up"]),
        ([{"pattern": "m[ae]n", "tag": "NOUN"}], "Men saw the man.", ["Men", "man"]),
        (["will", {"tag": "VERB"}], "He WILL go.", ["WILL go"]),
        ([{"pattern": ["m[ae]n", "dogs?"], "but": ["ma.", "cat"]}], "Men and dogs saw the man.", ["Men", "dogs"]),
        ([{"tag": "NOUN", "but": "men"}], "Men saw dogs.", ["dogs"]),
        ([{"tag": "DET"}, {"tag": "ADJ", "min": "0", "max": "3"}, {"tag": "NOUN"}], "The big old dogs bite the man.",
         ["The big old dogs", "the man"]),
        ([{"pattern": "will"}, {"pattern": "go", "skip": "2"}], "He will never ever go. Will he so much as go?",
         ["will never ever go"]),
        ([{"tag": "START"}, {"tag": "NOUN"}], "Men bite dogs. Dogs bite men.", ["Men", "Dogs"]),
        ([{"tag": "NOUN"}, {"tag": "PUNCT"}, {"tag": "END"}], "Men bite dogs.", ["dogs."]),
        ([{"tag": "ADJ"}, {"tag": "NOUN|ADJ", "negate": "true"}], "The men are big. The big dogs are old, he is.",
         ["big.", "old,"]),
        ([{"pattern": "big"}, {"pattern": "men", "negate": "true"}], "Dogs are big", ["big"]),
        ([{"tag": "DET"}, {"tag": "ADJ", "flag": "true"}, {"tag": "NOUN"}], "The big dogs.", ["big"]),
        ([{"tag": "DET", "target": "true"}, {"upos": "ADJ", "flag": "true"}, {"tag": "NOUN"}], "The big dogs.",
         ["The big"]),
        ([{"tag": "START"}, {"form": "(?!Fin).*", "max": "60"}, {"tag": "END"}], "The big dogs. Men are big.",
         ["The big dogs."]),
    ],
)  # fmt: skip
def test_tokens_are_matched_one_after_the_other(tokens, text, found):
    assert flagged(rule(tokens), text) == found


def test_no_match_runs_into_the_next_sentence():
    assert flagged(rule(["dogs", {"tag": "PUNCT"}, "men"]), "He saw the dogs. Men bite.") == []


def test_words_of_several_tokens_overlap_only_where_they_are_not_flagged():
    assert flagged(rule([{"tag": "NOUN"}, {"tag": "NOUN"}]), "Street market day sale.") == ["Street market", "day sale"]
    tokens = [{"tag": "NOUN"}, {"tag": "NOUN", "flag": "true"}]
    assert flagged(rule(tokens), "Street market day sale.") == ["market", "day", "sale"]


def test_capitals_count_only_when_asked_for():
    assert flagged(rule(["men"]), "Men saw men.") == ["Men", "men"]
    assert flagged(rule(["men"], ignorecase="false"), "Men saw men.") == ["men"]


def test_antipatterns_and_exceptions_excuse_what_they_touch():
    pile = [{"tag": "NOUN"}, {"tag": "NOUN"}]
    text = "The street market is big. The dog day is big."
    assert flagged(rule(pile, antipatterns=[["street", "market"]]), text) == ["dog day"]
    assert flagged(rule(pile, antipatterns=[[{"tag": "DET"}, "dog"]]), text) == ["street market"]
    assert flagged(rule(pile, exceptions=["dog day"]), text) == ["street market"]


@pytest.mark.parametrize("antipattern", [["big", "dogs"], ["cats"], ["men", ",", "cats"], ["the"]])
def test_antipatterns_of_a_long_sentence_take_linear_time(antipattern):
    made = rule(["big", "men"], antipatterns=[antipattern])
    unit = "the big men, "

    def work(doc):
        assert len(run(made, doc)) == doc.text.count("big")

    assert keeps_step(lambda size: plain(unit * (size // len(unit)) + "."), work, 26_000)


def test_antipatterns_are_searched_only_where_there_is_a_row(monkeypatch):
    searched = []
    monkeypatch.setattr(sequence, "_excused", lambda excusing, words: searched.append(words) or Intervals(()))
    found = flagged(rule(["big", "men"], antipatterns=[["dogs"]]), "Dogs bite. Big men saw big men. Men go.")
    assert found == ["Big men", "big men"] and len(searched) == 1


def test_sequences_are_alternatives():
    either = _rule({"extends": "sequence", "message": "%[1]s", "sequences": [["big", "men"], [{"tag": "ADJ"}, "dogs"]]},
                   "test.rule", "test.yml", False)  # fmt: skip
    assert said(either, "The old dogs saw big men and old men.") == ["old", "big"]


def test_the_conditions_of_all_kinds_hold():
    pile = [{"tag": "ADJ"}, {"tag": "NOUN"}]
    text = "Big dogs bite, “big dogs bite,” said he. Big men go in."
    assert flagged(rule(pile, quotes="skip"), text) == ["Big dogs", "Big men"]
    assert flagged(rule(pile, quotes="only"), text) == ["big dogs"]
    assert flagged(rule(pile, unless={"pattern": "bite", "scope": "sentence"}), text) == ["Big men"]
    assert flagged(rule(pile, requires={"pattern": "^ go", "scope": "after"}), text) == ["Big men"]
    headline = "Big dogs bite man\n\nMen saw the big dogs in the street.\n"
    assert flagged(rule(pile, scope="~headline"), headline) == ["big dogs"]


def test_the_message_has_the_flagged_words_or_those_of_each_token():
    tokens = [{"tag": "DET"}, {"tag": "ADJ", "min": "0", "max": "2"}, {"tag": "NOUN", "flag": "true"}]
    assert said(rule(tokens), "The big old dogs.") == ["“dogs”"]
    assert said(rule(tokens, message="%s, %s, %s"), "The big old dogs.") == ["The, big old, dogs"]
    assert said(rule(tokens, message="%[3]s (%[1]s) 100%%"), "The big old dogs.") == ["dogs (The) 100%"]
    assert said(rule(tokens, message="%[2]s!"), "The dogs.") == ["!"]


def test_an_action_repairs_the_flagged_words():
    tokens = [{"tag": "PART"}, {"tag": "ADJ", "flag": "true"}, {"tag": "VERB"}]
    doc = read("To big go.")
    assert fix(doc, run(rule(tokens, action={"name": "remove"}), doc)) == "To go."
    swap = rule([{"tag": "ADJ"}, {"tag": "ADJ"}], action={"name": "replace", "params": ["$2 $1"]})
    doc = read("The old big dogs.")
    assert fix(doc, run(swap, doc)) == "The big old dogs."


def test_a_sequence_without_tags_needs_no_model():
    spelled = rule(["the", {"pattern": "[a-z]+", "skip": "1"}, {"pattern": "[.]"}, {"tag": "END"}])
    assert not spelled.needs_model
    doc = plain("The big men. He sees the men.")
    assert [doc.text[at.start : at.end] for at in run(spelled, doc)] == ["The big men.", "the men."]
    assert rule([{"form": "Inf"}]).needs_model
    assert rule(["the"], antipatterns=[[{"tag": "DET"}]]).needs_model


def test_without_a_reading_a_sequence_of_tags_is_silent():
    doc = plain("The big men.")
    vars(doc)["reading"] = None
    assert run(rule([{"tag": "ADJ"}]), doc) == []
    vars(doc)["reading"] = (None,)
    assert run(rule([{"tag": "ADJ"}]), doc) == []


def test_a_long_sentence_takes_linear_time():
    text = "big " * 20_000 + "dogs."
    tokens = [{"tag": "ADJ", "max": "50"}, {"pattern": "no", "skip": "50"}, {"tag": "VERB"}]
    assert flagged(rule(tokens), text) == []


# Vale's own tags ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "text", "found"),
    [
        ("NN", "Two dogs bite a man.", ["dogs", "man"]),  # Vale looks for NN anywhere, so in NNS, too
        ("NNS", "Two dogs bite a man.", ["dogs"]),
        ("MD", "He will be seen.", ["will"]),
        ("VB|VBN", "He will be seen to go.", ["will", "be", "seen", "go"]),
        ("^VB$", "He will be seen to go.", ["be", "go"]),
        ("VB.*", "He will be seen.", ["be", "seen"]),
        ("VB[DPZ]", "He is seen.", ["is"]),
        ("^RP$", "He will go up in the street.", ["up"]),
        ("IN", "He will go up in the street.", ["in"]),
        ("PRP|TO", "He will go to be seen.", ["He", "to"]),
        ("JJ", "A big dog.", ["big"]),
        (".*", "He is.", ["He", "is", "."]),
    ],
)
def test_vales_tags_are_understood_where_ours_say_the_same(tag, text, found):
    if tag == "VB|VBN":  # unanchored, so that it is all verbs
        found = [word for word in found if word != "will"]
    assert flagged(rule([{"tag": tag}], foreign=True), text) == found


def test_every_row_of_penns_tags_names_known_ones():
    for _, *tests in penn.ROWS:
        for test in tests:
            assert test.upos <= set(tags.UPOS) and (test.forms or set()) <= set(tags.FORMS)
            assert (test.relations or set()) <= set(tags.RELATIONS)


# What is wrong with a rule ------------------------------------------------------------------------

HEAD = "extends: sequence\nmessage: x\n"
MALFORMED = {
    "no tokens": (HEAD, "1: a rule of kind sequence needs the key `tokens` or `sequences`"),
    "a text": (HEAD + "tokens: the\n", "3: `tokens` must be a list of tokens, not “the”"),
    "an empty list": (HEAD + "tokens: []\n", "3: `tokens` must be a list of tokens, not a list"),
    "a list as token": (HEAD + "tokens:\n  - [a]\n", "4: a token is a mapping with `pattern`, `tag`, `form` …"),
    "key": (HEAD + "tokens:\n  - {patern: a}\n", "4: unknown key of a token “patern”; did you mean “pattern”?"),
    "nothing": (HEAD + "tokens:\n  - flag: true\n", "4: a token needs a `pattern`, a `tag`, a `form` or a `relation`"),
    "tag": (HEAD + "tokens:\n  - a\n  - tag: NOUNS\n", "5: unknown tag “NOUNS”; did you mean “NOUN”?"),
    "tag among others": (HEAD + "tokens:\n  - tag: VERB|NOUNS\n", "4: unknown tag “NOUNS”; did you mean “NOUN”?"),
    "two sets of tags": (HEAD + "tokens:\n  - tag: VERB|NN\n", "4: unknown tag “NN”; did you mean “NOUN”?"),
    "tag and upos": (HEAD + "tokens:\n  - tag: VERB\n    upos: VERB\n", "5: a token has a `tag` or a `upos`, not both"),
    "form": (HEAD + "tokens:\n  - form: Plural\n", "4: unknown `form` “Plural”; did you mean “Plur”?"),
    "relation": (HEAD + "tokens:\n  - relation: subj\n", "4: unknown `relation` “subj”; did you mean “nsubj”?"),
    "expression": (HEAD + "tokens:\n  - tag: 'NO(UN'\n", "4: bad regular expression “NO(UN”: missing ), unterminated "
                   "subpattern"),
    "pattern": (HEAD + "tokens:\n  - a\n  - pattern: 'a('\n", "5: bad regular expression “a(”: missing ) at position 2"),
    "two words": (HEAD + "tokens:\n  - don't\n", "4: a token is one word, but “don't” is 3: don | ' | t"),
    "max": (HEAD + "tokens:\n  - {tag: NOUN, min: 3, max: 2}\n", "4: `max` must be at least 1, and at least `min`"),
    "skip": (HEAD + "tokens:\n  - tag: NOUN\n    skip: 900\n", "5: `skip` must be at most 100"),
    "negated only": (HEAD + "tokens:\n  - {tag: NOUN, negate: true}\n", "3: a sequence needs a token that must be there "
                     "and is not negated"),
    "antipatterns": (HEAD + "tokens: [a]\nantipatterns: [b]\n", "4: `antipatterns` must be a list of lists of tokens"),
    "pattern in an alternative": (HEAD + "sequences:\n  - [b]\n  - - a\n    - pattern: 'a('\n",
                                  "6: bad regular expression “a(”: missing ) at position 2"),
    "message": (HEAD.replace(" x", " " + "'%s %s'") + "tokens: [a]\n", "2: the message speaks of token 2, but the sequence has 1"),
    "number in the message": (HEAD.replace(" x", " " + "'%[4]s'") + "tokens: [a, b]\n",
                              "2: the message speaks of token 4, but the sequence has 2"),
    "past tense": (HEAD + "tokens:\n  - tag: VBD\n", "4: the tag “VBD” is not supported: VBD is not told apart from VBP "
                   "and VBZ in the tags that newslint reads (UPOS and `form`)"),
    "foreign word": (HEAD + "tokens:\n  - tag: FW\n", "4: the tag “FW” is not supported: FW has no counterpart in the "
                     "tags that newslint reads (UPOS and `form`)"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), MALFORMED.values(), ids=MALFORMED)
def test_what_is_wrong_is_said_with_path_and_line(tmp_path, text, said):
    path = tmp_path / "house" / "a.yml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    (problem,) = pack.load([path.parent], builtin=False).problems
    assert problem == f"{path}:{said}"


def test_a_replacement_knows_no_more_tokens_than_the_shortest_sequence_has():
    with pytest.raises(Complaint, match="“\\$3” speaks of group 3, but the last one is 2") as why:
        rule(["a", "b", "c"], sequences=[["a", "b"]], action={"name": "replace", "params": ["$2", "$3"]})
    assert why.value.keys == ("action", "params", 1)


def test_a_complaint_names_the_keys_to_the_place():
    with pytest.raises(Complaint) as why:
        rule(["a", {"tag": "NOUN", "form": "Plural"}])
    assert why.value.keys == ("tokens", 1, "form")
