"""Names, people and figures inside one story: which spellings are one name, which finding goes where, linear time."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import keeps_step

from newslint.analysis.name_spelling import DISTINCT, fold, one_slip, same_given
from newslint.document import plain
from newslint.lint import CRASHED, lint
from newslint.pack import our_files, our_rule

SLUGS = (
    "acronym_late acronym_mismatch acronym_twice acronym_unexpanded acronym_unused al_prefix courtesy_mix figure_change "
    "first_reference headline_body headline_name name_capitals name_order name_variant organisation_variant person_facts place_variant "
    "pronoun_flip term_caps"
).split()
RULES = {
    path.stem: our_rule(category, path) for category, path in our_files() if category == "consistency" and path.stem in SLUGS
}


def said(text, *slugs):
    doc = plain(text)
    found = lint(doc, [RULES[slug] for slug in slugs or SLUGS])
    return [(finding.rule.partition(".")[2], doc.text[finding.start : finding.end]) for finding in found]


@pytest.mark.parametrize(
    "one, other",
    [
        ("Araghchi", "Araqchi"), ("Qassemi", "Ghassemi"), ("Böttcher", "Boettcher"), ("Sergey", "Sergei"),
        ("Zelenskyy", "Zelensky"), ("Suleimaniyeh", "Sulaimaniya"), ("Djibouti", "Jibouti"), ("Degtyaryov", "Degtyarev"),
        ("Yekaterinburg", "Ekaterinburg"), ("Rut", "Ruth"), ("Donbass", "Donbas"), ("O’Hara", "O'Hara"),
    ],
)  # fmt: skip
def test_spellings_that_transcription_explains_fold_to_one(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    "one, other",
    [
        ("Khamenei", "Khomeini"), ("Salah", "Saleh"), ("Kamal", "Kamel"), ("Amr", "Amir"), ("Austria", "Australia"),
        ("Lee", "Yi"), ("Petrov", "Petrova"), ("Niger", "Nigeria"), ("Iran", "Iraq"), ("Bush", "Busch"),
    ],
)  # fmt: skip
def test_names_that_only_look_alike_stay_apart(one, other):
    assert fold(one) != fold(other) or frozenset((one.lower(), other.lower())) in DISTINCT
    assert said(f"Ali {one} spoke. Eva {other} left. {one} wept, and {other} sang.", "name_variant") == []


@given(st.text("bcdeghjklrtuz", min_size=5, max_size=12), st.data())
def test_a_slip_is_seen_from_both_sides(word, data):
    at = data.draw(st.integers(1, len(word) - 3))
    for slip in (word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + "x" + word[at:]):
        assert slip == word or one_slip(word, slip) and one_slip(slip, word)


@given(st.text(max_size=20), st.text(max_size=20))
def test_spelling_functions_take_any_text_and_are_symmetric(one, other):
    assert same_given(one, other) == same_given(other, one)
    assert one_slip(one, other) == one_slip(other, one)


def test_the_commoner_spelling_is_the_edit_and_each_rarer_place_is_one_finding():
    doc = plain("Abbas Araqchi spoke. Araghchi left. Then Araghchi wept. Aides of Araqchi, of Araghchi and of others slept.")
    found = lint(doc, [RULES["name_variant"]])
    assert [doc.text[finding.start : finding.end] for finding in found] == ["Araqchi", "Araqchi"]
    assert {finding.edits[0].text for finding in found} == {"Araghchi"}
    assert all(doc.text[place.start : place.end] == "Araghchi" for finding in found for place in finding.related)


def test_a_place_with_two_names_is_said_once_by_one_rule():
    assert said("War came to Donbas. Donbas was quiet. Men left for Donbass.") == [("place-variant", "Donbass")]


def test_brothers_and_namesakes_keep_their_ages():
    assert said("Ali Haddad, 40, and Adi Haddad, 41, left. Ali Haddad, 40, wept.", "person_facts") == []


def test_a_pronoun_that_other_pronouns_outvote_is_wrong():
    text = (
        "Rolandas Petkevik painted all his life. Petkevik sold his house. Petkevik gave his garden away. "
        "In May Petkevik praised her famous roses."
    )
    assert said(text, "pronoun_flip") == [("pronoun-flip", "her")]


def test_fixing_the_findings_leaves_nothing_to_find():
    text = "Kenta Morishita met Abbas Araghchi. Araghchi left. Then Araqchi saw Morishita Kenta in Kyiv. Kyiv is Kiev."
    doc = plain(text)
    edits = [finding.edits[0] for finding in lint(doc, [RULES[slug] for slug in SLUGS]) if finding.edits]
    fixed = text
    for edit in sorted(edits, reverse=True):
        fixed = fixed[: edit.start] + edit.text + fixed[edit.end :]
    assert said(fixed) == []


@pytest.mark.parametrize("kind", ["full names", "one given name", "surnames", "one beginning", "ages", "acronyms", "clubs"])
def test_long_lists_of_names_take_linear_time(kind):
    draw = random.Random(7)
    pool = ["".join(draw.choice("abdefgiklmnorstuvz") for _ in range(draw.randint(4, 9))).capitalize() for _ in range(2000)]
    shapes = {
        "full names": lambda: f"then {draw.choice(pool)} {draw.choice(pool)} spoke.",
        "one given name": lambda: f"then Ali {draw.choice(pool)} spoke.",
        "surnames": lambda: f"so {draw.choice(pool)} said he left.",
        "one beginning": lambda: f"so Hamamatsu{draw.choice('abc')} {draw.choice(pool)} left.",
        "ages": lambda: f"then {draw.choice(pool)} {draw.choice(pool)}, {draw.randint(20, 90)}, spoke.",
        "acronyms": lambda: f"the National Grain Board ({''.join(draw.choice('ABCDEFG') for _ in range(3))}) met.",
        "clubs": lambda: f"the {draw.choice(pool)} and {draw.choice(pool)} Agency met.",
    }
    sentences = [shapes[kind]() for _ in range(2000)]

    def made(count):
        doc = plain(" ".join(sentences[:count]))
        doc.names, doc.attributions, doc.quotes  # noqa: B018  what others take is not measured
        return doc

    def work(doc):
        assert not any(finding.rule == CRASHED for finding in lint(doc, [RULES[slug] for slug in SLUGS]))

    assert keeps_step(made, work, len(sentences))


@pytest.mark.parametrize(
    "slug, piece",
    [
        ("courtesy_mix", "then Mr Haddad said “no” and left. "),
        ("acronym_twice", "the NGB met.\n\n- the NGB met again.\n\nThey left and "),
    ],
)
def test_one_name_between_many_quotations_or_items_of_lists_takes_linear_time(slug, piece):
    def made(count):
        doc = plain(piece * count)
        doc.names, doc.zones, doc.quotes  # noqa: B018  what others take is not measured
        return doc

    assert keeps_step(made, lambda doc: lint(doc, [RULES[slug]]), 4000)
