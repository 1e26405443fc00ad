"""Disputants: the sides of a story, where one of its articles alone does not know them.

An article that names Norway often and its adversary once takes a third party for the other side,
and one that never says whose minister Berg is cannot tell for whom her "we" stands; the rest of
the coverage knows better.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from dragoman.model.findings import Findings
from dragoman.model.siding import NOBODY, Facing, Pair, Taken

MET = frozenset({"talks", "meeting", "call", "agreement", "signature"})
# What states do through persons: their dispute, though a leader is named as who talks or signs.
_OF_STATES = frozenset({"talks", "agreement", "signature", "ceasefire", "exchange", "strike"})
# Articles beyond one for each so many of the better-known pair: a pair that more articles of its
# own are about has a story of its own.
_RARE = 8
_MANY = 3  # times as many articles, for a pair that but two are about
TOLD = 2  # articles that must be about a pair, or tell of two persons' meetings


@dataclass(frozen=True, slots=True)
class Faced:
    """Who acts with whom in one article, by its own names.

    `bodies` and `people` count the events that two parties, or two persons, are in together;
    `known` are all whom it names, `persons` those of them who are persons.
    """

    article: str
    bodies: Mapping[Pair, int]
    people: Mapping[Pair, int]
    known: frozenset[str]
    persons: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sides:
    """What a story settles for one article.

    `pair` are the two sides; `swap` is a party that the article takes for one of them, and the one
    that is; `leaders` are the two persons whose meetings the story tells; `mistaken` is the pair
    that the article takes for both sides. Each is empty where there is none.
    """

    pair: tuple[str, ...] = ()
    swap: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    mistaken: tuple[str, ...] = ()


def faced(article: str, found: Findings) -> Faced:
    """Who acts with whom in an article's findings as they were read."""
    persons = {a.name for a in found.actors if a.type == "person"}
    bodies: Counter[Pair] = Counter()
    people: Counter[Pair] = Counter()
    for event in found.events:
        if len(event.actors) != 2:
            continue
        one, other = sorted(event.actors)
        of_people = persons.intersection(event.actors)
        if not of_people or event.kind in _OF_STATES:
            bodies[one, other] += 1
        elif len(of_people) == 2 and event.kind in MET and event.status == "happened":
            people[one, other] += 1
    known = frozenset(a.name for a in found.actors)
    return Faced(article, bodies, people, known, frozenset(persons))


def faces(
    told: Iterable[Faced],
    canonical: Callable[[str, str], str],
    party: Callable[[str], str] = str,
) -> dict[str, tuple[Facing, Taken]]:
    """Who faces whom in every article, and what sides it takes, by article key."""
    heard = list(told)
    people = frozenset(canonical(one.article, n) for one in heard for n in one.persons)
    made = {one.article: facing(one, canonical, party, people) for one in heard}
    votes = Counter(pair_of(one.own) for one in made.values() if one.own)
    met = Counter(pair for one in made.values() for pair in one.met)
    told_of, meeting = Often(votes), Often(met)
    return {key: (one, taken(one, told_of, meeting)) for key, one in made.items()}


def pair_of(names: tuple[str, ...]) -> Pair:
    """Two names as the pair that they are."""
    first, second = names
    return first, second


class Pairs(Protocol):
    """Whoever knows how many articles pairs have."""

    def times(self, pair: Pair) -> int:
        """How many articles a pair has."""
        ...

    def among(self, known: frozenset[str]) -> dict[Pair, int]:
        """The pairs of several articles of which an article names both, with how many."""
        ...


class Often:
    """The pairs that several articles have, found by whom one article names."""

    def __init__(self, counts: Counter[Pair]) -> None:
        """With so many articles each."""
        self._counts = counts
        self._second: dict[str, list[str]] = defaultdict(list)
        for first, second in sorted(pair for pair, times in counts.items() if times >= TOLD):
            self._second[first].append(second)

    def times(self, pair: Pair) -> int:
        """How many articles a pair has."""
        return self._counts[pair]

    def among(self, known: frozenset[str]) -> dict[Pair, int]:
        """The pairs of several articles of which an article names both, with how many."""
        return {
            (first, second): self._counts[first, second]
            for first in known
            for second in self._second.get(first, ())
            if second in known
        }


def facing(
    one: Faced,
    canonical: Callable[[str, str], str],
    party: Callable[[str], str],
    people: Container[str],
) -> Facing:
    """What an article tells, by the record's names; of bodies, persons count for their party.

    `people` are all who are persons to any article.
    """
    own = {name: canonical(one.article, name) for name in one.known}
    beside: set[str] = set()

    def renamed(pairs: Mapping[Pair, int], *, of_bodies: bool) -> Counter[Pair]:
        out: Counter[Pair] = Counter()
        for pair, times in pairs.items():
            names = sorted(own.get(n) or canonical(one.article, n) for n in pair)
            if of_bodies:
                names = sorted(party(name) for name in names)
                beside.update(names)
            first, second = names
            if first != second and not (of_bodies and any(name in people for name in names)):
                out[first, second] += times
        return out

    bodies = renamed(one.bodies, of_bodies=True)
    met = renamed(one.people, of_bodies=False)
    known = frozenset(own.values()) | {party(name) for name in own.values()}
    persons = {canonical(one.article, name) for name in one.persons}
    return Facing(
        own=_foremost(bodies) or NOBODY,
        met=tuple(sorted(met)),
        persons=tuple(sorted(persons)),
        known=tuple(sorted(known)),
        beside=tuple(sorted(beside - known)),
    )


def _foremost(pairs: Mapping[Pair, int]) -> Pair | None:
    return min(pairs, key=lambda pair: (-pairs[pair], pair), default=None)


def most(times: int) -> int:
    """How many articles of its own a pair may have to give way to one that so many are about."""
    return min(times - 1, max(1 + times // _RARE, min(TOLD, times // _MANY)))


def outdoing(times: int) -> int:
    """The least number of articles to which a pair of so many gives way."""
    return {0: 1, 1: 2, TOLD: TOLD * _MANY}.get(max(times, 0), _RARE * (times - 1))


def taken(one: Facing, votes: Pairs, met: Pairs) -> Taken:
    """What sides an article takes, by the pairs of all articles."""
    known = frozenset(one.known)
    leaders = _foremost(met.among(known)) or NOBODY
    if not one.own:
        return Taken(leaders=leaders)
    times = votes.times(pair_of(one.own))
    among = votes.among(known).items()
    better = {pair: more for pair, more in among if pair != one.own and times <= most(more)}
    return Taken(one.own, _foremost(better) or NOBODY, leaders)


def sides(taken: Taken) -> Sides:
    """What the sides that an article takes settle for it."""
    own, pair, leaders = taken
    if not own or not pair:
        return Sides(own, (), leaders)
    if not set(own) & set(pair):
        return Sides(pair, (), leaders, own)
    (odd,), (missing,) = set(own) - set(pair), set(pair) - set(own)
    return Sides(pair, (odd, missing), leaders)
