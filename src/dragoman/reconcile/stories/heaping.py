"""Articles added to the heap: what each holds there, and whose vectors and parties change by it."""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from dragoman.model.heap import Heap, Heaped, Kind, token
from dragoman.reconcile.articles.pages import Page
from dragoman.reconcile.stories.neighbours import posted
from dragoman.reconcile.stories.told import Sides, Told, names_told, told_by, whom
from dragoman.reconcile.words.packing import packed, unpacked
from dragoman.reconcile.words.vectors import weighed

_REPEATED = 5  # articles of one outlet that print a line: it is the outlet's, not the article's
_BLANK = Heaped("", None, b"", b"", b"", 0)


@dataclass(slots=True)
class Changes:
    """What became of the articles on the heap.

    `before` are the rows, as they were, of those that were there and changed; `told` those of
    which anything changed that a story is made from, `moved` those with another vector or day.
    """

    before: dict[int, Heaped] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    told: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)

    @property
    def all(self) -> set[int]:
        """Every article of which something changed."""
        return self.gone | self.told | self.moved


class Heaping:
    """Puts pages on a heap, or takes those off that are None."""

    def __init__(
        self,
        heap: Heap,
        pages: Mapping[int, Page | None],
        sides: Sides,
        turned: Collection[str],
    ) -> None:
        """`sides` know everybody's party as it is now, `turned` are those who may have changed."""
        self._heap, self._sides, self._other = heap, sides, turned
        self._new = {n: page for n, page in pages.items() if page is not None}
        self._pages = {n: unpacked(Page, body) for n, body in heap.pages(pages).items()}
        self._gone = self._pages.keys() - self._new.keys()
        self._changes = Changes(heap.rows(pages), set(self._gone), set(self._new))

    def done(self) -> Changes:
        """What changed by it."""
        heap, changes = self._heap, self._changes
        lines = self._exchanged(Kind.LINE, _lines)
        printed = {t for t, (n, m) in lines.items() if (n < _REPEATED) != (m < _REPEATED)}
        bodies = self._exchanged(Kind.BODY, lambda page: set(map(token, page.bodies)))
        self._rename({t for t, (n, m) in bodies.items() if not n or not m})
        heap.drop(changes.gone)
        rows = {
            n: replace(changes.before.get(n, _BLANK), shown=page.id, day=page.day)
            for n, page in self._new.items()
        }
        heap.save(rows, {n: packed(page) for n, page in self._new.items()})
        changes.moved |= {n for n, row in rows.items() if row.day != changes.before.get(n, row).day}
        self._pages |= self._new
        self._weigh(self._new.keys() | self._holders(Kind.LINE, printed))
        self._tell()
        return changes

    def _exchanged(
        self, kind: Kind, held: Callable[[Page], set[int]]
    ) -> dict[int, tuple[int, int]]:
        """Have the new pages hold what they do; by token touched, its holders before and now."""
        was = {n: held(page) for n, page in self._pages.items()}
        now = {n: held(page) for n, page in self._new.items()}
        change: Counter[int] = Counter()
        for n in sorted(was.keys() | now.keys()):
            gone, come = (
                was.get(n, set()) - now.get(n, set()),
                now.get(n, set()) - was.get(n, set()),
            )
            self._heap.leave(kind, n, gone)
            self._heap.take(kind, n, come)
            change.update(come)
            change.subtract(gone)
        after = self._heap.held(kind, change.keys())
        return {t: (after.get(t, 0) - more, after.get(t, 0)) for t, more in change.items()}

    def _rename(self, seen: set[int]) -> None:
        """Have everybody be named who is; what names somebody who changed is told anew.

        `seen` are those who are a state or a body now and were none, or the other way round.
        """
        heap, before = self._heap, self._heap.sides(self._other)
        sided = {name: self._sides.get(name, "") or None for name in self._other}
        other = {name: side for name, side in sided.items() if before.get(name) != side}
        who = seen | {token(name) for name in other}
        touched = self._holders(Kind.NAME, who) - self._pages.keys() - self._new.keys()
        self._fetch(touched)
        self._changes.told |= touched
        self._changes.before |= heap.rows(touched)
        before |= heap.sides({name for page in self._pages.values() for name in whom(page)})
        for n in sorted(self._pages.keys() | self._new.keys()):
            old, new = self._pages.get(n), self._new.get(n)
            if n in touched:
                new = old
            was = names_told(old, before) if old else set()
            now = names_told(new, self._sides) if new else set()
            heap.leave(Kind.NAME, n, was - now)
            heap.take(Kind.NAME, n, now - was)
        heap.save_sides(other)

    def _weigh(self, rows: set[int]) -> None:
        """Weigh the terms of some rows; those whose vector changed are moved."""
        self._fetch(rows)
        pages = [self._pages[n] for n in rows]
        printed = self._heap.held(Kind.LINE, {t for page in pages for t in _lines(page)})
        there = self._heap.rows(rows)
        changed: dict[int, Heaped] = {}
        for n in sorted(rows):
            page, row = self._pages[n], there[n]
            own = zip(page.terms.marks, _tokens(page), strict=True) if page.outlet else ()
            furniture = {mark for mark, line in own if printed[line] >= _REPEATED}
            vector, keys = weighed(page.terms.without(furniture))
            made = replace(row, vector=vector.packed(), keys=array("I", keys).tobytes())
            old = self._changes.before.get(n, row)
            was, now = posted(old.keys, old.day), posted(made.keys, made.day)
            self._heap.leave(Kind.KEY, n, was - now)
            self._heap.take(Kind.KEY, n, now - was)
            if made != row:
                changed[n] = made
        self._changes.before |= {n: there[n] for n in changed if n not in self._new}
        self._changes.moved |= changed.keys()
        self._heap.save(changed, {})

    def _tell(self) -> None:
        """Have every row that changed tell of the parties as they are now."""
        heap, rows = self._heap, self._heap.rows(self._changes.told)
        names = {name for n in rows for name in whom(self._pages[n])}
        sided = {name: self._sides.get(name, name) for name in names}
        tokens = {side: token(side) for side in sided.values()}
        bodies = heap.held(Kind.BODY, set(tokens.values()))
        parties = {name: side for name, side in sided.items() if tokens[side] in bodies}
        for n, row in sorted(rows.items()):
            told = told_by(self._pages[n], sided, parties)
            old = unpacked(Told, row.told) if row.told else Told()
            was, now = {token(p) for p in old.parties()}, {token(p) for p in told.parties()}
            heap.leave(Kind.PARTY, n, was - now)
            heap.take(Kind.PARTY, n, now - was)
            rows[n] = replace(row, told=packed(told))
        heap.save(rows, {})
        for n in sorted(self._gone):
            row = self._changes.before[n]
            heap.leave(Kind.KEY, n, posted(row.keys, row.day))
            heap.leave(Kind.PARTY, n, {token(p) for p in unpacked(Told, row.told).parties()})

    def _holders(self, kind: Kind, tokens: Iterable[int]) -> set[int]:
        return {n for t in sorted(tokens) for n in self._heap.holders(kind, t)}

    def _fetch(self, rows: Iterable[int]) -> None:
        missing = [n for n in rows if n not in self._pages]
        self._pages |= {n: unpacked(Page, body) for n, body in self._heap.pages(missing).items()}


def _tokens(page: Page) -> list[int]:
    outlet = (page.outlet or "").casefold()
    return [token(outlet, str(mark)) for mark in page.terms.marks]


def _lines(page: Page) -> set[int]:
    """The lines of an article as its outlet's; without an outlet they are nobody's."""
    return set(_tokens(page)) if page.outlet else set()
