"""The position: a party's stand on an issue under negotiation."""

from dataclasses import dataclass

from dragoman.model.timex import Timex
from dragoman.model.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Position:
    """One report of where a party stands on an issue, and on what condition.

    `issue` is a short noun phrase in the words of the text ("NATO membership of Ukraine").
    """

    article: str
    start: int
    end: int
    evidence: str
    party: str
    issue: str
    stance: Stance
    rule: str
    condition: str | None = None
    according_to: str | None = None
    when: Timex | None = None
    confidence: float = 0.0
    id: str = ""

    @property
    def date(self) -> str | None:
        """The ISO 8601 day or interval the stand was taken, None where not settled."""
        return self.when.date if self.when else None
