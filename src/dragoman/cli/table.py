"""A verb that prints a table, made of a function that answers from a record with rows."""

import inspect
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps

import typer

from dragoman.cli.options import AsCsv, AsJson, AsOf, RecordPath, opened
from dragoman.present import tables
from dragoman.store import Record

Rows = Sequence[object]


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows for programs, and what people are shown instead of them."""

    rows: Rows
    shown: Callable[[], Rows]


def table(verb: Callable[..., Rows | Answer]) -> Callable[..., None]:
    """The verb as a command: it opens the record, as of a day where one is given, and prints.

    The first parameter of the verb is the record, the others are options of its own.
    """
    asked = inspect.signature(verb)
    record, *own = asked.parameters.values()
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    shared = [
        inspect.Parameter(name, kind, default=default, annotation=annotation)
        for name, default, annotation in (
            ("as_of", None, AsOf),
            ("as_json", False, AsJson),
            ("as_csv", False, AsCsv),
        )
    ]

    @wraps(verb)
    def command(
        record: RecordPath, as_of: AsOf, as_json: AsJson, as_csv: AsCsv, **options: object
    ) -> None:
        kept = opened(record, as_of)
        show(kept, verb(kept, **options), as_json=as_json, as_csv=as_csv)

    given = [record.replace(annotation=RecordPath), *own, *shared]
    command.__signature__ = asked.replace(parameters=given)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in given}
    return command


def show(record: Record, answer: Rows | Answer, *, as_json: bool, as_csv: bool) -> None:
    """Print what a record answered as the user asked; nothing found is said on stderr."""
    if as_json and as_csv:
        raise typer.BadParameter("choose --json or --csv")
    whole = answer if isinstance(answer, Answer) else Answer(answer, lambda: answer)
    if as_json or as_csv:
        tables.write(whole.rows, "json" if as_json else "csv", sys.stdout)
    elif rows := whole.shown():
        tables.write(rows, "table", sys.stdout, record.called())
    else:
        print("nothing found", file=sys.stderr)
