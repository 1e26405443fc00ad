"""The network: a BERT encoder with three added embeddings, a tag head with CRF, two link heads."""

# mypy: disallow-subclassing-any=False
# Types are checked where torch is not installed as well; there its modules are Any.

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as nnf

from dragoman.read.encoder.links import ENDS, FEATURES, HIDDEN
from dragoman.read.encoder.pieces import CASES, MARKS, Ints
from dragoman.read.encoder.tags import TAGS, legal_steps
from training.words import squeezed

NEVER = -1e4
EPSILON = 1e-12


class Layer(nn.Module):
    """One post-norm transformer layer.

    No dropout inside attention (it doubles a step on a CPU), and attention is spelled out: on a CPU
    the fused kernel's backward pass takes twice the time of these two products and the softmax.
    """

    def __init__(self, size: int, heads: int, inner: int) -> None:
        """`heads` of attention, `inner` units between the two feed-forward matrices."""
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.norm = nn.LayerNorm(size, eps=EPSILON)
        self.up = nn.Linear(size, inner)
        self.down = nn.Linear(inner, size)
        self.norm_ffn = nn.LayerNorm(size, eps=EPSILON)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`x` (N, L, size); `mask` (N, 1, 1, L), zero where a piece is, far below where none is."""
        n, length, size = x.shape
        parts = self.qkv(x).view(n, length, 3, self.heads, size // self.heads)
        q, k, v = parts.permute(2, 0, 3, 1, 4)
        weights = (q * (size // self.heads) ** -0.5) @ k.transpose(-1, -2) + mask
        mixed = (weights.softmax(-1) @ v).transpose(1, 2).reshape(n, length, size)
        x = self.norm(x + self.out(mixed))
        y: Tensor = self.norm_ffn(x + self.down(nnf.gelu(self.up(x))))
        return y


class LinkHead(nn.Module):
    """Scores a left span against right spans and "none": a hidden layer over ends and features."""

    def __init__(self, size: int) -> None:
        """`size` of the encoder's vectors."""
        super().__init__()
        self.ends = nn.Linear(size, len(ENDS) * HIDDEN)
        self.table = nn.Parameter(torch.zeros(FEATURES, HIDDEN))
        self.none = nn.Parameter(torch.zeros(HIDDEN))
        self.out = nn.Parameter(torch.randn(HIDDEN) / HIDDEN**0.5)

    def forward(
        self, x: Tensor, left: Tensor, right: Tensor, features: Tensor, valid: Tensor
    ) -> Tensor:
        """(n, c + 1) scores, "none" last; `x` (pieces, size), the rest as in `choices.Links`."""
        first, last, to_first, to_last = self.ends(x).float().chunk(len(ENDS), -1)
        a = first[left[:, 0]] + last[left[:, 1]]
        b = to_first[right[..., 0]] + to_last[right[..., 1]] + self.table[features].sum(2)
        scores = nnf.relu(a[:, None] + b) @ self.out
        none = nnf.relu(a + self.none) @ self.out
        return torch.cat([scores.masked_fill(~valid, NEVER), none[:, None]], 1)


