"""Attribution: cues, speakers, what they cover and the voice of a quotation."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import keeps_step

from newslint.document import plain
from newslint.lint import lint
from newslint.pack import load_rules

RULES = [rule for rule in load_rules() if rule.category == "attribution"]
SEED = Path(__file__).resolve().parent.parent / "seeds" / "000_c8c743d56c621418.txt"


def cues(text):
    """(kind, verb, the speaker's words, the speaker's kind) of each cue."""
    found = []
    for cue in plain(text).attributions.cues:
        speaker = cue.speaker
        found.append((cue.kind, cue.verb, speaker and speaker.text, speaker and speaker.kind))
    return found


def status(text, words):
    """Whose voice the first place of some words is."""
    at = text.index(words)
    return plain(text).attributions.status(at, at + len(words))


def voices(text):
    """(speaker's words, how) of each quotation."""
    told = plain(text).attributions
    return [(voice.speaker and voice.speaker.text, voice.how) for voice in map(told.speaker_of, told.quotations)]


@pytest.mark.parametrize(
    "text, cue",
    [
        ("Ann Lee said the road was shut.", ("said", "say", "Ann Lee", "name")),
        ("The road is shut, said Ann Lee.", ("inverted", "say", "Ann Lee", "name")),
        ("Ann Lee, the mayor of Hull, said the road was shut.", ("said", "say", "Ann Lee", "name")),
        ("Foreign Minister Ann Lee told reporters to go.", ("said", "tell", "Foreign Minister Ann Lee", "name")),
        ("A police spokesman said so.", ("said", "say", "A police spokesman", "unnamed")),
        ("The mayor has also said so.", ("said", "say", "The mayor", "role")),
        ("Officials in Gaza said so.", ("said", "say", "Officials", "unnamed")),
        ("He said so.", ("said", "say", "He", "pronoun")),
        ("Two Iraqi security sources said so.", ("said", "say", "Two Iraqi security sources", "unnamed")),
        ("The Bank of England said so.", ("said", "say", "Bank of England", "organisation")),
        ("The report said so.", ("said", "say", "The report", "document")),
        ("The flood said so.", ("said", "say", "The flood", "impossible")),
        ("It was reported that rain fell.", ("passive", "report", None, None)),
        ("Rain fell, according to the mayor.", ("according", "according", "the mayor", "role")),
        ("The bank failed, citing Ann Lee.", ("citing", "cite", "Ann Lee", "name")),
        ("Ann Lee was quoted as saying rain fell.", ("said", "quote", "Ann Lee", "name")),
        ("In a statement, rain was called wet.", ("statement", "statement", None, None)),
        ("The map used data from Ann Lee.", ("data", "data", "Ann Lee", "name")),
    ],
)
def test_a_cue_knows_its_kind_and_its_speaker(text, cue):
    assert cues(text)[0] == cue


@pytest.mark.parametrize(
    "text",
    [
        "Everything went according to plan.",
        "Seats were given out according to need.",
        "The report is long and the claim is old.",
        "She agreed to buy the firm and added a shop.",
        "The state budget rose.",
        "It goes without saying.",
        "“He said so.”",
    ],
)
def test_words_that_report_nothing_are_no_cues(text):
    assert cues(text) == []


def test_according_to_knows_all_its_speakers():
    (cue,) = plain("It fell, according to local residents and rescue efforts.").attributions.cues
    assert [(one.text, one.kind) for one in (cue.speaker, *cue.others)] == [
        ("local residents", "unnamed"),
        ("rescue efforts", "impossible"),
    ]


def test_narration_reported_speech_and_quotations_are_told_apart():
    text = "Rain fell. Ann Lee said it would stop. “It will stop,” she said. Nobody slept."
    assert status(text, "Rain fell") == "narration"
    assert status(text, "it would stop") == "reported"
    assert status(text, "It will stop") == "quoted"
    assert status(text, "Nobody slept") == "narration"


def test_a_source_covers_its_clause_and_not_what_stands_before_a_but():
    text = "The road is shut, but police said it would open."
    assert status(text, "road is shut") == "narration"
    assert status(text, "it would open") == "reported"


def test_a_speaker_goes_on_until_another_subject_speaks():
    text = "Ann Lee said rain would fall. She would stay at home. The road was shut."
    assert status(text, "stay at home") == "reported"
    assert status(text, "road was shut") == "narration"


def test_an_interview_belongs_to_its_speakers():
    text = "The bank failed.\n\nQ: Why did it?\n\nA: It was undoubtedly old.\n\nQ: Was it?\n\nA: It was."
    assert status(text, "undoubtedly") == "reported"
    assert status(text, "bank failed") == "narration"


def test_split_and_following_quotations_have_the_speaker_of_their_paragraph():
    text = "“We came,” said Ann Lee. “We saw it all. We left.”\n\nRain fell."
    assert voices(text) == [("Ann Lee", "framed"), ("Ann Lee", "continued")]


def test_a_continued_quotation_keeps_its_speaker():
    text = "“We came,” said Ann Lee. “We saw it all.\n\n“We left at noon and nobody saw us go.”"
    assert voices(text)[-1] == ("Ann Lee", "continued")


def test_a_new_speaker_in_the_next_paragraph_does_not_speak_the_quotation_before():
    text = "Rain fell on the town.\n\n“Nobody came to help us on that day.”\n\nMayor Ann Lee said that rain was rare."
    assert voices(text) == [(None, "")]


def test_a_known_speaker_in_the_next_paragraph_may():
    text = "Ann Lee sat by the lake.\n\n“Nobody came to help us on that day.”\n\nLee said that rain was rare."
    assert voices(text) == [("Lee", "neighbour")]


def test_the_article_that_started_it_all_is_reported_at_its_places():
    doc = plain(SEED.read_text(encoding="utf-8"))
    found = {
        (doc.locate(one.start, one.end).line, one.rule.partition(".")[2])
        for one in lint(doc, RULES)
        if one.severity != "suggestion"
    }
    assert found == {
        (1, "vague-source"),
        (1, "loaded-adverb"),
        (3, "quote-no-speaker"),
        (5, "impossible-source"),
        (5, "unsourced-casualty"),
        (7, "unsourced-superlative"),
        (8, "loaded-label"),
        (9, "unsourced-casualty"),
        (11, "judgement"),
    }


PIECES = [
    "said",
    "according to",
    "“",
    "”",
    "Ann Lee",
    ",",
    ".",
    "\n",
    "the",
    "and",
    "sources",
    "he",
    "that",
    "was",
    "reported",
    ":",
]


@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_any_text_has_ordered_cues_and_a_status_everywhere(text):
    doc = plain(text)
    told = doc.attributions
    assert [cue.start for cue in told.cues] == sorted(cue.start for cue in told.cues)
    for cue in told.cues:
        assert 0 <= cue.start < cue.end <= len(text)
        if cue.speaker:
            assert doc.flowing[cue.speaker.start : cue.speaker.end] == cue.speaker.text
    for at in range(len(text)):
        assert told.status(at, at + 1) in ("narration", "reported", "quoted")
    for quote in told.quotations:
        told.speaker_of(quote)
    assert not [one for one in lint(doc, RULES) if one.category == "internal"]


@pytest.mark.parametrize(
    "piece",
    [
        'He said "no" and she said so, ',
        "according to the flood and ",
        "sources said ",
        '"',
        "“Nobody knows.”\n",
        "It was reported that ",
    ],
)
def test_the_cost_grows_with_the_length(piece):
    def made(size):
        doc = plain(piece * (size // len(piece)))
        assert doc.names and doc.quotes
        return doc

    def work(doc):
        for quote in doc.attributions.quotations[:1]:
            doc.attributions.speaker_of(quote)
        assert doc.attributions.status(0, 1)

    assert keeps_step(made, work, 80_000)
