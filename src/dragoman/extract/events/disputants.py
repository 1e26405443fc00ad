"""Disputants: the two parties that an article is about, and which of them a name belongs to."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from dragoman.extract.events.known import is_outlet, strikers
from dragoman.extract.events.standing import oppositions, spoken_of
from dragoman.knowledge.event_vocabulary import event_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dragoman.model.actor import LocalActor
    from dragoman.model.event import Event
    from dragoman.model.reading import Reading

# How much taking part in an event of a kind tells that the article's dispute is one's own. Plans
# and papers tell nothing, for mediators bring them too.
_WEIGHTS = {
    **dict.fromkeys(("ceasefire", "exchange", "violation"), 3),
    **dict.fromkeys(("strike", "release", "talks"), 2),
    **dict.fromkeys(("agreement", "signature", "rejection", "threat", "demand", "withdrawal"), 1),
    **dict.fromkeys(("handover", "mediation"), 1),
}
_AT_ODDS = 2  # a word of strife between two of them
_ENOUGH = 0.5
_MOST = 12  # parties among which the pair is looked for
_OFTEN = 2  # mentions that make a state a party though it does nothing in the article
_OFTENER = 3  # and any other body
# A party that sends an envoy or mediates is rather a go-between; great powers do so in their own
# disputes as well, so that this only weighs against it.
_AFAR = 6
_NEAR = 3  # what it weighs for one of the two parties that the article speaks of most
_SPOKEN = 0.33  # how much a mention weighs beside an act
_ENVOYS = frozenset({"envoy", "mediator"})
_BOTH = ("party", "parties", "side", "sides", "countries", "nations", "governments", "delegations")
_OF_TWO = frozenset(
    {"two", "both", "the", "warring", "rival", "opposing", "negotiating", "feuding"}
)
_TEAMS = frozenset({"negotiators", "delegations", "negotiating teams", "chief negotiators"})
_JOINT = ("working group", "joint commission", "joint committee", "contact group")
_ARMED = frozenset({"ceasefire", "exchange", "violation", "release"})
_MEETINGS = frozenset({"talks", "meeting", "call", "agreement", "signature"})


class Disputants:
    """The pair of parties that an article's events are between; `pair` is empty where unclear.

    A party is a state or a named body; a person or a force counts for the side it speaks for.
    `at_arms` is true where the article tells of arms or a truce between the two.
    `leaders` are the two persons who meet in person where the article tells of their meeting rather
    than of talks between states, `strikers` is the union that it names most; empty elsewhere.
    """

    def __init__(self, reading: Reading, events: Sequence[Event]) -> None:
        """Count who meets, fights and frees whom, and of whom the article speaks."""
        self._side: dict[str, str] = {}
        self._named: set[str] = set()
        self._people: set[str] = set()
        self._states: set[str] = set()
        self._groups: set[str] = set()
        self._weight: Counter[str] = Counter()
        self._go_between: set[str] = set()
        self._faced: frozenset[tuple[str, str]] = frozenset()
        self.strikers = strikers(reading.actors)
        spoken = spoken_of(reading)
        for actor in reading.actors:
            self._know(actor, spoken[actor.name])
        for event in events:
            if event.kind == "mediation":
                self._go_between.update(self.side(name) for name in event.actors)
        self.pair = self._pair(reading, events)
        self.at_arms = self._fights(events)
        self.leaders = self._leaders(events)

    def _know(self, actor: LocalActor, spoken: int) -> None:
        if actor.name.startswith("Operation ") or is_outlet(actor.name):
            return
        party = actor.side
        if actor.type in ("state", "organisation") and not (party and _is_force(actor.name)):
            party = actor.side if _is_institution(actor) else actor.name
        elif actor.type == "group" and actor.named and not party:
            party = actor.name  # "the Liberals", at home
        if party and any(_ENVOYS & set(r.title.casefold().split()) for r in actor.roles):
            self._go_between.add(party)
        if party:
            self._side[actor.name] = party
            self._side.update((alias, party) for alias in actor.aliases)
            self._weight[party] += spoken if actor.type != "person" else 0
        if actor.named:
            self._named.add(actor.name)
        if actor.type == "group":
            self._groups.add(actor.name)
        if actor.type == "person":
            self._people.add(actor.name)
        if actor.type == "state":
            self._states.add(actor.name)

    def _pair(self, reading: Reading, events: Sequence[Event]) -> tuple[str, ...]:
        """The two parties that face each other in most events and are spoken of most."""
        faced: Counter[tuple[str, str]] = Counter()
        active: Counter[str] = Counter()
        for event in events:
            weight = _WEIGHTS.get(event.kind, 0)
            names = self._sides(_opposed(event))
            active.update(dict.fromkeys(names, weight))
            for pair in combinations(names, 2):
                faced[pair] += weight
        opposed: set[str] = set()
        for put_side_by_side in oppositions(reading):
            at_odds = self._sides(put_side_by_side)
            opposed.update(at_odds)
            for pair in combinations(at_odds, 2):
                faced[pair] += _AT_ODDS
        told = {
            name: active[name] + _SPOKEN * self._weight[name]
            for name in {*active, *opposed, *self._weight}
            if name in self._named
            if active[name] or name in opposed or self._weight[name] >= self._often(name)
        }
        parties = sorted(sorted(told, key=lambda name: (-told[name], name))[:_MOST])
        foremost = sorted(told, key=lambda name: (-self._weight[name], name))[:2]
        afar = {n: _NEAR if n in foremost else _AFAR for n in sorted(self._go_between)}
        scores = {
            (a, b): 2 * faced[a, b]
            + min(told[a], told[b])
            - afar.get(a, 0)
            - afar.get(b, 0)
            - _AFAR * self._sits_in(a, b)
            for a, b in combinations(parties, 2)
        }
        self._faced = frozenset(pair for pair, times in faced.items() if times)
        best = max(scores, key=lambda pair: (scores[pair], pair), default=())
        return best if best and scores[best] >= _ENOUGH else ()

    def _fights(self, events: Sequence[Event]) -> bool:
        """Whether the pair hold a truce, captives of each other, or do each other violence."""
        for event in events:
            told = {*self._sides(event.actors + event.recipients)}.intersection(self.pair)
            if told and (event.kind in _ARMED or (event.kind == "strike" and len(told) > 1)):
                return True
        return False

    def _sits_in(self, one: str, other: str) -> bool:
        """Whether one of two is a chamber and the other a party that sits in it."""
        chambers = {name for name in (one, other) if _is_chamber(name)}
        return len(chambers) == 1 and not {one, other}.isdisjoint(self._groups)

    def _often(self, name: str) -> int:
        return _OFTEN if name in self._states else _OFTENER

    def _sides(self, names: Iterable[str]) -> list[str]:
        return sorted({self.side(n) for n in names} - {""})[:_MOST]

    def _leaders(self, events: Sequence[Event]) -> tuple[str, ...]:
        """The two persons that most meetings are between, if they are more than those of states."""
        met: Counter[tuple[str, str]] = Counter()
        states = 0
        for event in events:
            if event.kind not in _MEETINGS:
                continue
            people = sorted(name for name in event.actors if self.is_person(name))
            if len(people) == 2 and self.side(people[0]) != (self.side(people[1]) or "?"):
                met[people[0], people[1]] += 1
            states += bool(self.pair) and set(self.pair) <= set(event.actors)
        best = max(met, key=lambda pair: (met[pair], pair), default=())
        return best if best and met[best] > max(states, 1) else ()

    def side(self, name: str) -> str:
        """The party that a name belongs to, "" where it is none's."""
        side = self._side.get(name, "")
        return side if side in self._named else ""

    def sides_of(self, names: Iterable[str]) -> tuple[str, ...]:
        """The one of the pair that somebody speaks for, all others as they are."""
        sides = ((n, self.side(n) if self.is_person(n) else "") for n in names)
        return tuple(dict.fromkeys(side if side in self.pair else n for n, side in sides))

    def is_person(self, name: str) -> bool:
        """Whether a name is a person's."""
        return name in self._people

    def are_of_pair(self, names: Iterable[str]) -> bool:
        """Whether all names are of the two disputants."""
        return {self.side(name) for name in names} <= set(self.pair)

    def is_nobody(self, name: str) -> bool:
        """Whether a name only describes a person whose party is unknown."""
        return self.is_person(name) and not self.is_named(name) and not self.side(name)

    def is_named(self, name: str) -> bool:
        """Whether a name is one, and no description."""
        return name in self._named

    def spelled_out(self, name: str) -> tuple[str, ...]:
        """The pair for "both sides" and the like, any other name as it is."""
        words = name.casefold()
        *before, last = words.split()
        general = (last in _BOTH and _OF_TWO.issuperset(before)) or words.endswith(_JOINT)
        return self.pair if general and self.pair and not self.is_named(name) else (name,)

    def teams(self, name: str) -> tuple[str, ...]:
        """The pair for "the negotiators", who are of both sides; nobody for any other name."""
        return self.pair if name.casefold() in _TEAMS else ()

    def with_other(self, names: tuple[str, ...], *, of_sides: bool) -> tuple[str, ...]:
        """The names with the other party, where they are all of one of the pair.

        Where sides alone can do it, people whose side is unknown give way to the pair, and so does
        a go-between ("the envoy carried a proposal for a truce").
        """
        if not of_sides and self.leaders and self.with_leader(names) != names:
            return self.with_leader(names)
        sides = {self.side(n) for n in names}
        unsided = all(self.is_person(n) and not self.side(n) for n in names)
        if of_sides and self.pair and (unsided or sides <= self._go_between - set(self.pair)):
            return self.pair
        if len(sides) != 1 or not sides <= set(self.pair):
            return names
        return (*names, *(party for party in self.pair if party not in sides))

    def with_leader(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The names with the other leader, where one of the two stands alone."""
        alone = len(names) == 1 and names[0] in self.leaders
        return (*names, *(one for one in self.leaders if one not in names)) if alone else names

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

    def are_not(self, names: Iterable[str], party: Iterable[str]) -> bool:
        """Whether none of the names is of a party."""
        return not {self.side(name) or name for name in names}.intersection(party)

    def state_of(self, name: str | None) -> tuple[str, ...]:
        """The state that somebody speaks for, which is who votes where he speaks of a vote."""
        return tuple(side for side in self.of_speaker(name) if side in self._states)

    def holder(self, captive: str) -> tuple[str, ...]:
        """Who holds hostages, where one of the pair is a state and the other is none."""
        if captive != "hostage":
            return ()
        armed = tuple(party for party in self.pair if party not in self._states)
        return armed if len(armed) == 1 else ()


def _opposed(event: Event) -> tuple[str, ...]:
    """Whom an event sets face to face: who is mediated between, not who mediates."""
    if event.kind == "mediation":
        return event.recipients
    return event.actors + (event.recipients if event.kind != "release" else ())


def _is_force(name: str) -> bool:
    """Whether a name is that of an army, a ministry or the like, which acts for its state."""
    acts_for = event_vocabulary().acts_for
    return any(word.casefold().removesuffix("s") in acts_for for word in name.split())


def _is_chamber(name: str) -> bool:
    """Whether a name is that of a chamber, in which parties face each other."""
    return not event_vocabulary().chambers.isdisjoint(name.casefold().split())


def _is_institution(actor: LocalActor) -> bool:
    """Whether a body is one that serves, judges or reports, and so no party to a dispute."""
    words = actor.name.casefold().split()
    return actor.type == "organisation" and not event_vocabulary().institutions.isdisjoint(words)
