"""Days that only the other articles settle: relative dates of articles that carry no date."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

from dragoman.model.timex import Timex, resolve
from dragoman.reconcile.days import days
from dragoman.reconcile.material import ArticleRow, EventRow, FigureRow, QuoteRow

_DATELINE = 90  # characters: a day without a year that stands so early dates the article itself
_ONE_STORY = 10  # days that the dated articles may span for the others to be of their week

R = TypeVar("R", EventRow, QuoteRow, FigureRow)


class Anchors:
    """The days on which undated articles most likely came out, from their datelines or company."""

    def __init__(self, articles: Iterable[ArticleRow], opens: Iterable[tuple[str, Timex]]) -> None:
        """Learn from the dated articles and from the open expressions of the undated ones."""
        known = sorted(a.published for a in articles if a.published is not None)
        self._middle = known[len(known) // 2] if known else None
        together = bool(known) and known[-1] - known[0] <= _ONE_STORY
        self._week = self._middle if together else None
        self._lines: dict[str, int] = {}
        for article, timex in sorted(opens, key=lambda o: (o[0], o[1].start)):
            lead = timex.start < _DATELINE and (timex.relative or "").startswith("date:")
            if lead and self._middle and (day := _day(timex, self._middle)):
                self._lines.setdefault(article, day)

    def settled(self, rows: Iterable[R]) -> Iterator[R]:
        """The rows, with the days that can be told now."""
        for row in rows:
            when = self._when(row.article, row.open) if row.open else None
            near = self._lines.get(row.article, self._week) if row.near is None else row.near
            if when:
                yield replace(row, when=days(when), near=(days(when) or (near,))[0])
            else:
                yield row if near == row.near else replace(row, near=near)

    def _when(self, article: str, timex: Timex) -> str | None:
        anchor = self._lines.get(article, self._week)
        if anchor is None and (timex.relative or "").startswith("date:"):
            anchor = self._middle  # the day and month are told, the year is that of the others
        return resolve(timex, date.fromordinal(anchor)).date if anchor else None


def _day(timex: Timex, near: int) -> int | None:
    found = days(resolve(timex, date.fromordinal(near)).date)
    return found.first if found and found.length == 1 else None
