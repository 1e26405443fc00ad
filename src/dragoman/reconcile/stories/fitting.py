"""Fitting: which events are like enough to all that is told of two parties' dealings."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from dragoman.model.heap import Heap, Heaped, Kind, token
from dragoman.reconcile.stories.told import APART, Told
from dragoman.reconcile.words.packing import unpacked
from dragoman.reconcile.words.vectors import Vector, length, products, summed, unpacked_vector

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


@dataclass(frozen=True)
class _Event:
    """What the articles of an event tell together, each asked for all pairs of parties once."""

    rows: Sequence[Heaped]

    @cached_property
    def named(self) -> list[frozenset[str]]:
        """Whom each article names again."""
        return [frozenset(told.named) for told in self._told]

    @cached_property
    def deals(self) -> dict[str, list[int]]:
        """By pair of parties, how often each article that tells of their dealings does."""
        found: dict[str, list[int]] = {}
        for told in self._told:
            for pair, times in told.dealings:
                found.setdefault(pair, []).append(times)
        return found

    @cached_property
    def vector(self) -> tuple[Vector, float]:
        """The sum of its articles, and how long that is."""
        return _sum(self.rows)

    @cached_property
    def _told(self) -> list[Told]:
        return [unpacked(Told, row.told) for row in self.rows]

    def candidates(self) -> set[str]:
        """The pairs of parties to whose matter it may belong."""
        again = Counter(party for named in self.named for party in named)
        often = sorted(party for party, times in again.items() if 2 * times >= len(self.rows))
        return {*self.deals, *map(APART.join, combinations(often, 2))}

    def need(self, pair: str) -> float | None:
        """How like the two parties' matter it must be to belong to it; None: it cannot."""
        times, size = self.deals.get(pair, ()), len(self.rows)
        more = _UNDATED if all(row.day is None for row in self.rows) else 0.0
        if len(times) * _TOLD >= size:
            return (_FIRM if sum(times) >= _DEALS * size else _MATTER) + more
        both = frozenset(pair.split(APART))
        naming = sum(both <= named for named in self.named)
        return _NAMED + more if 2 * naming >= size else None


class Fitting:
    """Tells which events fit which two parties' matters, as the heap lies now."""

    def __init__(self, heap: Heap, members: Mapping[int, Sequence[int]]) -> None:
        """`members` are the articles of some events; those of the others are asked for."""
        self._heap, self._members = heap, members
        self._rows: dict[int, Heaped] = {}
        self._events: dict[int, _Event] = {}
        self._counts: dict[str, int] = {}

    def candidates(self, event: int) -> set[str]:
        """The pairs of parties to whose matter an event may belong."""
        (known,) = self._known((event,))
        return known.candidates()

    def of(self, pair: str, events: Collection[int]) -> set[int]:
        """Those of some events that are like enough to what is told of two parties."""
        if self.count(pair) < _FEWEST:
            return set()
        order = sorted(events)
        asked = zip(order, self._known(order), strict=True)
        wanted = [(n, one, need) for n, one in asked if (need := one.need(pair)) is not None]
        if not wanted:
            return set()
        whole, long = self._centre(pair)
        shared = products(whole, [one.vector[0] for _, one, _ in wanted])
        return {
            n
            for (n, one, need), both in zip(wanted, shared, strict=True)
            if round(both / max(long * one.vector[1], 1e-9), _DIGITS) >= need
        }

    def count(self, pair: str) -> int:
        """How many articles tell of two parties' dealings."""
        if pair not in self._counts:
            code = token(pair)
            self._counts[pair] = self._heap.held(Kind.PAIR, (code,)).get(code, 0)
        return self._counts[pair]

    def _centre(self, pair: str) -> tuple[Vector, float]:
        return _sum(self._fetched(drawn(self._heap, pair)))

    def _known(self, events: Sequence[int]) -> list[_Event]:
        missing = [event for event in events if event not in self._events]
        of = {n: self._members.get(n) or self._heap.holders(Kind.EVENT, n) for n in missing}
        self._events |= {n: _Event(self._fetched(rows)) for n, rows in of.items()}
        return [self._events[event] for event in events]

    def _fetched(self, rows: Iterable[int]) -> list[Heaped]:
        wanted = list(rows)
        self._rows |= self._heap.rows(n for n in wanted if n not in self._rows)
        return [self._rows[n] for n in wanted]


def drawn(heap: Heap, pair: str) -> list[int]:
    """The articles that say what the matter of two parties is about."""
    return heap.holders(Kind.PAIR, token(pair), _DRAWN)


def _sum(rows: Iterable[Heaped]) -> tuple[Vector, float]:
    vectors = [unpacked_vector(row.vector) for row in rows]
    whole = vectors[0] if len(vectors) == 1 else summed(vectors)
    return whole, length(whole)
