"""Matters: the events of one negotiation, by the two parties that deal with each other in it."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from dragoman.model.heap import Kind, token
from dragoman.reconcile.stories.told import APART, Told
from dragoman.reconcile.words.packing import unpacked
from dragoman.reconcile.words.vectors import length, products, summed, unpacked_vector

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dragoman.model.heap import Choice, Heap, Heaped
    from dragoman.reconcile.stories.heaping import Changes
    from dragoman.reconcile.words.vectors import Vector

# Likeness of an event's articles to all that tell of the same two parties' dealings. On a mixed
# heap of 1,261 articles what lay under .33 was, read by a person, mostly another matter.
_MATTER = 0.35
# Where an article tells of two and more dealings of these parties, less likeness will do: what was
# right under .35 told of 3 to 14 of them, what was wrong of one.
_DEALS, _FIRM = 2, 0.25
_FEWEST = 3  # articles that must tell of two parties' dealings for these to be a negotiation
# An event that tells of no dealing of two parties but names both again is theirs from here on.
_NAMED = 0.3
_UNDATED = 0.2  # likeness asked for beyond that where nothing tells when an event was
_TOLD = 3  # one in so many of an event's articles must tell of the two parties' dealings
# Of all that tell of two parties' dealings so many are drawn, by their digests, to say what their
# matter is about: of a large matter, an article that comes is hardly ever among them. No fewer than
# `_FEWEST`: which events may belong to a matter is asked anew where the drawn ones change.
_DRAWN = 64
_DIGITS = 6

_NONE: Choice = ((), "")


class Choosing:
    """Has every event belong to its matter.

    Of the matters that it may belong to, an event belongs to that of which most articles tell.
    """

    def __init__(
        self, heap: Heap, changes: Changes, went: set[int], came: dict[int, list[int]]
    ) -> None:
        """Of a heap where articles changed, events are no more (`went`) and others came."""
        self._heap, self._changes, self._went = heap, changes, went
        self._members = dict(came)
        self._rows: dict[int, Heaped] = {}
        self._told: dict[int, Told] = {}
        self._centres: dict[str, tuple[Vector, float]] = {}
        self._counts: dict[str, int] = {}

    def done(self) -> set[str]:
        """The matters that changed, each by its two parties; an event alone by its number."""
        heap = self._heap
        counted, drawn = self._post()
        fresh = set(heap.events(self._changes.all).values()) | self._members.keys()
        near = {pair: self._dealing(pair) for pair in sorted(drawn)}
        beside = {event for pair in counted for event in heap.holders(Kind.FIT, token(pair))}
        events = fresh.union(beside, *near.values()) - self._went | self._members.keys()
        before = heap.choices(events | self._went)
        fits = {event: set(before.get(event, _NONE)[0]) for event in events}
        for event in sorted(fresh):
            fits[event] = {pair for pair in self._candidates(event) if self._fit(event, pair)}
        for pair, dealing in near.items():
            for event in sorted((dealing | self._fitting(pair)) & events - fresh):
                (fits[event].add if self._fit(event, pair) else fits[event].discard)(pair)
        after = {event: self._chosen(own) for event, own in fits.items()}
        self._keep(before, after)
        changed = set[str]()
        for event in events | self._went:
            was, now = before.get(event), after.get(event)
            if event in fresh or event in self._went or was != now:
                changed |= {_unit(event, choice) for choice in (was, now) if choice}
        return changed

    def _post(self) -> tuple[set[str], set[str]]:
        """Have the changed rows tell of dealings; of which another number tells, others are drawn.

        Gives the pairs of parties of which other rows tell, and those for which others are drawn.
        """
        heap, changes = self._heap, self._changes
        rows = heap.rows(changes.all)
        was = {n: _pairs(changes.before.get(n)) for n in changes.all}
        now = {n: _pairs(rows.get(n)) for n in changes.all}
        drawn = {pair for n, pairs in was.items() for pair in pairs if self._is_drawn(n, pair)}
        counted: set[str] = set()
        for n in sorted(changes.all):
            heap.leave(Kind.PAIR, n, map(token, was[n] - now[n]))
            heap.take(Kind.PAIR, n, map(token, now[n] - was[n]))
            counted |= was[n] ^ now[n]
        drawn |= {pair for n, pairs in now.items() for pair in pairs if self._is_drawn(n, pair)}
        return counted, drawn

    def _is_drawn(self, row: int, pair: str) -> bool:
        return row in self._heap.holders(Kind.PAIR, token(pair), _DRAWN)

    def _dealing(self, pair: str) -> set[int]:
        """The events in which both of two parties are named."""
        one, other = (set(self._heap.holders(Kind.PARTY, token(p))) for p in pair.split(APART))
        return set(self._heap.events(one & other).values())

    def _fitting(self, pair: str) -> set[int]:
        return set(self._heap.holders(Kind.FIT, token(pair)))

    def _candidates(self, event: int) -> set[str]:
        """The pairs of parties to whose matter an event may belong."""
        rows = [self._tells(n) for n in self._of(event)]
        found = {pair for told in rows for pair, _ in told.dealings}
        again = Counter(party for told in rows for party in told.named)
        often = sorted(party for party, times in again.items() if 2 * times >= len(rows))
        return found | {APART.join(pair) for pair in combinations(often, 2)}

    def _fit(self, event: int, pair: str) -> bool:
        """Whether an event is like enough to what is told of two parties."""
        if self._count(pair) < _FEWEST:
            return False
        need = self._need(event, pair)
        if need is None:
            return False
        centre, long = self._centre(pair)
        own = self._sum(self._of(event))
        (shared,) = products(centre, [own])
        return round(shared / max(long * length(own), 1e-9), _DIGITS) >= need

    def _need(self, event: int, pair: str) -> float | None:
        """How like the two parties' matter an event must be to belong to it; None: it cannot."""
        members = self._of(event)
        rows = [self._tells(n) for n in members]
        times = [dict(told.dealings).get(pair, 0) for told in rows]
        more = _UNDATED if all(self._rows[n].day is None for n in members) else 0.0
        if sum(n > 0 for n in times) * _TOLD >= len(rows):
            return (_FIRM if sum(times) >= _DEALS * len(rows) else _MATTER) + more
        both = frozenset(pair.split(APART))
        naming = sum(both <= set(told.named) for told in rows)
        return _NAMED + more if 2 * naming >= len(rows) else None

    def _chosen(self, fits: set[str]) -> Choice:
        best = min(fits, key=lambda pair: (-self._count(pair), pair), default="")
        return tuple(sorted(fits)), best

    def _keep(self, before: Mapping[int, Choice], after: Mapping[int, Choice]) -> None:
        heap = self._heap
        for event in sorted(before.keys() | after.keys()):
            (was, of), (now, to) = before.get(event, _NONE), after.get(event, _NONE)
            heap.leave(Kind.FIT, event, map(token, set(was) - set(now)))
            heap.take(Kind.FIT, event, map(token, set(now) - set(was)))
            heap.leave(Kind.MATTER, event, [token(of)] if of and of != to else [])
            heap.take(Kind.MATTER, event, [token(to)] if to and of != to else [])
        gone = dict.fromkeys(before.keys() - after.keys())
        heap.choose({e: c for e, c in after.items() if before.get(e) != c} | gone)

    def _count(self, pair: str) -> int:
        if pair not in self._counts:
            code = token(pair)
            self._counts[pair] = self._heap.held(Kind.PAIR, (code,)).get(code, 0)
        return self._counts[pair]

    def _centre(self, pair: str) -> tuple[Vector, float]:
        if pair not in self._centres:
            whole = self._sum(self._heap.holders(Kind.PAIR, token(pair), _DRAWN))
            self._centres[pair] = whole, length(whole)
        return self._centres[pair]

    def _sum(self, rows: Sequence[int]) -> Vector:
        self._fetch(rows)
        return summed([unpacked_vector(self._rows[n].vector) for n in rows])

    def _of(self, event: int) -> Sequence[int]:
        if event not in self._members:
            self._members[event] = self._heap.holders(Kind.EVENT, event)
        return self._members[event]

    def _tells(self, row: int) -> Told:
        if row not in self._told:
            self._fetch((row,))
            self._told[row] = unpacked(Told, self._rows[row].told)
        return self._told[row]

    def _fetch(self, rows: Iterable[int]) -> None:
        self._rows |= self._heap.rows(n for n in rows if n not in self._rows)


def _pairs(row: Heaped | None) -> set[str]:
    return {pair for pair, _ in unpacked(Told, row.told).dealings} if row and row.told else set()


def _unit(event: int, choice: Choice) -> str:
    return choice[1] or str(event)
