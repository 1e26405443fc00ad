"""Trains the reader: MiniLM weights and PolNeAR's train part to a checkpoint an epoch."""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as nnf

from dragoman.read.encoder.assemble import Encoded, Heads, Linked, assemble
from dragoman.read.encoder.cutter import Cutter
from dragoman.read.encoder.pieces import Pieces
from dragoman.read.encoder.tags import ROLES, Floats, best_tags, spans_of
from training import digest
from training.average import average
from training.batches import Batch, Window, batches, collate, windows
from training.choices import Spans, link_targets
from training.evaluate import predict, table
from training.export import BASE_TOKENIZER
from training.labels import Example, Labels, load
from training.model import Network, from_base
from training.scorer import Scorer


def heads_of(network: Network) -> Heads:
    """The network's small weights as the run time wants them."""
    state = network.state_dict()
    small = {k: v for k, v in state.items() if not k.startswith(("words", "layers"))}
    return Heads.of({k: v.float().numpy() for k, v in small.items()})


class FloatReader:
    """The network behind the run time's three steps, for scores during training."""

    def __init__(self, network: Network, cutter: Cutter) -> None:
        """Reads with the network as it is now."""
        self._network, self._cutter, self._heads = network, cutter, heads_of(network)

    def cut(self, text: str) -> Pieces:
        """See `dragoman.read.encoder.reader.Reader`."""
        return self._cutter.cut(text)

    def encode(self, pieces: Pieces) -> list[Encoded]:
        """See `dragoman.read.encoder.reader.Reader`."""
        unknown = Labels(np.zeros(len(pieces.first), np.int64), ())
        net, out = self._network, []
        for i in range(len(pieces.windows)):
            batch = collate([Window(pieces, unknown, i)])
            with torch.no_grad():
                x = net.encode(batch.inputs, batch.attend)[0, 1:-1]
                parts = net.tag(x), net.to_cue.ends(x), net.to_source.ends(x)
            out.append(Encoded(*(p.float().numpy() for p in parts)))
        return out

    def link(self, pieces: Pieces, encoded: list[Encoded]) -> tuple[list[Linked], Floats]:
        """See `dragoman.read.encoder.reader.Reader`."""
        return assemble(pieces, encoded, self._heads)


def predicted_spans(batch: Batch, emissions: Tensor, heads: Heads) -> list[Spans]:
    """The tagger's present spans of each window, in words of its article."""
    tags = best_tags(emissions.detach().numpy(), batch.rows, heads.crf)
    spans = [spans_of(tags, batch.rows, role) for role in ROLES]
    out, at = [], 0
    for w in batch.windows:
        v0, v1 = w.pieces.word_range(w.index)
        found = []
        for s in spans:
            a, b = np.searchsorted(s[:, 0], (at, at + v1 - v0))
            found.append(s[a:b] - at + v0)
        out.append((found[0], found[1], found[2]))
        at += v1 - v0
    return out


def losses(network: Network, batch: Batch, *, live: bool) -> tuple[Tensor, Tensor]:
    """(tag loss a word, link loss a choice); `live` adds links over spans predicted just now.

    The run time links predicted spans, with all their errors. Those of a network in training, on
    windows with masked pieces it has not fitted yet, have errors of the same kind.
    """
    with torch.autocast("cpu", torch.bfloat16):
        x = network.drop(network.encode(batch.inputs, batch.attend))
    flat = x.float().reshape(-1, x.shape[-1])
    emissions = network.tag(flat[batch.words])
    tag_loss = network.tag_loss(emissions, batch.tags, batch.rows) / len(batch.tags)
    predicted = predicted_spans(batch, emissions, heads_of(network)) if live else None
    link_loss = flat.new_zeros(())
    heads = (network.to_cue, network.to_source)
    for head, links in zip(heads, link_targets(batch, predicted), strict=True):
        if links.left:
            left, right, features, valid, choice = links.tensors()
            scores = head(flat, left, right, features, valid)
            link_loss = link_loss + nnf.cross_entropy(scores, choice)
    return tag_loss, link_loss


def optimizer_of(network: Network, rate: float, head_rate: float) -> torch.optim.AdamW:
    """AdamW with the heads' own rate, and decay on the encoder's matrices alone."""
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, p in network.named_parameters():
        if p.requires_grad:
            encoder = name.startswith(("layers.", "norm.", "places."))
            decay = 0.01 if p.ndim > 1 and name.startswith("layers.") else 0.0
            groups.setdefault((rate if encoder else head_rate, decay), []).append(p)
    listed = [
        {"params": ps, "lr": peak, "peak": peak, "weight_decay": decay}
        for (peak, decay), ps in groups.items()
    ]
    return torch.optim.AdamW(listed, fused=True)


