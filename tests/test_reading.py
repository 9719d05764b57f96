"""What the garble model says: pieces, windows, readings kept from run to run, files that are no model, document evidence.

The model is a tiny one (data/garble, made by training/tiny.py) that knows eight words, each a fault of its own class.
"""

import json
import math
import shutil
import sys
import zlib
from types import SimpleNamespace

import pytest
from command import ROOT
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis import reading
from newslint.analysis.reading import evidence, model, store, windows
from newslint.analysis.reading.pieces import UNKNOWN, pieces, vocabulary
from newslint.analysis.reading.pieces import spelled as at_numbers
from newslint.document import plain

TINY = ROOT / "tests" / "data" / "garble"
SENTENCE = "The council met on flurb Monday and voted gronk."
CLEAN = "They left at noon, he said, and went home."
KNOWN = {piece: number for number, piece in enumerate(
    "[UNK] un ##aff ##able re ##election - election ' \" s don t 3 ##m . 5 € $ _ m ² naïve ##ï na ##ve".split()
)}  # fmt: skip


@pytest.fixture(autouse=True)
def tiny(monkeypatch, tmp_path):
    """The tiny model and an empty cache."""
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", str(TINY))
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def copied(monkeypatch, tmp_path):
    """A copy of the tiny model that a test may damage."""
    folder = tmp_path / "model"
    shutil.copytree(TINY, folder)
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", str(folder))
    return folder


def read(text):
    return reading.read(text, [(0, len(text))])[0]


def spelled(text, known=KNOWN):
    names = list(known)
    return [names[piece.id] for piece in pieces(text, known)]


# Pieces ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "unaffable": "un ##aff ##able",
        "re-election": "re - election",
        "reelection": "re ##election",
        "’s don’t": "' s don ' t",
        "“s”": '" s "',
        "$3.5m €3m": "$ 3 . 5 ##m € 3 ##m",
        "s_s": "s _ s",
        "na\u00efve": "naïve",
        "nai\u0308ve": "[UNK] [UNK] [UNK]",
        "s\u00a0\tt\u2003m\nm": "s t m m",
        "unx Un": "[UNK] [UNK]",
        "s🙂t": "s [UNK] t",
        "un" * 31: "[UNK]",
        "": "",
    }.items(),
)
def test_words_are_cut_into_the_longest_pieces_that_are_known(text, expected):
    assert spelled(text) == expected.split()


@given(st.text(st.one_of(st.characters(exclude_categories=[]), st.sampled_from("abc un're “”_\n\u00a0é²"))))
def test_pieces_cover_every_character_but_white_space_in_order(text):
    found = pieces(text, KNOWN, 7)
    covered = [at for piece in found for at in range(piece.start, piece.end)]
    assert covered == [at for at, letter in enumerate(text, 7) if not letter.isspace()]
    assert all(piece.end > piece.start for piece in found)
    assert not found or found[0].begins


def test_a_vocabulary_numbers_the_lines_of_its_file():
    known = vocabulary(str(TINY / "vocabulary.txt"))
    assert list(known.values()) == list(range(len(known)))
    assert UNKNOWN in known


# Sentences and windows ---------------------------------------------------------------------------


def test_a_sentence_is_read_word_for_word():
    found = read(SENTENCE)
    assert (found.start, found.end) == (0, len(SENTENCE))
    assert found.score > 3
    assert [word.text for word in found.words] == "The council met on flurb Monday and voted gronk .".split()
    assert [(word.text, word.kind) for word in found.words if word.fault > 0.5] == [("flurb", "word"), ("gronk", "order")]
    assert all(SENTENCE[word.start : word.end] == word.text for word in found.words)
    flurb = found.words[4]
    assert flurb.expected == "bridge" and flurb.likelihood > 0.9
    assert read(CLEAN).score < 0


def test_what_is_said_of_a_sentence_does_not_depend_on_its_neighbours_or_its_place():
    text = f"{CLEAN} {SENTENCE} {CLEAN}"
    at = len(CLEAN) + 1
    first, second, third = reading.read(text, [(0, at - 1), (at, at + len(SENTENCE)), (len(text) - len(CLEAN), len(text))])
    alone = read(SENTENCE)
    assert second.score == alone.score and (second.start, second.end) == (at, at + len(SENTENCE))
    assert [word._replace(start=word.start - at, end=word.end - at) for word in second.words] == list(alone.words)
    assert first.score == third.score == read(CLEAN).score


@pytest.mark.parametrize("folder", [TINY, model.OURS], ids=["tiny", "shipped"])
def test_a_sentence_is_read_alike_alone_and_among_others(monkeypatch, folder):
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", str(folder))
    article = plain((ROOT / "seeds" / "000_c8c743d56c621418.txt").read_text(encoding="utf-8"))
    sentences = [article.text[start:end] for start, end, *_ in article.sentences]
    sentences += [SENTENCE, "Goed.", " ".join(sentences[:5])]  # few pieces, and several windows
    judge = model.reader()
    together = judge(sentences)
    assert judge(sentences[::-1]) == together[::-1]
    assert [judge([sentence])[0] for sentence in sentences] == together


