"""Disputants: the sides of a story, where one of its articles alone does not know them.

An article that names Norway often and its adversary once takes a third party for the other side,
and one that never says whose minister Berg is cannot tell for whom her "we" stands; the rest of
the coverage knows better.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dragoman.model.findings import Findings

Pair = tuple[str, str]

MET = frozenset({"talks", "meeting", "call", "agreement", "signature"})
# What states do through persons: their dispute, though a leader is named as who talks or signs.
_OF_STATES = frozenset({"talks", "agreement", "signature", "ceasefire", "exchange", "strike"})
# Articles beyond one for each so many of the better-known pair: a pair that more articles of its
# own are about has a story of its own.
_RARE = 8
_MANY = 3  # times as many articles, for a pair that but two are about
_TOLD = 2  # articles that must be about a pair, or tell of two persons' meetings


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


def story_sides(
    told: Iterable[Faced],
    canonical: Callable[[str, str], str],
    party: Callable[[str], str] = str,
) -> dict[str, Sides]:
    """The sides of every article's story, by article key.

    `canonical` gives the record's name for an article's own, `party` for whom a person of the
    record speaks. The result depends on the set of articles alone, not on their order.
    """
    heard = list(told)
    people = frozenset(canonical(one.article, n) for one in heard for n in one.persons)
    named = [_named(one, canonical, party, people) for one in heard]
    own = {one.article: _foremost(one.bodies) for one in named}
    votes = Counter(pair for pair in own.values() if pair)
    met: Counter[Pair] = Counter()
    for one in named:
        met.update(dict.fromkeys(one.people, 1))
    told_of, meeting = _Often(votes), _Often(met)
    return {one.article: _sides(one, own[one.article], told_of, meeting) for one in named}


class _Often:
    """The pairs that several articles have, found by whom one article names."""

    def __init__(self, counts: Counter[Pair]) -> None:
        self.counts = counts
        self._second: dict[str, list[str]] = defaultdict(list)
        for first, second in sorted(pair for pair, times in counts.items() if times >= _TOLD):
            self._second[first].append(second)

    def among(self, known: frozenset[str]) -> dict[Pair, int]:
        """The pairs of which an article names both, with how many articles have them."""
        return {
            (first, second): self.counts[first, second]
            for first in known
            for second in self._second.get(first, ())
            if second in known
        }


def _named(
    one: Faced,
    canonical: Callable[[str, str], str],
    party: Callable[[str], str],
    people: frozenset[str],
) -> Faced:
    """What an article tells, by the record's names; of bodies, persons count for their party."""
    own = {name: canonical(one.article, name) for name in one.known}

    def renamed(pairs: Mapping[Pair, int], *, of_bodies: bool) -> Counter[Pair]:
        out: Counter[Pair] = Counter()
        for pair, times in pairs.items():
            names = sorted(own.get(n) or canonical(one.article, n) for n in pair)
            if of_bodies:
                names = sorted(party(name) for name in names)
            first, second = names
            if first != second and not (of_bodies and people.intersection(names)):
                out[first, second] += times
        return out

    bodies = renamed(one.bodies, of_bodies=True)
    in_person = renamed(one.people, of_bodies=False)
    known = frozenset(own.values()) | {party(name) for name in own.values()}
    return Faced(one.article, bodies, in_person, known)


def _foremost(pairs: Mapping[Pair, int]) -> Pair | None:
    return min(pairs, key=lambda pair: (-pairs[pair], pair), default=None)


def _sides(one: Faced, own: Pair | None, votes: _Often, met: _Often) -> Sides:
    leaders = _foremost(met.among(one.known)) or ()
    if own is None:
        return Sides(leaders=leaders)
    times = votes.counts[own]
    better = {
        pair: more
        for pair, more in votes.among(one.known).items()
        if not set(pair) <= set(own)
        and times < more
        and times <= max(1 + more // _RARE, min(_TOLD, more // _MANY))
    }
    pair = _foremost(better)
    if pair is None:
        return Sides(own, (), leaders)
    if not set(own) & set(pair):
        return Sides(pair, (), leaders, own)
    (odd,), (missing,) = set(own) - set(pair), set(pair) - set(own)
    return Sides(pair, (odd, missing), leaders)
