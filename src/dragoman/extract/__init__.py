"""Reading to statements: each extractor in turn, given the reading and the quotes found in it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from dragoman.extract.events import events
from dragoman.extract.figures import figures
from dragoman.extract.positions import positions
from dragoman.extract.quotes import quotes
from dragoman.extract.reliance import reliance
from dragoman.knowledge.confidence import confidence
from dragoman.model.clues import Clues
from dragoman.model.event import Event
from dragoman.model.findings import SURE, Findings, Statement
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

S = TypeVar("S", bound=Statement)


def extract(reading: Reading) -> Findings:
    """All statements of one article, sealed and with their confidence, in the order of the text."""
    said = quotes(reading)
    happened = events(reading, said)
    uttered, told = _weighed(reading, said), _weighed(reading, happened)
    return Findings(
        quotes=uttered,
        events=told,
        positions=_weighed(reading, positions(reading, said, happened)),
        figures=_weighed(reading, figures(reading, said)),
        relies_on=_weighed(reading, reliance(reading, said)),
        actors=reading.actors,
        clues=_clues(reading),
        meanings=_meanings(reading, (*uttered, *told)),
    )


def _meanings(reading: Reading, told: Iterable[Quote | Event]) -> dict[str, bytes]:
    """What the words of the sure ones among some statements mean, where a trained reader tells."""
    meaning = reading.meaning
    if meaning is None:
        return {}
    return {s.id: meaning.of(s.start, s.end) for s in told if s.confidence >= SURE}


def _clues(reading: Reading) -> Clues | None:
    """What an undated article tells of its own day; None for a dated one."""
    if reading.article.published is not None:
        return None
    times = (t for t in reading.dates if t.type in ("DATE", "TIME") and t != reading.dateline)
    return Clues(reading.dateline, tuple(t for t in times if t.relative or t.date))


def _weighed(reading: Reading, statements: Iterable[S]) -> tuple[S, ...]:
    """Statements with the confidence of the rule that made each; equal ones once.

    What the page says to its reader ("Thank you for your patience") states nothing.
    """
    notices = reading.notices
    unique = {
        s.id: s for s in statements if not any(low <= s.start < high for low, high in notices)
    }.values()
    ordered = sorted(unique, key=lambda s: (s.start, s.end, s.id))
    return tuple(replace(s, confidence=confidence(s.rule)) for s in ordered)