def test_a_sentence_is_read_alike_on_any_number_of_cores(monkeypatch):
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", model.OURS)
    article = plain((ROOT / "seeds" / "000_c8c743d56c621418.txt").read_text(encoding="utf-8"))
    sentences = [article.text[start:end] for start, end, *_ in article.sentences]
    told = []
    for cores in (1, 2, 3):
        monkeypatch.setattr(model, "_cores", lambda cores=cores: cores)
        told.append(model._reader.__wrapped__(model.OURS, 0)(sentences))
    assert told[0] == told[1] == told[2]


def test_a_forked_process_makes_a_session_of_its_own(monkeypatch):
    first = model.reader()
    assert model.reader() is first
    monkeypatch.setattr(model.os, "getpid", lambda: -1)
    assert model.reader() is not first


def test_a_worker_process_reads_on_one_core_and_a_run_without_any_on_several(monkeypatch):
    monkeypatch.setattr(model.os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    monkeypatch.setattr(model, "sys", SimpleNamespace(modules={}))
    assert model._cores() == model.CORES
    process = SimpleNamespace(parent_process=lambda: "the run")
    monkeypatch.setattr(model, "sys", SimpleNamespace(modules={"multiprocessing.process": process}))
    assert model._cores() == 1


def test_sentences_of_a_run_are_of_about_equal_length_and_not_too_many():
    cuts = [range(length) for length in (5, 90, 6, 94, 40, 5, 41, 1)] + [range(20)] * 30
    groups = list(model._groups(cuts))
    assert sorted(at for group in groups for at in group) == list(range(len(cuts)))
    assert all(len(group) * (max(len(cuts[at]) for at in group) + 2) <= model.TOGETHER for group in groups)
    assert max(map(len, groups)) > 4 and list(model._groups([])) == []


def test_what_has_no_letter_and_what_is_no_span_is_not_read():
    assert reading.read("3 - 1. He left.", [(0, 6), None, (7, 15)])[:2] == (None, None)
    assert reading.read("", []) == ()


@pytest.mark.parametrize("count", [1, 15, 16, 30, 60, 90])
def test_a_long_sentence_is_read_in_windows_and_each_word_is_told_once(count):
    text = " ".join(["walked"] * count + ["flurb", "home"])  # six pieces a word
    found = read(text)
    if found is None:
        assert 6 * count > windows.MOST
        return
    assert [word.text for word in found.words] == text.split()
    assert [word.text for word in found.words if word.fault > 0.5] == ["flurb"]


def test_what_is_too_long_for_a_sentence_is_not_read():
    assert read("walked " * 100) is None


@given(st.lists(st.integers(1, 20), min_size=1, max_size=60))
def test_windows_decide_on_each_piece_once(lengths):
    begins = [at == 0 for length in lengths for at in range(length)]
    cut = [SimpleNamespace(begins=each) for each in begins]
    found = windows._windows(cut)
    assert [at for _, _, first, last in found for at in range(first, last)] == list(range(len(cut)))
    for start, end, first, last in found:
        assert start <= first < last <= end <= start + windows.WINDOW
        assert all(begins[at] for at in (start, first)) and (end == len(cut) or begins[end])


# Documents ---------------------------------------------------------------------------------------


def test_datelines_code_and_other_languages_are_not_read():
    doc = plain(
        "LONDON (Reuters) - The council met on Monday.\n\n"
        "Le ministre a déclaré que les routes de la ville sont fermées pour la nuit, et que les trains ne vont pas.\n\n"
        "He left for the town. It was late in the evening, and the roads were shut because of the snow and the wind."
    )
    told = [each and doc.text[each.start : each.end] for each in doc.reading]
    assert told[:3] == ["The council met on Monday.", None, "He left for the town."]
    french = plain("Le ministre a déclaré que les routes de la ville sont fermées. Elle est dans la ville avec les enfants.")
    assert set(french.reading) == {None} and len(french.reading) == len(french.sentences)


def test_the_document_has_no_reading_without_a_model(monkeypatch, tmp_path):
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", str(tmp_path / "nowhere"))
    doc = plain(SENTENCE)
    assert doc.reading is None and doc.evidence is None


def counted(text):
    return [doc_text for doc_text in (text[one.start : one.end] for one in evidence.counting(plain(text), 5))]


def test_only_sentences_of_running_copy_count():
    prose = "The mayor said on Monday that the flurb would open."
    assert counted(f"Bridge to open in the spring after all\n\nBy Anna Berg\n\n{prose} He left.\n\nNext up\n\n{prose}") == [prose] * 2
    assert counted(f"{prose}\n\n- the old flurb of the town and its people\n- the other one of the two in the valley") == [prose]
    assert counted(f"{prose}\n\nPhoto: the old flurb of the town and its people.\n\n{prose}") == [prose] * 2
    assert counted("Anna Berg, Carl Dahl, Eva Falk, Gustav Holm, Ida Juhl and Karl Lund.") == []
    assert counted("Arsenal 3 Chelsea 1, Leeds 2 Everton 2, Fulham 0 Wolves 4 after extra time.") == []


def test_a_headline_in_the_middle_of_the_copy_does_not_count():
    prose = "The mayor said on Monday that the flurb would open."
    title = "Eastern Bridge to Reopen in the Spring after All the Repairs, Mayor Promises the Shopkeepers of Harbour Street"
    assert counted(f"{prose}\n\n{title} | Coast News\n\n{prose}") == [prose] * 2
    assert counted(f"{prose} {title}.") == [prose, f"{title}."]  # a sentence full of names has its stop
    names = "Anders Bergman and Karin Lindqvist of Malmo Harbour directed the film in the winter"
    assert counted(f"{prose} {names}") == [prose, names]


# The document as evidence ------------------------------------------------------------------------

TOLD = {"slope": 1.0, "offset": 0.0, "evidence": 2.0, "prior": 3.0}


def test_other_sentences_are_evidence_and_a_sentence_is_none_for_itself():
    assert evidence.weighed([1.0], [0.9], TOLD) == [1.0]
    scores = evidence.weighed([1.0, -4.0, 0.0], [0.8, 0.1, 0.5], TOLD)
    assert scores == pytest.approx([1 + 2 * 0.6 / 5, -4 + 2 * 1.3 / 5, 2 * 0.9 / 5])


def test_the_worst_word_weighs_beside_the_whole():
    def sentence(score, *faults):
        words = [SimpleNamespace(text=text, fault=fault) for text, fault in faults]
        return SimpleNamespace(score=score, words=words)

    bad = sentence(1.0, ("good", 0.1), ("bad", 0.9), ("—", 1.0))
    assert evidence.alone(bad, {"worst": 0.5}) == pytest.approx(1 + 0.5 * math.log(9))
    assert evidence.alone(bad, {"worst": 0.0}) == 1.0
    sure, fine = sentence(0.0, ("bad", 1.0)), sentence(0.0, ("good", 0.0))
    assert evidence.alone(sure, {"worst": 1.0}) == pytest.approx(math.log(9999)) == -evidence.alone(fine, {"worst": 1.0})
    assert evidence.alone(sentence(0.0, ("—", 1.0)), {"worst": 1.0}) == evidence.alone(fine, {"worst": 1.0})


def test_more_doubtful_sentences_weigh_more_and_never_more_than_all():
    few, many, most = (evidence.weighed([0.0] * count, [1.0] * count, TOLD)[0] for count in (2, 20, 2000))
    assert few < many < most < 2.0


def test_a_probability_is_a_calibrated_logit():
    assert evidence.probability(0, TOLD) == 0.5
    assert evidence.probability(2, TOLD | {"slope": 0.5, "offset": -1}) == 0.5
    assert evidence.probability(-9999, TOLD) < 1e-12 and evidence.probability(9999, TOLD) == pytest.approx(1)


def test_evidence_counts_the_doubtful():
    found = plain(f"{SENTENCE} {CLEAN} {CLEAN}").evidence
    assert (len(found.sentences), found.doubtful) == (3, 1)
    assert found.mean == pytest.approx(sum(one.probability for one in found.sentences) / 3)
    assert found.sentences[0].score > found.sentences[0].reading.score
    assert plain("Short one.").evidence.mean == 0.0


# Kept from run to run ----------------------------------------------------------------------------


def test_readings_are_the_same_from_the_cache_and_without_one(monkeypatch):
    fresh = plain(f"{SENTENCE} {CLEAN}").reading
    monkeypatch.setattr(model, "reader", lambda: pytest.fail("the model was asked again"))
    assert plain(f"{SENTENCE} {CLEAN}").reading == fresh
    assert plain(f"{CLEAN}\n\n{SENTENCE}").reading[1].score == fresh[0].score
    monkeypatch.undo()
    monkeypatch.setenv("NEWSLINT_GARBLE_MODEL", str(TINY))
    monkeypatch.setenv("NEWSLINT_CACHE", "")
    assert plain(f"{SENTENCE} {CLEAN}").reading == fresh


def test_another_model_is_asked_anew(copied):
    first = store.key(model.description().digest, SENTENCE)
    told = json.loads((copied / "model.json").read_text())
    told["thresholds"]["warning"] = 1.0
    (copied / "model.json").write_text(json.dumps(told))
    assert store.key(model.description().digest, SENTENCE) == first  # decides nothing about what is said
    told["files"]["model.onnx"]["crc32"] += 1
    (copied / "model.json").write_text(json.dumps(told, indent=2))
    assert store.key(model.description().digest, SENTENCE) != first


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + bytes(200)])
def test_a_damaged_cache_costs_nothing_but_time(tmp_path, content):
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / store.FILE).write_bytes(content)
    assert read(SENTENCE) == read(SENTENCE)
    store.keep({b"key": (1, ())})
    assert store.found([b"key", b"other"]) == {b"key": (1, ())}


