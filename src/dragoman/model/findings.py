"""What one article says, read on its own: its statements and the actors it names."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

import msgspec

from dragoman.model.actor import LocalActor
from dragoman.model.clues import Clues
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.identity import content_hash
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.reliance import Reliance

SURE = 0.5  # the confidence from which a statement stands in tables, brief, export and relations

_BESIDE = frozenset({"actors", "clues", "meanings"})  # what findings hold beside statements

Statement = Quote | Event | Position | Figure | Reliance


@dataclass(frozen=True, slots=True)
class Findings:
    """All statements of one article, each kind in the order of the text.

    After extraction, names are the article's own (LocalActor.name) and `article` is the article's
    key; after reconciliation, names are the record's and `article` is the article's id. `clues`
    are kept of an article without a date, until reconciliation may settle it. `meanings` are those
    of the words of sure quotes and events, by their ids (`Meaning.of`), where a trained reader has
    told them.
    """

    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    figures: tuple[Figure, ...] = ()
    relies_on: tuple[Reliance, ...] = ()
    actors: tuple[LocalActor, ...] = ()
    clues: Clues | None = None
    meanings: Mapping[str, bytes] = field(default_factory=dict)

    def statements(self) -> tuple[Statement, ...]:
        """Every statement, kind by kind, in the order of the exchange form."""
        kinds = (getattr(self, f.name) for f in fields(self) if f.name not in _BESIDE)
        return tuple(s for kind in kinds for s in kind)

    def digest(self) -> str:
        """A hash of all that the article says."""
        said = msgspec.to_builtins(self)
        if self.clues is None:  # a reading that was stored before there were clues keeps its digest
            del said["clues"]
        return content_hash(said)

    def sure(self) -> "Findings":
        """The findings without the statements that are below 0.5 confidence."""
        return replace(
            self,
            quotes=tuple(q for q in self.quotes if q.confidence >= SURE),
            events=tuple(e for e in self.events if e.confidence >= SURE),
            positions=tuple(p for p in self.positions if p.confidence >= SURE),
            figures=tuple(f for f in self.figures if f.confidence >= SURE),
            relies_on=tuple(r for r in self.relies_on if r.confidence >= SURE),
        )
