"""Who a state is called by in a quarrel among its own: its head, not the state."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from dragoman.knowledge import load
from dragoman.knowledge.roles import roles
from dragoman.knowledge.stances import is_chamber
from dragoman.model.actor import Actor
from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present.library.sides import is_house, party_of
from dragoman.reconcile.words.wording import plain

_STAND = 3  # what a stand counts against an act, as where the parties are chosen
_THIRD = 0.7  # of what the second party does: a state that does as much is one of three parties
_MOST = 0.5  # of what a state does, by its head: else it is the state that acts


def heads(
    actors: Mapping[str, Actor], positions: Iterable[Position], events: Iterable[Event]
) -> dict[str, str]:
    """The head of a state, by the state's name and by those of its government and its seat.

    Empty unless the story is between one state and a faction or a house of its own ("Norland and
    Liberals"), and its head does most of what the state does.
    """
    doing: Counter[str] = Counter()
    people: Counter[str] = Counter()
    for name, weight in _told(positions, events):
        party = party_of(actors, name)
        if party in actors and actors[party].type != "person":
            doing[party] += weight
            people[name] += weight if actors[name].type == "person" else 0
    first = sorted(doing, key=lambda party: (-doing[party], party))
    main = first[: 3 if len(first) > 2 and doing[first[2]] >= _THIRD * doing[first[1]] else 2]
    states = [party for party in main if actors[party].type == "state"]
    others = [party for party in main if party not in states]
    if len(states) != 1 or not others or not all(_is_own(actors[o], states[0]) for o in others):
        return {}
    state = states[0]
    led = [name for name in people if party_of(actors, name) == state]
    head = max(led, key=lambda name: (people[name], name), default="")
    if people[head] < _MOST * doing[state]:
        return {}
    return dict.fromkeys((state, *(name for name in actors if _rules(name, state))), head)


def _told(positions: Iterable[Position], events: Iterable[Event]) -> Iterator[tuple[str, int]]:
    """Everybody who takes a stand or acts, with what it counts."""
    yield from ((p.party, _STAND) for p in positions)
    yield from ((name, 1) for e in events for name in (*e.actors, *e.recipients))


def _is_own(actor: Actor, state: str) -> bool:
    """Whether somebody is a faction or a house of a state, or of none that is told."""
    faction = actor.name.split()[-1].lower() in roles().factions
    own = actor.side in (None, state)
    return own and (faction or is_house(actor.name) or is_chamber(actor.name))


def _rules(name: str, state: str) -> bool:
    """Whether a name is of the government of a state: "the administration", "White House"."""
    known = load("metonyms").get(state, {})
    words = plain(name)
    return name in known.get("seats", ()) or (bool(words) and _ruling().issuperset(words))


@cache
def _ruling() -> frozenset[str]:
    return frozenset(load("ledgers")["organs"]["ruling"].split())
