"""The options and arguments that several verbs share, and what they name."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman import parts, pipeline
from dragoman.model.arrival import Noticed, Refused
from dragoman.store import Record

RecordPath = Annotated[
    Path, typer.Argument(metavar="RECORD", help="A record file, made by `dragoman add`.")
]
Unsure = Annotated[
    bool, typer.Option("--all", help="Include statements with a confidence below 0.5.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one object per line.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV with a header.")]
Article = Annotated[
    str | None, typer.Option("--article", help="Only from the article with this id.")
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DAY",
        help="The record as it stood on this day (2025-05-29): of articles published by then.",
    ),
]
Model = Annotated[
    str, typer.Option("--model", help="The spaCy pipeline for parsing.", show_default=True)
]
Processes = Annotated[
    int | None,
    typer.Option("--processes", "-p", min=1, help="How many processes read; all cores by default."),
]


class ReaderName(StrEnum):
    """Who finds what is said."""

    full = "full"
    fast = "fast"
    rules = "rules"


Reader = Annotated[
    ReaderName | None,
    typer.Option(
        "--reader",
        help="What reads beside the rules: the full trained model (full, the default), a smaller"
        " one for quotes alone (fast), or nothing (rules).",
    ),
]


def opened(path: Path, as_of: str | None = None) -> Record:
    """The record at a path, as it stood on a day where one is given."""
    day = day_of(as_of)
    record = pipeline.open_record(path)
    return parts.as_of(record, day) if day else record


def day_of(written: str | None, option: str = "--as-of") -> str | None:
    """The day that an option names, checked; what is no day is a usage error."""
    try:
        return parts.day(written) if written else None
    except ValueError as error:
        raise typer.BadParameter("not a day (2025-05-29)", param_hint=option) from error


def tell(problem: Refused | Noticed) -> None:
    """One line on stderr for an input that could not be read, or was read with a reservation."""
    word = "skipped" if isinstance(problem, Refused) else "note"
    print(f"{word}: {problem.source}: {problem.reason}", file=sys.stderr)
