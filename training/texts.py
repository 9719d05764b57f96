"""The texts: clean sentences, graded machine translation, pairs written by hand; what is kept out of training."""

import gzip
import hashlib
import json
import re
from pathlib import Path
from typing import NamedTuple

LONGEST, SHORTEST = 420, 18  # code points of a sentence worth training on
# How far the grade "garbled" means that a reader of English sees it, by language: read by eye, 20 of each.
VISIBLE = {"ne": 1.0, "si": 0.9, "et": 0.9, "ro": 0.5, "ru": 0.35, "ja": 0.8, "is": 0.8, "zh": 0.45}
INTERVIEWS, SPEAKER = "Wikinews, interviews", "(("  # written down word for word; how their speakers are marked


class Text(NamedTuple):
    """A sentence: `bad` from 0 (clean) to 1, `faults` (start, end, class, word meant), `weight`, where it is from."""

    text: str
    bad: float
    faults: tuple = ()
    weight: float = 1.0
    source: str = ""


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def kept_out(name, every=5):
    """Whether an article is kept out of training: one in five by its name, the same ones at all times."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % every == 0


def is_for_calibration(name):
    """Whether a clean article kept out of training sets thresholds; the others are measured on."""
    return kept_out("calibrate " + name, 2)


def squeezed(text):
    """A text without what copies of it differ in, to tell that it is the same."""
    return re.sub(r"\W+", "", text).lower()


def sentences(text):
    """The sentences of an article, as newslint parts them."""
    from newslint.document import plain

    doc = plain(text)
    found = [doc.text[span.start : span.end].replace("\n", " ") for span in doc.sentences]
    return [sentence for sentence in found if SHORTEST <= len(sentence) <= LONGEST and re.search("[a-z]", sentence)]


def test_texts(bench, dev):
    """Squeezed texts of everything that is measured on: never trained on."""
    found = {squeezed(each["text"]) for each in lines(bench / "read_by_two.jsonl.gz")}
    for each in lines(bench / "wmt21_documents.jsonl.gz"):
        if each["label"] == "clean":
            found.update(map(squeezed, each["text"].split("\n")))
    for path in dev.glob("articles/*.txt"):
        found.update(map(squeezed, path.read_text(encoding="utf-8").split("\n")))
    found.update(squeezed(each["text"]) for each in lines(bench / "wmt21_english_sources.jsonl.gz"))
    return found


def clean(bench, more=(), without=()):
    """Clean sentences for training: four fifths of the BBC, ABC, references, graded clean, older public prose.

    What machines made of a language in `without` is left out, well made or not.
    """
    for article in lines(bench / "clean_articles.jsonl.gz"):
        if article["id"].startswith("bbc") and not kept_out(article["id"]):
            if article["title"] and SHORTEST <= len(article["title"]):
                yield Text(article["title"], 0.0, source="headline")
            for sentence in sentences(article["text"].replace("Â£", "£")):
                yield Text(sentence, 0.0, source="bbc")
    for each in lines(bench / "clean_lines.jsonl.gz"):
        yield Text(each["text"], 0.0, weight=0.7, source="abc")
    for each in lines(bench / "wmt21_mt_and_refs.jsonl.gz"):
        if each["split"] == "train" and each["label"] == "clean":
            human = "human" in each["origin"]
            if not human and _language(each) in without:
                continue
            yield Text(each["text"], 0.0, weight=1.0 if human else 0.7, source="wmt")
    for name in ("mlqe_graded", "mqm21_zhen"):
        for each in lines(bench / f"{name}.jsonl.gz"):
            if each["split"] == "train" and each["label"] == "clean" and _language(each) not in without:
                yield Text(each["text"], 0.0, weight=0.6, source=name)
    for path in more:
        for sentence in Path(path).read_text(encoding="utf-8").splitlines():
            if SHORTEST <= len(sentence) <= LONGEST:
                yield Text(sentence, 0.0, source=Path(path).stem)


def clean_articles(bench):
    """(source, name, text) of every clean article that no training text is from; INTERVIEWS are no edited prose."""
    for article in lines(bench / "clean_articles.jsonl.gz"):
        if not article["id"].startswith("bbc"):
            yield INTERVIEWS if SPEAKER in article["text"] else "Wikinews", article["id"], article["text"]
        elif kept_out(article["id"]):
            yield "BBC", article["id"], article["text"].replace("Â£", "£")
    for article in lines(bench / "wmt21_documents.jsonl.gz"):
        if article["label"] == "clean":
            name = "WMT21 English sources" if "source" in article["origin"] else "WMT21 human translations"
            yield name, article["id"], article["text"]


def graded(bench, without=()):
    """Machine translation that people graded, the clear ends only; `without` are languages kept out (["ja", "ne"])."""
    for name in ("mlqe_graded", "mqm21_zhen", "wmt21_mt_and_refs"):
        for each in lines(bench / f"{name}.jsonl.gz"):
            language = _language(each)
            if each["split"] != "train" or language in without or len(each["text"]) > LONGEST:
                continue
            bad = each["label"] == "garbled" or each["label"] == "middle" and _is_low(each)
            if bad:
                faults = tuple((start, end, "any", "") for start, end, kind in each["spans"] if kind != "minor")
                weight = VISIBLE.get(language, 0.5) * (1.0 if each["label"] == "garbled" else 0.6)
                yield Text(each["text"], 1.0, faults, weight, f"{name} {language}")


# Each line: key, a letter from each reader (one or two), places (start-end) of the worst words.
JUDGED = Path(__file__).with_name("judged.tsv")
# What a reader's letter means for the target: garbled, awkward, fine.
LETTERS = {"g": 1.0, "a": 0.3, "f": 0.0}


def key(text):
    """What identifies a text whose words are not ours to hand on."""
    return hashlib.sha256(squeezed(text).encode()).hexdigest()[:16]


def judgements():
    """{key: (letters of the readers, faults)} of the sentences that readers of English alone judged for newslint."""
    found = {}
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        name, letters, places = line.split("\t")
        spans = (place.split("-") for place in places.split(",") if place)
        found[name] = letters, tuple((int(start), int(end), "any", "") for start, end in spans)
    return found


def judged(bench, told, without=()):
    """Machine translation as readers of English alone judged it, not as adequate or not to a source they never saw.

    Readers differ: a sentence's target is the mean of their letters, and says the less the further they are apart, or
    where only one has read it.
    """
    told = dict(told)  # what several systems made alike comes once
    for language, text in _machine_made(bench):
        letters, faults = told.pop(key(text), ("", ()))
        if letters and language not in without:
            marks = [LETTERS[letter] for letter in letters]
            apart = max(marks) - min(marks)
            weight = (1.2 if len(marks) > 1 else 0.9) if apart < 0.5 else 0.5
            if letters.strip("g"):
                faults = None if letters.strip("f") else ()
            yield Text(text, sum(marks) / len(marks), faults, weight, f"judged {language}")


def _machine_made(bench):
    """(language, sentence) of all machine translation of the data folder."""
    for name in ("mlqe_graded", "mqm21_zhen", "wmt21_mt_and_refs"):
        for each in lines(bench / f"{name}.jsonl.gz"):
            if each["split"] == "train":
                yield _language(each), each["text"]
    for each in lines(bench / "wmt21_documents.jsonl.gz"):
        if each["label"] != "clean":
            for sentence in each["sentences"]:
                yield each["origin"].split()[1][:2], sentence


def _language(each):
    """The language that a translation is from."""
    return re.search(r"\b([a-z]{2})-en", each["origin"])[1]


def _is_low(each):
    """Graded low and changed much by the post-editor, though not among the clear ends."""
    return each.get("da", 100) <= 45 and each.get("hter", 0) >= 0.5


def by_hand(folder):
    """Pairs from the tab-separated files (class, sentence with [[…]], repair): the bad and the good of each."""
    for path in sorted(Path(folder).glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            kinds, marked, repair = line.split("\t")
            kinds = kinds.split(",")
            text, faults, at = "", [], 0
            for number, part in enumerate(re.split(r"\[\[(.*?)\]\]", marked)):
                if number % 2:
                    faults.append((at, at + len(part), kinds[0] if len(kinds) == 1 else "any", ""))
                text += part
                at += len(part)
            light = path.stem == "second_language"
            yield Text(text, 0.6 if light else 1.0, tuple(faults), 0.8 if light else 1.0, f"hand {path.stem}")
            yield Text(repair, 0.0, weight=1.0, source="hand repair")
