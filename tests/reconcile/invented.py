"""Invented coverage of an invented negotiation, for the tests of reconciliation."""

from collections.abc import Iterable
from typing import Any

from dragoman.derivation import relate
from dragoman.model.actor import LocalActor, Role
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import Findings
from dragoman.model.group import Divergence
from dragoman.model.identity import sealed
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.relations import Relations
from dragoman.model.reliance import Reliance
from dragoman.model.timex import Timex
from dragoman.reconcile.articles.shown_ids import article_ids

SIDES = {"Ilva Teran": "Norland", "Bo Marek": "Sudania", "Norland": None, "Sudania": None}


def day(iso: str | None) -> Timex | None:
    return Timex(0, 0, "", "DATE", iso) if iso else None


def at_length(words: str) -> str:
    """What an article goes on to say of its matter: so often that the words tell little."""
    return " ".join(f"So much was said of {words} on day {n}." for n in range(16))


class Report:
    """An article in the making: its text, and statements found in it by their words."""

    def __init__(
        self,
        name: str,
        text: str,
        published: str | None = "2031-03-10",
        outlet: str | None = None,
    ) -> None:
        """Begin with a text, of an outlet of the same name unless another is given."""
        basis = "given" if published else None
        self.article = Article(
            text=text,
            given_id=name,
            outlet=outlet or name,
            published=published,
            published_basis=basis,
        )
        self.name = name
        self._made: dict[str, list[Any]] = {"q": [], "e": [], "f": [], "r": [], "p": []}
        self._meanings: dict[str, bytes] = {}
        self._actors = [
            LocalActor(n, "person" if side else "state", side) for n, side in SIDES.items()
        ]

    def _span(self, words: str) -> tuple[int, int]:
        at = self.article.text.index(words)
        return at, at + len(words)

    def event(self, words: str, kind: str, status: str = "happened", **slots: object) -> str:
        when = day(slots.pop("date", None))
        event = Event(
            self.name,
            *self._span(words),
            words,
            kind,
            status,
            "test",
            when=when,
            **slots,
        )
        self._made["e"].append(sealed(event))
        return self._made["e"][-1].id

    def means(self, statement: str, meaning: bytes) -> None:
        """Give a statement's words a meaning (`Meaning.of`)."""
        self._meanings[statement] = meaning

    def quote(self, words: str, speaker: str | None, kind: str = "direct", **slots: object) -> str:
        when = day(slots.pop("date", None))
        span = self._span(words)
        quote = Quote(self.name, *span, words, kind, speaker, "test", when=when, **slots)
        self._made["q"].append(sealed(quote))
        return self._made["q"][-1].id

    def figure(self, words: str, value: float | None, unit: str, **slots: object) -> str:
        figure = Figure(self.name, *self._span(words), words, value, unit, "test", **slots)
        self._made["f"].append(sealed(figure))
        return self._made["f"][-1].id

    def position(
        self, words: str, party: str, issue: str, stance: str, rule: str = "test", **slots: str
    ) -> str:
        span = self._span(words)
        position = Position(self.name, *span, words, party, issue, stance, rule, **slots)
        self._made["p"].append(sealed(position))
        return self._made["p"][-1].id

    def relies(self, words: str, name: str) -> None:
        self._made["r"].append(sealed(Reliance(self.name, *self._span(words), words, name, "test")))

    def titled(self, person: str, title: str) -> None:
        start, end = self._span(title)
        role = Role(title, self.name, start, end, title.startswith("former"))
        self._actors = [a for a in self._actors if a.name != person]
        self._actors.append(LocalActor(person, "person", SIDES[person], (role,)))

    def pair(self) -> tuple[Article, Findings]:
        made = {
            k: tuple(sorted(v, key=lambda s: (s.start, s.end, s.id))) for k, v in self._made.items()
        }
        found = Findings(
            quotes=made["q"],
            events=made["e"],
            figures=made["f"],
            relies_on=made["r"],
            positions=made["p"],
            actors=tuple(sorted(self._actors, key=lambda a: a.name)),
            meanings=self._meanings,
        )
        return self.article, found


def pairs(*reports: Report) -> list[tuple[Article, Findings]]:
    return [report.pair() for report in reports]


def related(*reports: Report, as_of: str | None = None) -> Relations:
    """What the reports show together; every value that is disputed stands in its article."""
    made = pairs(*reports)
    found = relate(made, article_ids(article for article, _ in made), as_of=as_of)
    texts = {article.given_id: article.text for article, _ in made}
    for value in (value for dispute in found.divergences for value in dispute.values):
        assert texts[value.article][value.start : value.end] == value.evidence
    return found


def disputes(*reports: Report) -> dict[str, Divergence]:
    """By kind, what the reports disagree on."""
    return {dispute.kind: dispute for dispute in related(*reports).divergences}


def together(groups: Iterable[Any], *ids: str) -> bool:
    """Whether some group holds all of these statements."""
    return any(set(ids) <= set(group.members) for group in groups)
