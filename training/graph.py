"""The shipped network as an ONNX graph, laid by hand: int8 products, each matrix stored once, float where it counts.

One run reads a few sentences: their pieces lie in rows one after the other, padded for attention alone. The steps are
onnxruntime's own joined ones (com.microsoft), so that nothing is left to optimise when the file is loaded. Weights are
cut to 8 bits with a scale for each output, states as they come with a scale for each piece, so that what is said of a
sentence does not depend on those that are read with it. Attention, norms and heads are float.

Processors without VNNI add two neighbours in 16 bits, and keep what does not fit at the largest number. That befalls
16 pairs in a million and moves a sentence's logit by a tenth, no more than the rounding itself does.
"""

from typing import NamedTuple

import numpy
from onnx import TensorProto, helper, numpy_helper

LONGEST = 128  # pieces of one run, start and stop included
OFFERED = 3  # words offered for a place where another is expected
PADDING = 0  # what stands for no piece
MIDDLE, MOST = 128, 127
LOW = 32  # stands for 0 behind the GELU
LEAST = 0.17  # the GELU is nowhere lower than minus this
CUTS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)  # of a column's largest weight: tried as its range
HEADS = ("fault", "upos", "form", "relation")
MICROSOFT = "com.microsoft"


class Graph:
    """Nodes and weights as they are added; each step returns the name of what it makes."""

    def __init__(self, evens=(), number=0):
        self.nodes, self.weights, self.outputs = [], [], []
        self._evens, self._number, self._branches = evens, number, 0

    def branch(self):
        """A graph that runs only under a condition; it sees everything here."""
        self._branches += 1
        return Graph(self._evens, self._branches)

    def made(self, name, inputs=()):
        """The graph as ONNX writes it."""
        return helper.make_graph(self.nodes, name, inputs, self.outputs, self.weights)

    def add(self, kind, *inputs, domain="", outputs=1, **attributes):
        """The name of a new node's output, or names when it has several. Short ones: the file is near its limit."""
        names = [f"{self._number}_{len(self.nodes)}_{number}" for number in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def name_last(self, name):
        """Give the output of the last node, which is the graph's, its public name."""
        self.nodes[-1].output[0] = name
        return name

    def keep(self, name, array):
        """The name of a weight."""
        self.weights.append(numpy_helper.from_array(numpy.asarray(array, order="C"), name))
        return name

    def number(self, *values):
        """The name of a small list of whole numbers."""
        return self.keep(f"numbers_{self._number}_{len(self.weights)}", numpy.array(values, dtype=numpy.int64))

    def whole(self, name, matrix):
        """The names of a float matrix (in, out) in whole numbers and of its scales, one for each output."""
        largest = numpy.abs(matrix).max(0)
        widest = numpy.where(largest > 0, largest, 1) / MOST
        scales, least = widest.astype(numpy.float32), numpy.full(len(widest), numpy.inf)
        for share in CUTS:  # a few far-off weights cut short let all others lie on finer steps
            tried = (share * widest).astype(numpy.float32)
            missed = ((_rounded(matrix, tried) * tried - matrix) ** 2).sum(0)
            scales, least = numpy.where(missed < least, tried, scales), numpy.minimum(missed, least)
        whole = _rounded(matrix, scales).astype(numpy.int8)
        return self.keep(f"{name}.whole", whole), self.keep(f"{name}.scales", scales)

    def evened(self, states, name, matrix):
        """States and a matrix (in, out) with the states' large channels made smaller and their rows larger."""
        if name not in self._evens:
            return states, matrix
        factors = (1 / self._evens[name]).astype(numpy.float16)  # half the bytes; the matrix is divided by the very same
        kept = self.add("Cast", self.keep(f"{name}.even", factors), to=TensorProto.FLOAT)
        return self.add("Mul", states, kept), matrix / factors.astype(numpy.float32)[:, None]

    def product(self, states, name, matrix, bias=None, zero="middle"):
        """States times a matrix (in, out), both in whole numbers, each piece of the states on a scale of its own.

        `zero` names the number that stands for 0 in the states: the "middle", or "low" where they are never far below.
        """
        states, matrix = self.evened(states, name, matrix)
        if zero == "middle":
            scales = self.add("Mul", self.add("ReduceMax", self.add("Abs", states), axes=[-1], keepdims=1), "sized")
        else:
            highest = self.add("ReduceMax", states, axes=[-1], keepdims=1)
            scales = self.add("Max", self.add("Mul", highest, "above"), "below")
        each = self.add("Reshape", scales, "flat")
        zeros = self.add("Expand", zero, self.add("Shape", each))
        whole = self.add("QuantizeLinear", states, each, zeros, axis=0)
        matrix, steps = self.whole(name, matrix)
        summed = self.add("MatMulIntegerToFloat", whole, matrix, "one", steps, zero, "nought", domain=MICROSOFT)
        made = self.add("Mul", summed, scales)
        return made if bias is None else self.add("Add", made, self.keep(f"{name}.bias", bias))

    def gelu(self, states, name, bias):
        """GELU of states and a bias, by tanh: quicker, and off by less than the rounding of what follows."""
        return self.add("FastGelu", states, self.keep(name, bias), domain=MICROSOFT)

    def normed(self, states, name, arrays, epsilon):
        """The norm of states. Adding first is quicker than the step that does both."""
        weights = [self.keep(f"{name}.{part}", arrays[f"{name}.{part}"]) for part in ("weight", "bias")]
        return self.add("LayerNormalization", states, *weights, axis=-1, epsilon=epsilon)


def _rounded(matrix, scales):
    """A matrix in whole steps of these scales, one for each column or row."""
    return numpy.clip(numpy.rint(matrix / scales), -MOST, MOST)


class Shape(NamedTuple):
    """What the arrays do not tell: attention heads, and what is added to a variance in norms."""

    heads: int = 12
    epsilon: float = 1e-12


def model(arrays, shape=Shape(), evens=()):
    """The ONNX model of a state dict of `training.encoder.Encoder`, given as float arrays by name.

    `evens` holds what each channel of the input of a matrix is divided by, by its name (see `training.evening`).
    """
    graph = Graph(evens)
    graph.keep("nought", numpy.int8(0))
    for name, value in (("middle", MIDDLE), ("low", LOW)):
        graph.keep(name, numpy.uint8(value))
    for name, value in (("one", 1), ("sized", 1 / MOST), ("above", 1 / (255 - LOW)), ("below", LEAST / LOW)):
        graph.keep(name, numpy.float32(value))
    width = arrays["words.weight"].shape[1]
    for name, values in (("flat", [-1]), ("rows", [-1, width])):
        graph.keep(name, numpy.array(values, dtype=numpy.int64))
    batch = _batch(graph, width)
    table, scales = _table(graph, arrays["words.weight"])
    states = _embedded(graph, arrays, table, scales, shape, batch)
    for number in range(sum(name.endswith(".three.weight") for name in arrays)):
        states = _layer(graph, arrays, f"layers.{number}", states, shape, batch)
    _judged(graph, arrays, states, batch)
    right = _heads(graph, arrays, states)
    _expected(graph, arrays, states, right, table, scales, shape, batch)
    return _wrapped(graph, arrays)


class Batch(NamedTuple):
    """Names of how the pieces of a run lie: in rows one after the other, or sentence by sentence, padded.

    `sentences` is the shape of padded states (sentences, length, width), `mask` says where there is a piece in them as
    the numbers that attention wants. `pieces` are the padded places of all pieces, `rows` is the row that stands at each
    padded place, where there is no piece that of the last one, and `starts` the row of each sentence's first piece.
    """

    sentences: str
    mask: str
    pieces: str
    rows: str
    starts: str


def _batch(graph, width):
    """The Batch of `ids`."""
    sentences = graph.add("Concat", graph.add("Shape", "ids"), graph.number(width), axis=0)
    mask = graph.add("Cast", graph.add("Greater", "ids", graph.keep("padding", numpy.int64(PADDING))), to=TensorProto.INT32)
    flat = graph.add("Reshape", mask, "flat")
    pieces = graph.add("Reshape", graph.add("NonZero", flat), "flat")
    counted = graph.add("CumSum", graph.add("Cast", flat, to=TensorProto.INT64), graph.keep("along", numpy.int64(0)))
    rows = graph.add("Sub", counted, graph.keep("last", numpy.int64(1)))
    lying = graph.add("Reshape", rows, graph.add("Shape", "ids"))
    return Batch(sentences, mask, pieces, rows, graph.add("Gather", lying, graph.keep("first", numpy.int64(0)), axis=1))


def _table(graph, matrix):
    """The names of the table of pieces, stored once, and of its scales: the number 128 stands for 0.

    Pieces are rows, which makes looking them up quick; in the product at the end the table comes first, where
    onnxruntime wants numbers without a sign.
    """
    largest = numpy.abs(matrix).max(1, keepdims=True)
    scales = (numpy.where(largest > 0, largest, 1) / MOST).astype(numpy.float32)
    table = (_rounded(matrix, scales) + MIDDLE).astype(numpy.uint8)
    graph.keep("middle.float", numpy.float32(MIDDLE))
    return graph.keep("words.whole", table), graph.keep("words.scales", scales)


def _embedded(graph, arrays, table, scales, shape, batch):
    """Pieces as vectors with their places, normed: one row a piece, sentence after sentence."""
    ids = graph.add("Gather", graph.add("Reshape", "ids", "flat"), batch.pieces)
    words = graph.add("Cast", graph.add("Gather", table, ids), to=TensorProto.FLOAT)
    words = graph.add("Mul", graph.add("Sub", words, "middle.float"), graph.add("Gather", scales, ids))
    whole, whole_scales = graph.whole("places", arrays["places.weight"][:LONGEST])
    length = graph.add("Slice", graph.add("Shape", "ids"), graph.number(1), graph.number(2))
    places = graph.add("Gather", whole, graph.add("Mod", batch.pieces, length))
    places = graph.add("Mul", graph.add("Cast", places, to=TensorProto.FLOAT), whole_scales)
    return graph.normed(graph.add("Add", words, places), "norm", arrays, shape.epsilon)


def _layer(graph, arrays, name, states, shape, batch):
    """One transformer layer."""

    def part(part):
        return f"{name}.{part}", arrays[f"{name}.{part}.weight"].T, arrays[f"{name}.{part}.bias"]

    three, matrix, bias = part("three")
    padded = graph.add("Gather", graph.product(states, three, matrix), batch.rows)
    parts = [graph.add("Reshape", one, batch.sentences) for one in graph.add("Split", padded, axis=1, outputs=3)]
    bias = graph.keep(f"{three}.bias", bias)
    mixed = graph.add("MultiHeadAttention", *parts, bias, batch.mask, domain=MICROSOFT, num_heads=shape.heads)
    mixed = graph.add("Gather", graph.add("Reshape", mixed, "rows"), batch.pieces)
    states = graph.add("Add", states, graph.product(mixed, *part("attended")))
    states = graph.normed(states, f"{name}.attended_norm", arrays, shape.epsilon)
    wide, matrix, bias = part("wide")
    wide = graph.gelu(graph.product(states, wide, matrix), f"{wide}.bias", bias)
    states = graph.add("Add", states, graph.product(wide, *part("narrow"), zero="low"))
    return graph.normed(states, f"{name}.narrow_norm", arrays, shape.epsilon)


def _judged(graph, arrays, states, batch):
    """`sentence`: the logit of the whole, from the first state and the largest value of each dimension."""
    first = graph.add("Gather", states, batch.starts)
    padded = graph.add("Reshape", graph.add("Gather", states, batch.rows), batch.sentences)
    pooled = graph.add("Concat", first, graph.add("ReduceMax", padded, axes=[1], keepdims=0), axis=-1)
    # No product of matrices, which would sum in another order for another number of sentences.
    weighed = graph.add("Mul", pooled, graph.keep("sentence.weight", arrays["sentence.weight"]))
    summed = graph.add("ReduceSum", weighed, graph.number(1), keepdims=0)
    graph.add("Add", summed, graph.keep("sentence.bias", arrays["sentence.bias"]))
    graph.name_last("sentence")


def _heads(graph, arrays, states):
    """`faults` (probabilities), `upos`, `form`, `relation` (logits); the name of each piece's probability to be right."""
    sizes = [len(arrays[f"{head}.bias"]) for head in HEADS]
    matrix = numpy.concatenate([arrays[f"{head}.weight"] for head in HEADS]).T
    bias = numpy.concatenate([arrays[f"{head}.bias"] for head in HEADS])
    together = graph.product(states, "heads", matrix, bias)
    at, parts = 0, []
    for head, size in zip(HEADS, sizes):
        parts.append(graph.add("Slice", together, graph.number(at), graph.number(at + size), graph.number(1)))
        if head != "fault":
            parts[-1] = graph.name_last(head)
        at += size
    graph.add("Softmax", parts[0], axis=-1)
    faults = graph.name_last("faults")
    return graph.add("Gather", faults, graph.keep("right", numpy.int64(0)), axis=1)


def _expected(graph, arrays, states, right, table, scales, shape, batch):
    """`places` of doubtful pieces, `expected` the pieces that fit there best, `likelihoods` of those."""
    read = graph.add("Cast", batch.mask, to=TensorProto.FLOAT)
    before, behind = graph.add("Pad", read, graph.number(0, 1, 0, -1)), graph.add("Pad", read, graph.number(0, -1, 0, 1))
    inner = graph.add("Reshape", graph.add("Mul", before, behind), "flat")
    inner = graph.add("Gather", inner, batch.pieces)  # not the marks around a sentence
    doubtful = graph.add("Less", right, graph.add("Mul", inner, "doubt"))
    graph.add("Reshape", graph.add("NonZero", doubtful), "flat")
    places = graph.name_last("places")
    some, none = graph.branch(), graph.branch()
    rows = some.add("Gather", states, places, axis=0)
    dense = some.product(rows, "expected.dense", arrays["expected.dense.weight"].T)
    rows = some.normed(
        some.gelu(dense, "expected.dense.bias", arrays["expected.dense.bias"]), "expected.norm", arrays, shape.epsilon
    )
    # The same table as at the bottom, with the same scales. Seven bits keep sums whole on any processor.
    largest = some.add("ReduceMax", some.add("Abs", rows), axes=[1], keepdims=1)
    scale = some.add("Div", largest, some.keep("expected.most", numpy.float32(63)))
    whole = some.add("Cast", some.add("Round", some.add("Div", rows, scale)), to=TensorProto.INT8)
    fits = some.add("MatMulInteger", table, some.add("Transpose", whole, perm=[1, 0]), "middle")
    fits = some.add("Mul", some.add("Cast", fits, to=TensorProto.FLOAT), scales)
    fits = some.add("Mul", some.add("Transpose", fits, perm=[1, 0]), scale)
    fits = some.add("Add", fits, some.keep("expected.bias", arrays["expected.bias"]))
    likely, pieces = some.add("TopK", some.add("Softmax", fits, axis=-1), some.number(OFFERED), outputs=2)
    for kind, made in ((TensorProto.INT64, pieces), (TensorProto.FLOAT, likely)):
        some.outputs.append(helper.make_tensor_value_info(made, kind, None))
        shape = none.number(0, OFFERED)
        zero = helper.make_tensor("zero", kind, [1], [0])
        none.outputs.append(helper.make_tensor_value_info(none.add("ConstantOfShape", shape, value=zero), kind, None))
    count = graph.add("ReduceMax", graph.add("Shape", places), axes=[0], keepdims=0)
    graph.add(
        "If", graph.add("Greater", count, graph.keep("none", numpy.int64(0))), outputs=2,
        then_branch=some.made("some"), else_branch=none.made("none"),
    )  # fmt: skip
    graph.nodes[-1].output[:] = "expected", "likelihoods"


def _wrapped(graph, arrays):
    """The model with its inputs and outputs. But for `sentence` these go by piece, sentence after sentence."""
    whole, real = TensorProto.INT64, TensorProto.FLOAT
    inputs = [
        helper.make_tensor_value_info("ids", whole, ["sentences", "length"]),
        helper.make_tensor_value_info("doubt", real, []),
    ]
    graph.outputs.append(helper.make_tensor_value_info("sentence", real, ["sentences"]))
    for name, head in (("faults", "fault"), *((head, head) for head in HEADS[1:])):
        size = len(arrays[f"{head}.bias"])
        graph.outputs.append(helper.make_tensor_value_info(name, real, ["pieces", size]))
    graph.outputs.append(helper.make_tensor_value_info("places", whole, ["doubtful"]))
    graph.outputs.append(helper.make_tensor_value_info("expected", whole, ["doubtful", OFFERED]))
    graph.outputs.append(helper.make_tensor_value_info("likelihoods", real, ["doubtful", OFFERED]))
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(graph.made("garble", inputs), opset_imports=opsets, ir_version=8, producer_name="newslint")
