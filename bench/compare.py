"""Sets other extractors beside ours on PolNeAR's dev part.

    python -m bench.compare                          ours, and textacy where it is installed
    python -m bench.compare tracker=predictions.jsonl

An extractor takes part by a file in the scorer's form, a line an article: {"id": its name,
"quotes": [{"content": [[start, end], ...], "source": [start, end] or null, "cue": the same}]}.
"""

import argparse
import importlib
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

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
    """Direct quotations as textacy finds them, over the same parse."""
    triples = importlib.import_module("textacy.extract.triples")
    nlp = parse.pipeline()
    return {
        name: [
            {
                "content": [[found.content.start_char, found.content.end_char]],
                "cue": [found.cue[0].idx, found.cue[-1].idx + len(found.cue[-1])],
                "source": [found.speaker[0].idx, found.speaker[-1].idx + len(found.speaker[-1])],
            }
            for found in triples.direct_quotations(parse.parsed(nlp, text))
        ]
        for name, text, _ in polnear.articles()
    }


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
