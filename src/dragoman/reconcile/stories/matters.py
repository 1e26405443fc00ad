"""Matters: the events of one negotiation, by the two parties that deal with each other in it."""

from collections.abc import Mapping
from operator import attrgetter

from dragoman.model.heap import Choice, Heap, Heaped, Kind, token
from dragoman.reconcile.stories.fitting import Fitting, drawn
from dragoman.reconcile.stories.heaping import Changes
from dragoman.reconcile.stories.told import APART, Told
from dragoman.reconcile.words.packing import unpacked

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
        self._came, self._fitting = came, Fitting(heap, came)
        self._rows = heap.rows(changes.all)
        self._moved = self._other("told", "day", "vector")

    def done(self) -> set[str]:
        """The matters that changed, each by its two parties; an event alone by its number."""
        heap = self._heap
        counted, turned = self._post()
        fresh = set(heap.events(self._changes.all).values()) | self._came.keys()
        near = {pair: self._dealing(pair) | self._held(pair) for pair in sorted(turned)}
        beside = {event for pair in counted for event in self._held(pair)}
        events = fresh.union(beside, *near.values()) - self._went | self._came.keys()
        before = heap.choices(events | self._went)
        after = {e: self._chosen(own) for e, own in self._fits(events, before, near).items()}
        self._keep(before, after)
        # What is only weighed otherwise tells what it told: nothing of it is in a story.
        retold = set(heap.events(self._changes.told).values()) | self._came.keys() | self._went
        changed = set[str]()
        for event in events | self._went:
            was, now = before.get(event), after.get(event)
            if event in retold or was != now:
                changed |= {_unit(event, choice) for choice in (was, now) if choice}
        return changed

    def _fits(
        self, events: set[int], before: Mapping[int, Choice], near: Mapping[str, set[int]]
    ) -> dict[int, set[str]]:
        """The matters to which each of some events may belong.

        Those whose articles tell something else are asked for all, the others for those `near`,
        which are about something else.
        """
        again = set(self._heap.events(self._moved).values()) | self._came.keys()
        asked = {pair: some & events - again for pair, some in near.items()}
        fits = {e: set() if e in again else set(before.get(e, _NONE)[0]) for e in events}
        for event in again & events:
            for pair in self._fitting.candidates(event):
                asked.setdefault(pair, set()).add(event)
        for pair, some in asked.items():
            found = self._fitting.of(pair, some)
            for event in some:
                (fits[event].add if event in found else fits[event].discard)(pair)
        return fits

    def _post(self) -> tuple[set[str], set[str]]:
        """Have the changed rows tell of dealings.

        Gives the pairs of parties of which other rows tell, and those whose drawn articles are
        others, or about something else.
        """
        heap, changes = self._heap, self._changes
        was = {n: _pairs(changes.before.get(n)) for n in changes.all}
        now = {n: _pairs(self._rows.get(n)) for n in changes.all}
        told = sorted({pair for pairs in (*was.values(), *now.values()) for pair in pairs})
        before = {pair: drawn(heap, pair) for pair in told}
        counted: set[str] = set()
        for n in sorted(changes.all):
            heap.leave(Kind.PAIR, n, map(token, was[n] - now[n]))
            heap.take(Kind.PAIR, n, map(token, now[n] - was[n]))
            counted |= was[n] ^ now[n]
        after = {pair: drawn(heap, pair) for pair in told}
        other = self._other("vector")
        turned = {p for p in told if before[p] != after[p] or not other.isdisjoint(after[p])}
        return counted, turned

    def _other(self, *parts: str) -> set[int]:
        """The changed rows of which any of these is another one."""
        values, before = attrgetter(*parts), self._changes.before
        return {
            n
            for n, row in self._rows.items()
            if n not in before or values(row) != values(before[n])
        }

    def _dealing(self, pair: str) -> set[int]:
        """The events in which both of two parties are named."""
        one, other = (set(self._heap.holders(Kind.PARTY, token(p))) for p in pair.split(APART))
        return set(self._heap.events(one & other).values())

    def _held(self, pair: str) -> set[int]:
        return set(self._heap.holders(Kind.FIT, token(pair)))

    def _chosen(self, fits: set[str]) -> Choice:
        best = min(fits, key=lambda pair: (-self._fitting.count(pair), pair), default="")
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


def _pairs(row: Heaped | None) -> set[str]:
    return {pair for pair, _ in unpacked(Told, row.told).dealings} if row and row.told else set()


def _unit(event: int, choice: Choice) -> str:
    return choice[1] or str(event)
