"""How cost grows with length: one article of a million characters against one of a tenth of it.

CPU seconds by stage, in one process, with the clocks of `bench.speed`. The bar is 12: what grows
with the square of the length would take a hundred times as long.
"""

import argparse
import sys
from collections.abc import Sequence

from bench.corpora import BULK, ROOT
from bench.speed import REST, SEAMS, WARM, Clock, seams
from dragoman import derivation, pipeline
from dragoman.ingest import arrivals
from dragoman.model.article import Article
from dragoman.store import IN_MEMORY, Encoded, RecordFile

SHORT, LONG = 100_000, 1_000_000
BAR = 12.0


def text_of_length(characters: int) -> str:
    """Real coverage where it is at hand, else the example's articles over and over."""
    source = BULK if BULK.is_file() else ROOT / "examples" / "articles"
    texts = [a.text for a in arrivals([source]) if isinstance(a, Article)]
    found: list[str] = []
    while sum(map(len, found)) < characters:
        found.extend(texts)
    return "\n\n".join(found)[:characters]


def spent(text: str, reader: str) -> dict[str, float]:
    """CPU seconds of each stage of adding one article to a new record."""
    clock = Clock()
    file = RecordFile(IN_MEMORY)
    with seams(clock):
        read = clock.timed(REST, pipeline.read_batch)
        done = read([Article(text=text, published="2031-03-20")], pipeline.DEFAULT_MODEL, reader)
        file.save([item for item in done if isinstance(item, Encoded)])
        derivation.derive(file)
    return clock.spent


def lines(short: dict[str, float], long: dict[str, float]) -> Sequence[str]:
    """A row a stage: seconds of either and their ratio."""
    shown = [*dict.fromkeys(stage for stage, *_ in SEAMS), REST]
    rows = [(stage, short[stage], long[stage]) for stage in shown]
    rows.append(("all", sum(short.values()), sum(long.values())))
    return [f"{n:12}{a:10.2f}{b:10.2f}   x{b / max(a, 1e-3):.1f}" for n, a, b in rows]


def main() -> int:
    """Print the table; 1 where a long article costs more than the bar allows."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--reader", choices=pipeline.READERS)
    args = ask.parse_args()
    reader = pipeline.chosen(args.reader)
    pipeline.read_batch([Article(text=WARM)], pipeline.DEFAULT_MODEL, reader)
    text = text_of_length(LONG)
    short, long = spent(text[:SHORT], reader), spent(text, reader)
    print(f"reader {reader}: CPU seconds of {SHORT:,} and {LONG:,} characters")
    print("\n".join(lines(short, long)))
    ratio = sum(long.values()) / sum(short.values())
    print(f"ratio {ratio:.1f}, bar {BAR:.0f}")
    return int(ratio > BAR)


if __name__ == "__main__":
    sys.exit(main())
