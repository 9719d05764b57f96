"""What each channel is divided by before it is cut to whole numbers, so that a few large ones do not cost the others.

All of a piece is cut to 256 steps over its whole range, and in BERT a handful of channels are many times larger than
the rest. Dividing those, and multiplying the rows of the matrix that they meet, leaves the product as it was and
spreads the steps (SmoothQuant: Xiao et al. 2023, with its strength of one half).
"""

import pickle

import torch

PARTS = ("three", "wide")  # matrices that meet normed states, where the large channels are; elsewhere it brings nothing
STRENGTH = 0.5
EVENED = 400  # sentences that say which channels are large
SMALLEST = 1e-5


def evens_of_shard(encoder, shard):
    """What `evens` finds for the first sentences of a shard of items."""
    return evens(encoder, [each["ids"] for each in pickle.loads(shard.read_bytes())[:EVENED]])


def evens(encoder, rows):
    """{name of a matrix: divisors, one for each channel of its input} as the sentences `rows` (piece numbers) ask for."""
    largest, hooks = {}, []
    for number, layer in enumerate(encoder.layers):
        for part in PARTS:
            name = f"layers.{number}.{part}"
            hooks.append(getattr(layer, part).register_forward_pre_hook(_keeping(largest, name)))
    with torch.no_grad():
        for row in rows:
            encoder.hidden(torch.tensor([row]))
    for hook in hooks:
        hook.remove()
    return {name: _divisors(values, encoder.get_submodule(name).weight) for name, values in largest.items()}


def _keeping(largest, name):
    """A hook that keeps the largest size of each channel of a matrix's input."""

    def hook(_, inputs):
        sizes = inputs[0].abs().flatten(0, -2).amax(0)
        largest[name] = torch.maximum(largest[name], sizes) if name in largest else sizes

    return hook


def _divisors(sizes, weight):
    """The divisors of channels with these sizes that meet a weight (out, in), as a tensor."""
    sizes = sizes.double().clamp(min=SMALLEST)
    rows = weight.detach().abs().amax(0).double().clamp(min=SMALLEST)
    return sizes**STRENGTH / rows ** (1 - STRENGTH)
