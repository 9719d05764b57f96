"""The shipped network as an ONNX graph, laid by hand: int8 products, each matrix stored once, float where it counts.

One run reads one sentence. The steps are onnxruntime's own joined ones (com.microsoft), so that nothing is left to
optimise when the file is loaded. Weights are int8 with a scale for each output, activations are quantised as they
come, attention, norms and heads are float.
"""

from typing import NamedTuple

import numpy
from onnx import TensorProto, helper, numpy_helper

LONGEST = 128  # pieces of one run, start and stop included
OFFERED = 3  # words offered for a place where another is expected
ZERO = 128
CUTS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)  # of a column's largest weight: tried as its range
HEADS = ("fault", "upos", "form", "relation")
MICROSOFT = "com.microsoft"


class Graph:
    """Nodes and weights as they are added; each step returns the name of what it makes."""

    def __init__(self, bits, evens=(), number=0):
        self.nodes, self.weights, self.outputs = [], [], []
        self._bits, self._evens, self._number, self._branches = bits, evens, number, 0
        self._most = 2 ** (bits - 1) - 1

    def branch(self):
        """A graph that runs only under a condition; it sees everything here."""
        self._branches += 1
        return Graph(self._bits, self._evens, self._branches)

    def made(self, name, inputs=()):
        """The graph as ONNX writes it."""
        return helper.make_graph(self.nodes, name, inputs, self.outputs, self.weights)

    def add(self, kind, *inputs, domain="", outputs=1, **attributes):
        """The name of a new node's output, or names when it has several."""
        names = [f"{kind}_{self._number}_{len(self.nodes)}_{number}" for number in range(outputs)]
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
        """The names of a float matrix (in, out) as int8 and of its scales, one for each output."""
        largest = numpy.abs(matrix).max(0)
        widest = numpy.where(largest > 0, largest, 1) / self._most
        scales, least = widest.astype(numpy.float32), numpy.full(len(widest), numpy.inf)
        for share in CUTS:  # a few far-off weights cut short let all others lie on finer steps
            tried = (share * widest).astype(numpy.float32)
            missed = ((self._rounded(matrix, tried) * tried - matrix) ** 2).sum(0)
            scales, least = numpy.where(missed < least, tried, scales), numpy.minimum(missed, least)
        rounded = self._rounded(matrix, scales).astype(numpy.int8)
        return self.keep(f"{name}.whole", rounded), self.keep(f"{name}.scales", scales)

    def _rounded(self, matrix, scales):
        """A matrix in whole steps of these scales."""
        return numpy.clip(numpy.rint(matrix / scales), -self._most, self._most)

    def evened(self, states, name, matrix):
        """States and a matrix (in, out) with the states' large channels made smaller and their rows larger."""
        if name not in self._evens:
            return states, matrix
        factors = (1 / self._evens[name]).astype(numpy.float16)  # half the bytes; the matrix is divided by the very same
        kept = self.add("Cast", self.keep(f"{name}.even", factors), to=TensorProto.FLOAT)
        return self.add("Mul", states, kept), matrix / factors.astype(numpy.float32)[:, None]

    def product(self, states, name, matrix, bias=None):
        """States times a matrix (in, out), both in whole numbers."""
        states, matrix = self.evened(states, name, matrix)
        inputs = [states, *self.whole(name, matrix)]
        if bias is not None:
            inputs += ["", self.keep(f"{name}.bias", bias)]
        return self.add("DynamicQuantizeMatMul", *inputs, domain=MICROSOFT)

    def gelu(self, states, name, bias):
        """GELU of states and a bias."""
        return self.add("BiasGelu", states, self.keep(name, bias), domain=MICROSOFT)

    def normed(self, states, name, arrays, epsilon):
        """The norm of states. Adding first is quicker than the step that does both."""
        weights = [self.keep(f"{name}.{part}", arrays[f"{name}.{part}"]) for part in ("weight", "bias")]
        return self.add("LayerNormalization", states, *weights, axis=-1, epsilon=epsilon)


