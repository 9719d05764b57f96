"""Training rounds as the shipped file does: the same numbers, the whole weights behind it, gradients as if unrounded."""

import pytest

torch = pytest.importorskip("torch")
rounding = pytest.importorskip("training.rounding")


class OneLayer(torch.nn.Module):
    """An encoder's outline with one layer that is trained."""

    def __init__(self, width=16):
        super().__init__()
        layer = torch.nn.Module()
        for part, rows, columns in (("three", 3, 1), ("attended", 1, 1), ("wide", 4, 1), ("narrow", 1, 4)):
            setattr(layer, part, torch.nn.Linear(columns * width, rows * width))
        self.layers = torch.nn.ModuleList([layer])


EVENS = {"layers.0.three": torch.linspace(0.5, 2, 16).double()}


def test_rounded_weights_are_few_steps_of_their_row_and_stay_when_rounded_again():
    weight, factors = torch.randn(4, 16), torch.rand(16) + 0.5
    once = rounding.rounded(weight, factors, torch.ones(4, 1))
    steps = (once / factors) / (weight / factors).abs().amax(1, keepdim=True) * 63
    assert torch.allclose(steps, steps.round(), atol=1e-3)
    assert torch.allclose(rounding.rounded(once, factors, torch.ones(4, 1)), once, atol=1e-6)


def test_the_same_as_the_graph_that_is_shipped():
    graph = pytest.importorskip("training.graph")
    numpy_helper = pytest.importorskip("onnx").numpy_helper
    torch.manual_seed(1)
    encoder = OneLayer()
    made = rounding.Rounding(encoder, EVENS)
    laid = graph.Graph(7, {name: divisors.numpy() for name, divisors in EVENS.items()})
    matrix = encoder.layers[0].three.weight.detach().numpy().T.copy()
    laid.product("states", "layers.0.three", matrix)
    held = {one.name.split(".")[-1]: numpy_helper.to_array(one) for one in laid.weights}
    shipped = held["whole"] * held["scales"] * held["even"].astype("float32")[:, None]
    with made.weights():
        ours = encoder.layers[0].three.weight.detach().numpy().T.copy()
    assert abs(ours - shipped).mean() < 0.2 * abs(matrix - shipped).mean()


def test_behind_it_the_weights_are_whole_again_and_have_a_gradient():
    encoder = OneLayer()
    layer = encoder.layers[0]
    before = layer.wide.weight.detach().clone()
    made = rounding.Rounding(encoder, {})
    with made.weights():
        assert not torch.equal(layer.wide.weight, before)
        layer.wide(torch.randn(2, 5, 16)).sum().backward()
    assert torch.equal(layer.wide.weight, before)
    assert layer.wide.weight.grad.abs().sum() > 0


def test_states_are_rounded_sentence_by_sentence():
    layer = OneLayer().layers[0]
    small, large = torch.rand(1, 5, 16), 1000 * torch.rand(1, 5, 16)
    hook = rounding._meeting(torch.ones(()))
    (together,) = hook(layer.wide, (torch.cat([small, large]),))
    assert (together[0] - small[0]).abs().max() < 1 / 255
    assert (together[1] - large[0]).abs().max() > 1 / 255
