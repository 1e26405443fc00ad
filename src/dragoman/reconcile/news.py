"""News: what is kept of relating a record's articles, what became of them, what changes by it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.model.heap import Heap
from dragoman.model.memory import Memory, Sheet, Standings
from dragoman.reconcile.articles.prepared import Head, Stock


@dataclass(frozen=True, slots=True)
class Tables:
    """All that is kept of relating the articles of a record; memories and sheets by kind.

    `digests` gives those of the parts of articles and `text` the text of one, by their ids.
    """

    stock: Stock
    heap: Heap
    standings: Standings
    memory: Callable[[str], Memory]
    sheet: Callable[[str], Sheet]
    digests: Callable[[Collection[str]], Mapping[str, Mapping[str, str]]]
    text: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class News:
    """What became of the articles of a record since they were related.

    `went` are the heads that articles had that changed; `keys` are, by id, the keys of those that
    came or changed, and `same` the parts of these that are what they were. With `anew` nothing
    that was kept holds, and all articles came.
    """

    went: Sequence[Head]
    keys: Mapping[str, str]
    same: Mapping[str, Collection[str]] = field(default_factory=dict)
    anew: bool = False

    def of(self, *parts: str) -> dict[str, str]:
        """The keys, by id, of those that came or of which one of these parts changed."""
        wanted = frozenset(parts)
        return {a: k for a, k in self.keys.items() if not wanted.issubset(self.same.get(a, ()))}


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of the relations of a noun: the places of those that went, those that came."""

    noun: type
    gone: set[str] = field(default_factory=set)
    come: dict[str, Any] = field(default_factory=dict)
    was: tuple[Any, ...] = ()
