"""The mean of checkpoints, which makes one reader of runs that grew apart from the same weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

Weights = dict[str, NDArray[np.float32]]


def average(paths: list[Path]) -> Weights:
    """Mean of the checkpoints' arrays; they must have grown from the same first weights."""
    loaded = [load_file(p) for p in paths]
    out: Weights = {}
    for name, array in loaded[0].items():
        total = np.zeros(array.shape, np.float64)
        for checkpoint in loaded:
            total += checkpoint[name]
        out[name] = (total / len(loaded)).astype(np.float32)
    return out


def layers_of(weights: Weights) -> int:
    """How many layers a checkpoint has; its arrays are named "layers.{i}.…"."""
    return 1 + max(int(n.split(".")[1]) for n in weights if n.startswith("layers."))
