"""`dragoman check`: re-prove a record."""

import sys

import typer

from dragoman import pipeline
from dragoman.cli.options import RecordPath
from dragoman.store import Record, RecordFile


def run(record: RecordPath) -> None:
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
