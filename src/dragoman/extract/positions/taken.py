"""When a stand was taken: on the day of the deed that its words tell."""

from collections.abc import Iterable

from dragoman.model.event import Event
from dragoman.model.reading import Reading
from dragoman.model.timex import Timex

_DEEDS = frozenset(("agreement", "demand", "proposal", "rejection", "signature", "threat"))


def taken(
    reading: Reading, events: Iterable[Event], place: tuple[int, int], party: str
) -> Timex | None:
    """The day of the deed by which a party took a stand that is told at a place; None for none.

    "Orvia offered in 1946 to buy the island", somebody recalls today: the offer is of 1946. A day
    that is still to come is not the deed's: "proposed a swap by Friday".
    """
    start, end = place
    today = reading.article.published
    told = (
        e
        for e in events
        if e.when is not None and e.kind in _DEEDS and e.status == "happened"
        if party in e.actors and e.start < end and start < e.end
        if _is_over(e.when, today)
    )
    deed = min(told, key=lambda e: (e.end - e.start, e.start), default=None)
    return deed.when if deed is not None else None


def _is_over(when: Timex, today: str | None) -> bool:
    """Whether a day has come; in an article without a date, whether it is told in full."""
    if today is None:
        return when.relative is None
    return (when.date or "")[:10] <= today[:10]
