"""Writes a checkpoint as the 8-bit ONNX encoder and the small head weights that the run time reads.

The graph is laid down node by node with onnxruntime's own operators (dynamic 8-bit products, fused
attention and norms), so that what runs is what is written here, whatever optimiser a runtime has.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file, save

from dragoman.read.encoder import ENCODER, HEADS, TOKENIZER, WORDS
from dragoman.read.encoder.certainty import QUOTE_FACTS
from dragoman.read.encoder.pieces import CASES, MARKS, WINDOW
from dragoman.read.encoder.reader import LOWER
from training.average import Weights, average, layers_of
from training.words import squeeze

Floats = NDArray[np.float32]

MS = "com.microsoft"
EPSILON = 1e-12
BASE_TOKENIZER = "tokenizer.json"  # as the base model calls it


class Graph:
    """Nodes and weights of a graph being written; every method returns the name of its result."""

    def __init__(self, bits: int) -> None:
        """`bits` of the weights' whole numbers; 7 cannot overflow on a CPU without VNNI."""
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self._top = 2 ** (bits - 1) - 1

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """A stored array."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(
        self, kind: str, inputs: list[str], name: str, domain: str = "", **attributes: float
    ) -> str:
        """One operator with one result, named like it."""
        made = helper.make_node(kind, inputs, [name], name, domain=domain)
        made.attribute.extend(helper.make_attribute(k, v) for k, v in attributes.items())
        self.nodes.append(made)
        return name

    def squeeze_to_8_bits(self, weight: Floats, axis: int) -> tuple[NDArray[np.int8], Floats]:
        """Symmetric: (whole numbers, scales), one scale for each row or column along `axis`."""
        peak = np.abs(weight).max(axis=axis, keepdims=True)
        scale = np.maximum(peak, 1e-8).astype(np.float32) / self._top
        return np.rint(weight / scale).astype(np.int8), scale.reshape(-1)

    def product(self, x: str, name: str, weight: Floats, bias: Floats) -> str:
        """Linear layer of `x`: 8-bit weights (a scale for each output) and 8-bit activations."""
        whole, scale = self.squeeze_to_8_bits(weight, 1)
        inputs = [
            x,
            self.constant(f"{name}.w", whole.T),
            self.constant(f"{name}.s", scale),
            "",
            self.constant(f"{name}.b", bias),
        ]
        return self.node("DynamicQuantizeMatMul", inputs, name, MS)

    def add_and_norm(self, x: str, skip: str, name: str, w: Weights, norm: str) -> str:
        """Layer norm of x + skip."""
        total = self.node("Add", [x, skip], f"{name}.sum")
        inputs = [total, self.constant(f"{name}.g", w[f"{norm}.weight"]),
                  self.constant(f"{name}.b", w[f"{norm}.bias"])]  # fmt: skip
        return self.node("LayerNormalization", inputs, name, axis=-1, epsilon=EPSILON)


def _embed(g: Graph, w: Weights) -> str:
    # casing, quote state and paragraph start are one code: (case * 3 + mark) * 2 + opens
    form = (
        w["case.weight"][:, None, None]
        + w["mark.weight"][None, :, None]
        + w["opens.weight"][None, None]
    )
    forms = g.node(
        "Gather", [g.constant("forms.w", form.reshape(CASES * MARKS * 2, -1)), "forms"], "form"
    )
    length = g.node("Shape", ["forms"], "length", start=1, end=2)
    zero, one = (
        g.constant("zero", np.array([0], np.int64)),
        g.constant("one", np.array([1], np.int64)),
    )
    table = g.constant("places.w", w["places.weight"][:WINDOW])
    places = g.node("Slice", [table, zero, length, zero, one], "places")
    placed = g.node("Add", [forms, places], "placed")
    return g.add_and_norm("words", placed, "embedded", w, "norm")


def layer(g: Graph, x: str, i: int, w: Weights, heads: int) -> str:
    """One transformer layer over `x`; its weights are named "layers.{i}"."""
    p = f"layers.{i}"
    qkv = g.product(x, f"l{i}.qkv", w[f"{p}.qkv.weight"], w[f"{p}.qkv.bias"])
    names = [f"l{i}.q", f"l{i}.k", f"l{i}.v"]
    g.nodes.append(
        helper.make_node("Split", [qkv], names, name=f"l{i}.split", axis=-1, num_outputs=3)
    )
    mixed = g.node("MultiHeadAttention", names, f"l{i}.mixed", MS, num_heads=heads)
    out = g.product(mixed, f"l{i}.out", w[f"{p}.out.weight"], w[f"{p}.out.bias"])
    x = g.add_and_norm(out, x, f"l{i}.norm", w, f"{p}.norm")
    up = g.product(x, f"l{i}.up", w[f"{p}.up.weight"], w[f"{p}.up.bias"])
    bent = g.node("Gelu", [up], f"l{i}.gelu", MS)
    down = g.product(bent, f"l{i}.down", w[f"{p}.down.weight"], w[f"{p}.down.bias"])
    return g.add_and_norm(down, x, f"l{i}.norm_ffn", w, f"{p}.norm_ffn")


def encoder(w: Weights, layers: int, heads: int, bits: int) -> onnx.ModelProto:
    """The graph: `words` (1, L, size), `forms` (1, L) in; `tags`, `links`, `states` (1, L, *) out.

    `words` are rows of the word table, which is no part of the graph. The run time asks for `tags`
    and `links`, and for the trigger head for `lower`, the vectors of the lowest layers; `states`
    are the uppermost, for whoever looks inside.
    """
    g = Graph(bits)
    x = _embed(g, w)
    for i in range(layers):
        x = layer(g, x, i, w, heads)
        if i + 1 == LOWER:
            g.node("Identity", [x], "lower")
    g.node("Identity", [x], "states")
    scored = g.node("MatMul", [x, g.constant("tag.w", w["tag.weight"].T)], "scored")
    g.node("Add", [scored, g.constant("tag.b", w["tag.bias"])], "tags")
    ends = [
        np.concatenate([w[f"{h}.ends.{k}"] for h in ("to_cue", "to_source")])
        for k in ("weight", "bias")
    ]
    g.product(x, "links", ends[0], ends[1])
    size = w["tag.weight"].shape[1]
    widths = {"tags": len(w["tag.bias"]), "links": len(ends[1]), "states": size}
    if layers >= LOWER:
        widths["lower"] = size
    graph = helper.make_graph(
        g.nodes,
        "quote reader",
        [
            helper.make_tensor_value_info("words", TensorProto.FLOAT, [1, "L", size]),
            helper.make_tensor_value_info("forms", TensorProto.INT64, [1, "L"]),
        ],
        [
            helper.make_tensor_value_info(n, TensorProto.FLOAT, [1, "L", k])
            for n, k in widths.items()
        ],
        g.weights,
    )
    return model(graph)


def model(graph: onnx.GraphProto) -> onnx.ModelProto:
    """A graph of these operators as a model that can be stored."""
    versions = [helper.make_opsetid("", 18), helper.make_opsetid(MS, 1)]
    return helper.make_model(
        graph, opset_imports=versions, ir_version=9, producer_name="dragoman training"
    )


def head_weights(w: Weights) -> Weights:
    """The arrays that the run time reads beside the graph."""
    names = ["start", "step", "end"]
    names += [f"{h}.{k}" for h in ("to_cue", "to_source") for k in ("table", "none", "out")]
    arrays = {n: w[n].astype(np.float32) for n in names}
    # until they are fitted, every quotation is as likely right as wrong
    arrays["quote_certainty"] = np.zeros(QUOTE_FACTS, np.float32)
    return arrays


def packed(raw: bytes) -> bytes:
    """Bytes as they are stored: whole numbers of 7 bits leave a fifth to gain."""
    return gzip.compress(raw, 9, mtime=0)


def export(checkpoints: list[Path], base: Path, out: Path, bits: int) -> None:
    """Writes a setting's encoder and heads into `out`, and what settings share into its parent."""
    w = average(checkpoints)
    out.mkdir(parents=True, exist_ok=True)
    heads = json.loads((base / "config.json").read_text("utf-8"))["num_attention_heads"]
    model = encoder(w, layers_of(w), heads, bits)
    (out / ENCODER).write_bytes(packed(model.SerializeToString(deterministic=True)))
    (out / HEADS).write_bytes(save(head_weights(w)))
    (out.parent / TOKENIZER).write_bytes(packed((base / BASE_TOKENIZER).read_bytes()))
    table = load_file(base / "model.safetensors")["embeddings.word_embeddings.weight"]
    (out.parent / WORDS).write_bytes(save(squeeze(table)))


def main() -> None:
    """Reads the command line."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("checkpoints", type=Path, nargs="+", help="several are averaged")
    ap.add_argument("--base", type=Path, required=True, help="MiniLM: config and tokenizer")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--bits", type=int, default=7, choices=(7, 8), help="7 is safe without VNNI")
    args = ap.parse_args()
    export(args.checkpoints, args.base, args.out, args.bits)


if __name__ == "__main__":
    main()
