"""Words by what they mean: the classes of `word_classes.toml`, each asked for by its name."""

from functools import cache

from dragoman.knowledge import load


@cache
def word_class(name: str) -> frozenset[str]:
    """One class of words, by the dotted name of its section and key: "time.run_out".

    Raises KeyError for a name that is not there.
    """
    section, key = name.split(".")
    return frozenset(load("word_classes")[section][key].split())
