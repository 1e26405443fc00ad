"""`dragoman search`: find words in the articles."""

from typing import Annotated

import typer

from dragoman.cli.options import AsCsv, AsJson, RecordPath, opened, show


def run(
    record: RecordPath,
    words: Annotated[list[str], typer.Argument(help="Words that the article contains.")],
    limit: Annotated[int, typer.Option(min=1, help="At most this many articles.")] = 20,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Find articles by their words, including inflected forms."""
    kept = opened(record)
    show(kept, kept.search(" ".join(words), limit), as_json=as_json, as_csv=as_csv)