class Shape(NamedTuple):
    """What the arrays do not tell: attention heads, and what is added to a variance in norms."""

    heads: int = 12
    epsilon: float = 1e-12


def model(arrays, shape=Shape(), bits=8, evens=()):
    """The ONNX model of a state dict of `training.encoder.Encoder`, given as float arrays by name.

    `evens` holds what each channel of the input of a matrix is divided by, by its name (see `training.evening`).
    """
    graph = Graph(bits, evens)
    table, scales = _table(graph, arrays["words.weight"])
    states = _embedded(graph, arrays, table, scales, shape)
    for number in range(sum(name.endswith(".three.weight") for name in arrays)):
        states = _layer(graph, arrays, f"layers.{number}", states, shape)
    _judged(graph, arrays, states)
    right = _heads(graph, arrays, states)
    _expected(graph, arrays, states, right, table, scales, shape)
    return _wrapped(graph, arrays)


def _table(graph, matrix):
    """The names of the table of pieces, stored once, and of its scales: the number 128 stands for 0.

    Pieces are rows, which makes looking them up quick; in the product at the end the table comes first, where
    onnxruntime wants numbers without a sign.
    """
    largest = numpy.abs(matrix).max(1, keepdims=True)
    scales = (numpy.where(largest > 0, largest, 1) / 127).astype(numpy.float32)
    table = (numpy.clip(numpy.rint(matrix / scales), -127, 127) + ZERO).astype(numpy.uint8)
    graph.keep("words.zero", numpy.uint8(ZERO))
    graph.keep("words.zero.float", numpy.float32(ZERO))
    return graph.keep("words.whole", table), graph.keep("words.scales", scales)


def _embedded(graph, arrays, table, scales, shape):
    """Pieces as vectors with their places, normed."""
    flat = graph.add("Reshape", "ids", graph.number(-1))
    words = graph.add("Cast", graph.add("Gather", table, flat), to=TensorProto.FLOAT)
    words = graph.add("Mul", graph.add("Sub", words, "words.zero.float"), graph.add("Gather", scales, flat))
    whole, whole_scales = graph.whole("places", arrays["places.weight"][:LONGEST])
    places = graph.add("Slice", whole, graph.number(0), graph.add("Shape", flat), graph.number(0))
    places = graph.add("Mul", graph.add("Cast", places, to=TensorProto.FLOAT), whole_scales)
    states = graph.normed(graph.add("Add", words, places), "norm", arrays, shape.epsilon)
    return graph.add("Unsqueeze", states, graph.number(0))


def _layer(graph, arrays, name, states, shape):
    """One transformer layer."""

    def part(part):
        return f"{name}.{part}", arrays[f"{name}.{part}.weight"].T, arrays[f"{name}.{part}.bias"]

    three, matrix, bias = part("three")
    evened, matrix = graph.evened(states, three, matrix)
    whole, scale, zero = graph.add("DynamicQuantizeLinear", evened, outputs=3)
    matrix, scales = graph.whole(three, matrix)
    bias, nothing = graph.keep(f"{three}.bias", bias), graph.keep(f"{three}.zero", numpy.int8(0))
    attention = (whole, matrix, bias, scale, scales, "", zero, nothing)
    mixed = graph.add("QAttention", *attention, domain=MICROSOFT, num_heads=shape.heads)
    states = graph.add("Add", states, graph.product(mixed, *part("attended")))
    states = graph.normed(states, f"{name}.attended_norm", arrays, shape.epsilon)
    wide, matrix, bias = part("wide")
    wide = graph.gelu(graph.product(states, wide, matrix), f"{wide}.bias", bias)
    states = graph.add("Add", states, graph.product(wide, *part("narrow")))
    return graph.normed(states, f"{name}.narrow_norm", arrays, shape.epsilon)


