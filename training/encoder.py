"""The network: BERT's encoder with heads for the sentence, for the faults and tags of words, for the word expected."""

import math
import time
from functools import cache

import numpy
import torch
from torch import nn
from torch.nn import functional

WIDTH, HEADS = 768, 12


def precision():
    """The context in which the network is run: bfloat16 where the processor multiplies that faster than float."""
    return torch.autocast("cpu", torch.bfloat16, enabled=_bfloat16_is_faster())


@cache
def _bfloat16_is_faster():
    """Measured, as having the instructions is no promise: it was seen at half the speed of float, and at a hundredth."""
    if not torch.ops.mkldnn._is_mkldnn_bf16_supported():
        return False
    spent = {}
    for kind in (torch.float32, torch.bfloat16):
        states, weight = torch.ones(1024, WIDTH, dtype=kind), torch.ones(4 * WIDTH, WIDTH, dtype=kind)
        for _ in range(5):  # the first makes the kernel; the quickest counts
            began = time.perf_counter()
            functional.linear(states, weight)
            spent[kind] = min(spent.get(kind, math.inf), time.perf_counter() - began)
    return spent[torch.bfloat16] < spent[torch.float32]


class Layer(nn.Module):
    """One transformer layer, as in BERT: attention and a wide dense layer, each added and normed."""

    def __init__(self):
        super().__init__()
        self.three = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide = nn.Linear(WIDTH, 4 * WIDTH)
        self.narrow = nn.Linear(4 * WIDTH, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, hidden, hide):
        """`hidden` (batch, length, WIDTH); `hide` (batch, 1, 1, length) holds -inf where there is only padding."""
        batch, length, _ = hidden.shape
        three = self.three(hidden).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = three[0], three[1], three[2]
        weights = torch.matmul(query, key.transpose(-1, -2)) / math.sqrt(WIDTH // HEADS)
        if hide is not None:
            weights = weights + hide
        mixed = torch.matmul(weights.softmax(-1), value).transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.attended_norm(hidden + self.attended(mixed))
        return self.narrow_norm(hidden + self.narrow(functional.gelu(self.wide(hidden))))


class Expected(nn.Module):
    """The masked-language-model head: from a hidden state to the pieces that belong there (embeddings are tied)."""

    def __init__(self, pieces):
        super().__init__()
        self.dense = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(pieces))

    def forward(self, hidden, words):
        return functional.linear(self.norm(functional.gelu(self.dense(hidden))), words, self.bias)


class Encoder(nn.Module):
    """`layers` of BERT with heads: `faults`, `upos`, `forms` and `relations` are the numbers of classes."""

    def __init__(self, pieces, layers, faults, upos, forms, relations):
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.sentence = nn.Linear(2 * WIDTH, 1)
        self.fault = nn.Linear(WIDTH, faults)
        self.upos = nn.Linear(WIDTH, upos)
        self.form = nn.Linear(WIDTH, forms)
        self.relation = nn.Linear(WIDTH, relations)
        self.expected = Expected(pieces)
        self.frozen = 0

    def start_from(self, arrays):
        """Take over the weights of BERT; the heads that it lacks stay as initialised."""
        mine = self.state_dict()
        for name, array in arrays.items():
            if name in mine:
                mine[name].copy_(torch.from_numpy(numpy.ascontiguousarray(array)))

    def freeze(self, layers):
        """Keep the embeddings and the lower `layers` as they are."""
        self.frozen = layers
        for part in (self.words, self.places, self.norm, *self.layers[:layers]):
            part.requires_grad_(False)

    def hidden(self, ids, mask=None):
        """Hidden states (batch, length, WIDTH) of piece numbers (batch, length); `mask` is False on padding."""
        hide = None if mask is None else torch.zeros(mask.shape).masked_fill(~mask, -1e9)[:, None, None, :]
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.frozen):
            states = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]])
        for number, layer in enumerate(self.layers):
            with torch.set_grad_enabled(torch.is_grad_enabled() and number >= self.frozen):
                states = layer(states, hide)
        return states

    def judge(self, states, mask=None):
        """The sentence's logit (batch,) and the words' fault logits (batch, length, faults)."""
        kept = states if mask is None else states.masked_fill(~mask[:, :, None], -1e4)
        pooled = torch.cat([states[:, 0], kept.amax(1)], -1)
        return self.sentence(pooled).squeeze(-1), self.fault(states)

    def tag(self, states):
        """Logits of UPOS, form and relation, each (batch, length, classes)."""
        return self.upos(states), self.form(states), self.relation(states)
