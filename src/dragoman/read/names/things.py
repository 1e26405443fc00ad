"""Things: names that a parser takes for somebody's and that nobody bears ("the Marrow treaty")."""

from collections import Counter
from collections.abc import Sequence

from dragoman.knowledge.naming import naming
from dragoman.knowledge.reporting import reporting
from dragoman.read.names.page import Page
from dragoman.read.names.register import family, key
from dragoman.read.names.spots import Spot

# A matter of the news stands before another noun in most of its mentions ("the Oruk vote"); of 30
# lone family names in 110 articles none does so in half of its own and never says anything.
_OFTEN = 3
_LEAVING = "xit"  # how news calls the leaving of a union by a state: "Tarnexit"


def things(page: Page, spots: Sequence[Spot]) -> None:
    """Make nobody of the lone names that mostly qualify other nouns, and of those with digits.

    Nor of acts and rooms ("the Tarn Act").

    Who is introduced, has a longer name on the page or says something stays somebody.
    """
    for spot in spots:
        if spot.entry is None and spot.text.endswith(_LEAVING) and " " not in spot.text:
            spot.kind, spot.sure = "thing", True
    for spot in spots:
        idle = spot.entry is None and spot.kind != "person" and not _somebody(page, spot)
        if idle and key(spot.text).rpartition(" ")[2] in naming().lifeless:
            spot.kind = "thing"
    longer = {family(s.text) for s in spots if s.kind == "person" and " " in s.text}
    found: dict[str, list[Spot]] = {}
    for spot in spots:
        if spot.entry is None and spot.kind == "person" and " " not in spot.text:
            found.setdefault(key(spot.text), []).append(spot)
    for name, lone in found.items():
        known = name in longer or any(_somebody(page, spot) for spot in lone)
        if any(c.isdigit() for c in name) or (not known and _thing(page, lone)):
            for spot in lone:
                spot.kind = "thing"


def _somebody(page: Page, spot: Spot) -> bool:
    """Whether a name is introduced by a title, or says something."""
    if spot.sure or spot.titles or spot.lead < spot.first:
        return True
    at = spot.last - 1
    return page.subject(at) and bool(reporting().of(page.lemma[page.head[at]]))


def _thing(page: Page, lone: Sequence[Spot]) -> bool:
    """Whether a name stands before a noun in at least half of its mentions, and often."""
    stands = Counter(_qualifies(page, spot.last - 1) for spot in lone)
    return stands[True] >= max(_OFTEN, stands[False])


def _qualifies(page: Page, at: int) -> bool:
    head = page.head[at]
    tied = page.dep[at] in ("compound", "nmod", "amod") and head > at
    return tied and page.pos[head] in ("NOUN", "PROPN")
