"""Namesakes: people whose family name is a state's, where an article tells of them alone."""

from collections.abc import Sequence

from dragoman.knowledge.states import first_names
from dragoman.read.names.page import Page
from dragoman.read.names.places import is_placed
from dragoman.read.names.register import family
from dragoman.read.names.spots import Spot


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
