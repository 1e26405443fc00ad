"""Stories: a heap of articles falls into its matters, events first, then negotiations over them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from dragoman.model.group import Story
from dragoman.model.heap import Heap, Kind, row_number, token
from dragoman.model.identity import content_hash
from dragoman.reconcile.articles.pages import Page
from dragoman.reconcile.articles.stretches import Days, iso
from dragoman.reconcile.stories.heaping import Heaping
from dragoman.reconcile.stories.heaps import MemoryHeap
from dragoman.reconcile.stories.matters import Choosing
from dragoman.reconcile.stories.relink import relink
from dragoman.reconcile.stories.story_names import parties, title
from dragoman.reconcile.stories.told import APART, Sides, whom
from dragoman.reconcile.words.packing import packed, unpacked

_SILENT = 28  # days without a report after which a negotiation counts as another one
# Articles, drawn by their digests, that a story is named by; what comes after hardly renames it.
_NAMING = 60
_MOST = 10**8 - 1  # articles of a story

Placed = tuple[bool, int, int]  # undated, day, number


def stories(pages: Iterable[Page], sides: Sides) -> tuple[Story, ...]:
    """The matters that two or more articles tell, the one with most articles first.

    `sides` knows the party that each actor speaks for.
    """
    heap, changed = MemoryHeap(), {page.key: page for page in pages}
    restory(heap, changed, sides, {name for page in changed.values() for name in whom(page)})
    return known_stories(heap)


def known_stories(heap: Heap) -> tuple[Story, ...]:
    """The stories of the articles on a heap, in the order of their places."""
    return tuple(sorted((unpacked(Story, body) for body in heap.stories()), key=placed))


def placed(story: Story) -> str:
    """Where a story stands among all, as text: by its articles, the most first, and its day."""
    return f"{_MOST - len(story.articles):08d}{story.first or '9999'} {story.id}"


def restory(
    heap: Heap, changed: Mapping[str, Page | None], sides: Sides, turned: Collection[str]
) -> tuple[list[Story], list[Story]]:
    """The stories that went and that came where some articles on a heap changed; None is gone.

    `turned` are all who may speak for another party than before. 1. Articles that tell one event
    are grouped by their words, faded by the days between them; 2. events are joined in which the
    same two parties deal with one another, and which are like all that is told of their dealings;
    3. each story is named. No article stands in two stories. The stories hang on the set of
    articles alone; what changed is made anew, and its surroundings.
    """
    pages = {row_number(key): page for key, page in changed.items()}
    changes = Heaping(heap, pages, sides, turned).done()
    units = Choosing(heap, changes, *relink(heap, changes)).done()
    went = [unpacked(Story, body) for body in heap.stories(units)]
    telling = _Telling(heap, sides, changes.told, {story.id: story for story in went})
    made = {unit: list(telling.made(unit)) for unit in sorted(units)}
    heap.save_stories({unit: list(map(packed, told)) for unit, told in made.items()})
    came = [story for told in made.values() for story in told]
    return [s for s in went if s not in came], [s for s in came if s not in went]


class _Telling:
    """Tells stories anew: `changed` are the articles that tell something else than `before`."""

    def __init__(
        self, heap: Heap, sides: Sides, changed: Collection[int], before: Mapping[str, Story]
    ) -> None:
        self._heap, self._sides = heap, sides
        self._changed, self._before = frozenset(changed), before

    def made(self, unit: str) -> Iterator[Story]:
        """The stories of one matter, or of an event that belongs to none."""
        heap = self._heap
        if APART in unit:
            events = heap.holders(Kind.MATTER, token(unit))
            rows = [n for event in events for n in heap.holders(Kind.EVENT, event)]
        else:
            alone = not heap.choices((int(unit),)).get(int(unit), ((), ""))[1]
            rows = heap.holders(Kind.EVENT, int(unit)) if alone else []
        if len(rows) > 1:
            placed = sorted((day is None, day or 0, n) for n, day in heap.days(rows).items())
            for part in _unbroken(placed) if APART in unit else [placed]:
                if len(part) > 1:
                    yield self._story(part)

    def _story(self, placed: Sequence[Placed]) -> Story:
        order = [n for *_, n in placed]
        known = [day for undated, day, _ in placed if not undated]
        drawn = _drawn(order)
        bodies = self._heap.pages(drawn)
        pages = [unpacked(Page, bodies[n]) for n in drawn]
        whose = parties(pages, self._sides)
        names = self._heap.names(order)
        name = f"st-{content_hash('story', min(order))}"
        return Story(
            id=name,
            title=self._title(name, whose, {names[n]: n for n in order}) or title(pages, whose),
            parties=whose,
            articles=tuple(names[n] for n in order),
            first=iso(Days(min(known), min(known))) if known else None,
            last=iso(Days(max(known), max(known))) if known else None,
        )

    def _title(self, name: str, whose: Sequence[str], at: Mapping[str, int]) -> str | None:
        """The title that the story had, where all that it was made from is what it was."""
        was = self._before.get(name)
        if was is None or was.parties != whose or not at.keys() >= frozenset(was.articles):
            return None
        drawn = _drawn([at[article] for article in was.articles])
        still = drawn == _drawn(list(at.values())) and self._changed.isdisjoint(drawn)
        return was.title if still else None


def _unbroken(placed: Sequence[Placed]) -> list[list[Placed]]:
    """The articles of a negotiation, parted where nothing was told of it for weeks."""
    parts: list[list[Placed]] = []
    last: int | None = None
    for undated, day, n in placed:
        if not parts or (not undated and last is not None and day - last > _SILENT):
            parts.append([])
        parts[-1].append((undated, day, n))
        last = last if undated else day
    return parts


def _drawn(order: Sequence[int]) -> list[int]:
    """Those of some articles that a story is named by, in their order."""
    drawn = frozenset(sorted(order)[:_NAMING])
    return [n for n in order if n in drawn]
