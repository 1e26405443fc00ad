"""Speed as ratios to the bare spaCy parse of the same texts in the same run, and peak memory.

Two measurements, both of CPU seconds: the stages one after the other in this process, and the
whole `dragoman add` in processes of its own, with the memory of all of them sampled together.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from bench.corpora import BULK, ROOT
from dragoman import pipeline
from dragoman.extract.events import events
from dragoman.extract.figures import figures
from dragoman.extract.positions import positions
from dragoman.extract.quotes import quotes
from dragoman.extract.reliance import reliance
from dragoman.ingest import arrivals
from dragoman.model.article import Article
from dragoman.read import dateline, dates, encoder, marks, names, parse, reading
from dragoman.store import IN_MEMORY, Encoded, RecordFile

P = ParamSpec("P")
T = TypeVar("T")
_SAMPLE_SECONDS = 0.2


class Clock:
    """CPU seconds of this process by stage."""

    def __init__(self) -> None:
        """Start at zero."""
        self.spent: dict[str, float] = defaultdict(float)

    def time(self, stage: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of some work, its CPU seconds added to the stage."""
        start = time.process_time()
        try:
            return work(*args, **kwargs)
        finally:
            self.spent[stage] += time.process_time() - start


def stages(articles: Sequence[Article], clock: Clock, reader: str) -> None:
    """Read, extract and reconcile articles in this process, each stage timed on its own."""
    tagger = None if reader == "rules" else partial(encoder.attributions, reader)
    nlp = parse.pipeline()
    parse.parsed(nlp, "The first text also pays for what is made on first use.")
    if tagger is not None:
        tagger("The first text also pays for what is made on first use.")
    with nlp.memory_zone():
        for article in articles:
            text = article.text
            doc = clock.time("parse", parse.parsed, nlp, text)
            found = clock.time("read: marks", marks.marked, text)
            clock.time("read: dates", dates.tag, text, dateline(article))
            clock.time("read: names", names.mentions, article, doc, found)
            tagged = clock.time("read: attributions", tagger, text) if tagger else None
            made = reading(article, doc, tagged)
            said = clock.time("extract: quotes", quotes, made)
            clock.time("extract: events", events, made, said)
            clock.time("extract: positions", positions, made, said)
            clock.time("extract: figures", figures, made, said)
            clock.time("extract: reliance", reliance, made, said)
    file = RecordFile(IN_MEMORY)
    for at in range(0, len(articles), pipeline.BATCH):
        some = articles[at : at + pipeline.BATCH]
        batch = pipeline.read_batch(some, parse.DEFAULT_MODEL, reader)
        kept = [item for item in batch if isinstance(item, Encoded)]
        clock.time("store: save", file.save, kept)
    clock.time("reconcile and derive", pipeline.derive, file)


def bare_parse(articles: Sequence[Article]) -> float:
    """CPU seconds of the model's own parse of the texts, at its faster batch size of one."""
    import spacy  # noqa: PLC0415

    nlp = spacy.load(parse.DEFAULT_MODEL)
    next(iter(nlp.pipe(("The first text pays for what is made on first use.",))))
    start = time.process_time()
    with nlp.memory_zone():
        for _ in nlp.pipe((a.text for a in articles), batch_size=1):
            pass
    return time.process_time() - start


def whole(source: Path, processes: int, reader: str) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak memory (MB, all processes) of one `dragoman add`."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "dragoman", "add", f"{folder}/talks.db", str(source)]
        before = os.times()
        start = time.perf_counter()
        how = ["--processes", str(processes), "--reader", reader]
        running = subprocess.Popen([*command, *how])
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
    """Print articles a second, peak memory, and each stage as a ratio to the bare parse."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    ask.add_argument("--stages", type=int, default=200, help="articles timed stage by stage")
    ask.add_argument("--reader", choices=pipeline.READERS)
    args = ask.parse_args()
    reader = pipeline.chosen(args.reader)
    source = BULK if BULK.is_file() else ROOT / "examples" / "articles"
    articles = [a for a in arrivals([source]) if isinstance(a, Article)]
    words = sum(len(a.text.split()) for a in articles)
    print(f"{source.name}: {len(articles):,} articles, {words:,} words, reader {reader}")

    clock = Clock()
    some = articles[:: max(1, len(articles) // args.stages)]
    stages(some, clock, reader)
    base = clock.spent["parse"]
    print(f"\nstage by stage, {len(some)} articles, CPU milliseconds an article, over the parse")
    for stage, spent in clock.spent.items():
        print(f"  {stage:24} {1000 * spent / len(some):8.1f} {spent / base:8.3f}")

    bare = bare_parse(articles)
    wall, cpu, peak = whole(source, args.processes, reader)
    print(f"\nwhole run, {args.processes} processes")
    print(f"  bare parse        {bare:8.1f} CPU s")
    print(f"  dragoman add      {cpu:8.1f} CPU s   {cpu / bare:.2f} of the bare parse")
    print(f"  articles a second {len(articles) / wall:8.1f}")
    print(f"  peak memory       {peak:8.0f} MB, all processes together")


if __name__ == "__main__":
    main()
