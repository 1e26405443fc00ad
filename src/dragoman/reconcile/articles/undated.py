"""Where the statements of an article stand that no evidence places: in the midst of the others."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from dragoman.model.memory import Standings
from dragoman.reconcile.articles.marks import Course, Denial, Hindrance, Labelling, Rank
from dragoman.reconcile.articles.row_types import EventRow, FigureRow, QuoteRow

_ONE_STORY = 10  # days that the dated articles may span for an undated one to be of their week

R = TypeVar("R", EventRow, QuoteRow, FigureRow, Course, Hindrance, Denial, Labelling, Rank)


def midst(standings: Standings) -> int | None:
    """The middle day of the dated articles.

    None where they span more than a week and a half, or are fewer than the undated.
    """
    span = standings.span()
    if span is None or span[1] - span[0] > _ONE_STORY:
        return None
    day, dated = standings.middle()
    return day if 2 * dated >= standings.size() else None


def beside(rows: Iterable[R], day: int | None) -> Iterator[R]:
    """The rows, those at no day put at this one: for comparing only, it dates nothing."""
    for row in rows:
        yield replace(row, near=day) if row.near is None and day is not None else row
