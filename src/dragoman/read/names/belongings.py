"""What class of body a name is, by what the article says belongs to it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dragoman.knowledge.roles import roles
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer
from dragoman.read.names.spots import Spot

PLAIN = (
    2  # classes and nouns; a body of more is of no one class ("Tarn Group": firm, movement, ...)
)
_REACH = 3  # words from a name to what belongs to it: "Marlow's first quarter profits"
_OWNED = frozenset({"of", "at", "in"})
_MARKS = frozenset({"'s", "’s", "'", "’"})


def classify(page: Page, spots: Sequence[Spot], held: Mapping[int, Bearer]) -> None:
    """Let bodies be called again by the class that most of their belongings tell.

    So "the company" is Marlow where the article has spoken of Marlow employees. A body whose own
    name or introduction tells its class keeps that.
    """
    tallies: dict[str, Counter[str]] = {}
    bodies: dict[str, Bearer] = {}
    for n, bearer in held.items():
        if bearer.type != "organisation" or 0 < len(bearer.kin) <= PLAIN or spots[n].entry:
            continue
        bodies[bearer.name] = bearer
        tallies.setdefault(bearer.name, Counter()).update(_told(page, spots[n]))
    for name, tally in tallies.items():
        most = max(tally.values(), default=0)
        classes = frozenset(kin for kin, votes in tally.items() if votes == most)
        if classes and not (bodies[name].kin and len(classes) > 1):
            bodies[name].kin = classes | (bodies[name].kin & classes)


def _told(page: Page, spot: Spot) -> frozenset[str]:
    """The classes that one mention's belongings tell; none for most mentions."""
    known = roles().belongings
    i = spot.last
    owner = i < len(page) and page.lower[i] in _MARKS
    i += owner
    for k in range(i, min(i + _REACH, len(page))):
        tied = owner or page.head[spot.last - 1] == k or k == i
        if not tied or page.pos[k] not in ("NOUN", "PROPN", "ADJ", "NUM"):
            break
        if page.lower[k] in known and page.together(k, spot.first):
            return known[page.lower[k]]
    before = spot.first - 1
    before -= before > 0 and page.lower[before] == "the"
    if before > 0 and page.lower[before] in _OWNED:
        return known.get(page.lower[before - 1], frozenset())
    return frozenset()