def _judged(graph, arrays, states):
    """`sentence`: the logit of the whole, from the first state and the largest value of each dimension."""
    first = graph.add("Gather", states, graph.keep("first", numpy.int64(0)), axis=1)
    pooled = graph.add("Concat", first, graph.add("ReduceMax", states, axes=[1], keepdims=0), axis=-1)
    weights = [graph.keep(f"sentence.{part}", arrays[f"sentence.{part}"]) for part in ("weight", "bias")]
    graph.add("Reshape", graph.add("Gemm", pooled, *weights, transB=1), graph.number(1))
    graph.name_last("sentence")


def _heads(graph, arrays, states):
    """`faults` (probabilities), `upos`, `form`, `relation` (logits); the name of each piece's probability to be right."""
    sizes = [len(arrays[f"{head}.bias"]) for head in HEADS]
    matrix = numpy.concatenate([arrays[f"{head}.weight"] for head in HEADS]).T
    bias = numpy.concatenate([arrays[f"{head}.bias"] for head in HEADS])
    together = graph.product(states, "heads", matrix, bias)
    at, parts = 0, []
    for head, size in zip(HEADS, sizes):
        parts.append(graph.add("Slice", together, graph.number(at), graph.number(at + size), graph.number(2)))
        if head != "fault":
            parts[-1] = graph.name_last(head)
        at += size
    graph.add("Softmax", parts[0], axis=-1)
    faults = graph.name_last("faults")
    return graph.add("Gather", faults, graph.keep("right", numpy.int64(0)), axis=2)


def _expected(graph, arrays, states, right, table, scales, shape):
    """`places` of doubtful pieces, `expected` the pieces that fit there best, `likelihoods` of those."""
    inner = graph.add("Slice", right, graph.number(1), graph.number(-1), graph.number(1))
    doubtful = graph.add("Less", graph.add("Squeeze", inner, graph.number(0)), "doubt")
    graph.add("Add", graph.add("Reshape", graph.add("NonZero", doubtful), graph.number(-1)), graph.number(1))
    places = graph.name_last("places")
    some, none = graph.branch(), graph.branch()
    rows = some.add("Gather", some.add("Squeeze", states, some.number(0)), places, axis=0)
    dense = some.product(rows, "expected.dense", arrays["expected.dense.weight"].T)
    rows = some.normed(
        some.gelu(dense, "expected.dense.bias", arrays["expected.dense.bias"]), "expected.norm", arrays, shape.epsilon
    )
    # The same table as at the bottom, with the same scales. Seven bits keep sums whole on any processor.
    largest = some.add("ReduceMax", some.add("Abs", rows), axes=[1], keepdims=1)
    scale = some.add("Div", largest, some.keep("expected.most", numpy.float32(63)))
    whole = some.add("Cast", some.add("Round", some.add("Div", rows, scale)), to=TensorProto.INT8)
    fits = some.add("MatMulInteger", table, some.add("Transpose", whole, perm=[1, 0]), "words.zero")
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
        "If", graph.add("Greater", count, graph.keep("nought", numpy.int64(0))), outputs=2,
        then_branch=some.made("some"), else_branch=none.made("none"),
    )  # fmt: skip
    graph.nodes[-1].output[:] = "expected", "likelihoods"


def _wrapped(graph, arrays):
    """The model with its inputs and outputs."""
    whole, real = TensorProto.INT64, TensorProto.FLOAT
    inputs = [
        helper.make_tensor_value_info("ids", whole, [1, "length"]),
        helper.make_tensor_value_info("doubt", real, []),
    ]
    graph.outputs.append(helper.make_tensor_value_info("sentence", real, [1]))
    for name, head in (("faults", "fault"), *((head, head) for head in HEADS[1:])):
        size = len(arrays[f"{head}.bias"])
        graph.outputs.append(helper.make_tensor_value_info(name, real, [1, "length", size]))
    graph.outputs.append(helper.make_tensor_value_info("places", whole, ["doubtful"]))
    graph.outputs.append(helper.make_tensor_value_info("expected", whole, ["doubtful", OFFERED]))
    graph.outputs.append(helper.make_tensor_value_info("likelihoods", real, ["doubtful", OFFERED]))
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(graph.made("garble", inputs), opset_imports=opsets, ir_version=8, producer_name="newslint")
