"""A record of what invented outlets tell of two states and who speaks for them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from tests.present.ledgers.placed import Told

from dragoman.model.actor import Actor, LocalActor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import Findings
from dragoman.model.group import Divergence, SameEvent
from dragoman.model.group import Told as Account
from dragoman.model.position import Position
from dragoman.model.relations import Relations
from dragoman.store import Record

_ACTORS = (
    ("Ardania", "state", None),
    ("Brenlund", "state", None),
    ("Tova Ferrick", "person", "Brenlund"),
    ("Ministry of Ports", "organisation", "Ardania"),
    ("Harbour Front", "organisation", "Ardania"),
    ("Ilse Marrow", "person", "Senate of Brenlund"),
)


@pytest.fixture
def record(filed: Any) -> Callable[..., Record]:  # noqa: ANN401
    """A record of articles (outlet, day, text, statements), some of whose events are one."""

    def made(*told: Told, one: bool = False, apart: Sequence[tuple[int, str]] = ()) -> Record:
        articles: dict[Article, Findings] = {}
        events: list[str] = []
        for number, (outlet, day, text, placed) in enumerate(told):
            name = f"{number:02}-{outlet}"
            found = [place(name, text) for place in placed]
            events += [s.id for s in found if isinstance(s, Event)]
            articles[
                Article(text=text, given_id=name, outlet=outlet, published=day)
            ] = Findings(
                events=tuple(s for s in found if isinstance(s, Event)),
                positions=tuple(s for s in found if isinstance(s, Position)),
                figures=tuple(s for s in found if isinstance(s, Figure)),
                actors=tuple(LocalActor(*actor) for actor in _ACTORS),
            )  # fmt: skip
        groups = (SameEvent("se-1", tuple(events), 1),) if one else ()
        relations = Relations(same_event=groups, divergences=_numbers_apart(told, apart))
        return filed(articles, relations, list(_actors()))  # type: ignore[no-any-return]

    return made


def _numbers_apart(
    told: Sequence[Told], words: Sequence[tuple[int, str]]
) -> tuple[Divergence, ...]:
    """A divergence between the numbers that some articles tell in these words."""
    values = []
    for number, number_words in words:
        outlet, _, text, _ = told[number]
        start = text.index(number_words)
        end = start + len(number_words)
        values.append(Account(f"{number:02}-{outlet}", number_words, start, end, number_words))
    return (Divergence("d-1", "number", "the number", tuple(values)),) if values else ()


def _actors() -> Iterator[Actor]:
    for name, kind, side in _ACTORS:
        yield Actor(f"a-{name}", name, kind, side, (), (name,))  # type: ignore[arg-type]
