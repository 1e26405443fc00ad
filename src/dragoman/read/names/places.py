"""Places: which names are places, and when a capital's is only where something happens."""

from collections.abc import Sequence

from dragoman.knowledge.naming import naming
from dragoman.knowledge.reporting import reporting
from dragoman.read.names.page import Page
from dragoman.read.names.register import key
from dragoman.read.names.spots import Spot

_ENOUGH = 2  # what a single "in X" weighs
_DENIES = 4  # a title or a verb of saying outweighs two of them


def locate(page: Page, spots: Sequence[Spot]) -> None:
    """Make places of the names that the article uses as such wherever spaCy saw something else.

    No list knows all places, but the words around them do: "in Adel", "the town of Adel", "the
    Adel district", "ADEL, May 2 -". A name that is introduced by a title or that says something
    stays what it was.
    """
    weights: dict[str, int] = {}
    open_ones = [s for s in spots if s.entry is None and not s.sure and s.lead == s.first]
    for spot in spots:
        if spot.entry is None:
            known = key(spot.text)
            weight = _as_place(page, spot) - _DENIES * _as_speaker(page, spot)
            weights[known] = weights.get(known, 0) + weight
    for spot in open_ones:
        if weights[key(spot.text)] >= _ENOUGH:
            spot.kind = "place"


def _as_place(page: Page, spot: Spot) -> int:
    """How strongly the words around one name say that it is a place."""
    i, n, words = spot.first, spot.last, naming()
    after = page.lower[n] if n < len(page) else ""
    before, earlier = (_back(page, i, 1), _back(page, i, 2))
    if before == "the":
        return _ENOUGH if after in words.regions and page.together(i, n) else 0
    if before in words.inside or (before == "of" and earlier in words.regions):
        return _ENOUGH
    if before in ("to", "for", "from") and page.lower[page.head[i - 1]] in words.going:
        return _ENOUGH
    if before in words.left or (before == "at" and page.head[i - 1] != i):
        return 1
    opens = i == 0 or page.para[i - 1] != page.para[i]
    shouted = spot.text.isupper() and after in (",", "(", "/", "–", "—")
    capital = after == "," and "capital" in page.lower[n + 1 : n + 5]
    return _ENOUGH if (opens and shouted) or capital else 0


def is_placed(page: Page, spot: Spot) -> bool:
    """Whether anything around a name says that it is a place."""
    return _as_place(page, spot) > 0


def _back(page: Page, i: int, steps: int) -> str:
    """The word so many steps before, "" where it is of another sentence."""
    return page.lower[i - steps] if i >= steps and page.together(i - steps, i) else ""


def _as_speaker(page: Page, spot: Spot) -> bool:
    """Whether a name has a title, is that of a known kind, or says something."""
    if spot.sure or spot.lead < spot.first or spot.titles:
        return True
    at = spot.last - 1
    return page.subject(at) and bool(reporting().of(page.lemma[page.head[at]]))


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
