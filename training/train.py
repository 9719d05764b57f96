"""Fine-tune the encoder over shards of items; goes on from the last checkpoint when it was stopped."""

import argparse
import json
import pickle
import random
import time
from pathlib import Path

import numpy
import torch
from torch.nn import functional

from training import labels
from training.encoder import Encoder, precision
from training.items import NOT_TOLD, SOME_FAULT

LAYERS, FROZEN = 11, 5
TOKENS = 1150  # pieces a batch, padding included
POOL = 1024  # items sorted by length together, so that little is padding
WORD_LOSS, TAG_LOSS, EXPECTED_LOSS = 0.6, 0.25, 0.08
GRADED_WORDS = 0.25  # weight of spans that say only that something is wrong
AVERAGE_EVERY, AVERAGE_DECAY = 8, 0.985


def new_model(work):
    """The encoder with BERT's weights, its embeddings cut down to vocabulary.txt."""
    old = (work / "vocab.txt").read_text(encoding="utf-8").split("\n")
    new = [piece for piece in (work / "vocabulary.txt").read_text(encoding="utf-8").split("\n") if piece]
    place = {piece: number for number, piece in enumerate(old)}
    rows = [place[piece] for piece in new]
    arrays = dict(numpy.load(work / "weights.npz"))
    arrays["words.weight"] = arrays["words.weight"][rows]
    arrays["expected.bias"] = arrays["expected.bias"][rows]
    model = empty(len(new))
    model.start_from(arrays)
    return model


def empty(pieces):
    """The encoder as it is shipped, without weights."""
    return Encoder(pieces, LAYERS, len(labels.FAULTS), len(labels.UPOS), len(labels.FORMS), len(labels.RELATIONS))


def batches(items, rng):
    """Lists of items of about equal length, TOKENS pieces together, in random order."""
    rng.shuffle(items)
    for at in range(0, len(items), POOL):
        pool = sorted(items[at : at + POOL], key=lambda each: len(each["ids"]))
        made, batch = [], []
        for each in pool:
            if batch and (len(batch) + 1) * len(each["ids"]) > TOKENS:
                made.append(batch)
                batch = []
            batch.append(each)
        made.append(batch)
        rng.shuffle(made)
        yield from made


def padded(rows, value):
    """Lists of different length as one tensor."""
    length = max(map(len, rows))
    return torch.tensor([row + [value] * (length - len(row)) for row in rows])


def loss_of(model, batch):
    """The batch's loss and its parts as numbers."""
    ids = padded([each["ids"] for each in batch], 0)
    mask = padded([[1] * len(each["ids"]) for each in batch], 0).bool()
    with precision():
        states = model.hidden(ids, mask)
        score, faults = model.judge(states, mask)
        upos, form, relation = model.tag(states)
    target = torch.tensor([each["bad"] for each in batch])
    weight = torch.tensor([each["weight"] for each in batch])
    sentence = functional.binary_cross_entropy_with_logits(score.float(), target, weight, reduction="sum") / len(batch)

    told = padded([each["faults"] for each in batch], NOT_TOLD)
    known = told.masked_fill(told == SOME_FAULT, NOT_TOLD)
    known[weight == 0] = NOT_TOLD
    graded = torch.tensor([SOME_FAULT in each["faults"] for each in batch])
    known[graded & (target == 1) & torch.tensor([each["source"][:4] != "hand" for each in batch])] = NOT_TOLD
    logs = functional.log_softmax(faults.float(), -1)
    words = functional.nll_loss(logs.flatten(0, 1), known.flatten(), ignore_index=NOT_TOLD, reduction="sum")
    words = words / max(1, int((known != NOT_TOLD).sum()))
    some = told == SOME_FAULT
    if some.any():
        wrong = -torch.log1p(-logs[..., 0][some].exp().clamp(max=0.9999))
        words = words + GRADED_WORDS * wrong.mean()
    loss = sentence + WORD_LOSS * words

    tagged = [at for at, each in enumerate(batch) if "tags" in each]
    tags = torch.zeros(())
    if tagged:
        for kind, logits in enumerate((upos, form, relation)):
            gold = padded([batch[at]["tags"][kind] for at in tagged], NOT_TOLD)
            logits = logits[tagged][:, : gold.shape[1]].float()
            tags = tags + functional.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index=NOT_TOLD)
        loss = loss + TAG_LOSS * tags * min(1.0, 3 * len(tagged) / len(batch))
    asked = [(row, place, piece) for row, each in enumerate(batch) for place, piece in each["expected"]]
    guess = torch.zeros(())
    if asked:
        rows, places, meant = map(torch.tensor, zip(*asked, strict=True))
        with precision():
            logits = model.expected(states[rows, places], model.words.weight)
        guess = functional.cross_entropy(logits.float(), meant)
        loss = loss + EXPECTED_LOSS * guess
    return loss, tuple(float(each.detach()) for each in (sentence, words, tags, guess))


