"""What an article without a date tells about its own day."""

from dataclasses import dataclass

from dragoman.model.timex import Timex


@dataclass(frozen=True, slots=True)
class Clues:
    """The traces of its own day in an undated article, by which other articles may date it.

    `dateline` is the day it prints at its head without a year ("PORT ALDER, March 12"), None where
    it prints none; `times` are the other days and times of its text, in order.
    """

    dateline: Timex | None
    times: tuple[Timex, ...]
