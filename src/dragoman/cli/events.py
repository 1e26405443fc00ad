"""`dragoman events`: what happened and what is due."""

from typing import Annotated

import typer

from dragoman.cli.options import Article, AsCsv, AsJson, AsOf, RecordPath, Unsure, opened, show


def run(
    record: RecordPath,
    kind: Annotated[str | None, typer.Option(help="talks, call, ceasefire, …")] = None,
    actor: Annotated[str | None, typer.Option(help="Only with this actor on either side.")] = None,
    status: Annotated[str | None, typer.Option(help="happened, scheduled, denied, …")] = None,
    article: Article = None,
    as_of: AsOf = None,
    unsure: Unsure = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What happened, is to happen, was proposed or called off."""
    kept = opened(record, as_of)
    found = kept.events(kind, actor=actor, status=status, article=article, unsure=unsure)
    show(kept, found, as_json=as_json, as_csv=as_csv)
