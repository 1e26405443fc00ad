"""Fits the model of certainty on the dev part and writes it into the head weights."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

from dragoman.read.encoder import HEADS
from dragoman.read.encoder.arrays import load_arrays
from dragoman.read.encoder.certainty import quote_facts
from dragoman.read.encoder.reader import Reader
from training.evaluate import quote_row
from training.scorer import Scorer

Doubles = NDArray[np.float64]
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Cases:
    """What was known (n, facts), whether it was right (n), and in which article (n)."""

    facts: Doubles
    right: Doubles
    article: NDArray[np.int64]

    @classmethod
    def of(cls, rows: list[tuple[list[float], bool, int]]) -> Cases:
        """From one row a case."""
        facts, right, article = zip(*rows, strict=True)
        return cls(np.array(facts), np.array(right, np.float64), np.array(article))


def fit(facts: Doubles, right: Doubles, ridge: float = 1.0) -> Doubles:
    """Weights of a logistic model by Newton's method, with a small pull to zero."""
    weights = np.zeros(facts.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-facts @ weights))
        slope = facts.T @ (right - p) - ridge * weights
        bend = (facts * (p * (1 - p))[:, None]).T @ facts + ridge * np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def error(cases: Cases) -> float:
    """Expected calibration error over ten bins of equal size, articles judged by fits on others."""
    p, fold = np.zeros(len(cases.right)), cases.article % FOLDS
    for f in range(FOLDS):
        weights = fit(cases.facts[fold != f], cases.right[fold != f])
        p[fold == f] = 1 / (1 + np.exp(-cases.facts[fold == f] @ weights))
    bins = np.array_split(np.argsort(p, kind="stable"), 10)
    return float(sum(len(b) * abs(p[b].mean() - cases.right[b].mean()) for b in bins) / len(p))


def outcomes(reader: Reader, scorer: Scorer) -> Cases:
    """The quotations found in the dev part, judged by the scorer."""
    quotes = []
    for number, (_, text, gold) in enumerate(scorer.articles("dev")):
        pieces = reader.cut(text)
        found, tags = reader.link(pieces, reader.encode(pieces))
        rows = [quote_row(pieces, f) for f in found]
        pairs = scorer.pairs(text, rows, gold)
        quotes += [(quote_facts(f, tags), i in pairs, number) for i, f in enumerate(found)]
    return Cases.of(quotes)


def calibrate(weights: Path, scorer: Scorer) -> float:
    """Rewrites the head weights in `weights`; returns the calibration error (see `error`)."""
    cases = outcomes(Reader(weights), scorer)
    heads = {name: array.copy() for name, array in load_arrays(weights / HEADS).items()}
    heads["quote_certainty"] = fit(cases.facts, cases.right).astype(np.float32)
    (weights / HEADS).write_bytes(save(heads))
    return error(cases)


def main() -> None:
    """Reads the command line."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("weights", type=Path)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--scorer", type=Path, required=True)
    args = ap.parse_args()
    print("calibration error", calibrate(args.weights, Scorer.at(args.scorer, args.data)))


if __name__ == "__main__":
    main()