def test_the_cache_has_a_limit(monkeypatch):
    monkeypatch.setattr(store, "MOST", 3)
    for number in range(6):
        store.keep({bytes([number]): (number, ())})
    assert sorted(store.found([bytes([number]) for number in range(6)])) == [b"\3", b"\4", b"\5"]


# What is no model --------------------------------------------------------------------------------


def trouble():
    """What is wrong with the model when a sentence is to be read."""
    with pytest.raises(reading.ModelError) as why:
        read(SENTENCE)
    assert "\n" not in str(why.value)
    return str(why.value)


@pytest.mark.parametrize("name", ["model.json", "model.onnx", "weights.bin", "vocabulary.txt"])
def test_a_missing_file_is_named(copied, name):
    (copied / name).unlink()
    assert trouble() == f"the model is damaged: there is no {copied / name}"


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", f'{{"format": {model.FORMAT}, "files": 3}}'])
def test_a_description_that_is_none_is_told(copied, content):
    (copied / "model.json").write_text(content)
    assert trouble().startswith(f"the model is damaged: {copied / 'model.json'} cannot be read")


def test_a_model_of_another_format_is_told(copied):
    told = json.loads((copied / "model.json").read_text())
    (copied / "model.json").write_text(json.dumps(told | {"format": 99}))
    assert trouble() == f"the model in {copied} is of format 99, not {model.FORMAT}"


