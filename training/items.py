"""Shards of training items: texts and slips mixed by a recipe, cut into pieces, with a label for each piece."""

import gzip
import json
import pickle
import random
from collections import defaultdict
from functools import cache
from pathlib import Path

import numpy

from newslint.analysis.reading.pieces import START, STOP, UNKNOWN, pieces, vocabulary
from training import labels
from training.slips import Tools, corrupt, lexicon
from training.texts import Text, by_hand, clean, graded, judged, judgements, key, squeezed, test_texts

SHARD = 4096
LONGEST = 94  # pieces of a sentence; what lies beyond is cut off
NOT_TOLD, SOME_FAULT = -100, -1  # labels of a piece: no loss; wrong, though nobody says how
# What a shard is made of: first without any machine translation, then with it, then as readers judged it.
RECIPES = {
    "slips": {"clean": 40, "slips": 42, "treebank": 11, "hand": 7},
    "graded": {"clean": 40, "slips": 22, "graded": 25, "treebank": 6, "hand": 7},
    "judged": {
        "clean": 26, "right": 7, "doubted": 5, "slips": 9, "graded": 3, "treebank": 4, "hand": 18, "judged": 28
    },
}  # fmt: skip
DEALT = ("right", "doubted", "hand", "judged")  # all of these are used before one comes again


def choose_vocabulary(texts, work, size=20_000):
    """Write vocabulary.txt: the pieces of BERT that the texts use most, filled up in BERT's own order."""
    old = [piece for piece in (work / "vocab.txt").read_text(encoding="utf-8").split("\n") if piece]
    known = {piece: number for number, piece in enumerate(old)}
    counts = numpy.zeros(len(old))
    for text in texts:
        for piece in pieces(text, known):
            counts[piece.id] += 1
    always = {number for number, piece in enumerate(old) if piece.startswith("[") and not piece.startswith("[unused")}
    always |= {number for number, piece in enumerate(old) if len(piece.removeprefix("##")) == 1}
    rest = sorted(
        set(range(len(old))) - always,
        key=lambda number: (old[number].startswith("[unused"), -counts[number], number),
    )
    chosen = sorted([*always, *rest[: size - len(always)]])
    (work / "vocabulary.txt").write_text("\n".join(old[number] for number in chosen) + "\n", encoding="utf-8")
    return chosen


def encode(text, known):
    """(numbers of the pieces with the marks at both ends, the pieces) of a sentence."""
    cut = pieces(text, known)[:LONGEST]
    return [known[START], *(piece.id for piece in cut), known[STOP]], cut


def item(each, known, tags=None):
    """A training item: piece numbers, sentence target and weight, fault labels, tag labels, expected pieces.

    Where `each.faults` is None, nobody says which words are at fault.
    """
    numbers, cut = encode(each.text, known)
    faults = [NOT_TOLD] + [NOT_TOLD if each.faults is None else 0] * len(cut) + [NOT_TOLD]
    expected = []
    for start, end, kind, meant in each.faults or ():
        label = SOME_FAULT if kind == "any" else labels.FAULTS.index(kind)
        for place, piece in enumerate(cut, 1):
            if piece.start < end and start < piece.end:
                faults[place] = label
                if meant and piece.start == start and meant in known and known[meant] != known[UNKNOWN]:
                    expected.append((place, known[meant]))
    made = {
        "ids": numbers,
        "bad": each.bad,
        "weight": each.weight,
        "faults": faults,
        "expected": expected,
        "source": each.source,
    }
    if tags is not None:
        made["tags"] = _tag_labels(cut, tags)
    return made


def _tag_labels(cut, tags):
    """Labels of UPOS, form and relation for each piece that begins a word, by what the treebank says at its start."""
    found = [[NOT_TOLD] * (len(cut) + 2) for _ in range(3)]
    at = 0
    for place, piece in enumerate(cut, 1):
        while at < len(tags) and tags[at][1] <= piece.start:
            at += 1
        if piece.begins and at < len(tags) and tags[at][0] <= piece.start:
            for kind in range(3):
                found[kind][place] = tags[at][2 + kind]
    return found


def treebank(path):
    """(text, tags) of each sentence in a CoNLL-U file: tags are (start, end, UPOS, form, relation) as numbers."""
    text, tags, at = "", [], 0
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if line.startswith("# text = "):
                text, tags, at = line[9:].rstrip("\n"), [], 0
            elif line == "\n" and tags:
                yield text, tags
                tags = []
            elif fields[0].isdigit():
                start = text.find(fields[1], at)
                if start < 0:
                    continue
                at = start + len(fields[1])
                tags.append(
                    (
                        start,
                        at,
                        labels.UPOS.index(fields[3]),
                        labels.FORMS.index(labels.form(fields[5])),
                        labels.RELATIONS.index(labels.relation(fields[7])),
                    )
                )


def softened(bad):
    """(target, weight) of a sentence with slips: one light slip is no garble, and no clean copy either."""
    if bad < 0.4:
        return 0.25, 0.3
    return (1.0, 1.0) if bad >= 0.8 else (bad, 0.6)


