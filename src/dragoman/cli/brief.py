"""`dragoman brief`: where it stands, on one screen and on one page."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman import pipeline
from dragoman.cli.options import AsOf, Model, Processes, Reader, day_of, tell
from dragoman.cli.progress import progress
from dragoman.ingest import arrivals
from dragoman.present import page, terminal
from dragoman.present.brief import compose
from dragoman.store import Record

_SQLITE = b"SQLite format 3\x00"


def run(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT…", help="A record, or files and folders of articles."),
    ],
    as_of: AsOf = None,
    html: Annotated[
        Path, typer.Option("--html", metavar="FILE", help="Where the page goes.")
    ] = Path("brief.html"),
    no_html: Annotated[bool, typer.Option("--no-html", help="Write no page.")] = False,
    model: Model = pipeline.DEFAULT_MODEL,
    reader: Reader = None,
    processes: Processes = None,
) -> None:
    """Where it stands: one screen, and a page on which every line opens its words."""
    day = day_of(as_of)
    whole = _opened(inputs, model, reader, processes)
    brief = compose(pipeline.as_of(whole, day) if day else whole)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    terminal.write(brief, sys.stdout, as_of=day)
    if not no_html:
        html.write_text(page.rendered(brief, as_of=day), encoding="utf-8", errors="replace")
        print(f"page: {html}", file=sys.stderr)


def _opened(inputs: list[str], model: str, reader: str | None, processes: int | None) -> Record:
    """A record as it lies, or articles read into memory; exits with 1 where nothing is read."""
    if len(inputs) == 1 and _is_record(Path(inputs[0])):
        return pipeline.open_record(inputs[0])
    record = pipeline.open_record(":memory:", create=True)

    with progress() as seen:
        done = pipeline.add(
            record,
            arrivals(inputs),
            model=model,
            reader=reader,
            processes=processes,
            report=tell,
            progress=seen,
        )
    if not done.read:
        print("dragoman: nothing could be read", file=sys.stderr)
        raise typer.Exit(1)
    return record


def _is_record(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE
