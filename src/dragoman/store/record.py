"""The record as it is asked: statements by speaker, actor, kind, day or words, and their groups."""

from collections.abc import Iterator
from typing import Self, TypeVar

from dragoman.knowledge.openness import openness
from dragoman.model.actor import Actor, Merge
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import SURE
from dragoman.model.group import Copy, Divergence, Outlook, SameEvent, SameQuote, Story
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.reliance import Reliance
from dragoman.store import rows
from dragoman.store.fading import still
from dragoman.store.file import RecordFile
from dragoman.store.relations import RelationFile
from dragoman.store.search import Hit, search
from dragoman.store.typed import is_about, is_among, is_named, plain

T = TypeVar("T")


class Record:
    """A negotiation's record. Every method answers from the file and changes nothing.

    Names are matched as people type them: part of the name or of an alias, whatever the case and
    the accents. Statements come in the order of articles and text; those below 0.5 confidence
    are left out unless `unsure` is true.
    """

    def __init__(self, file: RecordFile) -> None:
        """Ask the record of an open file."""
        self.file = file

    def __enter__(self) -> Self:
        """Use the record in a `with` block, which closes it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.file.close()

    def articles(self) -> list[Article]:
        """The articles, by day and outlet; `Article.id` may differ from the record's shown id."""
        return sorted(
            self.file.articles(), key=lambda a: (a.published or "", a.outlet or "", a.key)
        )

    def article(self, shown: str) -> Article | None:
        """The article with this shown id, None where there is none."""
        return self.file.article(shown)

    def actors(self, name: str | None = None) -> list[Actor]:
        """The actors, by name."""
        found = rows.select(self.file.db, Actor, "ORDER BY name, id")
        return [a for a in found if name is None or is_named(name, (a.name, *a.aliases))]

    def quotes(
        self,
        speaker: str | None = None,
        *,
        to: str | None = None,
        kind: str | None = None,
        article: str | None = None,
        text: str | None = None,
        unsure: bool = False,
    ) -> list[Quote]:
        """The utterances of a speaker, to somebody, of a kind, in an article, with these words."""
        speakers = self._called(speaker)
        return [
            q
            for q in self.statements(Quote, article, unsure=unsure)
            if _is(kind, q.kind)
            and (speakers is None or is_among(speaker, speakers, q.speaker))
            and (to is None or is_named(to, (q.to, q.via)))
            and (text is None or plain(text) in plain(q.content))
        ]

    def events(
        self,
        kind: str | None = None,
        *,
        actor: str | None = None,
        status: str | None = None,
        article: str | None = None,
        unsure: bool = False,
    ) -> list[Event]:
        """The events of a kind and status, with an actor on either side."""
        called = self._called(actor)
        return [
            e
            for e in self.statements(Event, article, unsure=unsure)
            if _is(kind, e.kind)
            and _is(status, e.status)
            and (
                called is None
                or any(is_among(actor, called, name) for name in (*e.actors, *e.recipients))
            )
        ]

    def positions(
        self,
        party: str | None = None,
        *,
        issue: str | None = None,
        stance: str | None = None,
        article: str | None = None,
        unsure: bool = False,
    ) -> list[Position]:
        """The stands of a party on an issue."""
        called = self._called(party)
        return [
            p
            for p in self.statements(Position, article, unsure=unsure)
            if (called is None or is_among(party, called, p.party))
            and (issue is None or plain(issue) in plain(p.issue))
            and _is(stance, p.stance)
        ]

    def figures(
        self,
        of: str | None = None,
        *,
        according_to: str | None = None,
        article: str | None = None,
        unsure: bool = False,
    ) -> list[Figure]:
        """The numbers of what is counted, as claimed by somebody."""
        called = self._called(according_to)
        return [
            f
            for f in self.statements(Figure, article, unsure=unsure)
            if (of is None or plain(of) in plain(f"{f.unit} {f.of or ''} {f.evidence}"))
            and (called is None or is_among(according_to, called, f.according_to))
        ]

    def reliances(self, article: str | None = None, *, unsure: bool = False) -> list[Reliance]:
        """Where articles name another outlet or document as their source."""
        return list(self.statements(Reliance, article, unsure=unsure))

    def disputes(self, kind: str | None = None) -> list[Divergence]:
        """Where the reports disagree."""
        return [d for d in self._relations(Divergence) if _is(kind, d.kind)]

    def outlook(self, status: str | None = None, *, unlikely: bool = False) -> list[Outlook]:
        """What is open: by due day, then what has none, the likeliest first.

        With `unlikely`, also what a careful reader would mostly not take as open.
        """
        found = [o for o in self._relations(Outlook) if _is(status, o.status)]
        if unlikely:
            return found
        (last,) = self.file.db.execute("SELECT max(published) FROM article").fetchone()
        return [o for o in found if still(o, last) >= openness().shown]

    def copies(self) -> list[Copy]:
        """Which articles take over passages of which."""
        return self._relations(Copy)

    def same_events(self) -> list[SameEvent]:
        """The groups of reports of one event."""
        return self._relations(SameEvent)

    def same_quotes(self) -> list[SameQuote]:
        """The groups of reports of one utterance."""
        return self._relations(SameQuote)

    def merges(self, name: str | None = None) -> list[Merge]:
        """Why the ways of naming an actor are one, by actor."""
        found = rows.select(self.file.db, Merge)
        ordered = sorted(found, key=lambda m: (m.actor, m.form, m.to, m.why, m.articles))
        return [m for m in ordered if name is None or is_named(name, (m.actor, m.form))]

    def stories(self, wanted: str | None = None) -> list[Story]:
        """The matters that the articles fall into, those told most first.

        `wanted` is the id of one or the start of it, or words that stand in titles and parties;
        where they stand in none, what words there may begin with.
        """
        found = self._relations(Story)
        if wanted is None:
            return found
        whole = [s for s in found if is_about(wanted, s)]
        return whole or [s for s in found if is_about(wanted, s, begun=True)]

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """The articles that hold all the words (inflected forms too), the best first."""
        return search(self.file.db, words, limit)

    def statements(
        self, noun: type[T], article: str | None = None, *, unsure: bool = False
    ) -> Iterator[T]:
        """The statements of one noun, by article and place in its text."""
        where, values = ["confidence >= ?"], [0.0 if unsure else SURE]
        here: list[object] = [*values]
        if article is not None:
            where.append("article = ?")
            here.append(article)
        order = f'WHERE {" AND ".join(where)} ORDER BY article, start, "end", id'
        return rows.select(self.file.db, noun, order, here)

    def called(self) -> dict[str, str]:
        """A readable name for each article, by shown id: its outlet (or title) and its day."""
        shown = self.file.shown_ids()
        return {
            shown[a.key]: " ".join(filter(None, (_headed(a) or shown[a.key], _day(a))))
            for a in self.file.articles()
        }

    def _called(self, name: str | None) -> frozenset[str] | None:
        """The actors that go by what was typed; by an alias only where nobody has it as a name."""
        if name is None:
            return None
        found = self.actors(name)
        named = [a for a in found if is_named(name, (a.name,))]
        return frozenset(a.name for a in named or found)

    def _relations(self, noun: type[T]) -> list[T]:
        return RelationFile(self.file).of(noun)


def _headed(article: Article) -> str | None:
    return article.outlet or article.title or " ".join(article.text[:200].split()[:6]) + " …"


def _day(article: Article) -> str | None:
    return article.published[:10] if article.published else None


def _is(wanted: str | None, value: str | None) -> bool:
    return wanted is None or wanted == value
