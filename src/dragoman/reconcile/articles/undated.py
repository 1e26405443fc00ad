"""Where the statements of an article stand that no evidence places: in the midst of the others."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from dragoman.reconcile.articles.marks import Course, Denial, Hindrance, Labelling, Rank
from dragoman.reconcile.articles.material import ArticleRow, EventRow, FigureRow, QuoteRow

_ONE_STORY = 10  # days that the dated articles may span for an undated one to be of their week

R = TypeVar("R", EventRow, QuoteRow, FigureRow, Course, Hindrance, Denial, Labelling, Rank)


def midst(articles: Iterable[ArticleRow]) -> int | None:
    """The middle day of the dated articles.

    None where they span more than a week and a half, or are fewer than the undated.
    """
    days = [a.published for a in articles]
    known = sorted(day for day in days if day is not None)
    if 2 * len(known) < len(days) or not known or known[-1] - known[0] > _ONE_STORY:
        return None
    return known[len(known) // 2]


def beside(rows: Iterable[R], day: int | None) -> Iterator[R]:
    """The rows, those at no day put at this one: for comparing only, it dates nothing."""
    for row in rows:
        yield replace(row, near=day) if row.near is None and day is not None else row
