"""Loader of the familiar forms of given names."""

from functools import cache

from dragoman.knowledge import load


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Each given name, lower case, with the names it may be another form of."""
    found: dict[str, set[str]] = {}
    for line in load("nicknames")["alike"].strip().splitlines():
        names = line.split()
        for name in names:
            found.setdefault(name, set()).update(names)
    return {name: frozenset(others - {name}) for name, others in found.items()}
