"""Places: when a capital's name is only where something happens, and no government."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.knowledge.naming import naming

if TYPE_CHECKING:
    from dragoman.read.names.page import Page
    from dragoman.read.names.spots import Spot


def only_a_place(page: Page, spot: Spot) -> bool:
    """Whether a capital is only where something happens."""
    i, n, words = spot.first, spot.last, naming()
    before = page.lower[i - 1] if i and page.together(i - 1, i) else ""
    after = page.text[n] if n < len(page) else ""
    opens = i == 0 or page.para[i - 1] != page.para[i]
    if opens and (after in ("(", ",", "–", "—", "-", ".") or page.text[i].isupper()):
        return True
    if page.dep[n - 1] in ("compound", "npadvmod") or before in words.where or before == "capital":
        return True
    if before in words.left:
        return True
    if before in ("from", "to", "for"):
        verb = page.lower[page.head[i - 1]]
        return verb not in words.power if before == "from" else verb in words.going
    return before == "," and after == ","
