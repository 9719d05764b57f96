"""What the masked language model proposes in place of words of clean sentences: wrong words that look right."""

import json
import random
from pathlib import Path

import numpy
import torch

from newslint.analysis.reading.pieces import MASK, START, STOP, pieces, vocabulary
from training.encoder import Encoder, precision

RANKS = slice(6, 60)  # of the proposals: the first ones often fit
SHARE = 0.16  # of the words of a sentence that are masked at once


def guess(texts, weights, seed, batch=32):
    """Yield (text, {word: proposals}) for each text; all whole words, none the word itself."""
    rng = random.Random(seed)
    vocab = (weights / "vocab.txt").read_text(encoding="utf-8").split("\n")
    known = vocabulary(weights / "vocab.txt")
    model = Encoder(len(vocab), 12, 1, 1, 1, 1)
    model.start_from(dict(numpy.load(weights / "weights.npz")))
    model.eval()
    whole = torch.tensor([piece.isalpha() and piece.islower() and len(piece) > 2 for piece in vocab])
    texts = sorted(texts, key=len)
    for at in range(0, len(texts), batch):
        some = texts[at : at + batch]
        cut = [pieces(text, known)[:94] for text in some]
        length = max(map(len, cut)) + 2
        ids = torch.zeros((len(some), length), dtype=torch.long)
        mask = torch.zeros_like(ids, dtype=torch.bool)
        asked = []
        for row, (text, found) in enumerate(zip(some, cut, strict=True)):
            numbers = [known[START], *(piece.id for piece in found), known[STOP]]
            single = [
                place
                for place, piece in enumerate(found)
                if piece.begins
                and not (place + 1 < len(found) and not found[place + 1].begins)
                and text[piece.start : piece.end].islower()
                and piece.end - piece.start > 3
            ]
            for place in rng.sample(single, min(len(single), 1 + int(SHARE * len(found)))):
                numbers[place + 1] = known[MASK]
                asked.append((row, place + 1, text[found[place].start : found[place].end]))
            ids[row, : len(numbers)] = torch.tensor(numbers)
            mask[row, : len(numbers)] = True
        results = [{} for _ in some]
        if asked:
            with torch.no_grad(), precision():
                states = model.hidden(ids, mask)
                rows, places = torch.tensor([one[0] for one in asked]), torch.tensor([one[1] for one in asked])
                logits = model.expected(states[rows, places], model.words.weight).float()
            best = logits.masked_fill(~whole, -1e9).topk(RANKS.stop).indices[:, RANKS]
            for (row, _, word), numbers in zip(asked, best.tolist(), strict=True):
                results[row][word] = [vocab[number] for number in numbers if vocab[number] != word]
        yield from zip(some, results, strict=True)


def main(bench, dev, work, count, seed=1):
    """Write guesses.jsonl into the folder `work`, for `count` clean sentences; what is there is not made again."""
    from training.texts import clean, squeezed, test_texts

    tested = test_texts(bench, dev)
    texts = sorted(
        {each.text for each in clean(bench) if 40 < len(each.text) < 260 and squeezed(each.text) not in tested}
    )
    random.Random(seed).shuffle(texts)
    with open(work / "guesses.part", "w", encoding="utf-8") as file:
        for text, guessed in guess(texts[:count], work, seed):
            file.write(json.dumps([text, guessed]) + "\n")
    (work / "guesses.part").rename(work / "guesses.jsonl")


if __name__ == "__main__":
    import sys

    main(*map(Path, sys.argv[1:4]), int(sys.argv[4]))
