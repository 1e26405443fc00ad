"""What the classes share that keep things in some tables of a record file."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from dragoman.store.file import RecordFile

_AT_ONCE = 1 << 9  # values in one query
_FILLED = 8  # times as many places has the next query that is longer


@cache
def _places(values: int) -> tuple[str, int]:
    """Places in a query for so many values, in a few sizes, and how many stay empty."""
    size = 1
    while size < values:
        size *= _FILLED
    return f" ({', '.join('?' * size)})", size - values


class Tables:
    """Some tables of an open file; call what writes inside a transaction."""

    def __init__(self, file: RecordFile) -> None:
        """Work on an open file."""
        self._db = file.db

    def _each(self, query: str, values: Iterable[Any], *fixed: object) -> list[tuple[Any, ...]]:
        """The rows that a query gives for any of some values, in any order.

        The query ends with "IN", the `fixed` values stand before that.
        """
        found: list[tuple[Any, ...]] = []
        each = list(dict.fromkeys(values))
        for at in range(0, len(each), _AT_ONCE):
            some = each[at : at + _AT_ONCE]
            marks, filled = _places(len(some))
            found += self._db.execute(query + marks, (*fixed, *some, *some[:1] * filled))
        return found

    def _clear(self, tables: Iterable[str]) -> None:
        for table in tables:
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names