class Source:
    """Everything that items are drawn from, read once."""

    def __init__(self, bench, dev, work, hand, prose, wordnet, foreign, without=()):
        self.known = vocabulary(work / "vocabulary.txt")
        tested = test_texts(bench, dev)
        told = judgements()

        def allowed(texts):
            return [each for each in texts if squeezed(each.text) not in tested]

        def not_judged(texts):  # where readers judged a sentence, its grade says nothing more
            return [each for each in texts if key(each.text) not in told]

        edited = allowed(clean(bench, prose, without))
        self.clean = not_judged(edited)
        self.right = [each for each in self.clean if each.source == "right"]
        self.graded = not_judged(allowed(graded(bench, without)))
        self.judged = allowed(judged(bench, told, without))
        by_machine = {each.text for each in self.judged}
        self.doubted = [  # what an earlier model took for garbled and readers called sound
            each for each in edited if "g" not in told.get(key(each.text), ("g",))[0] and each.text not in by_machine
        ]
        self.hand = list(by_hand(hand))
        self.treebank = list(treebank(bench / "ud_ewt" / "train.conllu.gz"))
        vocab = (work / "vocab.txt").read_text(encoding="utf-8").split("\n")
        table = numpy.load(work / "weights.npz")["words.weight"]
        words = lexicon.Lexicon(
            lexicon.tagger(bench / "ud_ewt" / "train.conllu.gz", work / "tagger.pickle"), wordnet, vocab, table
        )
        guessed = dict(map(json.loads, open(work / "guesses.jsonl", encoding="utf-8")))
        self.guessed = [each for each in self.clean if each.text in guessed]
        self.tools = Tools(
            words,
            *_words(bench),
            lexicon.foreign_words(foreign),
            guessed,
            [each.text for each in self.clean if len(each.text) > 60],
        )

    def draw(self, kind, rng):
        """A few items of one kind."""
        if kind == "clean":
            each = rng.choice(self.clean)
            return [item(each, self.known)]
        if kind == "slips":
            pool = self.guessed if rng.random() < 0.3 else self.clean
            each = rng.choice(pool)
            if not 30 < len(each.text) < 330:
                return []
            made = corrupt(each.text, rng, self.tools)
            if not made:
                return []
            text, faults, bad, names = made
            target, weight = softened(bad)
            return [item(Text(text, target, tuple(faults), weight, "slips " + "+".join(names)), self.known)]
        if kind != "treebank":
            return [item(rng.choice(getattr(self, kind)), self.known)]
        text, tags = rng.choice(self.treebank)
        return [item(Text(text, 0.0, weight=0.0, source="treebank"), self.known, tags)]

    def deal(self, kind, seed, first, count):
        """`count` items of one kind from number `first` of an endless row, in which all come before one comes again."""
        texts = getattr(self, kind)
        for number in range(first, first + count):
            turn, place = divmod(number, len(texts))
            yield item(texts[_order(f"{kind} {seed} {turn}", len(texts))[place]], self.known)


@cache
def _order(seed, count):
    """The numbers below `count` in the random order of a seed."""
    return random.Random(seed).sample(range(count), count)


def _words(bench):
    """Words by Penn tag, and families of words of one root (decide: decision, decisive), from the treebank."""
    bank, roots = defaultdict(set), defaultdict(set)
    with gzip.open(bench / "ud_ewt" / "train.conllu.gz", "rt", encoding="utf-8") as file:
        for line in file:
            fields = line.split("\t")
            if fields[0].isdigit() and fields[1].isalpha() and fields[1].islower() and len(fields[1]) > 3:
                bank[fields[4]].add(fields[1])
                if fields[4] in ("NN", "VB", "JJ", "RB") and len(fields[1]) > 5:
                    roots[fields[1][:5]].add((fields[1], fields[4]))
    families = defaultdict(list)
    for members in roots.values():
        for word, tag in members:
            families[word] = (
                sorted({other for other, kind in members if kind != tag and other != word}) or families[word]
            )
    return {tag: sorted(words) for tag, words in bank.items()}, {
        word: others for word, others in families.items() if others
    }


def write(source, folder, recipe, seed, count):
    """Write `count` shards of a recipe; those that are there already stay."""
    folder.mkdir(parents=True, exist_ok=True)
    shares = RECIPES[recipe]
    dealt = {kind: SHARD * shares[kind] // 100 for kind in DEALT if kind in shares and getattr(source, kind)}
    kinds, weights = zip(*((kind, share) for kind, share in shares.items() if kind not in DEALT), strict=True)
    for number in range(count):
        path = folder / f"{recipe}-{seed}-{number:03}.pickle"
        if path.exists():
            continue
        rng = random.Random(f"{recipe} {seed} {number}")
        made = [one for kind, some in dealt.items() for one in source.deal(kind, seed, number * some, some)]
        while len(made) < SHARD:
            made.extend(source.draw(rng.choices(kinds, weights)[0], rng))
        path.with_suffix(".part").write_bytes(pickle.dumps(made))
        path.with_suffix(".part").rename(path)


def main(argv):
    import argparse

    parser = argparse.ArgumentParser()
    for name in ("bench", "dev", "work", "hand", "wordnet"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--prose", nargs="*", default=[])
    parser.add_argument("--foreign", nargs="*", default=[])
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--recipe", nargs="+", default=list(RECIPES))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=16)
    told = parser.parse_args(argv)
    if not (told.work / "vocabulary.txt").exists():
        texts = [each.text for each in clean(told.bench, told.prose)] + [each.text for each in graded(told.bench)]
        choose_vocabulary(texts, told.work)
    source = Source(told.bench, told.dev, told.work, told.hand, told.prose, told.wordnet, told.foreign, told.without)
    name = "items" + "".join("-" + language for language in told.without)
    for recipe in told.recipe:
        write(source, told.work / name, recipe, told.seed, told.count)


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
