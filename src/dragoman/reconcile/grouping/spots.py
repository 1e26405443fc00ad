"""Rows as they look for their like: where each stands among all, under which keys."""

from dataclasses import dataclass

from dragoman.model.identity import number
from dragoman.model.memory import Meeting, Place

_UNDATED = 1 << 22  # a day after all days
_ARTICLE = 24  # bits for telling the articles of one day apart: with the day, six bytes
_NUMBER = 63  # bits of a number


@dataclass(frozen=True, slots=True)
class Spot:
    """A row as it looks for its like: its place, and the keys under which it meets others.

    `within` are the groups of other rows inside of which it stands.
    """

    place: Place
    keys: tuple[str, ...]
    within: tuple[str, ...] = ()

    @property
    def meeting(self) -> Meeting:
        """Where it stands among the rows under a key: by day, article and place in its text.

        The articles of one day stand in any fixed order.
        """
        day = _UNDATED if self.place.undated else self.place.day
        told = (day << _ARTICLE) + (number(self.place.article) >> _NUMBER - _ARTICLE)
        return told, self.place.start, number(self.place.id)


@dataclass(frozen=True, slots=True)
class Spots:
    """The rows of one article."""

    rows: tuple[Spot, ...]
