"""Train with the rounding that the shipped file does, so that the network learns to live with it.

While a batch goes through, matrices and what they meet are rounded as `training.graph` rounds them; the gradient passes
as if they were not (the straight-through estimator: Bengio et al. 2013) and changes the weights that are kept in full.
"""

from contextlib import contextmanager

import torch

PARTS = ("three", "attended", "wide", "narrow")
BITS = 7
CUTS = (1.0, 0.9, 0.8, 0.7)  # as in `training.graph`, fewer


class Rounding:
    """The rounding of what an encoder's layers meet and of the matrices that are trained.

    `evens` are the divisors of channels that it is shipped with. Layers that are not trained are as they are.
    """

    def __init__(self, encoder, evens):
        self._matrices = []
        for number, layer in enumerate(encoder.layers):
            for part in PARTS:
                linear = getattr(layer, part)
                factors = _factors(evens.get(f"layers.{number}.{part}"))
                linear.register_forward_pre_hook(_meeting(factors))
                if linear.weight.requires_grad:
                    with torch.no_grad():
                        self._matrices.append((linear.weight, factors, _shares(linear.weight, factors)))

    @contextmanager
    def weights(self):
        """Within it the matrices are rounded; behind it they are as before, so that gradients change what was whole."""
        with torch.no_grad():
            kept = [weight.clone() for weight, _, _ in self._matrices]
            for weight, factors, shares in self._matrices:
                weight.copy_(rounded(weight, factors, shares))
        yield
        with torch.no_grad():
            for (weight, _, _), whole in zip(self._matrices, kept, strict=True):
                weight.copy_(whole)


def rounded(weight, factors, shares):
    """A weight (out, in) in whole steps, `shares` of each row's largest being the range."""
    most = 2 ** (BITS - 1) - 1
    scaled = weight / factors
    steps = shares * scaled.abs().amax(1, keepdim=True).clamp(min=1e-12) / most
    return scaled.div_(steps).round_().clamp_(-most, most).mul_(steps).mul_(factors)


def _factors(divisors):
    """What states are multiplied by, as it is shipped."""
    return torch.ones(()) if divisors is None else torch.as_tensor(1 / divisors).half().float()


def _shares(weight, factors):
    """The share of each row's largest weight that, as its range, misses the least."""
    missed = [((rounded(weight, factors, cut) - weight) / factors).square().sum(1, keepdim=True) for cut in CUTS]
    return torch.tensor(CUTS)[torch.stack(missed).argmin(0)]


def _meeting(factors):
    """A hook that rounds the input of a matrix to 256 steps over its range, sentence by sentence."""

    def hook(_, inputs):
        states = inputs[0]
        with torch.no_grad():
            scaled = states * factors
            low, high = scaled.amin((1, 2), keepdim=True).clamp(max=0), scaled.amax((1, 2), keepdim=True).clamp(min=0)
            step = ((high - low) / 255).clamp(min=1e-12)
            missed = scaled.div_(step).round_().mul_(step).div_(factors).sub_(states)
        return (states + missed,)

    return hook
