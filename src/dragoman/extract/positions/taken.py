"""When a stand was taken: on the day of the deed that its words tell, else when it was said."""

from collections.abc import Iterable

from dragoman.model.event import Event
from dragoman.model.quote import Quote
from dragoman.model.timex import Timex

_DEEDS = frozenset(("agreement", "demand", "proposal", "rejection", "signature", "threat"))


def taken(
    events: Iterable[Event], start: int, end: int, party: str, quote: Quote | None
) -> Timex | None:
    """The day of a party's stand, told between `start` and `end`; None where nothing settles it.

    "Orvia offered in 1946 to buy the island", somebody recalls today: the offer is of 1946.
    """
    told = (
        e
        for e in events
        if e.when is not None and e.kind in _DEEDS and e.status == "happened"
        if party in e.actors and e.start < end and start < e.end
    )
    deed = min(told, key=lambda e: (e.end - e.start, e.start), default=None)
    if deed is not None:
        return deed.when
    return quote.when if quote is not None else None
