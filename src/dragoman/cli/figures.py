"""`dragoman figures`: which numbers circulate."""

from typing import Annotated

import typer

from dragoman.cli.ledgers import holds, sure
from dragoman.cli.options import Article, AsCsv, AsJson, AsOf, RecordPath, Unsure, opened, show
from dragoman.present import ledgers
from dragoman.present.library.figures import is_passing


def run(
    record: RecordPath,
    of: Annotated[str | None, typer.Option(help="Only what is counted in these words.")] = None,
    by: Annotated[str | None, typer.Option(help="Only figures claimed by this source.")] = None,
    by_claimant: Annotated[
        bool,
        typer.Option("--by-claimant", help="One row for each claimant, with the range of all."),
    ] = False,
    article: Article = None,
    as_of: AsOf = None,
    unsure: Unsure = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Which numbers circulate, of what, and who claims them; --all adds durations ("a week")."""
    kept = opened(record, as_of)
    if by_claimant:
        rows = [
            row
            for row in ledgers.claims(kept)
            if holds(of, row.of)
            and holds(by, row.claimant)
            and (article is None or article in row.articles)
        ]
        show(kept, sure(rows, unsure=unsure), as_json=as_json, as_csv=as_csv)
        return
    found = kept.figures(of, according_to=by, article=article, unsure=unsure)
    told = found if unsure or as_json or as_csv else [f for f in found if not is_passing(f)]
    show(kept, told, as_json=as_json, as_csv=as_csv)
