"""Whether an event is told by a verb, or only named or wanted in passing."""

import re
from collections.abc import Iterable

from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present.ledgers.proof import overlap

_GERUND = re.compile(r"[b-df-hj-np-tv-xz-]*+[aeiouy][a-z-]*ing")  # "resuming talks", not "bring"
_OPEN = frozenset(("demands", "offers", "conditional", "rejects"))


def is_named(event: Event) -> bool:
    """Whether only a noun names the event ("the release of the crew"): it may be any that was."""
    return event.rule.rpartition(".")[2].startswith("noun_")


def is_wanted(event: Event) -> bool:
    """Whether an infinitive of no day tells it ("to finalise a deal"): mostly wanted, not done."""
    return is_loose(event) and not event.date


def is_loose(event: Event) -> bool:
    """Whether the verb that tells it has no time of its own."""
    form = event.rule.rpartition(".")[2]
    opening = event.evidence.partition(" ")[0]
    return form.startswith("nonfinite") or opening == "to" or _GERUND.fullmatch(opening) is not None


def is_open(event: Event, positions: Iterable[Position]) -> bool:
    """Whether a position of its article tells the same words: what is demanded is not done yet."""
    return any(p.stance in _OPEN and overlap(p, event) for p in positions)


def is_demanded(event: Event, positions: Iterable[Position]) -> bool:
    """Whether a demand or a condition of its article tells the same words: nobody proposed it."""
    wanted = ("demands", "conditional")
    return any(p.stance in wanted and overlap(p, event) for p in positions)
