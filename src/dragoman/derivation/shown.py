"""The ids by which a record shows its articles, settled anew around those that came."""

from collections.abc import Collection

from dragoman.reconcile import shown_ids
from dragoman.store import ArrivedFile, RecordFile


def settled_ids(file: RecordFile, came: Collection[str], *, anew: bool) -> set[str]:
    """Save the ids by which articles are shown now; gives the keys of those whose id changed.

    An article's shown id depends on the articles that came with the same id, and on those that came
    with an id that looks like one made of it or of a key (see `shown_ids`).
    """
    arrived = ArrivedFile(file)
    given = arrived.given_ids() if anew else _akin(arrived, came)
    return set(arrived.save_ids(shown_ids(given)))


def _akin(arrived: ArrivedFile, came: Collection[str]) -> list[tuple[str, str | None]]:
    """The articles whose shown ids may depend on those of some, each with its given id."""
    found = {key: arrived.given_id(key) for key in came}
    seen: set[str] = set()
    fresh = {name for key, given in found.items() for name in _names(key, given)}
    while fresh:
        seen |= fresh
        met = {key: given for name in sorted(fresh) for key, given in arrived.given_like(name)}
        met = {key: given for key, given in met.items() if key not in found}
        found |= met
        fresh = {name for key, given in met.items() for name in _names(key, given)} - seen
    return sorted(found.items())


def _names(key: str, given: str | None) -> set[str]:
    """The ids that an article may be shown by or clash with, without any suffix."""
    name = given or key
    return {name, *(name[:at] for at, mark in enumerate(name) if mark == "~")}
