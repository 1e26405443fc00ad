"""Dating: which time expression dates an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.extract.events.heads import heads as heads_of
from dragoman.extract.events.senses import noun_sense
from dragoman.knowledge.event_vocabulary import event_vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.extract.events.predicates import Predicate
    from dragoman.model.reading import Reading
    from dragoman.model.timex import Timex

_CLIMB = 5


def when(reading: Reading, predicate: Predicate) -> Timex | None:
    """The time expression that hangs on the event's words, None where none does."""
    sent = predicate.head.sent
    start = sent.doc[clause.after_dateline(predicate.head)].idx
    dates = [d for d in reading.dates_in(start, sent.end_char) if d.type in ("DATE", "TIME")]
    if not dates:
        return None
    heads = list(heads_of(predicate))
    best: tuple[tuple[int, int, int, int], Timex] | None = None
    for date in dates:
        rank = _rank(reading, date, heads, predicate)
        if rank is not None and (best is None or rank < best[0]):
            best = rank, date
    return best[1] if best else None


def _rank(
    reading: Reading, date: Timex, heads: list[Token], predicate: Predicate
) -> tuple[int, int, int, int] | None:
    """How near a date hangs on the predicate; None where it belongs to another event."""
    span = reading.span(date.start, date.end)
    if span is None:
        return None
    token = span.root
    if token.head.lower_ in ("since", "until", "till"):
        return None
    open_ended = 0 if date.date or date.relative else 1
    beside = token.head.i - 1 == predicate.head.i and predicate.head.pos_ == "NOUN"
    if beside and token.head.lower_ == "in":  # "the election in May", wherever it was hung up
        return 0, open_ended, 1, date.start
    for steps in range(_CLIMB):
        for nth, head in enumerate(heads):
            if token == head:
                return nth, open_ended, steps, date.start
        above = token.head
        if above == token or _claims(token, predicate):
            return None
        token = above
    return None


def _claims(token: Token, predicate: Predicate) -> bool:
    """Whether a word on the way up from a date keeps the date to itself."""
    if clause.is_verbal(token):
        return not (token.dep_ in ("acl", "relcl") and token.head == predicate.head)
    if predicate.sense.kind == "visit" or token.pos_ not in ("NOUN", "PROPN"):
        return False
    if token == predicate.head:
        return False
    told = noun_sense(token, event_vocabulary())
    if told is None:
        return False
    # "the round of talks on Friday", "killed in Sunday's shelling": one event in two words.
    within = token.dep_ == "pobj" and token.head.head == predicate.head
    return not (within and told.kind == predicate.sense.kind)
