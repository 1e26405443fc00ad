"""Home: articles about the parties within one state, and those who speak for themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import Entry, surfaces
from dragoman.model.actor import Role
from dragoman.read.names.page import Page

if TYPE_CHECKING:
    from dragoman.read.names.gazetteer import Hits
    from dragoman.read.names.register import Bearer

_PARTISAN = 3  # mentions of a state's own parties from which an article may be about them
_SENT = ("to", "for")  # "representative to the council" is an envoy, no legislator


def at_home(page: Page, hits: Hits) -> bool:
    """Whether an article is about parties within one state.

    It is where it names parties such as "Conservatives" more often than any state but one.
    """
    factions = roles().factions
    partisan = sum(
        word[0].isupper() and lower in factions
        for word, lower in zip(page.text, page.lower, strict=True)
    )
    if partisan < _PARTISAN:
        return False
    states: dict[str, int] = {}
    for _, entry, _ in hits.values():
        if entry.kind != "organisation":
            name = entry.side or entry.name
            states[name] = states.get(name, 0) + 1
    return partisan > max(sorted(states.values())[:-1], default=0)


def seats_apart(page: Page, hits: Hits) -> None:
    """Make a seat of government a body of its own: at home it is one party, not the whole state."""
    for i, (last, entry, until) in hits.items():
        if entry.kind == "metonym" and not entry.capital:
            seat = " ".join(page.raw[page.start[i] : until].split())
            hits[i] = (last, Entry(seat, "organisation", kin="office"), until)


def speaks_for_itself(bearer: Bearer, titles: Iterable[Role]) -> bool:
    """Whether no state or body speaks through somebody: a deputy, a movement in arms."""
    own = bearer.side == bearer.name or any(elected(role.title) for role in titles)
    return own or fights_for_itself(bearer)


def fights_for_itself(bearer: Bearer) -> bool:
    """Whether a name is that of a movement in arms: the "Free Tarnian Army" is not Tarn's."""
    if bearer.type == "person" or bearer.name in surfaces():
        return False
    words = set(bearer.name.lower().split())
    return not words.isdisjoint(naming().army) and not words.isdisjoint(naming().movements)


def elected(title: str) -> bool:
    """Whether a title is a seat of somebody's own, such as "senator" or "minority leader".

    Neither their state nor their chamber speaks through those who hold one.
    """
    words = title.lower().split()
    known = roles()
    if any(word in known.elected for word in words) or " ".join(words[-2:]) in known.benches:
        return True
    if words[-1:] != ["representative"] or len(words) == 1:
        return False
    return not any(word in known.delegating or word in _SENT for word in words)
