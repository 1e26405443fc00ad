"""A time expression in a text: its extent, TIMEX3 type and value, and what is still unresolved."""

import datetime as dt
from dataclasses import dataclass, replace

from dragoman.model.days import extent
from dragoman.model.steps import follow

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: TIMEX3 extent, type and value (ISO-TimeML).

    `start` and `end` count code points of the text, end exclusive. `relative` says what is still
    open, as steps from an anchor day that `resolve` understands ("weekday:4:past", "week:-1",
    "day:-1;part:TNI"); it is None where the value needs no anchor. `mod` is TIMEX3's START, MID or
    END of the value ("early May"), or None.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    relative: str | None = None
    mod: str | None = None

    @property
    def date(self) -> str | None:
        """ISO day, or interval `first/last` of days, that a settled date or time denotes.

        None for durations, sets, references such as "recently", and whatever is not settled.
        "early", "mid" and "late" take the first, middle and last third of the days.
        """
        if self.type not in ("DATE", "TIME") or self.relative is not None:
            return None
        days = extent(self.value)
        if days is None:
            return None
        first, last = _third(*days, self.mod) if self.mod else days
        return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def resolve(timex: Timex, anchor: dt.date) -> Timex:
    """Settle a relative expression against a dateline; one that needs no anchor comes back as is.

    Steps that lead outside the years 1 to 9999 leave the expression as it was.
    """
    if timex.relative is None:
        return timex
    try:
        value = follow(timex.relative, anchor.isoformat())
    except (ValueError, OverflowError):
        return timex
    return replace(timex, value=value, relative=None)


def _third(first: dt.date, last: dt.date, mod: str) -> tuple[dt.date, dt.date]:
    third = ((last - first).days + 1) // 3
    if not third or mod not in ("START", "MID", "END"):
        return first, last
    if mod == "START":
        return first, first + (third - 1) * _DAY
    if mod == "END":
        return last - (third - 1) * _DAY, last
    return first + third * _DAY, last - third * _DAY
