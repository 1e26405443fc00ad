"""Armies: a state's armed forces are one actor, by whatever word."""

from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import adjectives, armies
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer, Register


class Armies:
    """The armies of an article, each registered when it is first met."""

    def __init__(self, page: Page, hits: Hits, register: Register) -> None:
        """None is met yet."""
        self._page, self._hits, self._register = page, hits, register

    def of(self, side: str | None) -> Bearer | None:
        """The army of a state, of the one met most often so far where none is named."""
        side = side or self._foremost()
        if side is None:
            return None
        known = self._register.army_of(side)
        if known is not None:
            return known
        adjective = adjectives().get(side) or self._own_adjective(side)
        name = armies().get(side, f"{adjective} military")
        bearer = self._register.add(name, "organisation")
        bearer.side, bearer.kin = side, roles().bodies["military"]
        self._register.armies.append(bearer)
        return bearer

    def _own_adjective(self, side: str) -> str:
        """The adjective of a state that only this article knows."""
        for first, (last, entry, _) in self._hits.items():
            if entry.kind == "adjective" and entry.name == side:
                return " ".join(self._page.text[first:last])
        return side

    def _foremost(self) -> str | None:
        """The state most often met so far."""
        states = self._register.states
        return max(states, key=lambda b: b.count).name if states else None
