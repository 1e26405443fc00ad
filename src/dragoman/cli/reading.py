"""Articles read into a record, as every command that reads them does it."""

from collections.abc import Sequence

from dragoman import pipeline
from dragoman.cli.options import tell
from dragoman.cli.progress import progress
from dragoman.ingest import arrivals
from dragoman.store import Record


def read_into(
    record: Record, inputs: Sequence[str], model: str, reader: str | None, processes: int | None
) -> pipeline.Added:
    """Add what comes in to a record; what is refused and how far it is stands on stderr."""
    with progress() as seen:
        return pipeline.add(
            record,
            arrivals(inputs),
            model=model,
            reader=reader,
            processes=processes,
            report=tell,
            progress=seen,
        )
