"""`dragoman events`: what happened and what is due."""

from typing import Annotated

import typer

from dragoman.cli.ledgers import holds, sure
from dragoman.cli.options import Article, AsCsv, AsJson, AsOf, RecordPath, Unsure, opened, show
from dragoman.present import ledgers


def run(
    record: RecordPath,
    kind: Annotated[str | None, typer.Option(help="talks, call, ceasefire, …")] = None,
    actor: Annotated[str | None, typer.Option(help="Only events with this actor.")] = None,
    status: Annotated[str | None, typer.Option(help="happened, scheduled, denied, …")] = None,
    life: Annotated[
        bool,
        typer.Option("--life", help="What became of each: proposed, scheduled, moved, held, …"),
    ] = False,
    article: Article = None,
    as_of: AsOf = None,
    unsure: Unsure = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What happened, is to happen, was proposed or called off."""
    kept = opened(record, as_of)
    if life:
        rows = [
            row
            for row in ledgers.lives(kept)
            if kind in (None, row.kind)
            and (actor is None or any(holds(actor, name) for name in row.who))
            and holds(status, row.step)
            and (article is None or article in row.articles)
        ]
        show(kept, sure(rows, unsure=unsure), as_json=as_json, as_csv=as_csv)
        return
    found = kept.events(kind, actor=actor, status=status, article=article, unsure=unsure)
    if not (as_json or as_csv):  # a person reads them day by day, what has no day at the end
        found = sorted(found, key=lambda e: (e.date is None, e.date or ""))
    show(kept, found, as_json=as_json, as_csv=as_csv)
