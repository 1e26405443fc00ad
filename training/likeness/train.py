"""Trains what statements mean on judged groups, scores it on those held out, writes the head.

    python -m training.likeness.train --corpora ../shared/corpora --runs RUN… --out OUT

`RUN…` are the checkpoints of `training.triggers.train`, over whose layers the head lies. `OUT` gets
`triggers.int8.onnx.gz`, the graph with both heads, and `read_odds.toml`.
"""

from __future__ import annotations

import argparse
import json
import pickle
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch.nn import functional as nnf

from dragoman.read.encoder import TRIGGERS
from dragoman.reconcile.grouping.meanings import MEANT
from dragoman.reconcile.grouping.odds import WEIGHTS
from training import digest
from training.average import average
from training.export import packed
from training.likeness.groups import FILE, load
from training.likeness.network import Likeness
from training.likeness.pairs import TRAITS, Example, example
from training.train import schedule
from training.triggers.export import graph
from training.triggers.train import average_precision

# What is so sure a sign that two are not one stays as it was set by hand, and so does a part of all
# others: on the answer keys, which forbid some joins, that does better than what was learnt alone.
_RULED_OUT = -8.0
# Two calls of the same two sound alike, whatever their days: learnt, this lets both be one. And
# clusters are of one matter each: they cannot tell what it says that articles are of two.
_AS_SET = {"any day", "another subject"}
_EACH = {"events": 1 / 500, "quotes": 1 / 250}  # of the loss of a pair


def examples(corpora: Path, out: Path, clusters: int | None) -> list[Example]:
    """All clusters found, or the first so many, as they are learnt from; kept in `out`."""
    kept = out / "examples.pickle"
    if not kept.is_file():
        some = list(load(corpora))[:clusters]
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
            made = list(pool.map(example, some, chunksize=4))
        kept.write_bytes(pickle.dumps(made))
    found: list[Example] = pickle.loads(kept.read_bytes())  # noqa: S301 - our own
    return found


def scores(network: Likeness, dev: Sequence[Example]) -> dict[str, float]:
    """Average precision of the pairs of held-out clusters, by kind of statement."""
    network.eval()
    with torch.no_grad():
        found = [network(of) for of in dev]
    network.train()
    out = {}
    for kind in _EACH:
        right = np.concatenate([getattr(of, kind).right for of in dev])
        odds = np.concatenate([one[kind].numpy() for one in found])
        out[kind] = round(average_precision(right, odds), 4)
    return out


def fitted(train: Sequence[Example], dev: Sequence[Example], args: argparse.Namespace) -> Likeness:
    """A network trained on the clusters in random order, four a step."""
    torch.manual_seed(args.seed)
    some = torch.from_numpy(np.concatenate([of.words[::50] for of in train])).float()
    network = Likeness(some.mean(0), some.std(0) + 1e-4)
    lines = [*network.alike.parameters(), network.traits, network.apart]
    layers = [*network.up.parameters(), *network.out.parameters()]
    groups = [
        {"params": layers, "peak": args.rate, "weight_decay": 0.05},
        {"params": lines, "peak": args.line_rate, "weight_decay": 1e-4},
    ]
    optimizer = torch.optim.AdamW(groups, lr=args.rate)
    rng = np.random.default_rng(args.seed)
    steps, step, began = args.epochs * (len(train) // args.batch + 1), 0, time.time()
    for epoch in range(args.epochs):
        order = rng.permutation(len(train))
        for at in range(0, len(order), args.batch):
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * schedule(step, steps, args.warm, 0.02)
            for number in order[at : at + args.batch]:
                _loss(network, train[number]).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
        print(epoch + 1, f"{time.time() - began:.0f} s", scores(network, dev), flush=True)
    return network


def _loss(network: Likeness, of: Example) -> torch.Tensor:
    found = network(of)
    total = torch.zeros(())
    for kind, share in _EACH.items():
        right = torch.from_numpy(getattr(of, kind).right)
        wrong = nnf.binary_cross_entropy_with_logits(found[kind], right, reduction="sum")
        total = total + share * wrong
    return total


def read_odds(network: Likeness, share: float) -> dict[str, float]:
    """The log-odds by trait of pairs that were read: `share` of what was learnt, else by hand."""
    learnt = dict(zip(TRAITS, network.traits.detach().tolist(), strict=True))
    found = {
        name: (1 - share) * weight + share * learnt[name]
        for name, weight in WEIGHTS.items()
        if weight > _RULED_OUT and name not in _AS_SET
    }
    line = network.alike["events"]
    meant = [float(line.bias.detach()[0]), *line.weight.detach()[0].tolist()]
    found |= {name: share * weight for name, weight in zip(MEANT, meant, strict=True)}
    return {name: round(weight, 2) for name, weight in found.items()}


def train(args: argparse.Namespace) -> None:
    """Examples (those found in `out` are not made again), training, the graph and the odds."""
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    found = examples(args.corpora, args.out, args.clusters)
    learnt = [of for of in found if not of.held_out and len(of.events.both)]
    dev = [of for of in found if of.held_out and len(of.events.both)]
    print(json.dumps({"groups": digest.of_file(FILE), "clusters": [len(learnt), len(dev)]}))
    network = fitted(learnt, dev, args)
    weights = {name: value.contiguous() for name, value in network.state_dict().items()}
    save_file(weights, args.out / "likeness.safetensors")
    head = {name: value.numpy() for name, value in weights.items()}
    made = graph(average(args.runs), head).SerializeToString(deterministic=True)
    (args.out / TRIGGERS).write_bytes(packed(made))
    odds = "".join(
        f'"{name}" = {weight}\n' for name, weight in read_odds(network, args.share).items()
    )
    (args.out / "read_odds.toml").write_text(f"{_HEADER}{odds}", "utf-8")


_HEADER = """\
# Log-odds of two event statements being one, by trait, where the trained reader has read both: made
# by `python -m training.likeness.train`. Other traits are as in `reconcile/grouping/odds.py`.
"""


def main() -> None:
    """Reads the command line."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--corpora", type=Path, required=True, help="folder of the bulk corpora")
    ap.add_argument("--runs", type=Path, nargs="+", required=True, help="of the trigger head")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--share", type=float, default=0.4, help="of the odds that were learnt")
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--batch", type=int, default=4, help="clusters a step")
    ap.add_argument("--rate", type=float, default=1e-3)
    ap.add_argument("--line-rate", type=float, default=1e-2, help="of all that is linear")
    ap.add_argument("--warm", type=int, default=30, help="steps until the peak rate")
    ap.add_argument("--seed", type=int, default=0)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--clusters", type=int, default=None, help="only the first so many: a trial")
    train(ap.parse_args())


if __name__ == "__main__":
    main()
