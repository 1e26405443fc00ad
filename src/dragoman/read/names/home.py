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
_PRESIDENT = "president"
_ABROAD = 8  # mentions of other states from which an article may be about what passes between them
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
        if (name := _state(entry)) is not None:
            states[name] = states.get(name, 0) + 1
    return partisan > max(sorted(states.values())[:-1], default=0)


def seats_apart(page: Page, hits: Hits) -> None:
    """Make a seat of government a body of its own: at home it is one party, not the whole state."""
    for i, (last, entry, until) in hits.items():
        if entry.kind == "metonym" and not entry.capital:
            seat = " ".join(page.raw[page.start[i] : until].split())
            hits[i] = (last, Entry(seat, "organisation", kin="office"), until)


def in_office(page: Page, hits: Hits, bearers: Iterable[Bearer]) -> None:
    """Give the one president of no state told the state whose presidency an article names.

    The press of a state calls its own president by no more than the title: "President Holt
    returned to the White House". Where another is told to be that state's, he is not; and among
    the parties within a state, he is one of them.
    """
    seats = {
        entry.name
        for i, (_, entry, until) in hits.items()
        if entry.kind == "metonym" and page.raw[page.start[i] : until] in roles().administrations
    }
    persons = [b for b in bearers if b.type == "person" and _PRESIDENT in b.heads]
    free = [b for b in persons if b.named and not b.side and not b.home and _presides(page, b)]
    taken = {b.side for b in persons}
    abroad = sum(_state(entry) not in {*seats, None} for _, entry, _ in hits.values())
    if len(seats) == 1 and len(free) == 1 and seats.isdisjoint(taken) and abroad >= _ABROAD:
        free[0].side = seats.pop()


def _state(entry: Entry) -> str | None:
    """The state that an entry names, if it names one."""
    return None if entry.kind == "organisation" else entry.side or entry.name


def _presides(page: Page, bearer: Bearer) -> bool:
    """Whether every title of somebody is a president's own: no deputy's, body's or former one's."""
    told = [(page.lower[first:last], former) for first, last, former in bearer.titles]
    return bool(told) and all(not former and words == [_PRESIDENT] for words, former in told)


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
