"""Sides: the party that each name of an article belongs to, and what kind of name it is."""

from collections import Counter
from collections.abc import Iterable

from dragoman.extract.events.known import is_outlet
from dragoman.extract.events.standing import spoken_of
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.model.actor import LocalActor
from dragoman.model.reading import Reading

_MOST = 12  # parties of one statement, or of one article, that are looked at
_ENVOYS = frozenset({"envoy", "mediator"})


class Sides:
    """A party is a state or a named body; a person or a force counts for the side it speaks for.

    `states` and `groups` are names of these kinds, `weight` is how often each party is spoken of,
    `envoys` are the parties whose envoys or mediators the article names.
    """

    def __init__(self, reading: Reading) -> None:
        """Note of every actor of an article for whom it acts."""
        self._side: dict[str, str] = {}
        self._named: set[str] = set()
        self._people: set[str] = set()
        self.states: set[str] = set()
        self.groups: set[str] = set()
        self.weight: Counter[str] = Counter()
        self.envoys: set[str] = set()
        spoken = spoken_of(reading)
        for actor in reading.actors:
            self._know(actor, spoken[actor.name])

    def _know(self, actor: LocalActor, spoken: int) -> None:
        if actor.name.startswith("Operation ") or is_outlet(actor.name):
            return
        party = actor.side
        if actor.type in ("state", "organisation") and not (party and _is_force(actor.name)):
            party = actor.side if _is_institution(actor) else actor.name
        elif actor.type == "group" and actor.named and not party:
            party = actor.name  # "the Liberals", at home
        if party and any(_ENVOYS & set(r.title.casefold().split()) for r in actor.roles):
            self.envoys.add(party)
        if party:
            self._side[actor.name] = party
            self._side.update((alias, party) for alias in actor.aliases)
            self.weight[party] += spoken if actor.type != "person" else 0
        if actor.named:
            self._named.add(actor.name)
        if actor.type == "group":
            self.groups.add(actor.name)
        if actor.type == "person":
            self._people.add(actor.name)
        if actor.type == "state":
            self.states.add(actor.name)

    def side(self, name: str) -> str:
        """The party that a name belongs to, "" where it is none's."""
        side = self._side.get(name, "")
        return side if side in self._named else ""

    def parties(self, names: Iterable[str]) -> list[str]:
        """The parties of some names, by name, twelve at most."""
        return sorted({self.side(n) for n in names} - {""})[:_MOST]

    def is_person(self, name: str) -> bool:
        """Whether a name is a person's."""
        return name in self._people

    def is_nobody(self, name: str) -> bool:
        """Whether a name only describes a person whose party is unknown."""
        return self.is_person(name) and not self.is_named(name) and not self.side(name)

    def is_named(self, name: str) -> bool:
        """Whether a name is one, and no description."""
        return name in self._named

    def of_speaker(self, name: str | None) -> tuple[str, ...]:
        """The party that somebody speaks for ("if there is a truce to be had, we are ready")."""
        side = self.side(name) if name else ""
        return (side,) if side else ()

    def are_not(self, names: Iterable[str], party: Iterable[str]) -> bool:
        """Whether none of the names is of a party."""
        return not {self.side(name) or name for name in names}.intersection(party)

    def state_of(self, name: str | None) -> tuple[str, ...]:
        """The state that somebody speaks for, which is who votes where he speaks of a vote."""
        return tuple(side for side in self.of_speaker(name) if side in self.states)


def _is_force(name: str) -> bool:
    """Whether a name is that of an army, a ministry or the like, which acts for its state."""
    acts_for = event_vocabulary().acts_for
    return any(word.casefold().removesuffix("s") in acts_for for word in name.split())


def _is_institution(actor: LocalActor) -> bool:
    """Whether a body is one that serves, judges or reports, and so no party to a dispute."""
    words = actor.name.casefold().split()
    return actor.type == "organisation" and not event_vocabulary().institutions.isdisjoint(words)