@pytest.mark.parametrize("name", ["model.onnx", "weights.bin"])
def test_a_truncated_file_is_told(copied, name):
    path = copied / name
    content = path.read_bytes()
    path.write_bytes(content[:-1])
    assert trouble() == f"the model is damaged: {path} has {len(content) - 1} bytes, not {len(content)}"


@pytest.mark.parametrize("name", ["model.onnx", "weights.bin"])
def test_a_changed_file_is_told_and_not_read_again(copied, name):
    path = copied / name
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert trouble() == f"the model is damaged: {path} is not what model.json says"
    path.write_bytes(content)
    assert model.failure() == trouble()


def test_what_onnxruntime_cannot_load_is_told(copied, capfd):
    content = b"no model at all"
    (copied / "model.onnx").write_bytes(content)
    told = json.loads((copied / "model.json").read_text())
    told["files"]["model.onnx"] = {"bytes": len(content), "crc32": zlib.crc32(content)}
    (copied / "model.json").write_text(json.dumps(told))
    assert " cannot load the model: " in trouble()
    assert capfd.readouterr().err == ""


def test_without_onnxruntime_the_model_is_off(copied, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert trouble() in ("onnxruntime is not installed", "onnxruntime cannot be imported: import of onnxruntime halted; None in sys.modules")


def test_the_tiny_model_is_what_the_export_makes(tmp_path):
    onnx = pytest.importorskip("onnx")
    pytest.importorskip("torch")
    from training.export import describe, write
    from training.graph import Shape
    from training.tiny import HEADS, arrays, vocabulary

    write(tmp_path, arrays(), vocabulary(), {"warning": 0.0, "error": 3.0}, shape=Shape(HEADS))
    for name in ("weights.bin", "vocabulary.txt"):
        assert (tmp_path / name).read_bytes() == (TINY / name).read_bytes()
    made, kept = (onnx.load(folder / "model.onnx") for folder in (tmp_path, TINY))
    assert made.graph.node == kept.graph.node  # the file's bytes depend on the version of onnx
    made, kept = (json.loads((folder / "model.json").read_text()) for folder in (tmp_path, TINY))
    assert made | {"files": None} == kept | {"files": None}
    describe(tmp_path, {"error": 4.0}, {"recall": 0.5})
    assert json.loads((tmp_path / "model.json").read_text())["figures"] == {"recall": 0.5}


def test_a_number_stands_for_the_same_piece_both_ways(tmp_path):
    listed = tmp_path / "vocabulary.txt"
    listed.write_text("[UNK]\n[\n[\nbridge\nroad\n", encoding="utf-8")
    for path in (listed, ROOT / "newslint" / "data" / "garble" / "vocabulary.txt"):
        assert all(at_numbers(path)[number] == piece for piece, number in vocabulary(path).items())
    assert at_numbers(listed)[vocabulary(listed)["road"]] == "road"
