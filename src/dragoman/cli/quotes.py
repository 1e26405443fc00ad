"""`dragoman quotes`: who said what."""

from typing import Annotated

import typer

from dragoman.cli.options import Article, AsCsv, AsJson, AsOf, RecordPath, Unsure, opened, show


def run(
    record: RecordPath,
    speaker: Annotated[str | None, typer.Option(help="Only by this speaker.")] = None,
    to: Annotated[
        str | None, typer.Option(help="Only said to this person or outlet, or on this platform.")
    ] = None,
    kind: Annotated[str | None, typer.Option(help="direct, mixed or indirect.")] = None,
    text: Annotated[str | None, typer.Option(help="Only quotes with these words.")] = None,
    article: Article = None,
    as_of: AsOf = None,
    unsure: Unsure = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Who said what, when, to whom."""
    kept = opened(record, as_of)
    found = kept.quotes(speaker, to=to, kind=kind, article=article, text=text, unsure=unsure)
    show(kept, found, as_json=as_json, as_csv=as_csv)
