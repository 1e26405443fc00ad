"""The record in memory for display: articles in order, statements by id, anchors and sources."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import Statement
from dragoman.model.group import Divergence
from dragoman.model.identity import content_hash
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.reliance import Reliance
from dragoman.present.dates import first_day
from dragoman.present.library.anchors import anchors, short
from dragoman.present.library.excerpts import excerpt
from dragoman.present.library.families import families
from dragoman.present.library.growth import counts, said_since
from dragoman.present.library.heads import heads
from dragoman.present.library.openings import after_dateline
from dragoman.present.library.proof import Backing, Cite, Dispute, Excerpt
from dragoman.present.library.sides import party_of
from dragoman.present.safe import one_line
from dragoman.present.text import short as clipped
from dragoman.store import Record

_NAME = 30  # characters of a title that stands for an outlet
_OUTLET = 60  # characters of an outlet's name: it stands in every line that rests on it
_PLANNED = frozenset(("proposed", "expected", "scheduled", "conditional"))

Passage = tuple[str, int, int]
Stretch = tuple[int, int]


class Library:
    """Everything of a record that the parts of its brief look up."""

    def __init__(self, record: Record) -> None:
        """Lay out a record: its sure statements, its articles by day with the undated last."""
        shown = record.file.shown_ids()
        ordered = sorted(record.articles(), key=lambda a: a.published is None)
        self.articles: dict[str, Article] = {shown[a.key]: a for a in ordered}
        self.press = frozenset((a.outlet or "").casefold() for a in self.articles.values())
        self.place = {name: number for number, name in enumerate(self.articles)}
        self.quotes: list[Quote] = record.quotes()
        self.events: list[Event] = record.events()
        self.positions: list[Position] = record.positions()
        self.figures: list[Figure] = record.figures()
        self.reliances: list[Reliance] = record.reliances()
        self.actors: dict[str, Actor] = {a.name: a for a in record.actors()}
        self.same_events = record.same_events()
        self.same_quotes = record.same_quotes()
        self.divergences = [d for d in record.disputes() if not _is_shade(d)]
        self.outlook = record.outlook()
        self.copies = record.copies()
        self.by_id: dict[str, Statement] = {s.id: s for s in self.statements()}
        self.origins = {m: g.origins for g in self.same_events for m in g.members}
        self.credited: dict[str, tuple[int, ...]] = {}  # where credits of pictures begin, if asked
        self._anchors = anchors(self.by_id)
        self._names: dict[str, str] = {}
        self._parties: dict[str, str] = {}
        self._at = {(s.article, s.start, s.end): s.id for s in self.statements()}
        self._disputed = _by_article(self.divergences)
        self._kin = families(self.articles, self.copies)

    def statements(self) -> Iterable[Statement]:
        """Every sure statement."""
        return chain(self.quotes, self.events, self.positions, self.figures, self.reliances)

    @cached_property
    def today(self) -> str | None:
        """The day the brief stands at: the last of publication, else of what happened."""
        return self.last_day or max(
            (
                e.date
                for e in self.events
                if e.status == "happened" and e.date and "/" not in e.date
            ),
            default=None,
        )

    @cached_property
    def last_day(self) -> str | None:
        """The last day of publication."""
        return max((a.published[:10] for a in self.articles.values() if a.published), default=None)

    @cached_property
    def first_day(self) -> str | None:
        """The first day of publication."""
        return min((a.published[:10] for a in self.articles.values() if a.published), default=None)

    def source(self, article: str) -> str:
        """What to call where an article comes from: its outlet, else its title or first words."""
        if found := self._names.get(article):
            return found
        known = self.articles[article]
        named = clipped(one_line((known.outlet or "")[: 4 * _OUTLET]), _OUTLET)
        first = one_line(known.title or known.text[: 4 * _NAME])
        told = f"“{clipped(first, _NAME)}”" if first else f"article {self.place[article] + 1}"
        return self._names.setdefault(article, named or told)

    def published(self, article: str) -> str | None:
        """The day an article appeared."""
        return first_day(self.articles[article].published) or None

    def order(self, statement: Statement) -> tuple[int, int, int, str]:
        """The place of a statement: by article, then in its text."""
        return self.place[statement.article], statement.start, statement.end, statement.id

    def anchor(self, passage: Passage) -> str:
        """The name of a passage within the brief: its statement's where it is one."""
        found = self._at.get(passage)
        return self._anchors[found] if found else f"w-{content_hash(*passage)[:10]}"

    def anchor_of(self, statement: Statement) -> str:
        """The name of a statement's passage within the brief."""
        return self._anchors[statement.id]

    def cite(self, article: str, start: int, end: int) -> Cite:
        """A passage as something to cite."""
        anchor = self.anchor((article, start, end))
        return Cite(article, start, end, anchor, self.source(article), self.published(article))

    def cited(self, statement: Statement) -> Cite:
        """A statement as something to cite."""
        at = (statement.article, statement.start, statement.end)
        day = self.published(statement.article)
        return Cite(*at, self.anchor_of(statement), self.source(statement.article), day)

    def at(self, cite: Cite) -> Statement | None:
        """The statement that a passage is."""
        return self.by_id.get(self._at.get((cite.article, cite.start, cite.end), ""))

    @cached_property
    def figures_at(self) -> dict[Passage, Figure]:
        """The figures by their passages."""
        return {(f.article, f.start, f.end): f for f in self.figures}

    @cached_property
    def spoken(self) -> dict[str, list[Stretch]]:
        """Where each article holds somebody's own words, within quotation marks."""
        found: dict[str, list[Stretch]] = defaultdict(list)
        for quote in self.quotes:
            if quote.kind == "direct":
                found[quote.article].append((quote.start, quote.end))
        return found

    def backing(
        self,
        statements: Sequence[Statement],
        origins: int | None = None,
        needs: Iterable[Iterable[Statement]] = (),
    ) -> Backing:
        """What statements rest on: the first passage of each article, and what is disputed.

        `needs` are the parts of what is said, each by the statements that say it.
        """
        first: dict[str, Statement] = {}
        for statement in sorted(statements, key=self.order):
            first.setdefault(statement.article, statement)
        cites = tuple(self.cited(s) for s in first.values())
        count = self.independent(first) if origins is None else origins
        since = said_since(self, [statements, *needs])
        return Backing(cites, count, self._disputes(statements), since, counts(self, cites, count))

    def independent(self, articles: Iterable[str]) -> int:
        """How many of the articles are independent: one outlet and its copies count once."""
        return len({self._kin[name] for name in articles})

    def _disputes(self, statements: Iterable[Statement]) -> tuple[Dispute, ...]:
        found: dict[str, Dispute] = {}
        for s in statements:
            for start, end, divergence in self._disputed.get(s.article, ()):
                if start < s.end and s.start < end:
                    found.setdefault(divergence.id, Dispute(divergence.kind, short(divergence.id)))
        return tuple(found[i] for i in sorted(found))

    def excerpt(self, article: str, start: int, end: int, width: int = 260) -> Excerpt:
        """A passage within its sentence, the whole on one line of about `width` characters."""
        known = self.articles[article]
        own = after_dateline(known.text, start, known.outlet)
        first = start if own >= end else max(start, own)
        return replace(excerpt(known.text, first, end, width, own), article=article)

    def told(self, statement: Statement, width: int = 260) -> Excerpt:
        """A statement within its sentence."""
        return self.excerpt(statement.article, statement.start, statement.end, width)

    def sides(self, names: Iterable[str | None]) -> tuple[str, ...]:
        """The parties that these speak for, each once, in the order of the names."""
        found = (self.side(name) for name in names)
        return tuple(dict.fromkeys(one_line(side) for side in found if side))

    def party_of(self, name: str) -> str:
        """The party for which somebody speaks or acts; the name itself where none is known."""
        if name not in self._parties:
            self._parties[name] = self.called(party_of(self.actors, name))
        return self._parties[name]

    @cached_property
    def heads(self) -> dict[str, str]:
        """What a state goes by in a quarrel among its own; empty in all other stories."""
        return heads(self.actors, self.positions, self.events)

    def called(self, name: str) -> str:
        """What this story calls somebody: a state in a quarrel among its own by its head."""
        return self.heads.get(name, name)

    @cached_property
    def active(self) -> frozenset[str]:
        """Everybody who acts, is acted on or takes a stand."""
        acting = (name for e in self.events for name in (*e.actors, *e.recipients))
        return frozenset((*acting, *(p.party for p in self.positions)))

    def all_called(self, names: Iterable[str]) -> tuple[str, ...]:
        """What this story calls each of several, once."""
        return tuple(dict.fromkeys(self.called(name) for name in names))

    def side(self, name: str | None) -> str | None:
        """The party for which a known actor speaks; none for a person who speaks for himself."""
        if name is None or name not in self.actors:
            return None
        party = self.party_of(name)
        known = self.actors.get(party)
        alone = known is not None and known.type == "person" and party not in self.heads.values()
        return None if alone else party


def _is_shade(d: Divergence) -> bool:
    """Whether reports differ only in how firmly a thing is planned: no disagreement to a reader."""
    return d.kind == "status" and {value.says for value in d.values} <= _PLANNED


def _by_article(found: Iterable[Divergence]) -> dict[str, list[tuple[int, int, Divergence]]]:
    places: dict[str, list[tuple[int, int, Divergence]]] = defaultdict(list)
    for divergence in found:
        for told in divergence.values:
            places[told.article].append((told.start, told.end, divergence))
    return places
