"""Disputants: the two parties that an article is about, and which of them a name belongs to."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.extract.events.facing import facing
from dragoman.extract.events.known import strikers
from dragoman.extract.events.sides import Sides
from dragoman.model.event import Event
from dragoman.model.reading import Reading

_BOTH = ("party", "parties", "side", "sides", "countries", "nations", "governments", "delegations")
_OF_TWO = frozenset(
    {"two", "both", "the", "warring", "rival", "opposing", "negotiating", "feuding"}
)
_TEAMS = frozenset({"negotiators", "delegations", "negotiating teams", "chief negotiators"})
_JOINT = ("working group", "joint commission", "joint committee", "contact group")
_ARMED = frozenset({"ceasefire", "exchange", "violation", "release"})
_MEETINGS = frozenset({"talks", "meeting", "call", "agreement", "signature"})


class Disputants(Sides):
    """The pair of parties that an article's events are between; `pair` is empty where unclear.

    `at_arms` is true where the article tells of arms or a truce between the two.
    `leaders` are the two persons who meet in person where the article tells of their meeting rather
    than of talks between states, `strikers` is the union that it names most; empty elsewhere.
    """

    def __init__(self, reading: Reading, events: Sequence[Event]) -> None:
        """Count who meets, fights and frees whom, and of whom the article speaks."""
        super().__init__(reading)
        self.strikers = strikers(reading.actors)
        self._go_between = set(self.envoys)
        for event in events:
            if event.kind == "mediation":
                self._go_between.update(self.side(name) for name in event.actors)
        self.pair = facing(self, reading, events, self._go_between)
        self.at_arms = self._fights(events)
        self.leaders = self._leaders(events)

    def _fights(self, events: Sequence[Event]) -> bool:
        """Whether the pair hold a truce, captives of each other, or do each other violence."""
        for event in events:
            told = {*self.parties(event.actors + event.recipients)}.intersection(self.pair)
            if told and (event.kind in _ARMED or (event.kind == "strike" and len(told) > 1)):
                return True
        return False

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

    def sides_of(self, names: Iterable[str]) -> tuple[str, ...]:
        """The one of the pair that somebody speaks for, all others as they are."""
        sides = ((n, self.side(n) if self.is_person(n) else "") for n in names)
        return tuple(dict.fromkeys(side if side in self.pair else n for n, side in sides))

    def are_of_pair(self, names: Iterable[str]) -> bool:
        """Whether all names are of the two disputants."""
        return {self.side(name) for name in names} <= set(self.pair)

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

    def holder(self, captive: str) -> tuple[str, ...]:
        """Who holds hostages, where one of the pair is a state and the other is none."""
        if captive != "hostage":
            return ()
        armed = tuple(party for party in self.pair if party not in self.states)
        return armed if len(armed) == 1 else ()
