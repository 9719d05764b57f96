"""The heads for tags, once more: fitted to the whole treebank while the encoder, which is done, stays as it is.

python -m training.tags WORK NAME BENCH: reads NAME-average.pt, writes NAME-tagged.pt, and prints the share of right tags on the
treebank's test part.
"""

import sys
from pathlib import Path

import torch
from torch.nn import functional

from newslint.analysis.reading.pieces import vocabulary
from training.encoder import precision
from training.items import NOT_TOLD, item, treebank
from training.measure import load
from training.texts import Text
from training.train import padded, save

HEADS = ("upos", "form", "relation")
ROUNDS, BATCH, RATE = 30, 4096, 2e-3


def states_of(model, known, path, batch=64):
    """(hidden states, labels) of all words of a treebank that have tags: (words, width) and (words, 3)."""
    items = [item(Text(text, 0.0), known, tags) for text, tags in treebank(path)]
    items.sort(key=lambda each: len(each["ids"]))
    found, told = [], []
    for at in range(0, len(items), batch):
        some = items[at : at + batch]
        ids = padded([each["ids"] for each in some], 0)
        mask = padded([[1] * len(each["ids"]) for each in some], 0).bool()
        with torch.no_grad(), precision():
            states = model.hidden(ids, mask).to(torch.bfloat16)
        gold = torch.stack([padded([each["tags"][kind] for each in some], NOT_TOLD) for kind in range(3)], -1)
        kept = gold[..., 0] != NOT_TOLD
        found.append(states[kept])
        told.append(gold[kept])
    return torch.cat(found), torch.cat(told)


def fit(model, states, gold, seed=1):
    """Fit the three heads to the states, from where they are."""
    torch.manual_seed(seed)
    heads = [getattr(model, name) for name in HEADS]
    values = [value for head in heads for value in head.parameters()]
    optimiser = torch.optim.AdamW(values, lr=RATE, weight_decay=0.01)
    steps = ROUNDS * (len(states) // BATCH)
    plan = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
    for _ in range(ROUNDS):
        order = torch.randperm(len(states))
        for at in range(0, len(order) - BATCH + 1, BATCH):
            some = order[at : at + BATCH]
            rows = states[some].float()
            loss = sum(functional.cross_entropy(head(rows), gold[some, kind]) for kind, head in enumerate(heads))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            plan.step()


def accuracy(model, states, gold):
    """The share of right tags, by head."""
    with torch.no_grad():
        rows = states.float()
        return {
            name: round(float((getattr(model, name)(rows).argmax(-1) == gold[:, kind]).float().mean()), 4)
            for kind, name in enumerate(HEADS)
        }


def main(work, name, bench):
    known = vocabulary(work / "vocabulary.txt")
    model, _ = load(work, name)
    for value in model.parameters():
        value.requires_grad_(False)
    for head in HEADS:
        getattr(model, head).requires_grad_(True)
    tested = states_of(model, known, bench / "ud_ewt" / "test.conllu.gz")
    print("before:", accuracy(model, *tested), flush=True)
    fit(model, *states_of(model, known, bench / "ud_ewt" / "train.conllu.gz"))
    print("after:", accuracy(model, *tested), flush=True)
    former = torch.load(work / f"{name}-average.pt", weights_only=True, mmap=True)
    save(work / f"{name}-tagged.pt", **former | {"model": model.state_dict()})


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
