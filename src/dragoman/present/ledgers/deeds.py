"""What an event is to the commitment it is about: a step of it, a mention, or what is wanted."""

from collections.abc import Sequence

from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present.ledgers import vocabulary
from dragoman.present.ledgers.forms import is_named, is_open, is_wanted
from dragoman.present.ledgers.proof import overlap, together
from dragoman.present.ledgers.vocabulary import Commitment
from dragoman.present.library.catalogue import Library
from dragoman.reconcile.words.wording import content_words

_STATUSES = {
    "scheduled": "set",
    "expected": "expected",
    "proposed": "proposed",
    "cancelled": "called off",
    "denied": "denied",
    "not_done": "not done",
}
_SAID = frozenset(("denied", "called off", "broken"))  # what no position tells too
_BOTH = 2


def step_of(of: Commitment, event: Event) -> str | None:
    """What an event is to its commitment; None where it is only mentioned or hangs on others."""
    if event.kind == "violation":
        return {"happened": "broken", "denied": "denied"}.get(event.status)
    if event.status == "happened":
        return None if is_named(event) or is_wanted(event) else _done_as(of, event)
    vague = is_named(event) and not event.date
    ahead = event.status in ("proposed", "expected", "scheduled")
    if (ahead and (vague or not event.actors)) or (event.status == "not_done" and is_named(event)):
        return None
    return _STATUSES.get(event.status)


def _done_as(of: Commitment, event: Event) -> str:
    if event.kind in ("agreement", "signature") or vocabulary.assent() & content_words(
        event.evidence
    ):
        return "agreed" if len(event.actors) > 1 else "accepted"
    return of.kept


def is_empty(of: Commitment, event: Event) -> bool:
    """Whether an agreement is none ("agreed to speak"): no pact is named, no two agree."""
    return (
        of.name == "agreement"
        and not content_words(event.evidence) & vocabulary.pacts()
        and (event.kind == "signature" or len(event.actors) < _BOTH)
    )


def is_stand(event: Event, step: str, positions: Sequence[Position]) -> bool:
    """Whether a position of the same words tells it: as wanted, or as accepted."""
    if step in ("accepted", "agreed") and any(
        p.stance == "accepts" and overlap(p, event) for p in positions
    ):
        return True
    return step not in _SAID and is_open(event, positions)


def proposers(library: Library, event: Event, near: Sequence[Event]) -> tuple[str, ...]:
    """Who proposes, in the same sentence, what a noun only names."""
    for other in near:
        if other.kind == "proposal" and other.actors and together(library, event, other):
            return other.actors
    return ()