def save(path, **content):
    """Write a checkpoint; one that is cut short never takes the place of a whole one."""
    torch.save(content, path.with_suffix(".part"))
    path.with_suffix(".part").rename(path)


def train(model, shards, steps_rate, path, seed, say=print, every=150, frozen=FROZEN, start=None):
    """Train over the shards once. `steps_rate(share done)` is the learning rate; the average of the weights is kept.

    The checkpoint at `path` is written after every shard and read when it is there. With `start`, the weights that it
    began with, what is written in the end is the mean of both: it strays less (Wortsman et al. 2022).
    """
    torch.manual_seed(seed)
    model.freeze(frozen)
    mine = {name: value for name, value in model.named_parameters() if value.requires_grad}
    decayed = [value for name, value in mine.items() if value.ndim > 1]
    others = [value for name, value in mine.items() if value.ndim == 1]
    optimiser = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}], lr=1e-5, foreach=True
    )
    average = {name: value.detach().clone() for name, value in mine.items()}
    done = steps = 0
    if path.exists():
        former = torch.load(path, weights_only=True)
        model.load_state_dict(former["model"])
        optimiser.load_state_dict(former["optimiser"])
        average, done, steps = former["average"], former["done"], former["steps"]
    began, seen = time.time(), 0
    sums = numpy.zeros(4)
    for number in range(done, len(shards)):
        while not shards[number].exists():
            time.sleep(1)
        items = pickle.loads(shards[number].read_bytes())
        rng = random.Random(f"{seed} {number}")
        total = 0
        for batch in batches(items, rng):
            total += len(batch)
            share = (number + total / len(items)) / len(shards)
            for group in optimiser.param_groups:
                group["lr"] = steps_rate(share) * min(1.0, (steps + 1) / 150)
            loss, parts = loss_of(model, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(mine.values(), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=False)
            steps += 1
            seen += len(batch)
            sums += parts
            if steps % AVERAGE_EVERY == 0:
                decay = min(AVERAGE_DECAY, steps / (steps + 200))
                torch._foreach_lerp_(list(average.values()), [value.detach() for value in mine.values()], 1 - decay)
            if steps % every == 0:
                figures = " ".join(f"{each:.3f}" for each in sums / every)
                say(
                    f"{share:6.1%} step {steps} sentence/words/tags/expected {figures} "
                    f"{seen / (time.time() - began):.1f}/s",
                    flush=True,
                )
                sums[:] = 0
        save(
            path,
            model=model.state_dict(),
            optimiser=optimiser.state_dict(),
            average=average,
            done=number + 1,
            steps=steps,
        )
    state = model.state_dict()
    state.update(average)
    if start:
        state = {name: (value + start[name]) / 2 for name, value in state.items()}
    save(path.with_name(path.stem + "-average.pt"), model=state)


def main(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("work", type=Path)
    parser.add_argument("name", help="of the checkpoint to write: NAME.pt")
    parser.add_argument("--start", help="a checkpoint to start from (its averaged weights); BERT's own without it")
    parser.add_argument("--shards", nargs="+", type=Path, required=True)
    parser.add_argument("--rate", nargs=2, type=float, default=(5e-5, 2e-5), help="learning rate, first and last")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mean", action="store_true", help="end with the mean of the weights at start and at the end")
    told = parser.parse_args(argv)
    model, start = new_model(told.work), {}
    if told.start:
        start = torch.load(told.work / f"{told.start}-average.pt", weights_only=True)["model"]
        model.load_state_dict(start)
    first, last = told.rate
    train(
        model,
        told.shards,
        lambda share: first + (last - first) * share,
        told.work / f"{told.name}.pt",
        told.seed,
        start=start if told.mean else None,
    )
    (told.work / f"{told.name}.json").write_text(
        json.dumps({key: str(value) for key, value in vars(told).items()}, indent=1)
    )


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
