"""From a checkpoint to the files that newslint ships: the graph, its weights, the vocabulary, and what describes them.

python -m training.export CHECKPOINT VOCABULARY FOLDER --shard ITEMS [--text FILE]: with a text, its sentences say how far int8 is
from float.
"""

import argparse
import json
import zlib
from pathlib import Path

import numpy

from newslint.analysis import split
from newslint.analysis.reading import pieces
from training import labels
from training.encoder import Encoder

FORMAT = 3  # of the folder; newslint.analysis.reading.model reads this one
WEIGHTS = "weights.bin"  # a file of their own is mapped, not read: loading takes half the time and less memory
FILES = ("model.onnx", WEIGHTS, "vocabulary.txt")
LARGEST = 95_000_000  # bytes of graph and weights
LABELS = {"faults": labels.FAULTS, "upos": labels.UPOS, "forms": labels.FORMS, "relations": labels.RELATIONS}
# What decides until a calibration has set it. Logits of sentences, probabilities elsewhere.
THRESHOLDS = {
    "worst": 0.0,  # what the logit of the worst word weighs beside that of the whole sentence
    "evidence": 2.0,  # what a wholly garbled rest of the article adds to a sentence's logit
    "prior": 5.0,  # clean sentences that every article is given beside its own
    "slope": 1.0,  # probability = 1 / (1 + exp(-(slope * logit + offset)))
    "offset": 0.0,
    "warning": 2.0,  # logits with the evidence added
    "error": 4.0,
    "doubtful": 0.5,  # the probability from which a sentence counts as garbled in the share
    "document": 0.3,  # the mean probability of an article's sentences
    "sentences": 8,  # in fewer nothing is said about the whole
    "words": 5,  # a sentence of fewer says nothing
    "stretch": 0.3,  # the fault of a word that neither adds to a stretch nor takes from it
    "doubt": 0.5,  # the fault from which the model is asked what it would expect
    "related": 0.3,  # the fault from which a word makes another stretch of a garbled sentence
    "kind": 0.5,  # the fault from which the kind of the worst word is told
    "expected": 0.6,  # the likelihood from which the expected word is told
}


def write(folder, arrays, vocabulary, thresholds=None, figures=None, shape=None, evens=()):
    """Write the files; `arrays` is a state dict of float arrays, `vocabulary` the pieces in order of their ids.

    `evens` are divisors of channels, as `training.evening` finds them.
    """
    import onnx

    from training.graph import PADDING, Shape, model

    if vocabulary[PADDING] != pieces.PAD:
        raise ValueError(f"piece {PADDING} is {vocabulary[PADDING]}, not {pieces.PAD}")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS).unlink(missing_ok=True)  # onnx would write behind what is there
    onnx.save(
        model(arrays, shape or Shape(), evens), folder / "model.onnx", save_as_external_data=True, location=WEIGHTS
    )
    (folder / WEIGHTS).chmod(0o644)
    size = sum((folder / name).stat().st_size for name in ("model.onnx", WEIGHTS))
    if size > LARGEST:
        raise ValueError(f"the model has {size} bytes, {size - LARGEST} too many")
    (folder / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8", newline="\n")
    describe(folder, thresholds or {}, figures or {})


def describe(folder, thresholds, figures, classes=LABELS):
    """Write model.json: what the model tells apart, what decides, what was measured, and what the files must be."""
    told = {
        "format": FORMAT,
        **{name: list(values) for name, values in classes.items()},
        "thresholds": THRESHOLDS | thresholds,
        "figures": figures,
        "files": {name: _stamp(folder / name) for name in FILES if (folder / name).exists()},
    }
    text = json.dumps(told, indent=1, ensure_ascii=False) + "\n"
    (folder / "model.json").write_text(text, encoding="utf-8", newline="\n")


def _stamp(path):
    """What a file must be to be read."""
    content = path.read_bytes()
    return {"bytes": len(content), "crc32": zlib.crc32(content)}


def compare(folder, encoder, sentences):
    """How far the shipped model is from the encoder in float: figures over sentences."""
    import onnxruntime
    import torch

    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])
    known = pieces.vocabulary(str(folder / "vocabulary.txt"))
    pairs, faults, tags, words = [], [], 0, 0
    for sentence in sentences:
        found = [piece.id for piece in pieces.pieces(sentence, known)][:126]
        ids = numpy.array([[known[pieces.START], *found, known[pieces.STOP]]])
        score, told, upos = session.run(
            ["sentence", "faults", "upos"], {"ids": ids, "doubt": numpy.array(0, dtype=numpy.float32)}
        )
        with torch.no_grad():
            states = encoder.hidden(torch.from_numpy(ids))
            logit, logits = encoder.judge(states)
            right = encoder.tag(states)[0]
        pairs.append((float(score[0]), float(logit[0])))
        faults.append(numpy.abs(told - logits.softmax(-1).numpy())[..., 0].max())
        tags += int((upos.argmax(-1) == right.numpy().argmax(-1)).sum())
        words += ids.size
    ours, theirs = numpy.array(pairs).T
    return {
        "sentences": len(pairs),
        "logit_spread": round(float(theirs.std()), 4),
        "logit_difference_mean": round(float(numpy.abs(ours - theirs).mean()), 4),
        "logit_difference_most": round(float(numpy.abs(ours - theirs).max()), 4),
        "logit_correlation": round(float(numpy.corrcoef(ours, theirs)[0, 1]), 5),
        "fault_difference_most": round(float(max(faults)), 4),
        "same_tag": round(tags / words, 4),
    }


def encoder_of(state):
    """The encoder of a state dict, in float."""
    layers = sum(name.endswith(".three.weight") for name in state)
    heads = (len(state[f"{head}.bias"]) for head in ("fault", "upos", "form", "relation"))
    encoder = Encoder(len(state["words.weight"]), layers, *heads)
    encoder.load_state_dict(state)
    return encoder.eval()


def main(argv):
    """Export a checkpoint (its averaged weights where it has them) and say how large and how far from float it is."""
    import torch

    from training.evening import evens_of_shard

    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("vocabulary", type=Path, help="a file with one piece a line, in order of their numbers")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shard", type=Path, required=True, help="items that say which channels are large")
    parser.add_argument("--thresholds", type=Path, help="a JSON file of thresholds")
    parser.add_argument("--figures", type=Path, help="a JSON file of what was measured")
    parser.add_argument("--text", type=Path, help="a text whose sentences are read by both")
    told = parser.parse_args(argv)
    held = torch.load(told.checkpoint, map_location="cpu", weights_only=True)
    state = {name: tensor.float() for name, tensor in (held["model"] | held.get("average", {})).items()}
    vocabulary = [piece for piece in told.vocabulary.read_text(encoding="utf-8").split("\n") if piece]
    thresholds, figures = (json.loads(path.read_text()) if path else {} for path in (told.thresholds, told.figures))
    encoder = encoder_of(state)
    evens = evens_of_shard(encoder, told.shard)
    write(
        told.folder,
        {name: tensor.numpy() for name, tensor in state.items()},
        vocabulary,
        thresholds,
        figures,
        evens={name: divisors.numpy() for name, divisors in evens.items()},
    )
    print("bytes", sum((told.folder / name).stat().st_size for name in FILES))
    if told.text:
        copy = told.text.read_text(encoding="utf-8")
        sentences = [copy[start:end] for start, end in split.sentences(copy, split.paragraphs(copy))]
        print(json.dumps(compare(told.folder, encoder, sentences), indent=1))


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
