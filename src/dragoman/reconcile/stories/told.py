"""What an article tells of parties: who deals with whom, and whom it names again."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Protocol

from dragoman.model.heap import token
from dragoman.reconcile.articles.pages import Page

_AGAIN = 2  # mentions of who is named again
APART = "\0"  # between the two parties of a pair


@dataclass(frozen=True, slots=True)
class Told:
    """How often two parties deal with one another in an article, and whom it names again."""

    dealings: tuple[tuple[str, int], ...] = ()
    named: tuple[str, ...] = ()

    def parties(self) -> set[str]:
        """All these parties."""
        return {*chain.from_iterable(pair.split(APART) for pair, _ in self.dealings), *self.named}


class Sides(Protocol):
    """Whoever knows for which party somebody speaks."""

    def get(self, name: str, default: str, /) -> str:
        """The party of somebody; the default where none is known."""
        ...


def whom(page: Page) -> set[str]:
    """Everybody whom a page names."""
    return {*chain.from_iterable(page.acts), *(name for name, _ in page.named)}


def names_told(page: Page, sides: Sides) -> set[int]:
    """Everybody in whom a change reaches what an article tells: whom it names, and their sides."""
    names = whom(page)
    return {token(name) for name in names | {sides.get(name, name) for name in names}}


def told_by(page: Page, sided: Mapping[str, str], parties: Mapping[str, str]) -> Told:
    """What an article tells, everybody counted for the party they speak for."""
    dealings: Counter[str] = Counter()
    for act in page.acts:
        own = sorted({parties[name] for name in act if name in parties})
        dealings.update(APART.join(pair) for pair in combinations(own, 2))
    mentions: Counter[str] = Counter()
    for name, times in page.named:
        mentions[sided[name]] += times
    named = sorted(side for side, times in mentions.items() if times >= _AGAIN)
    return Told(tuple(sorted(dealings.items())), tuple(named))
