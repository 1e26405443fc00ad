"""Governments: the state that "the government of Tarn" is, and a bare "the government" after it."""

from dragoman.knowledge.naming import naming
from dragoman.read.names.descriptions import Phrase
from dragoman.read.names.introductions import Sides
from dragoman.read.names.page import Page

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
