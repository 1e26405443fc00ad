"""What adding one article to a large record costs: reconciliation, beside the article's reading.

    python -m bench.incremental [SIZE ...] [--corpus PATH] [--readings RECORD] [--real]

Records of 1,000 and 10,000 articles unless other sizes are named, made by `bench.resample` from the
bulk corpus, or another one, which is read first (ten minutes) unless a record that holds its
readings is named. Articles are added one at a time, each reconciled; they come in a fixed mixed
order, so that old and new days, known and unknown names are among them. With --real they are those
of the corpus themselves: the first ones by day, of which those are held back that are added, a
third of them from the last days. CPU seconds of one process, and the most memory that it took.
"""

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.corpora import BULK
from bench.resample import heap
from dragoman import derivation, pipeline
from dragoman.ingest import Limits, arrivals
from dragoman.model.article import Article
from dragoman.store import IN_MEMORY, Encoded, RecordFile

SIZES = (1_000, 10_000)
_ADDED = 25  # of five, by chance, the median was anything from half a second to five times that
_SEED = 1
_LATE, _LAST = 8, 20  # of those that are added so many come from the last twentieth of the days


def readings(kept: Path | None, corpus: Path) -> list[Encoded]:
    """The readings of a corpus, from a record that holds them or made now."""
    if kept:
        return list(RecordFile(kept).stored())
    with pipeline.open_record(IN_MEMORY, create=True) as record:
        pipeline.add(record, arrivals([corpus], Limits()))
        return list(record.file.stored())


def resampled(read: Sequence[Encoded], size: int) -> list[Encoded]:
    """A record of so many articles made from these, and those that are added at the end."""
    items = list(heap(read, size + _ADDED))
    random.Random(_SEED).shuffle(items)  # noqa: S311 - any mixed order will do
    return items


def genuine(read: Sequence[Encoded], size: int) -> list[Encoded]:
    """So many articles as they came, the first by day, and those that are added at the end.

    Raises ValueError where there are too few.
    """
    items = sorted(read, key=lambda item: (item.article.published or "", item.article.key))
    items = items[: size + _ADDED]
    if len(items) < size + _ADDED:
        raise ValueError(f"{size} articles and {_ADDED} more are asked for, {len(items)} are there")
    chance = random.Random(_SEED)  # noqa: S311 - any will do
    last = chance.sample(range(len(items) - len(items) // _LAST, len(items)), _LATE)
    rest = chance.sample(sorted(set(range(len(items))) - {*last}), _ADDED - _LATE)
    held = chance.sample([*last, *rest], _ADDED)
    return [
        *(items[n] for n in sorted(set(range(len(items))) - {*held})),
        *(items[n] for n in held),
    ]


def measured(items: Sequence[Encoded], size: int, folder: Path) -> dict[str, float]:
    """CPU seconds of reconciling the first, of adding one more, of reading one."""
    file = RecordFile(folder / f"{size}.db", create=True)
    file.save(items[:size])
    whole = _seconds(lambda: derivation.derive(file))
    added = []
    for item in items[size:]:
        file.save([item])
        added.append(_seconds(lambda: derivation.derive(file)))
    file.close()
    texts = [Article(text=item.article.text, published="2030-01-01") for item in items[size:]]
    pipeline.read_batch(texts[:1], pipeline.DEFAULT_MODEL)  # the first pays for what is made then
    reading = _seconds(lambda: pipeline.read_batch(texts, pipeline.DEFAULT_MODEL)) / _ADDED
    return {
        "whole": whole,
        "one": statistics.median(added),
        "tenth": statistics.quantiles(added, n=10)[-1],
        "most": max(added),
        "mean": statistics.mean(added),
        "reading": reading,
        "ratio": statistics.median(added) / reading,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Measure and print a line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--corpus", type=Path, default=BULK)
    parser.add_argument("--readings", type=Path)
    parser.add_argument("--real", action="store_true")
    options = parser.parse_args()
    read = readings(options.readings, options.corpus)
    made = genuine if options.real else resampled
    print("articles  whole s  one added s  a tenth s  at most s  mean s  reading one s  ratio  MB")
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            m = measured(made(read, size), size, Path(folder))
            print(
                f"{size:8} {m['whole']:8.1f} {m['one']:12.2f} {m['tenth']:10.2f} {m['most']:10.2f}"
                f" {m['mean']:7.2f} {m['reading']:14.2f} {m['ratio']:6.1f} {m['peak']:8.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