class Network(nn.Module):
    """All weights that are trained: the encoder's, the CRF's and the link heads'."""

    legal_start: Tensor
    legal_step: Tensor

    def __init__(self, config: dict[str, int], layers: int) -> None:
        """`config` is the encoder's own (sizes under BERT's names); `layers` of it are kept."""
        super().__init__()
        size = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], size)
        self.places = nn.Embedding(config["max_position_embeddings"], size)
        self.norm = nn.LayerNorm(size, eps=EPSILON)
        self.case = nn.Embedding(CASES, size)
        self.mark = nn.Embedding(MARKS, size)
        self.opens = nn.Embedding(2, size)
        heads, inner = config["num_attention_heads"], config["intermediate_size"]
        self.layers = nn.ModuleList(Layer(size, heads, inner) for _ in range(layers))
        self.tag = nn.Linear(size, TAGS)
        self.to_cue = LinkHead(size)
        self.to_source = LinkHead(size)
        self.start = nn.Parameter(torch.zeros(TAGS))
        self.step = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.end = nn.Parameter(torch.zeros(TAGS))
        self.drop = nn.Dropout(0.1)
        for added in (self.case, self.mark, self.opens):
            nn.init.zeros_(added.weight)
        for name, legal in zip(("legal_start", "legal_step"), legal_steps(), strict=True):
            self.register_buffer(name, torch.from_numpy(legal), persistent=False)

    def encode(self, inputs: tuple[Tensor, ...], attend: Tensor) -> Tensor:
        """Vectors (N, L, size) of the pieces; `attend` (N, L) is true where a piece is."""
        ids, case, mark, opens = inputs
        x: Tensor = self.words(ids) + self.places(torch.arange(ids.shape[1]))
        x = x + self.case(case) + self.mark(mark) + self.opens(opens)
        x = self.drop(self.norm(x))
        mask = torch.zeros(attend.shape).masked_fill(~attend, NEVER)[:, None, None]
        if torch.is_autocast_enabled("cpu"):
            x, mask = x.bfloat16(), mask.bfloat16()
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def tag_loss(self, emissions: Tensor, tags: Tensor, rows: Ints) -> Tensor:
        """Negative log-likelihood of all rows' tags, summed; `emissions` (words, TAGS)."""
        start = self.start.masked_fill(~self.legal_start, NEVER)
        step = self.step.masked_fill(~self.legal_step, NEVER)
        first, last = (torch.from_numpy(rows[:, i]) for i in (0, 1))
        inner = torch.ones(len(tags), dtype=torch.bool)
        inner[first] = False
        at = torch.nonzero(inner)[:, 0]
        path = emissions.gather(1, tags[:, None]).sum() + step[tags[at - 1], tags[at]].sum()
        path = path + start[tags[first]].sum() + self.end[tags[last - 1]].sum()
        return self._partition(emissions, last - first, first, start, step) - path

    def _partition(
        self, emissions: Tensor, lengths: Tensor, first: Tensor, start: Tensor, step: Tensor
    ) -> Tensor:
        """Log of the sum over all tag sequences, all rows side by side, the longest first."""
        order = torch.argsort(lengths, descending=True, stable=True)
        first, lengths = first[order], lengths[order]
        alpha, done = emissions[first] + start, []
        for t in range(1, int(lengths[0])):
            live = int((lengths > t).sum())
            done.append(torch.logsumexp(alpha[live:] + self.end, 1))
            alpha = torch.logsumexp(alpha[:live, :, None] + step, 1) + emissions[first[:live] + t]
        done.append(torch.logsumexp(alpha + self.end, 1))
        return torch.cat(done).sum()


def from_base(folder: Path, layers: int) -> Network:
    """The network with MiniLM's weights (its lowest `layers` layers) and fresh heads.

    The word table stays as it is: it is the one that the run time reads, few bits a number.
    """
    network = Network(json.loads((folder / "config.json").read_text("utf-8")), layers)
    base = load_file(folder / "model.safetensors")
    state = network.state_dict()
    table = base["embeddings.word_embeddings.weight"].numpy()
    state["words.weight"] = torch.from_numpy(squeezed(table))
    # there is one text only: the first type's embedding is folded into the places
    types = base["embeddings.token_type_embeddings.weight"]
    state["places.weight"] = base["embeddings.position_embeddings.weight"] + types[0]
    names = {
        "out": "attention.output.dense",
        "norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm_ffn": "output.LayerNorm",
    }
    for kind in ("weight", "bias"):
        state[f"norm.{kind}"] = base[f"embeddings.LayerNorm.{kind}"]
        for i in range(layers):
            old, new = f"encoder.layer.{i}", f"layers.{i}"
            parts = [base[f"{old}.attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
            state[f"{new}.qkv.{kind}"] = torch.cat(parts)
            for ours, theirs in names.items():
                state[f"{new}.{ours}.{kind}"] = base[f"{old}.{theirs}.{kind}"]
    network.load_state_dict(state)
    network.words.weight.requires_grad = False
    return network
