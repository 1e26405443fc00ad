"""The event: something an article says happened, is to happen, was proposed or was called off."""

from dataclasses import dataclass

from dragoman.model.timex import Timex
from dragoman.model.vocabulary import EventKind, EventStatus, PloverType


@dataclass(frozen=True, slots=True)
class Event:
    """One report of an event, with PLOVER's type and mode.

    `actors` act and `recipients` are acted on; names are as in `Quote.speaker`. `according_to` is
    who says so, if it is not the article itself.
    """

    article: str
    start: int
    end: int
    evidence: str
    kind: EventKind
    status: EventStatus
    rule: str
    plover: PloverType | None = None
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    when: Timex | None = None
    according_to: str | None = None
    confidence: float = 0.0
    id: str = ""

    @property
    def date(self) -> str | None:
        """The ISO 8601 day or interval of the event, None where not settled."""
        return self.when.date if self.when else None

    @property
    def date_text(self) -> str | None:
        """The words that date it, as written."""
        return self.when.text if self.when else None
