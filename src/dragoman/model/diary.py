"""Interface: which days articles tell, and where undated articles were placed by them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

Telling = tuple[int, int]  # a trace by its code, on a day


@dataclass(frozen=True, slots=True)
class Placing:
    """How an undated article was dated last; the packed parts are opaque here.

    `basis` is a digest of what it was placed by itself. `asked` are the codes of the traces by
    which others may date it. `first` is its placement by what the dated articles tell, which
    `heard` is a digest of, and `own` what it tells with that day; `last` and `again` are its
    placement by what all articles tell, and the digest of that. Of an article that has no clue of
    its day both are empty.
    """

    basis: str
    asked: bytes
    heard: str
    first: bytes
    own: bytes
    again: str
    last: bytes


class Diary(Protocol):
    """What the articles of a record tell of days, counted, and where undated ones were placed."""

    def told(self, articles: Iterable[str]) -> dict[str, bytes]:
        """What each of these articles tells of days, packed; unknown ones are left out."""
        ...

    def note(self, told: Mapping[Telling, int], *, lent: bool) -> None:
        """Count more or fewer articles that tell a trace of a day.

        Apart are those that tell it by a day which was lent to them.
        """
        ...

    def days(self, codes: Iterable[int], *, lent: bool) -> dict[int, dict[int, int]]:
        """How many articles put each of these traces on each day, with what was lent or without."""
        ...

    def askers(self, codes: Iterable[int]) -> set[str]:
        """The undated articles that ask for one of these traces."""
        ...

    def placings(self, articles: Iterable[str]) -> dict[str, Placing]:
        """The last placing of each of these articles that has one."""
        ...

    def placed(self) -> set[str]:
        """The undated articles that were placed."""
        ...

    def settled(self, several: int) -> bool:
        """Whether any article has a day by the dated ones, of so many that give a clue."""
        ...

    def place(
        self,
        placings: Mapping[str, Placing | None],
        asked: Mapping[str, tuple[Collection[int], Collection[int]]],
        settled: Collection[str] = (),
    ) -> None:
        """Keep how articles were placed, None for those that need it no more.

        `asked` are the codes that each has ceased to ask for and those that it asks for now,
        `settled` those to which the dated ones give a day.
        """
        ...
