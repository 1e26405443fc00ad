"""The articles that changed as they were before, to tell which of their rows are other ones now."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.reconcile.articles.prepared import PARTS, Stock
from dragoman.reconcile.articles.shelf import Homes, Shelf, Told
from dragoman.reconcile.words.packing import unpacked


@dataclass(frozen=True, slots=True)
class Former:
    """The prepared articles as they were: `was` are the parts, as packed, of those made anew."""

    stock: Stock
    was: Mapping[str, Mapping[str, bytes]]

    def some(self, part: str, articles: Collection[str]) -> Iterator[tuple[str, Any]]:
        """One part of some articles, by the ids they are shown by."""
        here = [a for a in articles if a in self.was]
        yield from ((a, unpacked(PARTS[part], self.was[a][part])) for a in here)
        yield from self.stock.some(part, [a for a in articles if a not in self.was])


def former(
    former: Former,
    told: Told,
    said: Mapping[str, bytes],
    known: Homes,
    homes: Mapping[str, tuple[str | None, str | None]],
) -> Shelf:
    """The shelf as it was before some articles changed.

    `said` is what the whole said of those of which it says something else now, `homes` are the
    stories, before and now, of those that are of another one; `told` and `known` give both as it
    is now.
    """
    return Shelf(
        former,
        lambda articles: {**told([a for a in articles if a not in said]), **_of(said, articles)},
        lambda articles: {
            **known([a for a in articles if a not in homes]),
            **{a: homes[a][0] for a in articles if a in homes},
        },
    )


def _of(said: Mapping[str, bytes], articles: Collection[str]) -> dict[str, bytes]:
    return {a: said[a] for a in articles if a in said}
