"""Rows as they look for their like: where each stands among all, under which keys."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.identity import number
from dragoman.model.memory import Meeting, Place
from dragoman.reconcile.words.packing import packed

_UNDATED = 1 << 22  # a day after all days
_ARTICLE = 24  # bits for telling the articles of one day apart: with the day, six bytes
_NUMBER = 63  # bits of a number


@dataclass(frozen=True, slots=True)
class Spot:
    """A row as it looks for its like: its place, and the keys under which it meets others."""

    place: Place
    keys: tuple[str, ...]

    @property
    def meeting(self) -> Meeting:
        """Where it stands among the rows under a key: by day, article and place in its text.

        The articles of one day stand in any fixed order.
        """
        day = _UNDATED if self.place.undated else self.place.day
        told = (day << _ARTICLE) + (number(self.place.article) >> _NUMBER - _ARTICLE)
        return told, self.place.start, number(self.place.id)


def are_within(one: Meeting, other: Meeting, days: int) -> bool:
    """Whether two rows stand at so many days from each other at most, or one at none."""
    first, second = one[0] >> _ARTICLE, other[0] >> _ARTICLE
    return abs(first - second) <= days or _UNDATED in (first, second)


@dataclass(frozen=True, slots=True)
class Spots:
    """The rows of one article."""

    rows: tuple[Spot, ...]


def by_article(spots: Iterable[Spot], articles: Iterable[str]) -> dict[str, list[Spot]]:
    """The spots of some articles, by article, in their order."""
    found: dict[str, list[Spot]] = {article: [] for article in articles}
    for spot in spots:
        if spot.place.article in found:
            found[spot.place.article].append(spot)
    return found


def kept(spots: Mapping[str, Sequence[Spot]]) -> dict[str, bytes]:
    """The spots of each article as they are kept."""
    return {article: packed(Spots(tuple(rows))) for article, rows in spots.items()}
