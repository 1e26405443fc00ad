"""One article's findings in the record's own terms: its shown id and everybody's canonical name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from dragoman.knowledge.home import at_home
from dragoman.model.actor import LocalActor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import Findings, Statement
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.reliance import Reliance

S = TypeVar("S", bound=Statement)


class Names(Protocol):
    """Whoever knows the record's name for what an article calls somebody."""

    def canonical(self, article_key: str, local_name: str) -> str:
        """The record's name for one article's name; an unknown name comes back as it is."""
        ...

    def party(self, name: str) -> str:
        """For whom a person of the record speaks; anybody else is a party of their own."""
        ...


def resolved(
    article: Article, findings: Findings, directory: Names, ids: Mapping[str, str]
) -> Findings:
    """The findings with the article's shown id and canonical names, in the order of the text.

    The ids of the statements stay: they are hashes of what the article says in its own words.
    Raises KeyError where `ids` does not know the article.
    """
    shown = ids[article.key]

    def name(local: str) -> str:
        return directory.canonical(article.key, local)

    def maybe(local: str | None) -> str | None:
        return None if local is None else name(local)

    def several(local: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name(one) for one in local))

    def quote(q: Quote) -> Quote:
        return replace(q, article=shown, speaker=maybe(q.speaker), to=maybe(q.to))

    def event(e: Event) -> Event:
        return replace(
            e,
            article=shown,
            actors=several(e.actors),
            recipients=several(e.recipients),
            according_to=maybe(e.according_to),
        )

    def position(p: Position) -> Position:
        told = name(p.party)
        party = _party(findings.actors, told, directory.party(told))
        by = maybe(p.according_to) or (told if party != told else None)
        return replace(p, article=shown, party=party, according_to=by)

    def figure(f: Figure) -> Figure:
        return replace(f, article=shown, according_to=maybe(f.according_to))

    def source(r: Reliance) -> Reliance:
        return replace(r, article=shown, name=name(r.name))

    def actor(a: LocalActor) -> LocalActor:
        roles = tuple(replace(role, article=shown) for role in a.roles)
        return replace(a, name=name(a.name), side=maybe(a.side), roles=roles)

    return Findings(
        quotes=_in_order(map(quote, findings.quotes)),
        events=_in_order(map(event, findings.events)),
        positions=_in_order(map(position, findings.positions)),
        figures=_in_order(map(figure, findings.figures)),
        relies_on=_in_order(map(source, findings.relies_on)),
        actors=tuple(sorted(map(actor, findings.actors), key=lambda a: (a.name, a.aliases))),
    )


def _party(actors: Sequence[LocalActor], told: str, party: str) -> str:
    """Whose a person's stand is: at home those who speak for the state abroad are on no side."""
    return told if party != told and at_home(actors, party) else party


def _in_order(statements: Iterable[S]) -> tuple[S, ...]:
    return tuple(sorted(statements, key=lambda s: (s.start, s.end, s.id)))
