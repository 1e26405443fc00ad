"""`dragoman actors`: who is who, why, and what a person corrects."""

from pathlib import Path
from typing import Annotated

import typer

from dragoman import pipeline
from dragoman.cli.options import AsCsv, AsJson, AsOf, RecordPath, opened
from dragoman.cli.table import Answer, show
from dragoman.ingest.judgements import judgements
from dragoman.model.judgement import Judgements
from dragoman.present.table_rows import bearers, merge_lines


def actors(
    record: RecordPath,
    name: Annotated[str | None, typer.Option(help="Only actors with this in a name.")] = None,
    why: Annotated[
        bool,
        typer.Option("--why", help="Which names were joined into one actor, and on what evidence."),
    ] = False,
    corrections: Annotated[
        Path | None,
        typer.Option(
            "--judgements", metavar="FILE", help="Apply and keep these corrections (TOML)."
        ),
    ] = None,
    forget: Annotated[bool, typer.Option("--no-judgements", help="Drop all corrections.")] = False,
    silent: Annotated[
        bool, typer.Option("--all", help="Include actors that are in no statement.")
    ] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Who is who: one line for each actor, with offices and all its names."""
    if corrections or forget:
        _judge(record, corrections)
    kept = opened(record, as_of)
    if why:
        merges = kept.merges(name)
        answer = Answer(merges, lambda: merge_lines(kept, merges))
    else:
        found = kept.actors(name)
        answer = Answer(found, lambda: bearers(kept, found, silent=silent))
    show(kept, answer, as_json=as_json, as_csv=as_csv)


def _judge(record: Path, corrections: Path | None) -> None:
    try:
        decided = judgements(corrections) if corrections else Judgements()
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--judgements") from error
    pipeline.judge(pipeline.open_record(record), decided)
