"""`dragoman export`: the record in its exchange form."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import AsOf, RecordPath, Unsure, opened
from dragoman.present.export import export


def run(
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
        export(kept, sys.stdout.buffer, unsure=unsure)
        return
    with to.open("wb") as out:
        export(kept, out, unsure=unsure)
