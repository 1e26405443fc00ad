"""Quotes on PolNeAR's dev part by its scorer: F1, and joint F1 with the source right as well.

PolNeAR marks whatever is attributed to anybody, beliefs, plans and documents included, so what
counts here is the whole record as `export --all` writes it, unsure statements and all.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.corpora import SHARED
from bench.scorers import loaded
from dragoman import pipeline
from dragoman.model.article import Article
from dragoman.present.export import exported
from dragoman.store import IN_MEMORY

DATA = SHARED / "data" / "polnear"
MEASURE = SHARED / "measure" / "quotes"
KINDS = ("all", "quoted", "indirect")
Rows = list[dict[str, Any]]


def missing() -> str | None:
    """What keeps this measurement from being made here, None where nothing does."""
    if not (MEASURE / "score.py").is_file():
        return "no scorer beside the project (../shared/measure/quotes)"
    if not (DATA / "dev" / "text").is_dir():
        return "no PolNeAR beside the project (../shared/data/polnear)"
    return None


def scorer() -> ModuleType:
    """PolNeAR's scorer as a module."""
    return loaded(MEASURE / "score.py")


def articles() -> list[tuple[str, str, Rows]]:
    """(name, text, attributions of its annotator) of every article of the dev part."""
    found: tuple[list[tuple[str, str, Rows]], object] = scorer().load_split(str(DATA), "dev")
    return found[0]


def predicted(reader: str | None = None) -> dict[str, Rows]:
    """Every article's quotes as the scorer reads them, from the exported record."""
    record = pipeline.open_record(IN_MEMORY, create=True)
    named = {Article(text=text).key: name for name, text, _ in articles()}
    pipeline.add(record, (Article(text=text) for _, text, _ in articles()), reader=reader)
    shown = {shown: named[key] for key, shown in record.file.shown_ids().items()}
    quotes: dict[str, Rows] = {name: [] for name in named.values()}
    for quote in exported(record, unsure=True)["quotes"]:
        quotes[shown[quote["article"]]].append(quote)
    return {name: list(_rows(listed)) for name, listed in quotes.items()}


def _rows(quotes: Rows) -> Iterator[dict[str, Any]]:
    """The scorer's rows: pieces that continue one another are one content."""
    by_piece: dict[str, dict[str, Any]] = {}
    for quote in sorted(quotes, key=lambda q: (q["start"], q["end"])):
        row = by_piece.get(quote["continues"])
        if row is None:
            row = {"content": [], "source": quote["speaker_span"], "cue": quote["cue_span"]}
            yield row
        row["content"].append([quote["start"], quote["end"]])
        by_piece[quote["id"]] = row


def figures(predictions: Mapping[str, Rows], resamples: int = 0) -> dict[str, dict[str, float]]:
    """The scorer's figures by kind ("all", "quoted", "indirect")."""
    found: dict[str, dict[str, float]] = scorer().score(articles(), predictions, resamples)
    return found


def main() -> int:
    """Print the scores of a reader; 0 with a line that says why where they cannot be had."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--reader", choices=pipeline.READERS)
    ask.add_argument("--out", type=Path, help="write the scorer's form there too")
    args = ask.parse_args()
    gap = missing()
    if gap is not None:
        print(f"polnear: skipped, {gap}")
        return 0
    reader = pipeline.chosen(args.reader)
    rows = predicted(reader)
    if args.out is not None:
        lines = (json.dumps({"id": name, "quotes": found}) for name, found in rows.items())
        args.out.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    for kind, found in figures(rows, resamples=1000).items():
        low, high = (100 * x for x in found["F1_ci"])  # type: ignore[attr-defined]
        print(
            f"polnear: {reader:6} {kind:9} F1 {100 * found['F1']:.1f} [{low:.1f}-{high:.1f}]"
            f"  joint {100 * found['joint_F1']:.1f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
