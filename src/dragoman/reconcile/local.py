"""What one article brings to the record's names and sides, in its own terms."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.actor import LocalActor
from dragoman.model.findings import Findings
from dragoman.reconcile.stories.disputants import Faced, faced


@dataclass(frozen=True, slots=True)
class Local:
    """The actors of an article, every name that its statements use, and who acts with whom."""

    actors: tuple[LocalActor, ...]
    names: tuple[str, ...]
    faced: Faced


def local(article: str, found: Findings) -> Local:
    """What an article (by its key) brings with its findings as they were read."""
    return Local(found.actors, tuple(sorted(set(_names(found)))), faced(article, found))


def _names(found: Findings) -> Iterator[str]:
    """Every name that reconciliation exchanges for the record's."""
    for actor in found.actors:
        yield from filter(None, (actor.name, actor.side))
    for quote in found.quotes:
        yield from filter(None, (quote.speaker, quote.to))
    for event in found.events:
        yield from filter(None, (*event.actors, *event.recipients, event.according_to))
    for position in found.positions:
        yield from filter(None, (position.party, position.according_to))
    yield from (f.according_to for f in found.figures if f.according_to)
    yield from (r.name for r in found.relies_on)
