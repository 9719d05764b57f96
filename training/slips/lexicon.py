"""Word knowledge for slips: a tagger, WordNet's senses, inflection, and neighbours in the model's own embedding."""

import pickle
import random
import re
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

import numpy

PART_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
PARTS = {"N": "n", "V": "v", "J": "a", "R": "r"}


class Lexicon:
    """Everything is read once: `wordnet` is a folder with data.noun …, `vocabulary` and `table` are the model's."""

    def __init__(self, tagger, wordnet, vocabulary, table):
        self.tagger = tagger
        self.senses = _wordnet(Path(wordnet))
        self.whole = [piece for piece in vocabulary if piece.isalpha() and piece.islower() and len(piece) > 2]
        numbers = {piece: number for number, piece in enumerate(vocabulary)}
        rows = table[[numbers[piece] for piece in self.whole]]
        self.rows = rows / numpy.linalg.norm(rows, axis=1, keepdims=True)
        self.place = {piece: number for number, piece in enumerate(self.whole)}

    def synonyms(self, word, tag):
        """Words that share some sense with `word`, or are one step away, inflected alike; any sense will do."""
        part = PARTS.get(tag[0])
        lemma = lemma_of(word.lower(), tag) if part else None
        found = self.senses.get((lemma, part), ()) if lemma else ()
        return [inflected for other in found if (inflected := inflect(other, tag)) and inflected != word.lower()]

    @lru_cache(maxsize=50_000)  # noqa: B019 (one lexicon lives as long as the run)
    def neighbours(self, word):
        """The words nearest to `word` in the embedding, nearest first, at most 25."""
        at = self.place.get(word.lower())
        if at is None:
            return ()
        near = numpy.argpartition(-(self.rows @ self.rows[at]), 26)[:26]
        return tuple(self.whole[number] for number in near if number != at)

    def stranger(self, rng):
        """Any word at all."""
        return rng.choice(self.whole)


def _wordnet(folder):
    """{(lemma, part): lemmas of the same senses and of their hypernyms and sisters} of WordNet 3.0's data files."""
    members, above = {}, {}
    for part, name in PART_FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="latin-1").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * at].split("(")[0] for at in range(count)]
            members[fields[0], part] = [word for word in words if word.isalpha() and word.islower()]
            pointers = fields[5 + 2 * count :]
            above[fields[0], part] = [
                (pointers[at + 1], pointers[at + 2].replace("s", "a"))
                for at in range(0, 4 * int(fields[4 + 2 * count]), 4)
                if pointers[at] in ("@", "&", "*", "+") and pointers[at + 2].replace("s", "a") == part
            ]
    found = defaultdict(set)
    for sense, words in members.items():
        wider = {word for other in above[sense] for word in members.get(other, ())}
        for word in words:
            found[word, sense[1]].update(words, wider)
    return {key: tuple(sorted(words - {key[0]})) for key, words in found.items() if len(words) > 1}


@lru_cache(maxsize=100_000)
def lemma_of(word, tag):
    from lemminflect import getLemma

    part = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV"}.get(tag[0], "NOUN")
    return (getLemma(word, upos=part) or (word,))[0]


@lru_cache(maxsize=100_000)
def inflect(lemma, tag):
    """The form of a lemma for a Penn tag, or None."""
    from lemminflect import getInflection

    if tag in ("NN", "VB", "JJ", "RB"):
        return lemma
    return (getInflection(lemma, tag=tag) or (None,))[0]


def tagger(treebank, keep):
    """A function from words to Penn tags: NLTK's averaged perceptron, trained on a treebank in CoNLL-U (gzip).

    The trained tagger is kept in the file `keep`.
    """
    made = pickle.loads(keep.read_bytes()) if keep.exists() else _trained(treebank)
    if not keep.exists():
        keep.write_bytes(pickle.dumps(made))
    return lambda each: [tag for _, tag in made.tag(each)]


def _trained(treebank):
    import gzip

    from nltk.tag.perceptron import PerceptronTagger

    sentences, words = [], []
    with gzip.open(treebank, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.split("\t")
            if line == "\n":
                sentences.append(words)
                words = []
            elif fields[0].isdigit():
                words.append((fields[1], fields[4]))
    made = PerceptronTagger(load=False)
    random.seed(1)
    made.train(sentences, nr_iter=4)
    return made


def foreign_words(paths):
    """Lower-case words of other languages from word lists, one a line."""
    found = []
    for path in paths:
        words = Path(path).read_text(encoding="utf-8", errors="ignore").split()
        found.append([word for word in words if re.fullmatch(r"[^\W\d_]{4,12}", word) and word.islower()])
    return found
