"""Turning: what changes by the day alone, found when the day moves."""

from collections.abc import Iterable

from dragoman.model.memory import Sheet


def turns(days: Iterable[int]) -> set[str]:
    """Under what is found of which another thing holds from each of these days on."""
    return {f"turns {day}" for day in days}


def turned(sheet: Sheet, before: int | None, now: int | None) -> set[str]:
    """The names of all of which another thing holds now than on the day before."""
    if before == now:
        return set()
    if before is None or now is None:
        return set(sheet.all())
    return sheet.under(turns(range(min(before, now) + 1, max(before, now) + 1)))
