"""What the whole says of somebody: the side that most articles tell, of two a state."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from dragoman.model.memory import Sheet, Standings
from dragoman.reconcile.articles.saying import Sayings


@dataclass
class Told:
    """What articles tell of everybody."""

    sides: Mapping[str, int]

    def said(self, kind: str, name: str) -> Mapping[str, int]:
        del kind, name
        return self.sides

    def span(self) -> None:
        return None


def side(**sides: int) -> str | None:
    sheet = cast("Sheet", None)
    return Sayings(cast("Standings", Told(sides)), sheet, cast("Any", None)).side("Jana Holt")


def test_somebody_is_on_the_side_that_most_articles_tell() -> None:
    assert side(Assembly=2, Norway=1) == "Assembly"


def test_a_state_goes_before_one_of_its_bodies_where_as_many_tell_of_both() -> None:
    assert side(Assembly=1, Norway=1) == "Norway"


def test_nobody_is_on_a_side_that_none_tells() -> None:
    assert side() is None
