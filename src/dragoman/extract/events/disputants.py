"""Disputants: the two parties that an article is about, and which of them a name belongs to."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from dragoman.knowledge.event_vocabulary import event_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dragoman.model.actor import LocalActor
    from dragoman.model.event import Event

# How much taking part in an event of a kind tells that the article's dispute is one's own. Plans
# and papers tell nothing, for mediators bring them too.
_WEIGHTS = {
    **dict.fromkeys(("ceasefire", "exchange", "violation"), 3),
    **dict.fromkeys(("strike", "release", "talks"), 2),
    **dict.fromkeys(("agreement", "signature", "rejection", "threat", "demand", "withdrawal"), 1),
    "handover": 1,
}
_ENOUGH = 1
_MOST = 12  # parties among which the pair is looked for
_OFTEN = 2  # mentions that make a state a party though it does nothing in the article
_AFAR = 6  # a party that sends an envoy is rather a mediator than a disputant
_ENVOYS = frozenset({"envoy", "mediator"})
_BOTH = ("party", "parties", "side", "sides", "countries", "nations", "governments", "delegations")
_JOINT = ("working group", "joint commission", "joint committee", "contact group")


class Disputants:
    """The pair of parties that an article's events are between; `pair` is empty where unclear.

    A party is a state or a named body; a person or a force counts for the side it speaks for.
    """

    def __init__(self, actors: Iterable[LocalActor], events: Sequence[Event]) -> None:
        """Count who meets, fights and frees whom."""
        self._side: dict[str, str] = {}
        self._named: set[str] = set()
        self._people: set[str] = set()
        self._states: set[str] = set()
        self._weight: Counter[str] = Counter()
        self._go_between: set[str] = set()
        self._faced: frozenset[tuple[str, str]] = frozenset()
        for actor in actors:
            self._know(actor)
        self.pair = self._pair(events)

    def _know(self, actor: LocalActor) -> None:
        if actor.name.startswith("Operation "):
            return
        party = actor.side
        if actor.type in ("state", "organisation") and not (party and _is_force(actor.name)):
            party = actor.name
        if party and any(_ENVOYS & set(r.title.casefold().split()) for r in actor.roles):
            self._go_between.add(party)
        if party:
            self._side[actor.name] = party
            self._side.update((alias, party) for alias in actor.aliases)
            self._weight[party] += actor.mentions if actor.type != "person" else 0
        if actor.named:
            self._named.add(actor.name)
        if actor.type == "person":
            self._people.add(actor.name)
        if actor.type == "state":
            self._states.add(actor.name)

    def _pair(self, events: Sequence[Event]) -> tuple[str, ...]:
        """The two parties that face each other in most events and are spoken of most."""
        faced: Counter[tuple[str, str]] = Counter()
        active: Counter[str] = Counter()
        for event in events:
            weight = _WEIGHTS.get(event.kind, 0)
            involved = event.actors + (event.recipients if event.kind != "release" else ())
            names = sorted({self.side(n) for n in involved} - {""})
            active.update(dict.fromkeys(names, weight))
            for one, other in combinations(names, 2):
                faced[one, other] += weight
        parties = sorted(
            name
            for name in {*active, *self._states}
            if active[name] or self._weight[name] >= _OFTEN
        )
        told = {name: active[name] + self._weight[name] / 4 for name in parties}
        parties = sorted(sorted(parties, key=lambda name: (-told[name], name))[:_MOST])
        scores = {
            (a, b): 2 * faced[a, b]
            + min(told[a], told[b])
            - _AFAR * len(self._go_between.intersection((a, b)))
            for a, b in combinations(parties, 2)
        }
        self._faced = frozenset(pair for pair, times in faced.items() if times)
        best = max(scores, key=lambda pair: (scores[pair], pair), default=())
        return best if best and scores[best] >= _ENOUGH else ()

    def side(self, name: str) -> str:
        """The party that a name belongs to, "" where it is none's."""
        side = self._side.get(name, "")
        return side if side in self._named else ""

    def is_person(self, name: str) -> bool:
        """Whether a name is a person's."""
        return name in self._people

    def is_named(self, name: str) -> bool:
        """Whether a name is one, and no description."""
        return name in self._named

    def spelled_out(self, name: str) -> tuple[str, ...]:
        """The pair for "both sides" and the like, any other name as it is."""
        words = name.casefold()
        general = words.split()[-1] in _BOTH or words.endswith(_JOINT)
        return self.pair if general and self.pair and not self.is_named(name) else (name,)

    def with_other(self, names: tuple[str, ...], *, of_sides: bool) -> tuple[str, ...]:
        """The names with the other party, where they are all of one of the pair.

        Where sides alone can do it, people whose side is unknown give way to the pair.
        """
        if of_sides and self.pair and all(self.is_person(n) and not self.side(n) for n in names):
            return self.pair
        sides = {self.side(n) for n in names}
        if len(sides) != 1 or not sides <= set(self.pair):
            return names
        return (*names, *(party for party in self.pair if party not in sides))

    def opposite(self, names: Iterable[str]) -> tuple[str, ...]:
        """The party that is the adversary of whom or what these names are of."""
        for name in names:
            own = self._of_pair(name)
            if own:
                return tuple(party for party in self.pair if party != own)
        return ()

    def _of_pair(self, name: str) -> str:
        side = self.side(name)
        if side:
            return side if side in self.pair else ""
        words = name.split()
        return next((s for w in words if (s := self._side.get(w, "")) in self.pair and s), "")

    def of_speaker(self, name: str | None) -> tuple[str, ...]:
        """The party that somebody speaks for ("if there is a truce to be had, we are ready")."""
        side = self.side(name) if name else ""
        return (side,) if side else ()

    def holder(self, captive: str) -> tuple[str, ...]:
        """Who holds hostages, where one of the pair is a state and the other is none."""
        if captive != "hostage" or self.pair not in self._faced:
            return ()
        armed = tuple(party for party in self.pair if party not in self._states)
        return armed if len(armed) == 1 else ()


def _is_force(name: str) -> bool:
    """Whether a name is that of an army, a ministry or the like, which acts for its state."""
    acts_for = event_vocabulary().acts_for
    return any(word.casefold().removesuffix("s") in acts_for for word in name.split())
