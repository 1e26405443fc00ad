"""Sets other extractors beside ours on PolNeAR's dev part.

    python -m bench.compare                          ours, and textacy where it is installed
    python -m bench.compare tracker=predictions.jsonl

An extractor takes part by a file in the scorer's form, a line an article: {"id": its name,
"quotes": [{"content": [[start, end], ...], "source": [start, end] or null, "cue": the same}]}.
"""

import argparse
import importlib
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench import polnear
from dragoman import pipeline
from dragoman.read import encoder, parse

_SHOWN = ("P", "R", "F1", "joint_F1", "tok_F1", "src_acc")


def extractors(files: list[str]) -> Iterator[tuple[str, dict[str, polnear.Rows]]]:
    """Every extractor's name and predictions: ours by each reader that is installed, then others'.

    Raises ValueError for an argument that is no NAME=FILE.
    """
    for reader in pipeline.READERS:
        if reader == "rules" or encoder.available(reader):
            yield f"dragoman, {reader}", polnear.predicted(reader)
    if find_spec("textacy"):
        yield "textacy", textacy()
    known = {name for name, _, _ in polnear.articles()}
    for given in files:
        name, found, file = given.partition("=")
        if not found:
            raise ValueError(f"{given} is not NAME=FILE")
        yield name, polnear.scorer().read_pred(Path(file), known)


def textacy() -> dict[str, polnear.Rows]:
    """Direct quotations as textacy finds them, a paragraph at a time, over the same parser.

    A paragraph whose marks are not paired has none: textacy refuses it.
    """
    triples = importlib.import_module("textacy.extract.triples")
    nlp = parse.pipeline()
    rows: dict[str, polnear.Rows] = {}
    for name, text, _ in polnear.articles():
        rows[name] = []
        for paragraph in re.finditer(r"[^\n]+", text):
            doc = parse.parsed(nlp, paragraph[0])
            with suppress(ValueError):
                found = triples.direct_quotations(doc)
                rows[name] += (_row(triple, paragraph.start()) for triple in found)
    return rows


def _row(triple: Any, base: int) -> dict[str, Any]:  # noqa: ANN401 - textacy is no dependency
    """The scorer's row of one of textacy's triples, which counts from its paragraph's start."""
    content = triple.content
    return {
        "content": [[base + content.start_char, base + content.end_char]],
        "cue": _extent(triple.cue, base),
        "source": _extent(triple.speaker, base),
    }


def _extent(tokens: Sequence[Any], base: int) -> list[int]:
    return [base + tokens[0].idx, base + tokens[-1].idx + len(tokens[-1])]


def main() -> int:
    """Print a line for each extractor and kind of quote."""
    ask = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    ask.add_argument("files", nargs="*", metavar="NAME=FILE")
    args = ask.parse_args()
    gap = polnear.missing()
    if gap is not None:
        print(f"compare: skipped, {gap}")
        return 0
    print(f"{'':34}" + "".join(f"{name:>9}" for name in _SHOWN))
    for name, predictions in extractors(args.files):
        found = polnear.figures(predictions)
        for kind in polnear.KINDS:
            cells = "".join(f"{100 * found[kind][column]:9.1f}" for column in _SHOWN)
            print(f"{name:24}{kind:10}{cells}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
