"""`dragoman positions`: who wants what."""

from typing import Annotated

import typer

from dragoman.cli.ledgers import holds, sure
from dragoman.cli.options import Article, AsCsv, AsJson, AsOf, RecordPath, Unsure, opened, show
from dragoman.present import ledgers


def run(
    record: RecordPath,
    party: Annotated[str | None, typer.Option(help="Only of this party.")] = None,
    issue: Annotated[str | None, typer.Option(help="Only issues with these words.")] = None,
    stance: Annotated[str | None, typer.Option(help="demands, offers, rejects, …")] = None,
    over_time: Annotated[
        bool,
        typer.Option("--over-time", help="By issue and party, day by day, with each change."),
    ] = False,
    article: Article = None,
    as_of: AsOf = None,
    unsure: Unsure = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What each party demands, offers, accepts and refuses, and on what condition."""
    kept = opened(record, as_of)
    if over_time:
        rows = [
            row
            for row in ledgers.positions_over_time(kept)
            if holds(issue, row.issue, row.wants)
            and stance in (None, row.stance)
            and (article is None or article in row.articles)
        ]
        of_party = [row for row in rows if holds(party, row.party)]
        rows = of_party or [row for row in rows if holds(party, row.according_to)]
        show(kept, sure(rows, unsure=unsure), as_json=as_json, as_csv=as_csv)
        return
    found = kept.positions(party, issue=issue, stance=stance, article=article, unsure=unsure)
    show(kept, found, as_json=as_json, as_csv=as_csv)
