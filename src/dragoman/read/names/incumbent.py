"""Incumbent: which of several who are called so is "the president", and who holds another's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dragoman.knowledge.offices import offices
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import is_state
from dragoman.read.names.descriptions import Phrase
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer

if TYPE_CHECKING:
    from dragoman.read.names.memory import Memory, Seen

_LOOSE = frozenset({"leader", "ruler"})  # parties and movements have them too
# What tells the one meant from others who bear the title; set by hand on sixty of bulk articles.
_SUBJECT = 1.0
_PER_SENTENCE = 0.4
_FAR = 8  # sentences after which distance tells no more
_FREQUENT = 0.15
_OFTEN = 8


def incumbent(memory: Memory, heads: set[str], at: int) -> Bearer | None:
    """Who "the president" at a word is, of those whom the article names with that title.

    Not who once was it, nor a deputy's or a society's, unless nobody else is; of several who may
    be meant the one named near, as a subject, and often. Whom somebody only speaks of is not meant
    outside of what is said: in "'I met President Holt,' the president said" two are.
    """
    single = (offices().alone - _LOOSE) & heads
    if not single or heads != single:
        return None
    seen = [
        s for s in memory.seen if s.bearer.type == "person" and s.bearer.named
        if single & s.bearer.heads
    ]  # fmt: skip
    fit = [s for s in seen if _holds(memory, s.bearer, next(iter(single)))]
    fit = [s for s in fit if _is_within_reach(memory.page, s.at, at)] or fit
    best = max(fit, key=lambda s: (_score(memory, s, at), s.at), default=None)
    return best.bearer if best else None


def over_another(page: Page, phrase: Phrase, known: Bearer) -> bool:
    """Whether an office is over another place than somebody's: "governor of Port Adel"."""
    over = {w for w in page.text[phrase.head + 1 : phrase.last] if w[0].isupper()}
    whose = {w for a, b, _ in known.titles for w in page.text[a:b] if w[0].isupper()}
    whose = {w for w in whose if w.lower() not in roles().offices | roles().modifiers}
    return bool(over and whose) and over.isdisjoint(whose)


def _holds(memory: Memory, bearer: Bearer, noun: str) -> bool:
    """Whether somebody holds the office itself, now and for a state."""
    page = memory.page
    if any(head.endswith(f"-{noun}") for head in bearer.heads):
        return False
    told = [former for first, last, former in bearer.titles if noun in page.lower[first:last]]
    if told and all(told):
        return False
    return bearer.side is None or _is_state(bearer.side, memory.seen)


def _is_within_reach(page: Page, named: int, at: int) -> bool:
    """Whether a name stands outside of quotation marks, or between the same ones as a word."""
    return page.stretch[named] < 0 or page.stretch[named] == page.stretch[at]


def _is_state(name: str, seen: Sequence[Seen]) -> bool:
    return is_state(name) or any(s.bearer.type == "state" and s.bearer.name == name for s in seen)


def _score(memory: Memory, seen: Seen, at: int) -> float:
    distance = memory.beat[at] - memory.beat[seen.at]
    score = _FREQUENT * min(seen.bearer.count, _OFTEN) - _PER_SENTENCE * min(distance, _FAR)
    return score + (_SUBJECT if seen.subject else 0.0)
