"""The network: upper layers of the reader's kind, and a small head over a word's first piece."""

# mypy: disallow-subclassing-any=False
# Types are checked where torch is not installed as well; there its modules are Any.

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from dragoman.read.encoder.arrays import unpacked
from dragoman.read.encoder.reader import LOWER
from training.model import Layer
from training.triggers.labels import COLUMNS
from training.triggers.windows import Batch

SIZE, HEADS, INNER, HIDDEN = 384, 12, 1536, 192
_RARE = -4.0  # log-odds of a label before anything is learnt: few words carry one
_PRODUCTS = ("qkv", "out", "up", "down")
_NORMS = ("norm", "norm_ffn")


class TriggerNetwork(nn.Module):
    """What is trained: the layers above the reader's lower ones, and the head."""

    def __init__(self, layers: int) -> None:
        """Fresh weights; `from_reader` gives the layers those of the reader of quotations."""
        super().__init__()
        self.layers = nn.ModuleList(Layer(SIZE, HEADS, INNER) for _ in range(layers))
        self.drop = nn.Dropout(0.1)
        self.up = nn.Linear(SIZE, HIDDEN)
        self.bend = nn.GELU()
        self.out = nn.Linear(HIDDEN, len(COLUMNS))
        nn.init.constant_(self.out.bias, _RARE)

    def forward(self, batch: Batch) -> Tensor:
        """(words, labels) scores."""
        x, mask = batch.lower, batch.mask
        if torch.is_autocast_enabled("cpu"):
            x, mask = x.bfloat16(), mask.bfloat16()
        for layer in self.layers:
            x = layer(x, mask)
        words = self.drop(x).flatten(0, 1)[batch.words]
        scores: Tensor = self.out(self.drop(self.bend(self.up(words)))).float()
        return scores


def from_reader(graph: Path) -> TriggerNetwork:
    """The network with the upper layers of a reader's graph, as its 8-bit numbers have them."""
    stored = {
        t.name: numpy_helper.to_array(t)
        for t in onnx.load_from_string(unpacked(graph)).graph.initializer
    }
    above = sorted({int(n[1]) for n in stored if n.endswith(".qkv.w") and int(n[1]) >= LOWER})
    network = TriggerNetwork(len(above))
    state = network.state_dict()
    for i, old in enumerate(above):
        for part in _PRODUCTS:
            weight = stored[f"l{old}.{part}.w"].astype("float32") * stored[f"l{old}.{part}.s"]
            state[f"layers.{i}.{part}.weight"] = torch.from_numpy(weight.T.copy())
            state[f"layers.{i}.{part}.bias"] = torch.from_numpy(stored[f"l{old}.{part}.b"].copy())
        for part in _NORMS:
            state[f"layers.{i}.{part}.weight"] = torch.from_numpy(stored[f"l{old}.{part}.g"].copy())
            state[f"layers.{i}.{part}.bias"] = torch.from_numpy(stored[f"l{old}.{part}.b"].copy())
    network.load_state_dict(state)
    return network
