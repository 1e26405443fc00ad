"""Rows of some articles in the order of all, read when they are asked for."""

from collections.abc import Sequence

from dragoman.model.memory import Place
from dragoman.reconcile.articles.ordered import Ordered, Stood, among
from dragoman.reconcile.articles.row_types import PositionRow, standing


def stand(name: str, article: str, near: int) -> PositionRow:
    words = frozenset((name,))
    return PositionRow(
        *(name, article, 0, 9, "Norland", "wants", "quota"),
        conditional=False,
        near=near,
        words=words,
    )


LATE, EARLY = stand("late", "gazette", 9), stand("early", "herald", 2)


def told(*rows: PositionRow) -> list[tuple[Place, PositionRow]]:
    return [(standing(row), row) for row in rows]


def test_rows_stand_by_their_days_whichever_article_comes_first_and_none_twice() -> None:
    rows: Ordered[PositionRow] = Ordered(lambda: [told(LATE), told(EARLY), told(EARLY)])
    assert list(rows) == [EARLY, LATE]
    assert (len(rows), rows[0], rows[1:]) == (2, EARLY, (LATE,))
    assert among(rows, ("late",)) == among((EARLY, LATE), ("late",)) == [LATE]


def test_nothing_is_read_before_it_is_asked_for() -> None:
    read: list[str] = []

    def find() -> Sequence[Sequence[Stood[PositionRow]]]:
        read.append("gazette")
        return [told(LATE)]

    rows = Ordered(find)
    assert read == []
    assert list(rows) == list(rows) == [LATE]
    assert read == ["gazette"]
