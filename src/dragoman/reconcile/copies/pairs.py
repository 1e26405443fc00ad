"""Copies: which article takes over passages of which, quoted speech left out.

A passage is looked for under some of its shingles, the marks. Pairs of articles that have a mark in
common are kept with what the one takes over from the other, and compared anew only where one of the
two changed, or what their outlets print again and again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.group import Copy
from dragoman.model.heap import Heap, Kind, row_number, token
from dragoman.model.identity import content_hash
from dragoman.reconcile.articles.prints import Print
from dragoman.reconcile.articles.row_types import ArticleRow
from dragoman.reconcile.copies.leaves import Leaf, Leaves, marks
from dragoman.reconcile.copies.meeting import Meeting, Two
from dragoman.reconcile.copies.passages import copied, direction
from dragoman.reconcile.stories.heaps import MemoryHeap
from dragoman.reconcile.words.packing import packed, unpacked

_AGAIN = 0.95  # share of an article that is repeated so, from which it is the article that is


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
    return _Recopying(heap, {row_number(key): both for key, both in changed.items()}).done()


class _Recopying:
    """One pass of `recopied`: `_old` and `_new` are the changed articles before and now."""

    def __init__(self, heap: Heap, changed: Mapping[int, tuple[Print, ArticleRow] | None]) -> None:
        self._heap = heap
        self._new = {n: both for n, both in changed.items() if both}
        self._old = {n: unpacked(Leaf, b) for n, b in heap.notes(Kind.LEAF, changed).items()}
        was = {n: unpacked(Print, b) for n, b in heap.notes(Kind.PRINT, changed).items()}
        self._was = {n: marks(known) for n, known in was.items()}
        self._prints = {n: known for n, (known, _) in self._new.items()}
        self._leaves = Leaves(heap, self._prints)
        self._meeting = Meeting(heap, self._leaves)

    def done(self) -> tuple[list[Copy], list[Copy]]:
        """Compare anew what may copy one another now and did not, and drop what does no more."""
        leaves, meeting, now = self._leaves, self._meeting, self._meeting.now
        touched = {g for known in self._was.values() for g in known}
        touched |= {g for known in self._prints.values() for g in marks(known)}
        before = {g: meeting.held(g, self._old) for g in sorted(touched)}
        named = self._post()
        turned = {g for g, held in before.items() if held.furniture != now(g).furniture}
        around = {n for g in turned for n in now(g).rows} - self._new.keys()
        again = self._reprinted(around | self._new.keys())
        touched |= {g for n in again for g in leaves.marks(n) if now(g).furniture}
        old = self._old | {n: leaves.leaf(n).turned() for n in again}
        met, meet = set[Two](), set[Two]()
        for g in sorted(touched):
            met.update(meeting.pairs(before.get(g) or now(g), old))
            meet.update(meeting.under(g))
        # Pairs with an article that changed are compared anew wherever they meet; of the others
        # only those are touched that begin or cease to meet, or of which a source is cited anew.
        changed = around | self._new.keys() | self._old.keys()
        own = meet | {p for n in around for g in leaves.marks(n) for p in meeting.under(g)}
        own = {pair for pair in own if not changed.isdisjoint(pair)}
        gone = {pair for pair in met - meet if changed.isdisjoint(pair) and not meeting.meet(pair)}
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
            now = marks(self._prints[n]) if n in self._prints else set()
            heap.leave(Kind.MARK, n, was - now)
            heap.take(Kind.MARK, n, now - was)
            cited = _cited(self._old[n].row) if n in self._old else set()
            citing = _cited(self._new[n][1]) if n in self._new else set()
            heap.leave(Kind.CITED, n, map(token, cited - citing))
            heap.take(Kind.CITED, n, map(token, citing - cited))
            other |= cited ^ citing
        gone = dict.fromkeys(self._old.keys() - self._new.keys())
        self._leaves.put({n: Leaf(row, again=False) for n, (_, row) in self._new.items()})
        heap.note(Kind.LEAF, gone)
        heap.note(Kind.PRINT, gone | {n: packed(p) for n, p in self._prints.items()})
        return other

    def _reprinted(self, rows: Iterable[int]) -> set[int]:
        """Find out which articles are printed again as wholes; those known that were not, or were.

        That is no furniture but copies.
        """
        changed: dict[int, Leaf] = {}
        for n in sorted(rows):
            known, was = self._leaves.print(n), self._leaves.leaf(n)
            common = sum(self._meeting.now(known.grams[m]).furniture for m in known.marks)
            leaf = Leaf(was.row, common >= _AGAIN * len(known.marks))
            if leaf != was or n in self._new:
                changed[n] = leaf
        self._leaves.put(changed)
        self._heap.note(Kind.LEAF, {n: packed(leaf) for n, leaf in changed.items()})
        return changed.keys() - self._new.keys()

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
        leaves = self._leaves
        one, other = sorted(pair, key=lambda n: leaves.leaf(n).age())
        first, second = leaves.leaf(one), leaves.leaf(other)
        outlets = {(leaf.row.outlet or "").casefold() for leaf in (first, second)}
        cited = {o: n for o in outlets for n in self._heap.held(Kind.CITED, (token(o),)).values()}
        source, _ = direction(first.row, second.row, cited)
        taken, taking = (one, other) if source == first.row.id else (other, one)
        furniture = frozenset[int]()
        if not (first.again and second.again):
            furniture = frozenset(g for g in leaves.marks(taking) if self._meeting.now(g).furniture)
        copy = copied(leaves.grams(taken), leaves.print(taking), source, furniture)
        undated = first.row.published is None or second.row.published is None
        loose = tuple(sorted(map(token, outlets))) if undated else ()
        return Compared(*pair, copy, loose)

    def _known(self, numbers: Iterable[int]) -> dict[int, Compared]:
        bodies = self._heap.notes(Kind.COPY, numbers)
        return {n: unpacked(Compared, body) for n, body in sorted(bodies.items())}


def _pair(pair: Two) -> int:
    return token(f"{pair[0]:x}", f"{pair[1]:x}")


def _cited(row: ArticleRow) -> set[str]:
    """The outlets that an article names as its source."""
    return {name.casefold() for _, name in row.relies}
