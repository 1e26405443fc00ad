"""`dragoman add`: grow a record."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman import pipeline
from dragoman.cli.options import Model, Processes, Reader
from dragoman.cli.reading import read_into

_STOPPED = 130  # what a shell reports of a command that Ctrl-C ended


def run(
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
