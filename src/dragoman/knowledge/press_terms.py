"""Loader of the press terms: how many of a thousand articles of the press hold a term."""

from functools import cache

from dragoman.knowledge import table


@cache
def press_terms() -> dict[int, float]:
    """The share of articles, 0 to 1, by a term's CRC-32; a term that is not in it is rare."""
    return {int(row["term"]): int(row["per_thousand"]) / 1e3 for row in table("press_terms")}
