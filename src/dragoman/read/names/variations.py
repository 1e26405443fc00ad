"""Variations: a person told of by party or age, "the Tarn Valley Republican", "the 35-year-old"."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.knowledge.naming import naming
from dragoman.knowledge.reporting import reporting
from dragoman.read.names.memory import SPOKE, Memory
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer

_AGE = ("-", "year", "-", "old")
_BESIDE = frozenset({"compound", "amod", "nmod", "nummod"})
_REACH = 8  # words from a name to the party behind it
_DEEP = 12  # steps up a sentence's tree
_PLACE = 4  # words before the party, at the most, that say where from


@dataclass(frozen=True, slots=True)
class Variation:
    """Where such a phrase begins, of what form it is, and whom it means."""

    first: int
    form: str
    bearer: Bearer


class Variations:
    """Tells whom a page means by their party or their age."""

    def __init__(self, page: Page, memory: Memory, apposed: Mapping[int, Bearer]) -> None:
        """Of nouns that a name explains `apposed` gives its bearer."""
        self._page, self._memory, self._apposed = page, memory, apposed
        self._colours: dict[str, str] = {}  # by name, the party that somebody was told by

    def at(self, i: int) -> Variation | None:
        """Whom "Republican" or "old" means: whom a name beside it gives, or who spoke last.

        Of 23 speakers so called in 125 unread articles 22 are who spoke last.
        """
        page = self._page
        coloured = page.lower[i] in naming().colours
        if coloured and (named := self._apposed.get(i)) is not None:
            return Variation(i, "title", named)  # "the top Democrat, Jana Holt"
        first = self._colour(i) if coloured else self._age(i)
        if first is None or not self._memory.reports(i) or page.stretch[i] >= 0:
            return None
        bearer = self._last_speaker(i)
        if bearer is None or (coloured and self._other_colour(bearer, page.lower[i])):
            return None
        if coloured:
            self._colours[bearer.name] = page.lower[i]
        return Variation(first, "description", bearer)

    def _last_speaker(self, i: int) -> Bearer | None:
        """The named person whom the text told of last, if as one who said something."""
        page, memory = self._page, self._memory
        for seen in memory.lately():
            if memory.beat[i] - memory.beat[seen.at] > SPOKE:
                return None
            told = seen.subject and page.stretch[seen.at] < 0 and not self._is_said(seen.at)
            if told and seen.bearer.type == "person":
                return seen.bearer if seen.spoke and seen.bearer.named else None
        return None

    def _is_said(self, at: int) -> bool:
        """Whether a subject stands in what somebody says: "Holt said that Berg had left"."""
        page, verb = self._page, self._page.head[at]
        for _ in range(_DEEP):
            above = page.head[verb]
            if above == verb:
                return False
            if page.dep[verb] == "ccomp" and reporting().of(page.lemma[above]):
                return True
            verb = above
        return False

    def _colour(self, i: int) -> int | None:
        """Where "the Tarn Valley Republican" begins; None for many, and for a mere adjective."""
        page, k = self._page, i - 1
        if page.tag[i] not in ("NN", "NNP") or not page.capital(i):
            return None
        while i - k <= _PLACE and page.dep[k] in _BESIDE and page.capital(k):
            k -= 1
        return k if page.lower[k] == "the" and page.together(k, i) else None

    def _age(self, i: int) -> int | None:
        """Where "the 35-year-old" begins."""
        page, first = self._page, i - len(_AGE) - 1
        if first < 0 or tuple(page.lower[i - len(_AGE) + 1 : i + 1]) != _AGE:
            return None
        return first if page.lower[first] == "the" and page.text[first + 1].isdigit() else None

    def _other_colour(self, bearer: Bearer, colour: str) -> bool:
        """Whether a party stands right behind a name and is another: "(R-Tarn)", "a Democrat"."""
        page, colours = self._page, naming().colours
        if bearer.name in self._colours:
            return self._colours[bearer.name] != colour
        behind = range(bearer.first + 1, min(bearer.first + _REACH, len(page)))
        for k in behind:
            if page.text[k - 1] == "(" and page.text[k].rstrip(".") in ("R", "D", "I", "L"):
                return page.lower[k][0] != colour[0]
            if page.lower[k] in colours and page.together(k, bearer.first):
                return page.lower[k] != colour
        return False
