"""Stories: a heap of articles falls into its matters, events first, then negotiations over them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain, combinations
from typing import TYPE_CHECKING

from dragoman.model.group import Story
from dragoman.model.identity import content_hash
from dragoman.reconcile.centres import Centres
from dragoman.reconcile.days import Days, iso
from dragoman.reconcile.linkage import linked
from dragoman.reconcile.neighbours import neighbours
from dragoman.reconcile.story_names import parties, title
from dragoman.reconcile.terms import Vectors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dragoman.reconcile.pages import Page

# Mean likeness of the articles of one event. On two public sets of stories grouped by editors the
# B-cubed F1 is within .01 of its best from .14 to .18 (dated) and from .16 to .20 (undated).
_EVENT = 0.16
# Likeness of an event's articles to all that tell of the same two parties' dealings. On a mixed
# heap of 1,261 articles what lay under .33 was, read by a person, mostly another matter.
_MATTER = 0.35
# Where an article tells of two and more dealings of these parties, less likeness will do: what was
# right under .35 told of 3 to 14 of them, what was wrong of one.
_DEALS, _FIRM = 2, 0.25
_FEWEST = 3  # articles that must tell of two parties' dealings for these to be a negotiation
# An event that tells of no dealing of two parties but names both again is theirs from here on.
_NAMED, _AGAIN = 0.3, 2
_UNDATED = 0.2  # likeness asked for beyond that where nothing tells when an event was
_TOLD = 3  # one in so many of an event's articles must tell of the two parties' dealings
_SILENT = 28  # days without a report after which a negotiation counts as another one

Pair = tuple[str, str]


def stories(pages: Iterable[Page], sides: Mapping[str, str]) -> tuple[Story, ...]:
    """The matters that two or more articles tell, the one with most articles first.

    1. Articles that tell one event are grouped by their words, faded by the days between them;
    2. events are joined in which the same two parties deal with one another, and which are like
    all that is told of their dealings; 3. each story is named. No article stands in two stories.
    `sides` is the party that each actor speaks for.
    """
    ordered = sorted(pages, key=lambda p: (p.day is None, p.day or 0, p.key))
    if not ordered:
        return ()
    vectors = Vectors([p.terms for p in ordered], [p.outlet for p in ordered])
    met = neighbours(vectors, [p.day for p in ordered])
    events = linked(len(ordered), ((i, j, faded) for i, j, _, faded in met), _EVENT)
    matters = _joined(events, _Told.of(ordered, sides), Centres(vectors), ordered)
    made = (_story([ordered[row] for row in rows], sides) for rows in matters if len(rows) > 1)
    return tuple(sorted(made, key=lambda s: (-len(s.articles), s.first or "9999", s.id)))


@dataclass(slots=True)
class _Told:
    """By article: how often two parties deal with one another there, and who is named again."""

    dealings: list[Counter[Pair]]
    named: list[frozenset[str]]

    @classmethod
    def of(cls, pages: Sequence[Page], sides: Mapping[str, str]) -> _Told:
        """What the articles tell, everybody counted for the party they speak for."""
        bodies = frozenset(name for p in pages for name in p.bodies)
        dealings, named = [], []
        for p in pages:
            acts = (sorted({sides.get(name, name) for name in act} & bodies) for act in p.acts)
            dealings.append(Counter(pair for act in acts for pair in combinations(act, 2)))
            mentions: Counter[str] = Counter()
            for name, times in p.named:
                mentions[sides.get(name, name)] += times
            named.append(frozenset(side for side, n in mentions.items() if n >= _AGAIN))
        return cls(dealings, named)

    def need(self, rows: Sequence[int], pair: Pair) -> float | None:
        """How like the two parties' matter an event must be to belong to it; None: it cannot."""
        telling = sum(self.dealings[row][pair] > 0 for row in rows)
        if telling * _TOLD >= len(rows):
            often = sum(self.dealings[row][pair] for row in rows) >= _DEALS * len(rows)
            return _FIRM if often else _MATTER
        naming = sum(self.named[row].issuperset(pair) for row in rows)
        return _NAMED if 2 * naming >= len(rows) else None


def _joined(
    events: list[list[int]], told: _Told, centres: Centres, pages: Sequence[Page]
) -> list[list[int]]:
    """The events of one negotiation as one; the pairs of parties most told of choose first."""
    holders: dict[Pair, list[int]] = defaultdict(list)
    for row, pairs in enumerate(told.dealings):
        for pair in pairs:
            holders[pair].append(row)
    by_party: dict[str, set[int]] = defaultdict(set)
    for number, rows in enumerate(events):
        for row in rows:
            for name in (*chain(*told.dealings[row]), *told.named[row]):
                by_party[name].add(number)
    taken: set[int] = set()
    matters: list[list[int]] = []
    for pair in sorted(holders, key=lambda p: (-len(holders[p]), p)):
        if len(holders[pair]) < _FEWEST:
            break
        met = sorted((by_party[pair[0]] & by_party[pair[1]]) - taken)
        needs = {n: need for n in met if (need := told.need(events[n], pair)) is not None}
        for n in needs:
            if all(pages[row].day is None for row in events[n]):
                needs[n] += _UNDATED
        alike = centres.likeness(holders[pair], [events[number] for number in needs])
        near = [n for (n, need), cosine in zip(needs.items(), alike, strict=True) if cosine >= need]
        taken.update(near)
        matters += _unbroken([row for number in near for row in events[number]], pages)
    return matters + [rows for number, rows in enumerate(events) if number not in taken]


def _unbroken(rows: list[int], pages: Sequence[Page]) -> list[list[int]]:
    """The articles of a negotiation, parted where nothing was told of it for weeks."""
    parts: list[list[int]] = []
    last: int | None = None
    for row in sorted(rows):
        day = pages[row].day
        if not parts or (day is not None and last is not None and day - last > _SILENT):
            parts.append([])
        parts[-1].append(row)
        last = day if day is not None else last
    return parts


def _story(pages: Sequence[Page], sides: Mapping[str, str]) -> Story:
    known = [p.day for p in pages if p.day is not None]
    whose = parties(pages, sides)
    return Story(
        id=f"st-{content_hash('story', min(p.key for p in pages))}",
        title=title(pages, whose),
        parties=whose,
        articles=tuple(p.id for p in pages),
        first=iso(Days(min(known), min(known))) if known else None,
        last=iso(Days(max(known), max(known))) if known else None,
    )
