"""Copies: which article takes over passages of which, quoted speech left out.

A passage is looked for under some of its shingles, the marks. Pairs of articles that have a mark in
common are kept with what the one takes over from the other, and compared anew only where one of the
two changed, or what their outlets print again and again.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.model.group import Copy
from dragoman.model.heap import Heap, Kind
from dragoman.model.identity import content_hash
from dragoman.reconcile.articles.prints import Print
from dragoman.reconcile.articles.row_types import ArticleRow
from dragoman.reconcile.copies.passages import copied, direction
from dragoman.reconcile.stories.heaping import number, token
from dragoman.reconcile.stories.heaps import MemoryHeap
from dragoman.reconcile.words.packing import packed, unpacked

_REPEATED = 5  # articles of one outlet: what stands in so many is no reporting
_AGAIN = 0.95  # share of an article that is repeated so, from which it is the article that is
_BEFORE = 8  # earlier articles an article is compared with for one shingle, and the first one

Two = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Leaf:
    """An article as copies see it; `again` is true where its outlet prints all of it again."""

    row: ArticleRow
    again: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles that were compared, the lesser number first, and the copy where there is one.

    `loose` are the outlets of two of which one is undated, as tokens: by how many articles name an
    outlet as their source it is said which of the two takes over.
    """

    one: int
    other: int
    copy: Copy | None
    loose: tuple[int, ...]


class _Held(NamedTuple):
    """The articles under one mark: all, and whether it is furniture."""

    rows: list[int]
    furniture: bool


def copies(prints: Iterable[Print], articles: Mapping[str, ArticleRow]) -> tuple[Copy, ...]:
    """Every pair of articles of which one takes over passages of the other, source to target."""
    both = {content_hash("print", p.article): (p, articles[p.article]) for p in prints}
    heap = MemoryHeap()
    recopied(heap, both)
    return known_copies(heap)


def known_copies(heap: Heap) -> tuple[Copy, ...]:
    """The copies among the articles of a heap, in the order of their places."""
    kept = (unpacked(Compared, body).copy for body in heap.all_notes(Kind.COPY))
    return tuple(sorted((c for c in kept if c), key=placed))


def placed(copy: Copy) -> str:
    """Where a copy stands among all, as text: by target, the greater shares first."""
    return f"{copy.target}\0{1 - copy.share:.17f}{copy.source or ''}"


def recopied(
    heap: Heap, changed: Mapping[str, tuple[Print, ArticleRow] | None]
) -> tuple[list[Copy], list[Copy]]:
    """Where some articles on a heap changed (by key; None: is gone), the copies that went and came.

    They hang on the set of articles alone. Time grows with the articles that share passages.
    """
    return _Recopying(heap, {number(key): both for key, both in changed.items()}).done()


