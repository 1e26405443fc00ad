"""The verbs that grow a record, prove it and hand it on: add, check, export."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman import pipeline
from dragoman.cli.options import AsOf, Model, Processes, Reader, RecordPath, Unsure, opened
from dragoman.cli.reading import read_into
from dragoman.present import export as exchange
from dragoman.store import Record, RecordFile

_STOPPED = 130  # what a shell reports of a command that Ctrl-C ended


def add(
    record: Annotated[
        Path, typer.Argument(metavar="RECORD", help="The record file; created if missing.")
    ],
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT…", help="Files, folders, or - for standard input.")
    ],
    model: Model = pipeline.DEFAULT_MODEL,
    reader: Reader = None,
    processes: Processes = None,
) -> None:
    """Add articles to a record. Adding the same article again changes nothing."""
    with pipeline.open_record(record, create=True) as kept:
        try:
            done = read_into(kept, inputs, model, reader, processes)
        except KeyboardInterrupt as stop:
            held = len(kept.file.keys())
            print(
                f"{record}: stopped; {held} kept, the same command goes on there", file=sys.stderr
            )
            raise typer.Exit(_STOPPED) from stop
    parts = [f"{done.read} read"]
    parts += [f"{done.known} known before"] if done.known else []
    parts += [f"{done.refused} skipped"] if done.refused else []
    print(f"{record}: {', '.join(parts)}", file=sys.stderr)
    if done.refused and not done.read and not done.known:
        raise typer.Exit(1)


def check(record: RecordPath) -> None:
    """Read every span, compute every hash and reconcile again; exit status 1 on any fault."""
    kept = Record(RecordFile(record))
    faults = 0
    for fault in pipeline.check(kept):
        faults += 1
        print(f"{record}: {fault}", file=sys.stderr)
    if faults:
        print(f"{record}: FAILED, {faults} faults", file=sys.stderr)
        raise typer.Exit(1)
    count = len(kept.file.keys())
    print(f"{record}: {count} articles, every span, hash and derived table proved")


def export(
    record: RecordPath,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="FILE", help="Write to this file, not to stdout.")
    ] = None,
    as_of: AsOf = None,
    unsure: Unsure = False,
) -> None:
    """Write the record as one JSON object, for exchange with other programs."""
    kept = opened(record, as_of)
    if to is None:
        exchange.export(kept, sys.stdout.buffer, unsure=unsure)
        return
    with to.open("wb") as out:
        exchange.export(kept, out, unsure=unsure)
