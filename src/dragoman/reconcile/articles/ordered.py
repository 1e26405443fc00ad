"""The rows of some articles in the order of all, put in it when they are first asked for."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Generic, overload

from dragoman.model.memory import Place
from dragoman.reconcile.articles.row_types import R

Stood = tuple[Place, R]  # where a row stands, and the row

_PLACE = itemgetter(0)


class Ordered(Sequence[R], Generic[R]):
    """The rows of a kind of some articles, none twice; nothing is read before it is asked for."""

    def __init__(self, told: Callable[[], Iterable[Sequence[Stood[R]]]]) -> None:
        """`told` gives the rows of each article."""
        self._told: Callable[[], Iterable[Sequence[Stood[R]]]] = told

    @cached_property
    def _rows(self) -> tuple[R, ...]:
        return ordered(self._told())

    @overload
    def __getitem__(self, at: int) -> R: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[R]: ...
    def __getitem__(self, at: int | slice) -> R | Sequence[R]:
        """The row at a place, or those of some places."""
        return self._rows[at]

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def __iter__(self) -> Iterator[R]:
        """The rows in their order."""
        return iter(self._rows)

    def among(self, ids: Collection[str]) -> tuple[R, ...]:
        """The rows of these ids: the others need not be put in order."""
        return ordered([both for both in rows if both[1].id in ids] for rows in self._told())


def among(rows: Sequence[R], ids: Iterable[str]) -> list[R]:
    """Those of some rows that have one of these ids, in their order."""
    wanted = frozenset(ids)
    if isinstance(rows, Ordered):
        return list(rows.among(wanted))
    return [row for row in rows if row.id in wanted]


def ordered(told: Iterable[Sequence[Stood[R]]]) -> tuple[R, ...]:
    """The rows of articles in the order of all, none twice."""
    rows = {place.id: (place, row) for rows in told for place, row in rows}
    return tuple([row for _, row in sorted(rows.values(), key=_PLACE)])