class _Recopying:
    def __init__(self, heap: Heap, changed: Mapping[int, tuple[Print, ArticleRow] | None]) -> None:
        self._heap = heap
        self._new = {n: both for n, both in changed.items() if both}
        self._old = {n: unpacked(Leaf, b) for n, b in heap.notes(Kind.LEAF, changed).items()}
        was = {n: unpacked(Print, b) for n, b in heap.notes(Kind.PRINT, changed).items()}
        self._was = {n: _marks(known) for n, known in was.items()}
        self._prints = {n: known for n, (known, _) in self._new.items()}
        self._leaves: dict[int, Leaf] = {}
        self._under: dict[int, _Held] = {}
        self._met: dict[int, set[Two]] = {}
        self._marked: dict[int, set[int]] = {}
        self._whole: dict[int, frozenset[int]] = {}

    def done(self) -> tuple[list[Copy], list[Copy]]:
        """Compare anew what may copy one another now and did not, and drop what does no more."""
        touched = {g for marks in self._was.values() for g in marks}
        touched |= {g for known in self._prints.values() for g in _marks(known)}
        before = {g: self._held(g, self._old) for g in sorted(touched)}
        named = self._post()
        turned = {g for g, held in before.items() if held.furniture != self._now(g).furniture}
        around = {n for g in turned for n in self._now(g).rows} - self._new.keys()
        again = self._reprinted(around | self._new.keys())
        touched |= {g for n in again for g in self._marks_of(n) if self._now(g).furniture}
        old = dict(self._old)
        old |= {n: Leaf(self._leaf(n).row, not self._leaf(n).again) for n in again}
        met, meet = set[Two](), set[Two]()
        for g in sorted(touched):
            met.update(self._pairs(before.get(g) or self._now(g), old))
            meet.update(self._meeting(g))
        changed = around | self._new.keys() | self._old.keys()
        own = {pair for n in around for g in self._marks_of(n) for pair in self._meeting(g)} | meet
        own = {pair for pair in own if not changed.isdisjoint(pair)}
        gone = {pair for pair in met - meet if changed.isdisjoint(pair) and not self._meet(pair)}
        stood = {n for row in changed for n in self._heap.holders(Kind.COPIED, row)}
        gone |= {(c.one, c.other) for c in self._known(stood).values()} - own
        loose = {pair for pair in self._loose(named) if changed.isdisjoint(pair)}
        gained = {pair for pair in meet - met if changed.isdisjoint(pair)}
        return self._compare(own | gained | loose - gone, gone)

    def _post(self) -> set[str]:
        """Put the articles there; gives the outlets that others name as their source than did."""
        heap = self._heap
        other: set[str] = set()
        for n in sorted(self._old.keys() | self._new.keys()):
            was = self._was.get(n, set())
            now = _marks(self._prints[n]) if n in self._prints else set()
            heap.leave(Kind.MARK, n, was - now)
            heap.take(Kind.MARK, n, now - was)
            cited = _cited(self._old[n].row) if n in self._old else set()
            citing = _cited(self._new[n][1]) if n in self._new else set()
            heap.leave(Kind.CITED, n, map(token, cited - citing))
            heap.take(Kind.CITED, n, map(token, citing - cited))
            other |= cited ^ citing
        gone = dict.fromkeys(self._old.keys() - self._new.keys())
        self._leaves |= {n: Leaf(row, again=False) for n, (_, row) in self._new.items()}
        heap.note(Kind.LEAF, gone)
        heap.note(Kind.PRINT, gone | {n: packed(p) for n, p in self._prints.items()})
        return other

    def _reprinted(self, rows: Iterable[int]) -> set[int]:
        """Find out which articles are printed again as wholes; those known that were not, or were.

        That is no furniture but copies.
        """
        changed: dict[int, Leaf] = {}
        for n in sorted(rows):
            marks = self._print(n).marks
            common = sum(self._now(self._print(n).grams[m]).furniture for m in marks)
            leaf = Leaf(self._leaf(n).row, common >= _AGAIN * len(marks))
            if leaf != self._leaf(n) or n in self._new:
                changed[n] = leaf
        self._leaves |= changed
        self._heap.note(Kind.LEAF, {n: packed(leaf) for n, leaf in changed.items()})
        return changed.keys() - self._new.keys()

    def _held(self, gram: int, old: Mapping[int, Leaf]) -> _Held:
        """Who has a mark: furniture is what an outlet prints under article after article."""
        rows = self._heap.holders(Kind.MARK, gram)
        furniture = False
        if len(rows) >= _REPEATED:
            outlets = Counter((old.get(n) or self._leaf(n)).row.outlet for n in rows)
            furniture = max((n for outlet, n in outlets.items() if outlet), default=0) >= _REPEATED
        return _Held(rows, furniture)

    def _now(self, gram: int) -> _Held:
        if gram not in self._under:
            self._under[gram] = self._held(gram, {})
        return self._under[gram]

    def _pairs(self, held: _Held, old: Mapping[int, Leaf]) -> set[Two]:
        """The pairs that meet under a mark; furniture pairs none but what is printed again."""
        if len(held.rows) < 2:
            return set()
        leaves = {n: old.get(n) or self._leaf(n) for n in held.rows}
        rows = sorted(
            (n for n in held.rows if leaves[n].again or not held.furniture),
            key=lambda n: _age(leaves[n].row),
        )
        return {
            (min(earlier, later), max(earlier, later))
            for at, later in enumerate(rows[1:], 1)
            for earlier in (rows[0], *rows[max(0, at - _BEFORE) : at])
        }

    def _meeting(self, gram: int) -> set[Two]:
        """The pairs that meet under a mark now."""
        if gram not in self._met:
            self._met[gram] = self._pairs(self._now(gram), {})
        return self._met[gram]

    def _meet(self, pair: Two) -> bool:
        shared = self._marks_of(pair[0]) & self._marks_of(pair[1])
        return any(pair in self._meeting(g) for g in shared)

    def _loose(self, outlets: Iterable[str]) -> set[Two]:
        """The pairs compared of which one is undated and one of these outlets."""
        numbers = {n for o in outlets for n in self._heap.holders(Kind.LOOSE, token(o))}
        return {(c.one, c.other) for c in self._known(numbers).values()}

    def _compare(self, pairs: set[Two], gone: set[Two]) -> tuple[list[Copy], list[Copy]]:
        """Compare some pairs, and keep no more what was taken over in others."""
        heap = self._heap
        known = self._known({_pair(pair) for pair in pairs | gone})
        made = {_pair(pair): self._compared(pair) for pair in sorted(pairs)}
        kept = {n: c for n, c in made.items() if c.copy or c.loose}
        for n, was in known.items():
            heap.leave(Kind.COPIED, n, (was.one, was.other))
            heap.leave(Kind.LOOSE, n, was.loose)
        for n, now in kept.items():
            heap.take(Kind.COPIED, n, (now.one, now.other))
            heap.take(Kind.LOOSE, n, now.loose)
        bodies = {n: packed(now) for n, now in kept.items()}
        heap.note(Kind.COPY, dict.fromkeys(known.keys() - kept.keys()) | bodies)
        went, came = ([c.copy for c in some.values() if c.copy] for some in (known, kept))
        return [c for c in went if c not in came], [c for c in came if c not in went]

    def _compared(self, pair: Two) -> Compared:
        """What the one of two articles takes over from the other."""
        one, other = sorted(pair, key=lambda n: _age(self._leaf(n).row))
        first, second = self._leaf(one), self._leaf(other)
        outlets = {(leaf.row.outlet or "").casefold() for leaf in (first, second)}
        cited = {o: n for o in outlets for n in self._heap.held(Kind.CITED, (token(o),)).values()}
        source, _ = direction(first.row, second.row, cited)
        taken, taking = (one, other) if source == first.row.id else (other, one)
        furniture = frozenset[int]()
        if not (first.again and second.again):
            furniture = frozenset(g for g in self._marks_of(taking) if self._now(g).furniture)
        if taken not in self._whole:
            self._whole[taken] = frozenset(self._print(taken).grams)
        copy = copied(self._whole[taken], self._print(taking), source, furniture)
        undated = first.row.published is None or second.row.published is None
        loose = tuple(sorted(map(token, outlets))) if undated else ()
        return Compared(*pair, copy, loose)

    def _known(self, numbers: Iterable[int]) -> dict[int, Compared]:
        bodies = self._heap.notes(Kind.COPY, numbers)
        return {n: unpacked(Compared, body) for n, body in sorted(bodies.items())}

    def _leaf(self, row: int) -> Leaf:
        if row not in self._leaves:
            self._leaves[row] = unpacked(Leaf, self._heap.notes(Kind.LEAF, (row,))[row])
        return self._leaves[row]

    def _print(self, row: int) -> Print:
        if row not in self._prints:
            self._prints[row] = unpacked(Print, self._heap.notes(Kind.PRINT, (row,))[row])
        return self._prints[row]

    def _marks_of(self, row: int) -> set[int]:
        if row not in self._marked:
            self._marked[row] = _marks(self._print(row))
        return self._marked[row]


def _pair(pair: Two) -> int:
    return token(f"{pair[0]:x}", f"{pair[1]:x}")


def _age(row: ArticleRow) -> tuple[object, ...]:
    return (row.published is None, row.published or 0, row.id)


def _marks(known: Print) -> set[int]:
    return {known.grams[mark] for mark in known.marks}


def _cited(row: ArticleRow) -> set[str]:
    """The outlets that an article names as its source."""
    return {name.casefold() for _, name in row.relies}
