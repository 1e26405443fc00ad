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
    every office speaks for himself, and so does who sits in a house of several parties. A firm or a
    union that is named after a country is its own party, and so is who speaks for it.
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
        at = _body(actors, actor) or actor.side
    return name


def _body(actors: Mapping[str, Actor], actor: Actor) -> str | None:
    """The firm or union whose name opens what somebody is called: "Norland Post spokesman"."""
    if actor.type != "person":
        return None
    called = [actor.name, *(role.title for role in actor.roles if not role.former)]
    for words in (title.split() for title in called):
        for end in range(len(words) - 1, 1, -1):
            known = actors.get(" ".join(words[:end]).removesuffix("'s").removesuffix("’s"))
            if known and known.type == "organisation" and _is_body(known.name):
                return known.name
    return None


def _is_body(name: str) -> bool:
    """Whether a name is of a firm, a union or a club and of no organ of a state."""
    words = plain(name)
    return not _bodies().isdisjoint(words) and _organs().isdisjoint(words)


def _speaks_for(actor: Actor, side: str) -> bool:
    if actor.type == "person":
        return not actor.roles or not all(role.former for role in actor.roles)
    words = plain(actor.name)
    root = side.lower()[: min(_SHARED, len(side) - 1)]
    if _is_body(actor.name) and actor.name[:1].isupper():
        return False
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
def _bodies() -> frozenset[str]:
    return frozenset(load("ledgers")["bodies"]["words"].split())


@cache
def _organs() -> frozenset[str]:
    return frozenset(load("ledgers")["organs"]["words"].split())
