"""The sides of stories, decided again only where changed counts of pairs decide differently.

An article takes sides by how many articles each pair has that it names. One more hardly ever
decides anything: only where a pair comes to as many as another one of the same article, or to the
number from which it stands for one so rare.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from dragoman.model.siding import Facing, Pair, SideMemory, Tally
from dragoman.reconcile.stories.disputants import (
    TOLD,
    Faced,
    Sides,
    faces,
    facing,
    most,
    outdoing,
    pair_of,
    sides,
    taken,
)
from dragoman.reconcile.words.packing import packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Moved = Mapping[Pair, tuple[int, int]]  # how many articles pairs had, and have


def all_sided(
    memory: SideMemory,
    told: Iterable[Faced],
    canonical: Callable[[str, str], str],
    party: Callable[[str], str],
) -> None:
    """Have the sides of all articles known, where none are."""
    made = faces(told, canonical, party)
    memory.face({key: packed(one) for key, (one, _) in made.items()})
    memory.name({}, {key: _names(one) for key, (one, _) in made.items()})
    memory.people(Counter(name for one, _ in made.values() for name in one.persons))
    memory.count(Tally.FOREMOST, Counter(pair_of(one.own) for one, _ in made.values() if one.own))
    memory.count(Tally.MEETING, Counter(pair for one, _ in made.values() for pair in one.met))
    memory.take({key: own for key, (_, own) in made.items()})


def known_sides(memory: SideMemory, articles: Iterable[str]) -> dict[str, Sides]:
    """The sides of the stories of some articles."""
    return {key: sides(one) for key, one in memory.taken(articles).items()}


class Siding:
    """Has articles take sides anew; `faced` gives who acts with whom in some of them."""

    def __init__(
        self,
        memory: SideMemory,
        faced: Callable[[Iterable[str]], Iterable[Faced]],
        canonical: Callable[[str, str], str],
        party: Callable[[str], str],
    ) -> None:
        """By the record's names, as in `story_sides`."""
        self._memory, self._faced = memory, faced
        self._canonical, self._party = canonical, party

    def changed(self, articles: Iterable[str]) -> set[str]:
        """The articles that take other sides, where the names or readings of some changed."""
        memory = self._memory
        faced = {one.article: one for one in self._faced(articles)}
        was = {key: unpacked(Facing, body) for key, body in memory.facings(faced).items()}
        turned = self._people(faced, was)
        beside = memory.naming(turned) - faced.keys()
        faced |= {one.article: one for one in self._faced(beside)}
        was |= {key: unpacked(Facing, body) for key, body in memory.facings(beside).items()}
        people = memory.persons({name for one in faced.values() for name in self._bodies(one)})
        now = {key: facing(one, self._canonical, self._party, people) for key, one in faced.items()}
        again = now.keys() | self._kept(was, now)
        return self._taken(again, now)

    def _people(self, faced: Mapping[str, Faced], was: Mapping[str, Facing]) -> set[str]:
        """Count whom articles know for persons; those who turned from a person or to one."""
        more = Counter(
            name
            for key, one in faced.items()
            for name in {self._canonical(key, own) for own in one.persons}
        )
        more.subtract(name for one in was.values() for name in one.persons)
        return self._memory.people(more)

    def _bodies(self, one: Faced) -> set[str]:
        """Everybody of whom it matters whether they are persons."""
        return {self._party(self._canonical(one.article, n)) for pair in one.bodies for n in pair}

    def _kept(self, was: Mapping[str, Facing], now: Mapping[str, Facing]) -> set[str]:
        """Keep how articles face; others that may take other sides by it."""
        memory = self._memory
        memory.face({key: packed(one) for key, one in now.items() if was.get(key) != one})
        names = {key: _names(one) for key, one in now.items()}
        before = {key: _names(one) for key, one in was.items()}
        memory.name(
            {key: own - names[key] for key, own in before.items()},
            {key: own - before.get(key, set()) for key, own in names.items()},
        )
        votes = Counter(pair_of(one.own) for one in now.values() if one.own)
        votes.subtract(pair_of(one.own) for one in was.values() if one.own)
        met = Counter(pair for one in now.values() for pair in one.met)
        met.subtract(pair for one in was.values() for pair in one.met)
        foremost = memory.count(Tally.FOREMOST, votes)
        meeting = memory.count(Tally.MEETING, met)
        around = {a for pair, at in foremost.items() for a in self._outvoted(pair, at, foremost)}
        return around | {a for pair, at in meeting.items() for a in self._led(pair, at, meeting)}

    def _outvoted(self, pair: Pair, at: tuple[int, int], moved: Moved) -> set[str]:
        """The articles to which it may matter that a pair has so many articles more or fewer."""
        tally, (least, last) = Tally.FOREMOST, sorted(at)
        found: set[str] = set()
        if self._has(tally, range(outdoing(least), outdoing(last)), pair, moved):
            found |= self._memory.owning(pair)
        ranks, rare = range(least, last + 1), range(most(least) + 1, most(last) + 1)
        level = self._has(tally, ranks, pair, moved)
        if not level and not self._has(tally, rare, pair, moved):
            return found
        for article, (own, better, _) in self._memory.knowing(pair).items():
            if own and self._is_of(tally, own, rare, moved):
                found.add(article)
            elif better == pair:
                found.update([article] if level else ())
            elif better and self._is_of(tally, better, ranks, moved):
                found.add(article)
        return found

    def _led(self, pair: Pair, at: tuple[int, int], moved: Moved) -> set[str]:
        """The articles to which it may matter how many tell of the meetings of a pair."""
        tally, (least, last) = Tally.MEETING, sorted(at)
        ranks, seen = range(least, last + 1), least < TOLD <= last
        level = self._has(tally, ranks, pair, moved)
        if not level and not seen:
            return set()
        return {
            article
            for article, (_, _, leaders) in self._memory.knowing(pair).items()
            if not leaders or leaders == pair or self._is_of(tally, leaders, ranks, moved)
        }

    def _has(self, tally: Tally, times: range, but: Pair, moved: Moved) -> bool:
        """Whether another pair has, or had, so many articles."""
        if not times:
            return False
        if any(at[0] in times for pair, at in moved.items() if pair != but):
            return True
        return self._memory.has(tally, times[0], times[-1], but)

    def _is_of(self, tally: Tally, names: tuple[str, ...], times: range, moved: Moved) -> bool:
        """Whether a pair has, or had, so many articles."""
        pair = pair_of(names)
        known = moved[pair] if pair in moved else (self._memory.times(tally, pair),)
        return any(n in times for n in known)

    def _taken(self, articles: Iterable[str], now: Mapping[str, Facing]) -> set[str]:
        """Have these take the sides that are theirs now; those of which they are others."""
        memory = self._memory
        votes, met = _Kept(memory, Tally.FOREMOST), _Kept(memory, Tally.MEETING)
        rest = memory.facings(set(articles) - now.keys())
        faces_ = {**now, **{key: unpacked(Facing, body) for key, body in rest.items()}}
        before = memory.taken(faces_)
        after = {key: taken(one, votes, met) for key, one in sorted(faces_.items())}
        other = {key: one for key, one in after.items() if before.get(key) != one}
        memory.take(other)
        return set(other)


class _Kept:
    """The pairs of a record as they are counted."""

    def __init__(self, memory: SideMemory, tally: Tally) -> None:
        self.times = cache(lambda pair: memory.times(tally, pair))
        self._beside = cache(lambda name: memory.beside(tally, name, TOLD))

    def among(self, known: frozenset[str]) -> dict[Pair, int]:
        """The pairs of several articles of which an article names both, with how many."""
        return {
            (first, second): times
            for first in known
            for second, times in self._beside(first).items()
            if second in known
        }


def _names(one: Facing) -> set[str]:
    return {*one.known, *one.beside}
