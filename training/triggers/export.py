"""Writes the trigger head as the 8-bit ONNX graph that the run time reads."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper

from dragoman.model.vocabulary import EVENT_KINDS
from training.average import Weights, layers_of
from training.export import MS, Floats, Graph, layer, model
from training.triggers.network import HEADS

BITS = 6  # scores as seven do, and a process without VNNI cannot overflow on either


def graph(w: Weights, meanings: Weights | None = None) -> onnx.ModelProto:
    """The graph: `lower` (1, L, size), the reader's states, in; `triggers` (1, L, labels) out.

    `states` (1, L, size) are the uppermost, for whoever builds on them. With the weights of
    `meanings` (`training.likeness`) there are also `meanings` (1, L, numbers + 1).
    """
    g = Graph(BITS)
    x = "lower"
    for i in range(layers_of(w)):
        x = layer(g, x, i, w, HEADS)
    g.node("Identity", [x], "states")
    bent = g.node("Gelu", [g.product(x, "up", w["up.weight"], w["up.bias"])], "bent", MS)
    # Stances are learnt beside the events, and not asked for at run time.
    events = {name: w[f"out.{name}"][: len(EVENT_KINDS)] for name in ("weight", "bias")}
    widths = {
        "states": w["up.weight"].shape[1],
        "triggers": _scored(g, bent, "triggers", events),
    }
    if meanings is not None:
        widths["meanings"] = _meanings(g, x, meanings)
    size = w["up.weight"].shape[1]
    taken = helper.make_tensor_value_info("lower", TensorProto.FLOAT, [1, "L", size])
    given = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "L", width])
        for name, width in widths.items()
    ]
    return model(helper.make_graph(g.nodes, "head for events", [taken], given, g.weights))


def _meanings(g: Graph, upper: str, w: Weights) -> int:
    """A hidden layer over lower and upper states, which the weights take centred and scaled."""
    both = g.node("Concat", ["lower", upper], "both", axis=-1)
    weight: Floats = (w["up.weight"] / w["spread"]).astype(np.float32)
    bias: Floats = (w["up.bias"] - weight @ w["centre"]).astype(np.float32)
    bent = g.node("Gelu", [g.product(both, "mean", weight, bias)], "meant", MS)
    return _scored(g, bent, "meanings", {"weight": w["out.weight"], "bias": w["out.bias"]})


def _scored(g: Graph, x: str, name: str, line: Weights) -> int:
    """A line of numbers in full as an output; how many they are."""
    made = g.node("MatMul", [x, g.constant(f"{name}.w", line["weight"].T)], f"{name}.scored")
    g.node("Add", [made, g.constant(f"{name}.b", line["bias"])], name)
    return len(line["bias"])
