"""Ministries: "Ministry of Trade of Tarn" and "Tarnian Ministry of Trade" are one body."""

from collections.abc import Sequence

from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import adjectives
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.page import Page
from dragoman.read.names.spots import Spot


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
