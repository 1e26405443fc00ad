"""The names of the record, looked up: what it calls an article's actor, and for whom he speaks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman.model.actor import LocalActor
from dragoman.reconcile.names.naming import form_key
from dragoman.reconcile.names.spelling import folded


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What each way of naming is shown as, whose side persons are on, and lone names with a side.

    `shown` is asked by key, `side` by the record's names, `lone` by article and the name's key.
    """

    shown: Callable[[str], str | None]
    side: Callable[[str], str | None]
    lone: Callable[[tuple[str, str]], str | None]

    def party(self, name: str) -> str:
        """For whom a person of the record speaks; anybody else is a party of their own.

        Many articles name a minister without saying whose; the others do. Those whose office is to
        watch speak for nobody.
        """
        return self.side(name) or name

    def canonical(self, article_key: str, local_name: str) -> str:
        """The record's name for one article's name; an unknown name comes back as it is."""
        key = folded(local_name)
        return self.shown(self.lone((article_key, key)) or key) or local_name


def lone_names(
    named: Iterable[tuple[str, tuple[LocalActor, ...]]],
) -> dict[tuple[str, str], str]:
    """The keys of family names alone that articles give a side, by article and name."""
    return {
        (article, folded(actor.name)): key
        for article, actors in named
        for actor in actors
        if " " not in actor.name.strip() and (key := form_key(actor)) != folded(actor.name)
    }


def ways(article: str, actors: tuple[LocalActor, ...], names: Iterable[str]) -> set[str]:
    """The keys of the ways in which an article names those of these names."""
    lone = lone_names([(article, actors)])
    return {lone.get((article, key), key) for key in map(folded, names)}
