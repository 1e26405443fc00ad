"""One article's findings in the record's own terms: its shown id and everybody's canonical name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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
    own = _Renaming(article.key, ids[article.key], directory)
    positions = (own.position(p, findings.actors) for p in findings.positions)
    return Findings(
        quotes=_in_order(map(own.quote, findings.quotes)),
        events=_in_order(map(own.event, findings.events)),
        positions=_in_order(positions),
        figures=_in_order(map(own.figure, findings.figures)),
        relies_on=_in_order(map(own.reliance, findings.relies_on)),
        actors=tuple(sorted(map(own.actor, findings.actors), key=lambda a: (a.name, a.aliases))),
        meanings=findings.meanings,
    )


@dataclass(frozen=True, slots=True)
class _Renaming:
    """One article's statements in the record's terms: `shown` is the article's id there."""

    key: str
    shown: str
    directory: Names

    def name(self, local: str) -> str:
        return self.directory.canonical(self.key, local)

    def maybe(self, local: str | None) -> str | None:
        return None if local is None else self.name(local)

    def several(self, local: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(self.name, local)))

    def quote(self, q: Quote) -> Quote:
        return replace(q, article=self.shown, speaker=self.maybe(q.speaker), to=self.maybe(q.to))

    def event(self, e: Event) -> Event:
        return replace(
            e,
            article=self.shown,
            actors=self.several(e.actors),
            recipients=self.several(e.recipients),
            according_to=self.maybe(e.according_to),
        )

    def position(self, p: Position, actors: Sequence[LocalActor]) -> Position:
        told = self.name(p.party)
        party = _party(actors, told, self.directory.party(told))
        by = self.maybe(p.according_to) or (told if party != told else None)
        return replace(p, article=self.shown, party=party, according_to=by)

    def figure(self, f: Figure) -> Figure:
        return replace(f, article=self.shown, according_to=self.maybe(f.according_to))

    def reliance(self, r: Reliance) -> Reliance:
        return replace(r, article=self.shown, name=self.name(r.name))

    def actor(self, a: LocalActor) -> LocalActor:
        roles = tuple(replace(role, article=self.shown) for role in a.roles)
        return replace(a, name=self.name(a.name), side=self.maybe(a.side), roles=roles)


def _party(actors: Sequence[LocalActor], told: str, party: str) -> str:
    """Whose a person's stand is: at home those who speak for the state abroad are on no side."""
    return told if party != told and at_home(actors, party) else party


def _in_order(statements: Iterable[S]) -> tuple[S, ...]:
    return tuple(sorted(statements, key=lambda s: (s.start, s.end, s.id)))
