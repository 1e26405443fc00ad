"""`dragoman outlook`: what is open."""

from typing import Annotated

import typer

from dragoman.cli.options import AsCsv, AsJson, AsOf, RecordPath, opened, show


def run(
    record: RecordPath,
    status: Annotated[str | None, typer.Option(help="scheduled, conditional, …")] = None,
    unlikely: Annotated[
        bool, typer.Option("--all", help="Include what is unlikely to be still open.")
    ] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What is scheduled, promised, awaited or conditional."""
    kept = opened(record, as_of)
    show(kept, kept.outlook(status, unlikely=unlikely), as_json=as_json, as_csv=as_csv)
