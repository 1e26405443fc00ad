"""`dragoman positions`: who wants what."""

from typing import Annotated

import typer

from dragoman.cli.options import Article, AsCsv, AsJson, AsOf, RecordPath, Unsure, opened, show


def run(
    record: RecordPath,
    party: Annotated[str | None, typer.Option(help="Only of this party.")] = None,
    issue: Annotated[str | None, typer.Option(help="Only on issues with these words.")] = None,
    stance: Annotated[str | None, typer.Option(help="demands, offers, rejects, …")] = None,
    article: Article = None,
    as_of: AsOf = None,
    unsure: Unsure = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What each party demands, offers, accepts and refuses, and on what condition."""
    kept = opened(record, as_of)
    found = kept.positions(party, issue=issue, stance=stance, article=article, unsure=unsure)
    show(kept, found, as_json=as_json, as_csv=as_csv)
