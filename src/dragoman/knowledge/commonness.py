"""Loader of the common words: how many of a million sentences of news hold a stem."""

from functools import cache

from dragoman.knowledge import table


@cache
def commonness() -> dict[str, float]:
    """The share of sentences, 0 to 1, by stem; a stem that is not in it is rare, or a name."""
    return {row["stem"]: int(row["per_million"]) / 1e6 for row in table("common_words")}
