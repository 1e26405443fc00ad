"""What the classes share that keep things in some tables of a record file."""

from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.store.file import RecordFile


class Tables:
    """Some tables of an open file; call what writes inside a transaction."""

    def __init__(self, file: RecordFile) -> None:
        """Work on an open file."""
        self._db = file.db

    def _each(self, query: str, values: Iterable[Any], *fixed: object) -> Iterator[tuple[Any, ...]]:
        """The rows that a query gives for one value after the other, the `fixed` ones before it."""
        for value in values:
            yield from self._db.execute(query, (*fixed, value))

    def _clear(self, tables: Iterable[str]) -> None:
        for table in tables:
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names
