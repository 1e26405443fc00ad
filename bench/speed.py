"""Speed as ratios to the bare spaCy parse of the same texts in the same run, and peak memory.

Two measurements, both of CPU seconds: the product's own stages in this process, a clock at each
seam, batch by batch beside the bare parse so that a busy machine slows both alike; and the whole
`dragoman add` in processes of its own, with the memory of all of them sampled together.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import wraps
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.corpora import BULK, ROOT
from dragoman import derivation, extract, pipeline
from dragoman.ingest import arrivals
from dragoman.model.article import Article
from dragoman.read import dates, encoder, marks, names, parse
from dragoman.store import IN_MEMORY, Encoded, KeptFile, RecordFile, RelationFile

_SAMPLE_SECONDS = 0.2
WARM = "“We are ready,” Ilse Marrow said on Monday. The first text pays for what is made then."
# Where the stages meet: the name a stage is called by, and whose.
SEAMS: tuple[tuple[str, object, str], ...] = (
    ("parse", parse, "parsed"),
    ("encoder", encoder, "tagging"),
    ("marks", marks, "marked"),
    ("dates", dates, "tag"),
    ("names", names, "mentions"),
    ("quotes", extract, "quotes"),
    ("events", extract, "events"),
    ("positions", extract, "positions"),
    ("figures", extract, "figures"),
    ("reliance", extract, "reliance"),
    ("reconcile", derivation, "derive"),
    ("store", pipeline, "encoded"),
    ("store", RecordFile, "save"),
    ("store", KeptFile, "save"),
    ("store", RelationFile, "write"),
)
REST = "rest"


class Clock:
    """CPU seconds of this process by stage; what a stage hands on to another is the other's."""

    def __init__(self) -> None:
        """Start at zero."""
        self.spent: dict[str, float] = defaultdict(float)
        self._inner = [0.0]

    def timed(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same work, its own CPU seconds added to the stage."""

        @wraps(work)
        def clocked(*args: object, **kwargs: object) -> Any:  # noqa: ANN401 - whatever it gives
            self._inner.append(0.0)
            start = time.process_time()
            try:
                return work(*args, **kwargs)
            finally:
                took = time.process_time() - start
                self.spent[stage] += took - self._inner.pop()
                self._inner[-1] += took

        return clocked


def stages(
    articles: Sequence[Article], readers: Sequence[str]
) -> tuple[float, dict[str, dict[str, float]]]:
    """(CPU seconds of the bare parse, of each stage by reader) of reading and reconciling."""
    bare = _bare_parser()
    clocks = {reader: Clock() for reader in readers}
    files = {reader: RecordFile(IN_MEMORY) for reader in readers}
    for reader in readers:
        pipeline.read_batch([Article(text=WARM)], pipeline.DEFAULT_MODEL, reader)
    base = 0.0
    for at in range(0, len(articles), pipeline.BATCH):
        some = articles[at : at + pipeline.BATCH]
        base += bare([a.text for a in some])
        for reader, clock in clocks.items():
            with seams(clock):
                read = clock.timed(REST, pipeline.read_batch)
                done = read(some, pipeline.DEFAULT_MODEL, reader)
                files[reader].save([item for item in done if isinstance(item, Encoded)])
    for reader, clock in clocks.items():
        with seams(clock):
            derivation.derive(files[reader])
    return base, {reader: clock.spent for reader, clock in clocks.items()}


def seams(clock: Clock) -> ExitStack:
    """The product with a clock at each seam, until the stack is closed."""
    stack = ExitStack()
    for stage, owner, name in SEAMS:
        stack.enter_context(patch.object(owner, name, clock.timed(stage, getattr(owner, name))))
    return stack


def _bare_parser() -> Callable[[Sequence[str]], float]:
    """A function from texts to the CPU seconds of the model's own parse, one text at a time."""
    import spacy  # noqa: PLC0415

    nlp = spacy.load(parse.DEFAULT_MODEL)

    def parsed(texts: Sequence[str]) -> float:
        start = time.process_time()
        with nlp.memory_zone():
            for _ in nlp.pipe(texts, batch_size=1):
                pass
        return time.process_time() - start

    parsed([WARM])
    return parsed


def table(base: float, spent: dict[str, dict[str, float]], articles: int) -> Iterator[str]:
    """Lines: each stage's milliseconds an article and share of the bare parse, by reader."""
    yield f"{'':12}" + "".join(f"{reader:>18}" for reader in spent)
    shown = [*dict.fromkeys(stage for stage, *_ in SEAMS), REST]
    for stage in shown:
        cells = (1000 * found[stage] / articles for found in spent.values())
        shares = (found[stage] / base for found in spent.values())
        row = zip(cells, shares, strict=True)
        yield f"{stage:12}" + "".join(f"{ms:10.2f}{share:8.3f}" for ms, share in row)
    whole = [sum(found.values()) for found in spent.values()]
    row = zip((1000 * w / articles for w in whole), (w / base for w in whole), strict=True)
    yield f"{'all':12}" + "".join(f"{ms:10.2f}{share:8.3f}" for ms, share in row)


def whole(articles: Sequence[Article], processes: int, reader: str) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak memory (MB, all processes) of one `dragoman add`."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        rows = ({"id": str(i), "text": a.text, "date": a.published} for i, a in enumerate(articles))
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        command = [sys.executable, "-m", "dragoman", "add", f"{folder}/talks.db", str(source)]
        before = os.times()
        start = time.perf_counter()
        how = ["--processes", str(processes), "--reader", reader]
        running = subprocess.Popen([*command, *how], stdout=subprocess.DEVNULL)
        peak = _Peak(running.pid)
        running.wait()
        wall = time.perf_counter() - start
        after = os.times()
    cpu = after.children_user + after.children_system
    cpu -= before.children_user + before.children_system
    return wall, cpu, peak.stop() / 1e6


class _Peak:
    """The largest sum of resident memory of a process and its children, in bytes (Linux)."""

    def __init__(self, pid: int) -> None:
        self.pid, self.bytes, self.done = pid, 0.0, False
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def _watch(self) -> None:
        while not self.done:
            self.bytes = max(self.bytes, sum(_resident(p) for p in _family(self.pid)))
            time.sleep(_SAMPLE_SECONDS)

    def stop(self) -> float:
        self.done = True
        self.thread.join()
        return self.bytes


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        children = [c for task in tasks for c in (task / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _resident(pid: int) -> float:
    try:
        pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    except OSError:
        return 0.0
    return float(pages) * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    """Print each stage and the whole as ratios to the bare parse, articles a second and memory."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    ask.add_argument("--stages", type=int, default=100, help="articles timed stage by stage")
    ask.add_argument("--whole", type=int, help="articles of the whole run: 0 for none, else all")
    ask.add_argument("--reader", choices=pipeline.READERS, help="this one alone")
    args = ask.parse_args()
    installed = [r for r in pipeline.READERS if r == "rules" or encoder.available(r)]
    readers = [args.reader] if args.reader else installed
    source = BULK if BULK.is_file() else ROOT / "examples" / "articles"
    articles = [a for a in arrivals([source]) if isinstance(a, Article)]
    print(f"{source.name}: {len(articles):,} articles")
    some = _evenly(articles, args.stages)
    base, spent = stages(some, readers)
    print(f"\nCPU milliseconds an article and share of the bare parse, {len(some)} articles;")
    print(f"bare parse {1000 * base / len(some):.2f} ms")
    for line in table(base, spent, len(some)):
        print(f"  {line}")
    if args.whole != 0:
        _print_whole(_evenly(articles, args.whole or len(articles)), args.processes, readers)


def _evenly(articles: Sequence[Article], wanted: int) -> Sequence[Article]:
    return articles[:: max(1, len(articles) // max(1, wanted))]


def _print_whole(articles: Sequence[Article], processes: int, readers: Sequence[str]) -> None:
    bare = _bare_parser()([a.text for a in articles])
    print(f"\nwhole run of {len(articles):,} articles, {processes} processes")
    print(f"  bare parse {bare:8.1f} CPU s")
    for reader in readers:
        wall, cpu, peak = whole(articles, processes, reader)
        print(
            f"  {reader:10} {cpu:8.1f} CPU s, {cpu / bare:.2f} of the bare parse; "
            f"{len(articles) / wall:.1f} articles a second, {peak:.0f} MB in all processes"
        )


if __name__ == "__main__":
    main()
