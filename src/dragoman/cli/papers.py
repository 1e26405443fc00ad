"""`dragoman papers`: memoranda, drafts, plans and letters, and what became of them."""

from typing import Annotated

import typer

from dragoman.cli.ledgers import holds
from dragoman.cli.options import AsCsv, AsJson, AsOf, RecordPath, opened, show
from dragoman.present import ledgers


def run(
    record: RecordPath,
    whose: Annotated[str | None, typer.Option("--of", help="Only papers of this party.")] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Memoranda, drafts, plans, letters: from whom, to whom, given or owed, and their terms."""
    kept = opened(record, as_of)
    rows = [row for row in ledgers.papers(kept) if holds(whose, row.whose)]
    show(kept, rows, as_json=as_json, as_csv=as_csv)
