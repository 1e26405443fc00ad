"""Analysts and other observers: what they say a party wants is not that party's stand."""

import re
from functools import cache

from dragoman.knowledge import load
from dragoman.knowledge.stances import stances
from dragoman.model.actor import Actor
from dragoman.model.position import Position
from dragoman.present.library.catalogue import Library
from dragoman.reconcile.words.wording import plain

# What opens a condition of the course of things, against "in exchange for", a party's own.
_IF = re.compile(r"(?:if|unless|should|once|when)\b", re.IGNORECASE)
_UNREAL = ("Had ", "had we ", "had they ")  # "had we wanted it", nobody wants it
_FORETOLD = "positions.modal.if"
_CHAIR = "chair"  # of a committee it negotiates, "in" a field it teaches


def is_commentary(library: Library, p: Position) -> bool:
    """Whether somebody who watches, not one who takes part or reports, tells a stand.

    Those are people with an observer's title, and people of an institute who act nowhere and
    whose house takes no stand, where they speak of another; and an article that foretells what
    will come of an "if" ("if the vote fails, Brenlund will leave"), or what would have been.
    """
    if p.rule == _FORETOLD and p.according_to is None and _IF.match(p.condition or ""):
        return True
    if p.evidence.startswith(_UNREAL):
        return True
    if is_observer(library, p.according_to):
        return True
    teller = library.actors.get(p.according_to or "")
    if teller is None or teller.type != "person":
        return False
    apart = library.side(teller.name) != library.side(p.party)
    institute = any(_of_institute(title) for title in _titles(teller))
    return apart and institute and not _takes_part(library, teller)


def is_observer(library: Library, name: str | None) -> bool:
    """Whether somebody has an observer's title, or is nothing but that ("analysts")."""
    known = library.actors.get(name or "")
    if known is None or known.type != "person":
        return _watches(plain(name or ""))
    return any(_watches(title) for title in _titles(known))


def _titles(person: Actor) -> list[list[str]]:
    return [plain(role.title) for role in person.roles if not role.former]


def _watches(title: list[str]) -> bool:
    return not (stances().observers - {_CHAIR}).isdisjoint(title) or any(
        word == _CHAIR and title[at + 1 : at + 2] == ["in"] for at, word in enumerate(title)
    )


def _of_institute(title: list[str]) -> bool:
    institutes, experts = _houses()
    return not institutes.isdisjoint(title) and not experts.isdisjoint(title)


def _takes_part(library: Library, teller: Actor) -> bool:
    """Whether a person acts, or the house that he speaks for takes a stand or acts."""
    own = {teller.name, library.party_of(teller.name)}
    return not own.isdisjoint(library.active)


@cache
def _houses() -> tuple[frozenset[str], frozenset[str]]:
    told = load("outlets")["institutes"]
    return frozenset(told["words"].lower().split()), frozenset(told["experts"].split())
