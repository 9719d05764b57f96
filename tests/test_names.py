"""Names: what counts as one, what kind it is, which forms belong together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import keeps_step

from newslint.document import plain


def names(text):
    return plain(text).names


def kinds(text):
    return {name.text: name.kind for name in names(text).names}


def test_all_forms_of_one_person_are_one_name():
    text = (
        "President Bashar al-Assad spoke on Monday. Assad’s army advanced, and al-Assad said more would follow. "
        "Allies of president Assad agreed."
    )
    (person,) = names(text).people
    assert person.text == "Bashar al-Assad"
    assert person.forms == ("Bashar al-Assad", "Assad", "al-Assad")
    assert len(person.mentions) == 4


def test_titles_stand_apart_from_the_name_capital_or_not():
    found = names("Foreign Minister Ann Lee met president Omar Diaz and coach Tom Hall.").titles
    assert [(title.text, title.formal, title.mention.text) for title in found] == [
        ("Foreign Minister", True, "Ann Lee"),
        ("president", True, "Omar Diaz"),
        ("coach", False, "Tom Hall"),
    ]


def test_people_bodies_and_places_are_told_apart():
    found = kinds(
        "Officials of the Ministry of Defence flew from Cairo to Lake Victoria. There Maria Gomez, of Acme Corp, "
        "met the Syrian Observatory for Human Rights."
    )
    assert found == {
        "Ministry of Defence": "organisation",
        "Cairo": "place",
        "Lake Victoria": "place",
        "Maria Gomez": "person",
        "Acme Corp": "organisation",
        "Syrian Observatory for Human Rights": "organisation",
    }


def test_a_capital_at_the_start_of_a_sentence_needs_evidence():
    found = names("Bakers struck. Prices rose while bakers talked. Then Dunlow left. Dunlow won.")
    assert {mention.text for mention in found.mentions} == {"Dunlow"}
    assert not found.is_name("Bakers")
    assert not found.is_name("Prices")
    assert found.is_name("Dunlow") and found.is_name("Dunlow’s")


@pytest.mark.parametrize(
    "text, expansion",
    [
        ("The World Health Organization (WHO) met.", "World Health Organization"),
        ("The WHO (World Health Organization) met.", "World Health Organization"),
        ("They found an improvised explosive device (IED) there.", "improvised explosive device"),
        ("The WHO met.", None),
        ("Talks (see WHO) failed.", None),
    ],
)
def test_an_acronym_knows_the_words_that_it_stands_for(text, expansion):
    (acronym,) = names(text).acronyms
    assert (text[slice(*acronym.expansion)] if acronym.expansion else None) == expansion


def test_roles_tell_who_is_named_and_who_is_not():
    text = "Police spokesman Jim Roe met two Iraqi security sources. A senior official, Ann Lee, said the mayor left."
    found = [(role.text, role.number, role.definite, role.mention and role.mention.text) for role in names(text).roles]
    assert found == [
        ("Police spokesman", "one", True, "Jim Roe"),
        ("two Iraqi security sources", "many", False, None),
        ("A senior official", "one", False, "Ann Lee"),
        ("the mayor", "one", True, None),
    ]


def test_days_months_and_openers_are_no_names():
    assert names("On Monday the court met. In June it rose. However, Nobody came. I left.").mentions == ()


@pytest.mark.parametrize("place", ["New York", "South Africa", "St. Petersburg", "Gaza Strip", "Rio de Janeiro"])
def test_a_place_of_several_words_is_one_mention(place):
    (mention,) = names(f"{place} voted today.").mentions
    assert (mention.text, mention.kind) == (place, "place")


def test_a_name_may_run_over_the_line_end_of_wrapped_copy():
    lines = (
        "The talks with the president of the northern republic, Bashar",
        "al-Assad, ended on Monday after nine long hours.",
    )
    more = (
        "Nobody in the large delegation would say what had been agreed",
        "on trade, on water or on the border with its neighbours.",
    )
    (person,) = names("\n".join(lines + more) + "\n").people
    assert person.forms == ("Bashar al-Assad",)


@given(
    st.lists(
        st.sampled_from(
            [
                "Bank",
                "of",
                "for",
                "al-Assad’s",
                "Mr",
                ".",
                "(",
                "WHO",
                ")",
                "“",
                "the",
                "president",
                "J",
                "Lee",
                ",",
                "\n",
                "and",
                "’",
            ]
        )
    ).map(" ".join)
)
def test_mentions_are_ordered_lie_inside_and_say_what_stands_there(text):
    doc = plain(text)
    text, found = doc.flowing, doc.names
    end = 0
    for mention in found.mentions:
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention in found.names[mention.name].mentions
        assert found.at(mention.start) == mention
        end = mention.end
    for role in found.roles:
        assert text[role.start : role.end] == role.text


@pytest.mark.parametrize(
    "piece", ["Smith ", "Bank of ", "(AB) ", "Al-Bank for ", "said John, ", "Aa B. Lee, ", "the new old "]
)
def test_the_cost_grows_with_the_length(piece):
    def made(size):
        doc = plain(piece * (size // len(piece)))
        doc.sentences, doc.tokens, doc.zones
        return doc

    assert keeps_step(made, lambda doc: doc.names, 64_000)
