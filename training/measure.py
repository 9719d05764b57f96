"""Figures of a checkpoint before it is exported: separation, and recall at few false alarms, sentence by sentence."""

import sys
from pathlib import Path

import numpy
import torch

from newslint.analysis.reading.pieces import vocabulary
from training.encoder import precision
from training.items import encode
from training.texts import INTERVIEWS, clean_articles, lines, sentences
from training.train import empty, padded


def scores(model, texts, known, batch=48):
    """Sentence logits of texts, in their order."""
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    found = numpy.zeros(len(texts))
    for at in range(0, len(order), batch):
        some = order[at : at + batch]
        rows = [encode(texts[one], known)[0] for one in some]
        ids, mask = padded(rows, 0), padded([[1] * len(row) for row in rows], 0).bool()
        with torch.no_grad(), precision():
            score, _ = model.judge(model.hidden(ids, mask), mask)
        found[some] = score.float().numpy()
    return found


def separation(clean, garbled):
    """The area under the ROC curve: how often a garbled sentence scores above a clean one."""
    ranks = numpy.searchsorted(numpy.sort(clean), garbled) + numpy.searchsorted(numpy.sort(clean), garbled, "right")
    return ranks.mean() / 2 / len(clean)


def recall_at(clean, garbled, rate):
    """The share of `garbled` above the threshold that leaves `rate` of `clean` above it."""
    return (garbled > numpy.quantile(clean, 1 - rate, method="higher")).mean()


def load(work, name):
    """(model, vocabulary) of the averaged checkpoint NAME, or of a running one."""
    known = vocabulary(work / "vocabulary.txt")
    model = empty(max(known.values()) + 1)
    path = work / f"{name}-average.pt"
    if path.exists():
        model.load_state_dict(torch.load(path, weights_only=True)["model"])
    else:
        saved = torch.load(work / f"{name}.pt", weights_only=True, mmap=True)
        model.load_state_dict({**saved["model"], **saved["average"]})
    return model.eval(), known


def clean_held_out(bench):
    """Clean sentences that are in no training text, from all articles that set thresholds or test them."""
    for source, _, text in clean_articles(bench):
        if source != INTERVIEWS:
            yield from sentences(text)


def main(work, bench, name, most=0):
    model, known = load(work, name)
    clean = list(clean_held_out(bench))
    clean = clean[:: max(1, len(clean) // most)] if most else clean
    read = [each for each in lines(bench / "read_by_two.jsonl.gz")]
    cleared = scores(model, clean, known)
    found = scores(model, [each["text"] for each in read], known)
    labels = numpy.array([each["label"] for each in read])
    for label in ("garbled", "awkward", "fine"):
        some = found[labels == label]
        rates = " ".join(f"{recall_at(cleared, some, rate):.3f}" for rate in (0.01, 1 / 300, 0.001))
        print(
            f"{name} {label:8} {len(some):4} AUROC {separation(cleared, some):.3f} recall at 1 %, 1 in 300, 1 in 1,000: {rates}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]) if len(sys.argv) > 4 else 0)
