"""Given names: whether two names of one family name and initial are of two people."""

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from dragoman.knowledge.nicknames import nicknames
from dragoman.knowledge.states import first_names
from dragoman.read.names.page import Page
from dragoman.read.names.places import is_placed
from dragoman.read.names.register import family
from dragoman.read.names.spots import Spot

_INITIALS = 2  # letters: "H.W."
_BEGINNING = 2  # letters that the spellings of one given name share ("Aleksei", "Alexey")
_BEGUN = 0.5  # where they begin alike: "Nick"/"Nicholas" 0.50, "Dean"/"Derrick" 0.36
_SPELT = 0.6  # "Volodymyr"/"Vladimir" 0.71, "Yahya"/"Yehya" 0.80; "Kim"/"Kanye" 0.25


def is_other(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words of two such names are of two, and not one in two spellings.

    "Jana K. Holt" is "J. Holt", and not "Jana M. Holt"; "Kim West" is not "Kanye West".
    """
    given, second = one[0], other[0]
    if given == second:
        middle, beside = one[1:-1], other[1:-1]
        initials = bool(middle and beside) and len(middle[0]) <= _INITIALS >= len(beside[0])
        return initials and middle[0] != beside[0]
    if min(len(given), len(second)) <= _INITIALS:
        return False
    if second in nicknames().get(given, ()) or given in nicknames().get(second, ()):
        return False
    sexes = [first_names().get(name.title(), "?") for name in (given, second)]
    if sorted(sexes) == ["f", "m"]:
        return True
    alike = Indel.normalized_similarity(given, second)
    if given[:_BEGINNING] == second[:_BEGINNING]:
        return alike < _BEGUN
    known = {given.title(), second.title()} <= first_names().keys()
    return known or alike < _SPELT


def namesakes(page: Page, spots: Sequence[Spot]) -> None:
    """Make persons of the lone names of states that one introduced by a given name bears.

    "Luis Montenegro won. Montenegro rules out talks": not where something is in, or goes to, the
    state of that name, nor where its people are named too.
    """
    bearers = {
        family(spot.text)
        for spot in spots
        if spot.entry is None and spot.kind == "person" and " " in spot.text
        if spot.text.split()[0] in first_names() or spot.titles
    }
    lone: dict[str, list[Spot]] = {}
    for spot in spots:
        if spot.entry is not None and spot.kind == "state" and spot.text.lower() in bearers:
            lone.setdefault(spot.entry.name, []).append(spot)
    for state, found in lone.items():
        peopled = any(s.kind != "state" and s.entry and s.entry.name == state for s in spots)
        if not peopled and not any(is_placed(page, spot) for spot in found):
            for spot in found:
                spot.kind, spot.entry, spot.sure = "person", None, False
