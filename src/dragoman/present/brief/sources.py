"""The articles of a brief, with every passage to be marked in them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import Statement
from dragoman.model.identity import content_hash
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.present.library.catalogue import Library
from dragoman.present.library.figures import number
from dragoman.present.library.proof import Source, Span
from dragoman.present.safe import one_line
from dragoman.present.text import short

_ISSUE = 70  # characters of an issue that a reading repeats: its words are what is marked


def sources(library: Library) -> tuple[Source, ...]:
    """Every article by day with its statements, and what disagreements and copies point to."""
    spans: dict[str, dict[str, Span]] = defaultdict(dict)
    for statement in library.statements():
        anchor = library.anchor_of(statement)
        kind = type(statement).__name__.lower()
        at = (statement.start, statement.end)
        spans[statement.article][anchor] = Span(*at, anchor, kind, one_line(reading(statement)))
    for article, start, end, what in _further(library):
        anchor = library.anchor((article, start, end))
        if article in library.place:
            spans[article].setdefault(anchor, Span(start, end, anchor, "passage", one_line(what)))
    return tuple(
        Source(number, name, f"a-{content_hash(name)[:10]}", article, tuple(spans[name].values()))
        for number, (name, article) in enumerate(library.articles.items(), start=1)
    )


def _further(library: Library) -> Iterator[tuple[str, int, int, str]]:
    for divergence in library.divergences:
        for told in divergence.values:
            yield told.article, told.start, told.end, f"disputed: {divergence.about}"
    for copy in library.copies:
        for start, end in copy.passages:
            yield copy.target, start, end, "passage shared with another article"
    for actor in library.actors.values():
        for role in actor.roles:
            yield role.article, role.start, role.end, f"office of {actor.name}"


def reading(s: Statement) -> str:
    """What the record reads in a statement, in one line."""
    if isinstance(s, Quote):
        return _joined((s.speaker or "speaker not named", s.kind, s.to and f"to {s.to}", s.date))
    if isinstance(s, Event):
        who = _joined((", ".join(s.actors), ", ".join(s.recipients)), " → ")
        return _joined((s.kind, _status(s), who, s.place, s.date, _by(s.according_to)))
    if isinstance(s, Position):
        return _joined(
            (f"{s.party} {s.stance}", short(one_line(s.issue), _ISSUE), _by(s.according_to))
        )
    if isinstance(s, Figure):
        unit = None if s.of and s.unit.casefold() in s.of.casefold() else s.unit
        return _joined((number(s), unit, s.of, s.as_of, _by(s.according_to)))
    return f"relies on {s.name}"


def _status(s: Event) -> str | None:
    return None if s.status == "happened" else s.status.replace("_", " ")


def _by(name: str | None) -> str | None:
    return f"says {name}" if name else None


def _joined(parts: Iterable[str | None], between: str = " · ") -> str:
    return between.join(part for part in parts if part)
