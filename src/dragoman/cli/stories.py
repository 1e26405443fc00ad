"""`dragoman stories`: the matters that a heap of articles falls into."""

from typing import Annotated

import typer

from dragoman.cli.options import AsCsv, AsJson, AsOf, RecordPath, opened, show
from dragoman.present.table_rows import story_lines


def run(
    record: RecordPath,
    words: Annotated[
        str | None,
        typer.Argument(
            metavar="[WORDS]",
            help="Only stories with these words in title or parties, or with this id.",
        ),
    ] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """The stories that two or more articles tell, the largest first."""
    kept = opened(record, as_of)
    found = kept.stories(words)
    rows = found if as_json or as_csv else story_lines(kept, found)
    show(kept, rows, as_json=as_json, as_csv=as_csv)
