"""Statements of invented outlets, to be placed in an article at their words."""

from collections.abc import Callable, Sequence
from typing import Any

from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.identity import sealed
from dragoman.model.position import Position
from dragoman.model.timex import Timex

Statement = Position | Event | Figure
Told = tuple[str, str, str, Sequence[Callable[[str, str], Statement]]]
_RULE = {Event: "events.x.verb", Position: "positions.x", Figure: "figures.x"}


def when(day: str | None) -> Timex | None:
    return Timex(0, 0, "", "DATE", day) if day else None


def said(noun: type, words: str, day: str | None = None, **slots: Any) -> Any:  # noqa: ANN401
    """A statement to be placed in an article at its words."""

    def placed(article: str, text: str) -> Statement:
        start = text.index(words)
        given = {"rule": _RULE[noun], "confidence": 0.9, **slots}
        made = noun(
            article=article, start=start, end=start + len(words), evidence=words,
            when=when(day), **given,
        )  # fmt: skip
        return sealed(made)  # type: ignore[no-any-return]

    return placed


def stands(words: str, party: str, stance: str, day: str | None = None, **slots: Any) -> Any:  # noqa: ANN401
    return said(Position, words, day, party=party, issue=words, stance=stance, **slots)


def event(words: str, kind: str, status: str, day: str | None = None, **slots: Any) -> Any:  # noqa: ANN401
    return said(Event, words, day, kind=kind, status=status, **slots)


def figure(words: str, value: float, by: str | None, **slots: Any) -> Any:  # noqa: ANN401
    return said(Figure, words, value=value, unit="people", according_to=by, **slots)
