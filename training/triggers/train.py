"""Trains the trigger head on the labelled sentences, scores it on those held out, writes its graph.

    python -m training.triggers.train --corpora ../shared/corpora --out OUT

Runs differ in the order of their batches and are averaged (weights, not votes).
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch.nn import functional as nnf

from dragoman.model.vocabulary import EVENT_KINDS
from dragoman.read.encoder import ENCODER, TRIGGERS, folder
from dragoman.read.encoder.reader import Reader
from training import digest
from training.average import average, layers_of
from training.export import packed
from training.train import optimizer_of, schedule
from training.triggers.export import graph
from training.triggers.labels import FILE, load
from training.triggers.network import TriggerNetwork, from_reader
from training.triggers.windows import Window, batches, collate, windows

_KINDS = len(EVENT_KINDS)


@dataclass(frozen=True, slots=True)
class Data:
    """Windows of the articles to learn from, and of those held out."""

    train: list[Window]
    dev: list[Window]


def data(corpora: Path, reader: Reader, articles: int | None) -> Data:
    """All labelled articles found, or the first so many, as windows."""
    train: list[Window] = []
    dev: list[Window] = []
    for article in list(load(corpora))[:articles]:
        (dev if article.held_out else train).extend(windows(article, reader))
    return Data(train, dev)


def average_precision(right: np.ndarray, scores: np.ndarray) -> float:
    """Area under precision by recall, of the items ranked by score; NaN where nothing is right."""
    ranked = right[np.argsort(-scores, kind="stable")]
    hits = np.cumsum(ranked)
    if not len(hits) or not hits[-1]:
        return float("nan")
    return float((hits / np.arange(1, len(hits) + 1))[ranked > 0].mean())


def scores(network: TriggerNetwork, dev: list[Window]) -> dict[str, float]:
    """Average precision of finding a word of any kind, and of the label; events and stances."""
    network.eval()
    with torch.no_grad():
        parts = [network(collate(dev[i : i + 16])).numpy() for i in range(0, len(dev), 16)]
    network.train()
    found, right = np.concatenate(parts), np.concatenate([w.targets for w in dev])
    out = {}
    for name, part in (("event", slice(None, _KINDS)), ("stance", slice(_KINDS, None))):
        out[f"any {name}"] = average_precision(right[:, part].max(1), found[:, part].max(1))
        out[name] = average_precision(right[:, part].ravel(), found[:, part].ravel())
    return {name: round(value, 4) for name, value in out.items()}


def run(of: Data, args: argparse.Namespace, order: int, path: Path) -> None:
    """One run: a checkpoint of its last epoch at `path`, scores after each."""
    torch.manual_seed(args.seed)
    network = from_reader(folder("full") / ENCODER)
    optimizer = optimizer_of(network, args.rate, args.head_rate)
    rng = np.random.default_rng(order)
    steps, step, began = args.epochs * (len(of.train) // args.batch + 1), 0, time.time()
    for number in range(args.epochs):
        for batch in batches(of.train, args.batch, rng):
            share = schedule(step, steps, args.warm, 0.02)
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * share
            with torch.autocast("cpu", torch.bfloat16):
                found = network(batch)
            loss = nnf.binary_cross_entropy_with_logits(found, batch.targets, reduction="none")
            loss.sum(1).mean().backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
        seconds = time.time() - began
        print(
            f"run {order} epoch {number + 1}, {seconds:.0f} s", scores(network, of.dev), flush=True
        )
    save_file(network.state_dict(), path)


def train(args: argparse.Namespace) -> None:
    """One run after the other (those found in `out` are not repeated), their average, the graph."""
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    of = data(args.corpora, Reader(folder("full")), args.articles)
    print(json.dumps({"labels": digest.of_file(FILE), "windows": [len(of.train), len(of.dev)]}))
    paths = [args.out / f"run{order}.safetensors" for order in args.orders]
    for order, path in zip(args.orders, paths, strict=True):
        if not path.is_file():
            run(of, args, order, path)
    mean = average(paths)
    network = TriggerNetwork(layers_of(mean))
    network.load_state_dict({name: torch.from_numpy(value) for name, value in mean.items()})
    print("average", scores(network, of.dev))
    (args.out / TRIGGERS).write_bytes(packed(graph(mean).SerializeToString(deterministic=True)))


def main() -> None:
    """Reads the command line."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--corpora", type=Path, required=True, help="folder of the bulk corpora")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--orders", type=int, nargs="+", default=[1, 2], help="seeds, one for each run")
    ap.add_argument("--epochs", type=int, default=3)
    ap.add_argument("--batch", type=int, default=16)
    ap.add_argument("--rate", type=float, default=2e-4)
    ap.add_argument("--head-rate", type=float, default=1e-3)
    ap.add_argument("--warm", type=int, default=60, help="steps until the peak rate")
    ap.add_argument("--seed", type=int, default=1, help="of the head's first weights and dropout")
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--articles", type=int, default=None, help="only the first so many: a trial")
    train(ap.parse_args())


if __name__ == "__main__":
    main()
