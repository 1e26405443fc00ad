"""Sides: which party a title, or the words before a name, speak of."""

from collections.abc import Sequence

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.knowledge.word_classes import word_class
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.outlets import credited
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer
from dragoman.read.names.spots import Spot

_BETWEEN = 2  # words between an owner and a title: "Tarn's interim", "Tarn's new acting"
_ENVOYS = frozenset({"ambassador", "envoy", "representative", "delegate"})
_NOT_IN_OFFICE = frozenset({"nominee"})
_OF_BENCH = frozenset({"judge", "justice"})  # whose court a nominee does not sit in yet
_SEATED = frozenset({"based", "born", "backed", "trained", "educated", "funded", "supported"})
_MATTERS = frozenset({"in", "on", "into", "over", "about"})
_PRIVATE = frozenset({"company", "charity", "school", "union", "hospital"})
_TRADE = frozenset({"chamber", "commerce"})
_PUBLIC = word_class("who.public_body")


def heads_of(page: Page, first: int, last: int) -> set[str]:
    """The nouns of a title, singular; "foreign minister" gives "foreign-minister" too.

    Whose it is, is no office of the bearer's: "the president's envoy" is an envoy.
    """
    persons, found = roles().persons, set()
    first = max((k + 1 for k in range(first, last - 1) if page.tag[k] == "POS"), default=first)
    for k in range(first, last):
        noun = persons.get(page.lower[k])
        if noun:
            found.add(noun)
            if k and page.lower[k - 1] in naming().kinds_of_office:
                found.add(f"{page.lower[k - 1]}-{noun}")
    return found


class Sides:
    """Which party a title or a name speaks of."""

    def __init__(
        self, page: Page, hits: Hits, spots: Sequence[Spot], held: dict[int, Bearer]
    ) -> None:
        """Index the organisations of the page by their first word."""
        self.page = page
        self.hits = hits
        self._bodies = {
            spots[n].first: (spots[n].last, bearer)
            for n, bearer in held.items()
            if bearer.type in ("organisation", "group") and not credited(page, spots[n])
        }

    def settle(self, spots: Sequence[Spot], held: dict[int, Bearer]) -> None:
        """Give each bearer the side that its titles or its own name tell."""
        for n, bearer in held.items():
            spot = spots[n]
            for title in spot.titles:
                heads = heads_of(self.page, title.first, title.last)
                bearer.heads |= heads
                if heads & _NOT_IN_OFFICE and heads <= _NOT_IN_OFFICE | _OF_BENCH:
                    continue
                sender = self._possessor(spot, bearer) if heads & _ENVOYS else None
                whose = sender or self.within(title.first, title.last, bearer)
                if title.former:  # who has left an office does not speak for it
                    bearer.home = bearer.home or whose
                else:
                    bearer.side = bearer.side or whose
            if bearer.type == "organisation" and spot.entry is None and not _private(bearer):
                bearer.side = bearer.side or self.nation(spot.first, spot.last)
            if spot.lead < spot.first and not spot.titles:
                bearer.side = bearer.side or self.within(spot.lead, spot.first, bearer)
            ministry = bearer.type == "organisation" and "ministry" in bearer.kin
            if (bearer.type == "person" or ministry) and bearer.side is None:
                bearer.side = self._possessor(spot, bearer)

    def within(self, first: int, last: int, but: Bearer) -> str | None:
        """The party that a stretch names: a state or, failing that, an organisation.

        Who heads "the Tarnian Shipping Association" speaks for that, and not for the state.
        """
        private = self._body(first, last, but, private=True)
        return private or self.nation(first, last) or self._body(first, last, but)

    def nation(self, first: int, last: int) -> str | None:
        """The state that a stretch names, by itself, its adjective, its seat or an institution."""
        for k in range(first, last):
            hit = self.hits.get(k)
            if hit is None:
                continue
            entry = hit[1]
            if self._seated(hit[0]) or self._about(k, first, last):
                continue
            if entry.kind != "organisation":
                return entry.side or entry.name
            if entry.side:
                return entry.side
        return None

    def _seated(self, k: int) -> bool:
        """Whether a state is only where somebody sits or whom he has behind him: "Oslo-based"."""
        page = self.page
        return k + 1 < len(page) and page.text[k] in ("-", "‑") and page.lower[k + 1] in _SEATED

    def _about(self, k: int, first: int, last: int) -> bool:
        """Whether a state only tells what matter somebody is in: "player in the Arda affair"."""
        page, noun = self.page, self.page.head[k]
        if not first <= noun < last or page.dep[noun] != "pobj" or page.capital(noun):
            return False
        people = page.lower[noun] in roles().persons or page.lower[noun] in roles().bodies
        return not people and page.lower[page.head[noun]] in _MATTERS

    def owner(self, first: int, last: int, nation: str | None) -> str | None:
        """The body whose name stands right before a word: "Tarn's Arda leaders" are Arda's.

        A body of the `nation` itself only stands in for it.
        """
        if nation and self.page.lower[last] in _ENVOYS:
            return nation  # "Tarn's UN envoy" is sent to the body and by the state
        for start in range(last - 1, max(first - 1, last - 5), -1):
            end, bearer = self._bodies.get(start, (0, None))
            if bearer is not None and end in (last, last - 1):
                return nation if nation and bearer.side == nation else bearer.name
        return None

    def _body(self, first: int, last: int, but: Bearer, *, private: bool = False) -> str | None:
        """The body named in a stretch; one that is no state's, where `private`."""
        for k in range(first, last):
            end, bearer = self._bodies.get(k, (0, but))
            if end and end <= last and bearer is not but and (not private or _private(bearer)):
                return bearer.side or bearer.name
        return None

    def _possessor(self, spot: Spot, bearer: Bearer) -> str | None:
        """The owner right before: "Valdoria's Jana Holt", "Valdoria's interim President Holt"."""
        page, k = self.page, spot.lead - 1
        titled = bool(spot.titles) or spot.lead < spot.first
        for _ in range(_BETWEEN if titled else 0):
            ranks = page.pos[k] == "ADJ" or page.lower[k] in roles().modifiers
            if k < 1 or not ranks or k in self.hits:
                break
            k -= 1
        if k < 1 or page.tag[k] != "POS":
            return self._adjective(k) if titled and k < spot.lead - 1 else None
        for first in (k - 3, k - 2, k - 1):
            if first in self.hits and self.hits[first][0] == k:
                entry = self.hits[first][1]
                return entry.side or entry.name
            if first in self._bodies and self._bodies[first][0] == k:
                owner = self._bodies[first][1]
                return owner.name if owner is not bearer else None
        return None

    def _adjective(self, k: int) -> str | None:
        """The state that an adjective before a title names: "the Valdorian interim president"."""
        hit = self.hits.get(k)
        own = hit is not None and hit[0] == k + 1 and hit[1].kind == "adjective"
        return hit[1].side or hit[1].name if own and hit is not None else None


def _private(bearer: Bearer) -> bool:
    """Whether a body is by its class no part of a state, whatever state its name has in it."""
    trade = _TRADE.issubset(bearer.name.lower().split())
    return trade or (bool(bearer.kin & _PRIVATE) and not bearer.kin & _PUBLIC)
