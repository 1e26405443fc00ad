"""Ledgers rest on what is sure: `--all` has no meaning for them."""

from collections.abc import Sequence
from typing import TypeVar

import typer

T = TypeVar("T")


def sure(rows: Sequence[T], *, unsure: bool) -> Sequence[T]:
    """The rows of a ledger; to ask it for what is not sure is a usage error."""
    if unsure:
        raise typer.BadParameter("a ledger rests on what is sure", param_hint="--all")
    return rows
