"""Articles read into a record, as every command that reads them does it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console

from dragoman import pipeline
from dragoman.cli.options import tell
from dragoman.ingest import arrivals
from dragoman.store import Record


def read_into(
    record: Record, inputs: Sequence[str], model: str, reader: str | None, processes: int | None
) -> pipeline.Added:
    """Add what comes in to a record; what is refused and how far it is stands on stderr."""
    with _progress() as seen:
        return pipeline.add(
            record,
            arrivals(inputs),
            model=model,
            reader=reader,
            processes=processes,
            report=tell,
            progress=seen,
        )


@contextmanager
def _progress() -> Iterator[Callable[[int], None] | None]:
    """A callback that counts articles as they are read; None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    console = Console(stderr=True)
    count = 0
    with console.status("reading …") as status:

        def seen(more: int) -> None:
            nonlocal count
            count += more
            status.update(f"{count:,} articles read")

        yield seen
