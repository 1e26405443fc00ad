"""The verbs that print a ledger, and which of a ledger's rows were asked for."""

from collections.abc import Sequence
from typing import Annotated, TypeVar

import typer

from dragoman.cli.table import Rows, table
from dragoman.present import ledgers
from dragoman.reconcile.words.wording import plain
from dragoman.store import Record

T = TypeVar("T")


@table
def commitments(
    record: Record,
    of: Annotated[
        str | None, typer.Option("--of", help="ceasefire, exchange, release, withdrawal, aid, …")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="Only steps of this party.")] = None,
    step: Annotated[
        str | None, typer.Option("--step", help="proposed, accepted, broken, denied, …")
    ] = None,
) -> Rows:
    """Truces, swaps, withdrawals, aid, deals: who proposed, accepted, kept or broke them."""
    return [
        row
        for row in ledgers.commitments(record)
        if holds(of, row.commitment) and holds(by, *row.by) and holds(step, row.step)
    ]


@table
def papers(
    record: Record,
    whose: Annotated[str | None, typer.Option("--of", help="Only papers of this party.")] = None,
) -> Rows:
    """Memoranda, drafts, plans, letters: from whom, to whom, given or owed, and their terms."""
    return [row for row in ledgers.papers(record) if holds(whose, row.whose)]


def holds(typed: str | None, *told: str | None) -> bool:
    """Whether one of the values holds what was typed, whatever the case, accents and marks.

    True where nothing was typed.

    >>> holds("aardal", "Ministry of Årdal")
    False
    >>> holds("ardal", "Ministry of Årdal")
    True
    """
    if typed is None:
        return True
    wanted = " ".join(plain(typed))
    return any(wanted in " ".join(plain(value)) for value in told if value)


def sure(rows: Sequence[T], *, unsure: bool) -> Sequence[T]:
    """The rows of a ledger; to ask it for what is not sure is a usage error."""
    if unsure:
        raise typer.BadParameter("a ledger rests on what is sure", param_hint="--all")
    return rows
