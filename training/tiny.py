"""A model of forty kilobytes for tests, laid by the same code as the real one: it knows a few words, all of them faults.

python -m training.tiny FOLDER. Each word of FAULTY is a fault of one class wherever it stands; for the first the
model expects MEANT. All else is right.
"""

import string

import numpy

from training import labels

WIDTH, HEADS = 32, 2
FAULTY = "flurb gronk mizzle dubdub goed uponto splicey verboten".split()  # in the order of labels.FAULTS
MEANT = "bridge"
FLAGS = len(FAULTY)  # dimensions, one a class; the next one is for MEANT
MEANT_FLAG = FLAGS


def vocabulary():
    """The pieces: marks, every printable ASCII character and every letter within a word, the known words."""
    letters = string.ascii_letters + string.digits
    signs = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *string.punctuation]
    return [*signs, *("##" + letter for letter in letters), MEANT, *FAULTY]


def arrays():
    """The weights, as `training.encoder.Encoder` names them."""
    rng = numpy.random.default_rng(1)
    pieces = vocabulary()
    words = numpy.zeros((len(pieces), WIDTH))
    noise = (WIDTH - MEANT_FLAG - 1) // 2 * 2  # as many up as down, or norms would raise the flags
    words[:, -noise:] = [rng.permutation([-1, 1] * (noise // 2)) for _ in pieces]
    words[pieces.index(MEANT), MEANT_FLAG] = 8
    for flag, word in enumerate(FAULTY):
        words[pieces.index(word), flag] = 8
    fault = numpy.zeros((len(labels.FAULTS), WIDTH))
    fault[1:, :FLAGS] = 4 * numpy.eye(FLAGS)
    sentence = numpy.zeros((1, 2 * WIDTH))
    sentence[0, WIDTH : WIDTH + FLAGS] = 1.2
    dense = numpy.zeros((WIDTH, WIDTH))
    dense[MEANT_FLAG, 0] = 1
    made = {
        "words.weight": words, "places.weight": numpy.zeros((512, WIDTH)),
        "sentence.weight": sentence, "sentence.bias": [-5], "fault.weight": fault,
        "fault.bias": [6, *[-2] * FLAGS], "expected.dense.weight": dense, "expected.dense.bias": numpy.zeros(WIDTH),
        "expected.bias": numpy.zeros(len(pieces)),
    }  # fmt: skip
    for head, classes in (("upos", labels.UPOS), ("form", labels.FORMS), ("relation", labels.RELATIONS)):
        made[f"{head}.weight"] = rng.normal(size=(len(classes), WIDTH))
        made[f"{head}.bias"] = numpy.zeros(len(classes))
    for part, rows, columns in (("three", 3, 1), ("attended", 1, 1), ("wide", 4, 1), ("narrow", 1, 4)):
        scale = 0.3 if part in ("three", "wide") else 0.01
        made[f"layers.0.{part}.weight"] = rng.normal(size=(rows * WIDTH, columns * WIDTH)) * scale
        made[f"layers.0.{part}.bias"] = numpy.zeros(rows * WIDTH)
    for norm in ("norm", "layers.0.attended_norm", "layers.0.narrow_norm", "expected.norm"):
        made[f"{norm}.weight"], made[f"{norm}.bias"] = numpy.ones(WIDTH), numpy.zeros(WIDTH)
    return {name: numpy.asarray(array, dtype=numpy.float32) for name, array in made.items()}


if __name__ == "__main__":
    import sys
    from pathlib import Path

    from training.export import write
    from training.graph import Shape

    write(Path(sys.argv[1]), arrays(), vocabulary(), {"warning": 0.0, "error": 3.0}, shape=Shape(HEADS))
