"""Papers and photographers: names that are on the page for who made it, not for who acts."""

from collections.abc import Iterable, Sequence

from dragoman.read.furniture import inside
from dragoman.read.names.page import Page
from dragoman.read.names.register import key
from dragoman.read.names.spots import Spot

_DASHES = frozenset({"-", "–", "—", ":"})
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})


def press(page: Page, spots: Sequence[Spot], outlet: str | None) -> None:
    """Make bodies of the article's own outlet, and of what "the" shows to be no person.

    A paper is called by its last word in its own pages ("told the Gazette"), which looks like a
    family name.
    """
    own = set(_own_names(outlet))
    for spot in spots:
        if spot.entry is not None or spot.sure or spot.titles or spot.lead != spot.first:
            continue
        the = spot.first > 0 and page.lower[spot.first - 1] == "the"
        if key(spot.text) in own and (the or " " in spot.text):
            spot.kind, spot.sure = "organisation", True
        elif the and spot.kind == "person" and not _goes_on(page, spot):
            spot.kind = "organisation"


def _own_names(outlet: str | None) -> Iterable[str]:
    """How an outlet calls itself: its name, without "the", and its last word."""
    words = key(outlet or "").removeprefix("the ").split()
    return (" ".join(words), words[-1]) if words else ()


def _goes_on(page: Page, spot: Spot) -> bool:
    """Whether a name only qualifies what follows it ("the Holt administration")."""
    return spot.last < len(page) and page.pos[spot.last] in _NAMING | {"PART"}


def credited(page: Page, spot: Spot) -> bool:
    """Whether a name is a picture's credit, the sender in a dateline or who wrote the article.

    Nobody means it again.

    "REUTERS/Jana Holt", "(AP Photo/Jana Holt)"; "TARN (Tarnpress) - ".
    """
    first, last = spot.first, spot.last
    if inside(page.raw, page.start[first]):
        return True
    if first > 1 and page.text[first - 1] == "/" and page.capital(first - 2):
        return True
    if page.para[first] > 1 or first == 0 or last + 1 >= len(page):
        return False
    within = page.text[first - 1] == "(" and page.text[last] == ")"
    return within and page.text[last + 1] in _DASHES and page.para[last + 1] == page.para[first]
