"""`dragoman brief`: where it stands, on one screen, on one page, and as Markdown."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman import parts, pipeline
from dragoman.cli.options import AsOf, Model, Processes, Reader, day_of
from dragoman.cli.reading import read_into
from dragoman.present import markdown, page, terminal
from dragoman.present.brief import compose
from dragoman.present.brief.since import since
from dragoman.present.terminal import news, stories
from dragoman.store import Record

_SQLITE = b"SQLite format 3\x00"
_FITTING = 5  # other stories that fit the words of `--story`, named


def brief(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT…", help="A record, or files and folders of articles."),
    ],
    as_of: AsOf = None,
    since_day: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help="Also show what is new since this day."),
    ] = None,
    story: Annotated[
        str | None,
        typer.Option(
            "--story", metavar="STORY", help="Only one story: its id, or words of its title."
        ),
    ] = None,
    html: Annotated[
        Path, typer.Option("--html", metavar="FILE", help="File for the HTML page.")
    ] = Path("brief.html"),
    no_html: Annotated[bool, typer.Option("--no-html", help="Write no HTML page.")] = False,
    markdown_to: Annotated[
        Path | None,
        typer.Option("--markdown", metavar="FILE", help="Also write the brief as Markdown."),
    ] = None,
    model: Model = pipeline.DEFAULT_MODEL,
    reader: Reader = None,
    processes: Processes = None,
) -> None:
    """Where things stand: on one screen, and on a page where each line opens its source."""
    day, known = day_of(as_of), day_of(since_day, "--since")
    whole = _opened(inputs, model, reader, processes)
    then = parts.as_of(whole, day) if day else whole
    record = _opened_story(then, story) if story else then
    composed = compose(record)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    # The files first: who reads the screen through `head` closes it early.
    if not no_html:
        _write("page", html, page.rendered(composed, as_of=day))
    if markdown_to:
        _write("Markdown", markdown_to, markdown.rendered(composed, as_of=day))
    if not story:
        stories.write(record.stories(), sys.stdout)
    terminal.write(composed, sys.stdout, as_of=day)
    if known:
        print()
        told = since(parts.as_of(record, known), record, known)
        news.write(told, record.called(), sys.stdout)


def _write(what: str, path: Path, document: str) -> None:
    path.write_text(document, encoding="utf-8", errors="replace")
    print(f"{what}: {path}", file=sys.stderr)


def _opened_story(record: Record, wanted: str) -> Record:
    """The record of one story; where more fit the words, which it is and what the others are."""
    try:
        opened = parts.story(record, wanted)
    except LookupError as error:
        raise typer.BadParameter(str(error.args[0]), param_hint="--story") from error
    first, *others = record.stories(wanted)
    if others:
        print(f"story: {stories.called(first)}; {wanted!r} also fits", file=sys.stderr)
        for other in others[:_FITTING]:
            print(f"  {stories.called(other)}", file=sys.stderr)
        if len(others) > _FITTING:
            print(f"  and {len(others) - _FITTING} more", file=sys.stderr)
    return opened


def _opened(inputs: list[str], model: str, reader: str | None, processes: int | None) -> Record:
    """A record as it lies, or articles read into memory; exits with 1 where nothing is read."""
    if len(inputs) == 1 and _is_record(Path(inputs[0])):
        return pipeline.open_record(inputs[0])
    record = pipeline.open_record(":memory:", create=True)
    done = read_into(record, inputs, model, reader, processes)
    if not done.read:
        print("dragoman: nothing could be read", file=sys.stderr)
        raise typer.Exit(1)
    return record


def _is_record(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE
