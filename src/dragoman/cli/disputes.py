"""`dragoman disputes`: where the reports disagree."""

from typing import Annotated

import typer

from dragoman.cli.options import AsCsv, AsJson, AsOf, RecordPath, opened, show


def run(
    record: RecordPath,
    kind: Annotated[str | None, typer.Option(help="date, number, wording, title, …")] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Where the reports disagree, with the words of each."""
    kept = opened(record, as_of)
    show(kept, kept.disputes(kind), as_json=as_json, as_csv=as_csv)
