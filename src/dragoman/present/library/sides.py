"""For which party somebody speaks or acts."""

from collections.abc import Mapping
from functools import cache

from dragoman.knowledge import load
from dragoman.knowledge.outlets import outlets
from dragoman.model.actor import Actor
from dragoman.reconcile.words.wording import plain

_SHARED = 5  # letters that the name of a people shares with its state's ("Norwegian", "Norway")


def party_of(actors: Mapping[str, Actor], name: str) -> str:
    """The first party on the way up from a name; itself where it is one or nobody knows better.

    A movement stays apart from the country it is of, an organ of a state does not; who has left
    every office speaks for himself, and so does who sits in a house of several parties.
    """
    seen: list[str] = []
    at = name
    while at not in seen:
        seen.append(at)
        actor = actors.get(at)
        if actor is None or actor.side is None or not _speaks_for(actor, actor.side):
            return at
        if actor.side in outlets().names:  # an agency's name behind a person's: whose picture it is
            return at
        if actor.type == "person" and is_house(actor.side):
            return at
        at = actor.side
    return name


def _speaks_for(actor: Actor, side: str) -> bool:
    if actor.type == "person":
        return not actor.roles or not all(role.former for role in actor.roles)
    words = plain(actor.name)
    root = side.lower()[: min(_SHARED, len(side) - 1)]
    organ = not _organs().isdisjoint(words)
    return organ or any(word.startswith(root) for word in words)


def is_house(name: str) -> bool:
    """Whether several parties sit in it, so that no member is its party."""
    words = plain(name)
    houses = load("ledgers")["houses"]
    return bool(words) and (words[0] == houses["named"] or not _houses().isdisjoint(words))


@cache
def _houses() -> frozenset[str]:
    return frozenset(load("ledgers")["houses"]["words"].split())


@cache
def _organs() -> frozenset[str]:
    return frozenset(load("ledgers")["organs"]["words"].split())
