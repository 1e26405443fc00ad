"""Loader of the common words: how many of a million sentences of news hold a stem."""

import csv
from functools import cache
from importlib.resources import files


@cache
def commonness() -> dict[str, float]:
    """The share of sentences, 0 to 1, by stem; a stem that is not in it is rare, or a name."""
    file = files("dragoman.knowledge").joinpath("data", "common_words.csv")
    lines = (line for line in file.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {row["stem"]: int(row["per_million"]) / 1e6 for row in csv.DictReader(lines)}
