"""Bodies of a state: its government, ministries and army, called without its name."""

from collections.abc import Sequence

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import adjectives, armies
from dragoman.read.names.descriptions import Phrase
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer, Register
from dragoman.read.names.sides import Sides
from dragoman.read.names.spots import Spot

_BARE = "government"
_BEHIND = 4  # words behind "government of" and "in" in which its state stands


class Governments:
    """Whose governments an article names, in the order of its phrases."""

    def __init__(self, page: Page, sides: Sides) -> None:
        """None is named yet."""
        self._page, self._sides = page, sides
        self._named: dict[str, None] = {}

    def side(self, phrase: Phrase) -> str | None:
        """The state that a phrase names before its noun, and a government's behind it, too."""
        page, after = self._page, phrase.last
        side = self._sides.nation(phrase.first, phrase.head)
        rules = page.lower[phrase.head] in naming().government and after == phrase.head + 1
        if side or not rules or page.lower[after : after + 1] not in (["of"], ["in"]):
            return side
        return self._sides.nation(after + 1, after + _BEHIND)

    def state(self, phrase: Phrase, side: str | None, *, bare: bool) -> str | None:
        """The state whose government a phrase is; `bare` where nothing behind the noun tells it.

        A bare "the government" is that of the one state whose government the article has named,
        else of the city from which it is sent: "TARNSTADT, May 2 - The government said".
        """
        if side:
            self._named.setdefault(side)
            return side
        page = self._page
        bare = bare and phrase.definite and not (phrase.full or phrase.owned)
        if not bare or page.lower[phrase.head] != _BARE or phrase.head - phrase.first != 1:
            return None
        if self._named:
            return next(iter(self._named)) if len(self._named) == 1 else None
        return self._sides.nation(0, 1) if page.text[0].isupper() else None


def owned(page: Page, hits: Hits, spots: Sequence[Spot]) -> None:
    """Call ministries whose state stands behind them as newsrooms do, with its adjective first."""
    own: dict[str, str] = {}
    for first, (last, entry, _) in hits.items():
        if entry.kind == "adjective":
            own.setdefault(entry.name, " ".join(page.text[first:last]))
    for spot in spots:
        at = _of_state(page, hits, spot)
        if at is None:
            continue
        state = hits[at][1].name
        adjective = adjectives().get(state) or own.get(state)
        if adjective is not None:
            end = at - 1 - (page.lower[at - 1] == "the")
            words = page.raw[page.start[spot.first] : page.end[end - 1]]
            spot.called = f"{adjective} {' '.join(words.split())}"


def _of_state(page: Page, hits: Hits, spot: Spot) -> int | None:
    """Where the state begins that a ministry's name ends with, None where it names none."""
    if spot.entry is not None or spot.kind != "organisation":
        return None
    if "ministry" not in roles().bodies.get(page.lower[spot.first], ()):
        return None
    for k in range(spot.first + 3, spot.last):
        hit = hits.get(k)
        if hit is not None and hit[0] == spot.last and hit[1].kind == "state":
            before = page.lower[k - 2 : k] if page.lower[k - 1] == "the" else page.lower[k - 1 : k]
            return k if before[0] == "of" else None
    return None


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
