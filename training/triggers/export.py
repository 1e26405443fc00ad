"""Writes the trigger head as the 8-bit ONNX graph that the run time reads."""

from __future__ import annotations

import onnx
from onnx import TensorProto, helper

from dragoman.model.vocabulary import EVENT_KINDS
from training.average import Weights, layers_of
from training.export import MS, Graph, layer, model
from training.triggers.network import HEADS

BITS = 6  # scores as seven do, and a process without VNNI cannot overflow on either


def graph(w: Weights) -> onnx.ModelProto:
    """The graph: `lower` (1, L, size), the reader's states, in; `triggers` (1, L, labels) out."""
    g = Graph(BITS)
    x = "lower"
    for i in range(layers_of(w)):
        x = layer(g, x, i, w, HEADS)
    bent = g.node("Gelu", [g.product(x, "up", w["up.weight"], w["up.bias"])], "bent", MS)
    # Stances are learnt beside the events, and not asked for at run time.
    weight, bias = w["out.weight"][: len(EVENT_KINDS)], w["out.bias"][: len(EVENT_KINDS)]
    scored = g.node("MatMul", [bent, g.constant("out.w", weight.T)], "scored")
    g.node("Add", [scored, g.constant("out.b", bias)], "triggers")
    size, labels = w["up.weight"].shape[1], len(bias)
    taken = helper.make_tensor_value_info("lower", TensorProto.FLOAT, [1, "L", size])
    given = helper.make_tensor_value_info("triggers", TensorProto.FLOAT, [1, "L", labels])
    return model(helper.make_graph(g.nodes, "trigger head", [taken], [given], g.weights))
