"""Which commitment a stand or an event is about."""

from collections.abc import Sequence
from itertools import pairwise

from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present.ledgers import vocabulary
from dragoman.present.ledgers.proof import overlap
from dragoman.present.ledgers.vocabulary import Commitment
from dragoman.reconcile.words.wording import plain

_RELIEF = frozenset(("relief", "waiver", "waivers"))
_UNDOING = 3  # words of an issue among which its verb stands
_FORWARD = 5  # words of an issue before which a commitment must be named to be its matter


def commitment_of(group: Sequence[Position], near: dict[str, list[Event]]) -> Commitment | None:
    """The commitment that a stand is about: the one its issue opens with, else what it overlaps."""
    for p in group:
        if found := _named(p.issue):
            return found
    for p in group:
        for event in near.get(p.article, ()):
            if event.kind != "violation" and _heads(p, event):
                return of_kind(event)
    return None


def _heads(p: Position, event: Event) -> bool:
    """Whether a position's issue opens with what an event is about."""
    of = of_kind(event)
    opening = plain(p.issue)[: _FORWARD - 2]
    return bool(
        of and overlap(p, event) and of.name != "agreement" and _fits(of, p)
        and opening and opening == plain(event.evidence.removeprefix("to "))[: len(opening)]
    )  # fmt: skip


def _fits(of: Commitment, p: Position) -> bool:
    """Whether an easing is one of a measure: "to halt the work" eases nothing."""
    words = frozenset(plain(p.issue))
    return of.name != "easing" or not words.isdisjoint(vocabulary.words("easing", "eased"))


def _named(issue: str) -> Commitment | None:
    words = plain(issue)
    found = vocabulary.named(words[:_FORWARD])
    if found and not vocabulary.words("undone", "verbs").isdisjoint(words[:_UNDOING]):
        return None
    if found and found.name == "release" and is_given_out(words):
        return None
    if found and found.name == "easing" and not _RELIEF.isdisjoint(words) and not _relieves(words):
        return next(c for c in vocabulary.commitments() if c.name == "aid")
    return found


def is_given_out(words: Sequence[str]) -> bool:
    """Whether papers or words are released, and nobody is let go."""
    return not vocabulary.words("release", "given").isdisjoint(words[: 2 * _FORWARD])


def _relieves(words: Sequence[str]) -> bool:
    """Whether relief is from a measure ("tariff relief", "relief from sanctions"), and no aid."""
    measures = vocabulary.words("easing", "measures")
    ahead = any(one in measures and other in _RELIEF for one, other in pairwise(words))
    return ahead or any(one in _RELIEF and other == "from" for one, other in pairwise(words))


def of_kind(event: Event) -> Commitment | None:
    """The commitment that an event makes, keeps or breaks."""
    for c in vocabulary.commitments():
        if event.kind in c.kinds and (c.modes is None or (event.mode or "") in c.modes):
            return c
    return None


def _easing(event: Event) -> Commitment | None:
    """What is lifted where "relief" is from a measure: "sanctions relief was extended"."""
    if not _relieves(plain(event.evidence)):
        return None
    return next((c for c in vocabulary.commitments() if c.name == "easing"), None)


def _holds(event: Event, other: Event) -> bool:
    """Whether an event stands within the words of another."""
    return event.start <= other.start and other.end <= event.end


def _is_rescue(event: Event) -> bool:
    """Whether nobody is let go: "the sailors were rescued", "brought back to work"."""
    told = vocabulary.words("release", "freed")
    return event.kind == "release" and told.isdisjoint(plain(event.evidence))


def of_event(event: Event, near: dict[str, list[Event]]) -> Commitment | None:
    """The event's own; of an agreement, what is agreed on where its words name it."""
    if event.kind == "violation":
        return vocabulary.named(plain(event.evidence))
    own = None if _is_rescue(event) else of_kind(event)
    if own is not None and own.name == "aid" and (eased := _easing(event)):
        return eased
    if own is None or own.name != "agreement":
        return own
    if named := _named(" ".join(event.evidence.split())):
        return named
    for other in near.get(event.article, ()):
        inner = other.id != event.id and _holds(event, other)
        if inner and (found := of_kind(other)):
            return found
    return own
