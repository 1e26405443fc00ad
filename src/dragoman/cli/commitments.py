"""`dragoman commitments`: what was proposed, accepted, kept, said to be broken, denied."""

from typing import Annotated

import typer

from dragoman.cli.ledgers import holds
from dragoman.cli.options import AsCsv, AsJson, AsOf, RecordPath, opened, show
from dragoman.present import ledgers


def run(
    record: RecordPath,
    of: Annotated[
        str | None, typer.Option("--of", help="ceasefire, exchange, release, withdrawal, aid, …")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="Only steps of this party.")] = None,
    step: Annotated[
        str | None, typer.Option("--step", help="proposed, accepted, broken, denied, …")
    ] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Truces, swaps, withdrawals, aid, deals: who proposed, accepted, kept or broke them."""
    kept = opened(record, as_of)
    rows = [
        row
        for row in ledgers.commitments(kept)
        if holds(of, row.commitment)
        and (by is None or any(holds(by, name) for name in row.by))
        and holds(step, row.step)
    ]
    show(kept, rows, as_json=as_json, as_csv=as_csv)
