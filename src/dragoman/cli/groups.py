"""The verbs that print what follows from all articles: disputes, the outlook, stories, a search."""

from typing import Annotated

import typer

from dragoman.cli.table import Answer, Rows, table
from dragoman.present.table_rows import story_lines
from dragoman.store import Record


@table
def disputes(
    record: Record,
    kind: Annotated[str | None, typer.Option(help="date, number, wording, title, …")] = None,
) -> Rows:
    """Where the reports disagree, with the words of each."""
    return record.disputes(kind)


@table
def outlook(
    record: Record,
    status: Annotated[str | None, typer.Option(help="scheduled, conditional, …")] = None,
    unlikely: Annotated[
        bool, typer.Option("--all", help="Include what is unlikely to be still open.")
    ] = False,
) -> Rows:
    """What is scheduled, promised, awaited or conditional."""
    return record.outlook(status, unlikely=unlikely)


@table
def stories(
    record: Record,
    words: Annotated[
        str | None,
        typer.Argument(
            metavar="[WORDS]",
            help="Only stories with these words in title or parties, or with this id.",
        ),
    ] = None,
) -> Answer:
    """The stories that two or more articles tell, the largest first."""
    found = record.stories(words)
    return Answer(found, lambda: story_lines(record, found))


@table
def search(
    record: Record,
    words: Annotated[list[str], typer.Argument(help="Words that the article contains.")],
    limit: Annotated[int, typer.Option(min=1, help="At most this many articles.")] = 20,
) -> Rows:
    """Find articles by their words, including inflected forms."""
    return record.search(" ".join(words), limit)
