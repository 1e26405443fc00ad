"""Articles about politics within one state, in which nobody speaks for the state itself."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.roles import roles
from dragoman.knowledge.stances import is_chamber
from dragoman.knowledge.states import is_state
from dragoman.model.actor import LocalActor

_PARTISAN = 4  # mentions of parties and chambers from which an article may be about them


def at_home(actors: Sequence[LocalActor], state: str) -> bool:
    """Whether an article is about the parties and chambers within a state, and no other state.

    A head of government then is one party among others: what she offers her members of parliament
    her state offers nobody. It is so where parties and chambers are named more often than any
    other state.
    """
    partisan = sum(a.mentions for a in actors if a.named and _is_partisan(a))
    if partisan < _PARTISAN or not _is_state(state, actors):
        return False
    others = (a.mentions for a in actors if a.type == "state" and a.name != state)
    return partisan > max(others, default=0)


def by_themselves(actors: Sequence[LocalActor]) -> tuple[LocalActor, ...]:
    """The actors of an article, the people of a state whose politics it is about on no side."""
    sides = {a.side for a in actors if a.type == "person" and a.side}
    home = {side for side in sorted(sides) if at_home(actors, side)}
    return tuple(
        replace(a, side=None) if a.type == "person" and a.side in home else a for a in actors
    )


def _is_state(name: str, actors: Sequence[LocalActor]) -> bool:
    return is_state(name) or any(a.name == name and a.type == "state" for a in actors)


def _is_partisan(actor: LocalActor) -> bool:
    if actor.type not in ("group", "organisation"):
        return False
    return actor.name.split()[-1].lower() in roles().factions or is_chamber(actor.name)
