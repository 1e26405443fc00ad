"""Quotations of the dev part as the scorer reads them, by the code that runs in the product."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Protocol

from dragoman.read.encoder.assemble import Encoded, Linked
from dragoman.read.encoder.pieces import Pieces
from dragoman.read.encoder.reader import Reader
from dragoman.read.encoder.tags import Floats
from training.scorer import Gold, Scorer

SHOWN = ("F1", "joint_F1", "tok_F1", "F1@0.9", "P", "R", "src_acc", "cue_acc")


class Steps(Protocol):
    """The run time's reader, or the network in training, behind the same three steps."""

    def cut(self, text: str) -> Pieces:
        """See `dragoman.read.encoder.reader.Reader`."""

    def encode(self, pieces: Pieces) -> list[Encoded]:
        """See `dragoman.read.encoder.reader.Reader`."""

    def link(self, pieces: Pieces, encoded: list[Encoded]) -> tuple[list[Linked], Floats]:
        """See `dragoman.read.encoder.reader.Reader`."""


def quote_row(pieces: Pieces, found: Linked) -> dict[str, Any]:
    """The scorer's form: lists of character ranges."""
    return {
        "content": [pieces.characters(c) for c in found.contents],
        "cue": [pieces.characters(found.cue)] if found.cue else None,
        "source": [pieces.characters(found.source)] if found.source else None,
    }


def predict(articles: list[tuple[str, str, Gold]], reader: Steps) -> dict[str, Gold]:
    """{article: quotations} for the scorer; the articles' gold is not looked at."""
    out = {}
    for key, text, _ in articles:
        pieces = reader.cut(text)
        found, _ = reader.link(pieces, reader.encode(pieces))
        out[key] = [quote_row(pieces, f) for f in found]
    return out


def table(result: dict[str, Any]) -> str:
    """Scores as lines, in percent."""
    lines = [" " * 10 + "".join(f"{c:>9}" for c in SHOWN)]
    lines += [
        f"{kind:10}" + "".join(f"{100 * result[kind][c]:9.1f}" for c in SHOWN)
        for kind in ("all", "quoted", "indirect")
    ]
    return "\n".join(lines)


def main() -> None:
    """Reads the command line."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("weights", type=Path)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--scorer", type=Path, required=True)
    args = ap.parse_args()
    scorer = Scorer.at(args.scorer, args.data)
    print(table(scorer.scores("dev", predict(scorer.articles("dev"), Reader(args.weights)))))


if __name__ == "__main__":
    main()
