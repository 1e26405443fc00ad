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

    `bases` gives from what articles were prepared and `text` the text of one, by their ids.
    """

    stock: Stock
    heap: Heap
    standings: Standings
    memory: Callable[[str], Memory]
    sheet: Callable[[str], Sheet]
    bases: Callable[[Collection[str]], Mapping[str, str]]
    text: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class News:
    """What became of the articles of a record since they were related.

    `went` are the heads that articles had that changed; `keys` are, by id, the keys of those that
    came or changed. With `anew` nothing that was kept holds, and
    all articles came.
    """

    went: Sequence[Head]
    keys: Mapping[str, str]
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of the relations of a noun: the places of those that went, those that came."""

    noun: type
    gone: set[str] = field(default_factory=set)
    come: dict[str, Any] = field(default_factory=dict)
    was: tuple[Any, ...] = ()