def schedule(step: int, steps: int, warm: int, fall: float) -> float:
    """Share of the peak rate: a linear rise over `warm` steps, then a linear fall to `fall`."""
    left = max(0.0, (steps - step) / max(1, steps - warm))
    return min((step + 1) / warm, fall + (1 - fall) * left)


@dataclass(slots=True)
class Course:
    """One training run: its network, its data and where it stands."""

    args: argparse.Namespace
    network: Network
    optimizer: torch.optim.AdamW
    cutter: Cutter
    examples: list[Example]
    rng: np.random.Generator
    steps: int
    step: int = 0
    began: float = 0.0

    def epoch(self, number: int) -> None:
        """One pass over all articles, cut anew."""
        self.network.train()
        cut = windows(self.examples, self.cutter, self.rng)
        for batch in batches(cut, self.args.batch, self.rng, self.args.masked):
            share = schedule(self.step, self.steps, self.args.warm, self.args.fall)
            for group in self.optimizer.param_groups:
                group["lr"] = group["peak"] * share
            # fresh heads predict noise: in their first epoch links are learnt on gold spans alone
            live = number > 0 or bool(self.args.start)
            tags, links = losses(self.network, batch, live=live)
            (tags + self.args.link_weight * links).backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            self.optimizer.step()
            self.optimizer.zero_grad(set_to_none=True)
            self.step += 1
            if self.step % 20 == 0:
                seconds = time.time() - self.began
                losses_now = f"tags {tags.item():.4f} links {links.item():.4f}"
                print(f"{self.step}/{self.steps} {losses_now} {seconds:.0f} s", flush=True)


def course(args: argparse.Namespace, scorer: Scorer) -> Course:
    """A run about to begin."""
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    cutter = Cutter(Tokenizer.from_file(str(args.base / BASE_TOKENIZER)))
    examples = load(scorer, "train", cutter)[: args.articles]
    network = from_base(args.base, args.layers)
    if args.start:
        first = average(args.start)
        # a network of fewer layers takes the lowest, and none takes another word table
        own = [k for k in network.state_dict() if not k.startswith("words.")]
        network.load_state_dict({k: torch.from_numpy(first[k]) for k in own}, strict=False)
    optimizer = optimizer_of(network, args.rate, args.head_rate)
    # epochs differ by a few windows, as each is cut anew
    an_epoch = len(windows(examples, cutter, np.random.default_rng(0))) / args.batch
    steps = int(1.02 * args.epochs * an_epoch) + 1
    rng = np.random.default_rng(args.order)
    return Course(args, network, optimizer, cutter, examples, rng, steps)


def train(args: argparse.Namespace) -> None:
    """Runs all epochs; after each a checkpoint and the dev scores of the float network."""
    scorer = Scorer.at(args.scorer, args.data)
    run = course(args, scorer)
    dev = scorer.articles("dev")[: args.articles]
    args.out.mkdir(parents=True, exist_ok=True)
    log = {k: str(v) for k, v in vars(args).items()}
    log["train"] = digest.of_folder(args.data / "train")
    print(json.dumps(log), flush=True)
    run.began = time.time()
    for number in range(args.epochs):
        run.epoch(number)
        save_file(run.network.state_dict(), args.out / f"epoch{number + 1}.safetensors")
        run.network.eval()
        found = scorer.scores("dev", predict(dev, FloatReader(run.network, run.cutter)))
        print(f"epoch {number + 1}, {time.time() - run.began:.0f} s\n{table(found)}", flush=True)


def main() -> None:
    """Reads the command line."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--base", type=Path, required=True, help="MiniLM: weights, config, tokenizer")
    ap.add_argument("--data", type=Path, required=True, help="PolNeAR: folder of train and dev")
    ap.add_argument("--scorer", type=Path, required=True, help="folder of polnear.py and score.py")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--start", type=Path, nargs="*", help="checkpoints to go on from, averaged")
    ap.add_argument("--layers", type=int, default=6)
    ap.add_argument("--epochs", type=int, default=5)
    ap.add_argument("--batch", type=int, default=16)
    ap.add_argument("--rate", type=float, default=2e-4)
    ap.add_argument("--head-rate", type=float, default=1e-3)
    ap.add_argument("--link-weight", type=float, default=0.1)
    ap.add_argument("--masked", type=float, default=0.06, help="share of pieces hidden")
    ap.add_argument("--fall", type=float, default=0.0, help="share of the peak rate at the end")
    ap.add_argument("--warm", type=int, default=60, help="steps until the peak rate")
    ap.add_argument("--seed", type=int, default=1, help="of the heads' first weights and dropout")
    ap.add_argument("--order", type=int, default=1, help="seed of cuts, batches and masks")
    ap.add_argument("--threads", type=int, default=1, help="on busy cores one is faster than two")
    ap.add_argument("--articles", type=int, default=None, help="only the first so many: a trial")
    train(ap.parse_args())


if __name__ == "__main__":
    main()
