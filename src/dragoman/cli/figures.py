"""`dragoman figures`: which numbers circulate."""

from typing import Annotated

import typer

from dragoman.cli.options import Article, AsCsv, AsJson, AsOf, RecordPath, Unsure, opened, show


def run(
    record: RecordPath,
    of: Annotated[str | None, typer.Option(help="Only of what is counted with this word.")] = None,
    by: Annotated[str | None, typer.Option(help="Only as claimed by this one.")] = None,
    article: Article = None,
    as_of: AsOf = None,
    unsure: Unsure = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Which numbers circulate, of what, and who claims them."""
    kept = opened(record, as_of)
    found = kept.figures(of, according_to=by, article=article, unsure=unsure)
    show(kept, found, as_json=as_json, as_csv=as_csv)
