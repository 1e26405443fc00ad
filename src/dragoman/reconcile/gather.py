"""One pass over the articles: their resolved findings become the rows that are compared."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TypeVar

from dragoman.knowledge.wording import wording
from dragoman.model.actor import Role
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.reconcile.course import told_courses
from dragoman.reconcile.days import days
from dragoman.reconcile.figures import figure_row
from dragoman.reconcile.furniture import Furniture
from dragoman.reconcile.material import (
    ArticleRow,
    Course,
    EventRow,
    FigureRow,
    Material,
    PositionRow,
    QuoteRow,
    Remark,
)
from dragoman.reconcile.origins import credited
from dragoman.reconcile.placed import denied, placed, within
from dragoman.reconcile.rows import event_row, position_row, quote_row
from dragoman.reconcile.sentences import Sentences
from dragoman.reconcile.undated import beside, midst
from dragoman.reconcile.weights import Weights, weights
from dragoman.reconcile.wording import content_words, plain, stem

_MAIN = 6  # actors: the parties, their speakers, a mediator
_PAST = re.compile(
    r"\b(?:former|ex|onetime|one-time|erstwhile|ousted|deposed|previous)[ -]+(?:[A-Z][\w.]* )?$",
    re.IGNORECASE,
)
_PAST_REACH = 24  # characters before a title in which it may be said to be past


def gather(pairs: Iterable[tuple[Article, Findings]], ids: Mapping[str, str]) -> Material:
    """One pass over the articles with their resolved findings."""
    articles: dict[str, ArticleRow] = {}
    events: list[EventRow] = []
    quotes: list[QuoteRow] = []
    figures: list[FigureRow] = []
    positions: list[PositionRow] = []
    people = _People()
    remarks: list[Remark] = []
    courses: list[Course] = []
    furniture = Furniture()
    weigh: dict[str, Weights] = {}
    for article, findings in pairs:
        shown = ids[article.key]
        day = days(article.published)
        near = day.first if day else None
        relies = tuple((r.start, r.name) for r in findings.relies_on)
        articles[shown] = ArticleRow(
            shown, article.outlet, near, relies, _about(findings), credited(findings.relies_on)
        )
        names = people.meet(findings, article.text)
        titles = _titles(findings)
        lines = Sentences(article.text)
        weigh[shown] = weights(lines.all_stems())
        told = placed(denied(findings.events, lines), near, article.text)
        persons = _surnames(findings)
        done = list(within([event_row(e, day, names, titles, lines, persons) for e, day in told]))
        said = [quote_row(q, near, lines) for q in findings.quotes]
        rows = (figure_row(f, near, lines, article.text) for f in findings.figures)
        counted = [row for row in rows if row]
        held = [position_row(p, near, lines) for p in findings.positions]
        furniture.meet(article, findings, (*done, *said, *counted, *held))
        events += done
        quotes += said
        figures += counted
        positions += held
        remarks += _remarks(shown, article.text, lines)
        courses += told_courses(lines, shown, (done, said), near)
    middle = midst(articles.values())
    events, quotes = furniture.without(events), furniture.without(quotes)
    return Material(
        articles=dict(sorted(articles.items())),
        events=_ordered(beside(events, middle)),
        quotes=_ordered(beside(quotes, middle)),
        figures=_ordered(beside(furniture.without(figures), middle)),
        positions=_ordered(furniture.without(positions)),
        roles=people.all_roles(),
        sides=people.all_sides(),
        persons=frozenset(people.persons),
        remarks=tuple(sorted(set(remarks), key=lambda r: (r.article, r.start))),
        courses=tuple(sorted(set(courses), key=lambda c: (c.article, c.start))),
        weigh=weigh,
    )


R = TypeVar("R", EventRow, QuoteRow, FigureRow, PositionRow)


def _ordered(rows: Iterable[R]) -> tuple[R, ...]:
    """The rows by day, article and place, none twice: equal ids are equal statements."""
    return tuple(sorted({row.id: row for row in rows}.values(), key=_by_time))


def _by_time(row: EventRow | QuoteRow | FigureRow | PositionRow) -> tuple[object, ...]:
    return (row.near is None, row.near or 0, row.article, row.start, row.end, row.id)


def _about(findings: Findings) -> frozenset[str]:
    named = sorted((a for a in findings.actors if a.named), key=lambda a: (-a.mentions, a.name))
    return frozenset(a.name for a in named[:_MAIN])


def _titles(findings: Findings) -> frozenset[str]:
    """The stems of all titles in an article: they come with the names and tell no event."""
    return content_words(" ".join(role.title for a in findings.actors for role in a.roles))


def _surnames(findings: Findings) -> dict[str, str]:
    """The persons that an article names in full, with the stem of their surname."""
    named = [a.name for a in findings.actors if a.named and a.type == "person" and " " in a.name]
    return {name: stem(plain(name)[-1]) for name in named if plain(name)}


class _People:
    """What the articles together say of the actors: sides by majority, every title."""

    def __init__(self) -> None:
        self.persons: set[str] = set()
        self._sides: dict[str, Counter[str]] = defaultdict(Counter)
        self._roles: dict[str, list[Role]] = defaultdict(list)

    def meet(self, findings: Findings, text: str) -> dict[str, frozenset[str]]:
        """Take in one article's actors; returns the stems of each one's names in it."""
        names: dict[str, set[str]] = defaultdict(set)
        self._described(findings)
        for actor in findings.actors:
            if actor.type == "person":
                self.persons.add(actor.name)
            if actor.side and actor.side != actor.name:
                self._sides[actor.name][actor.side] += 1
            self._roles[actor.name] += (_in_full(role, text) for role in actor.roles)
            names[actor.name] |= content_words(" ".join((actor.name, *actor.aliases)))
        return {name: frozenset(stems) for name, stems in names.items()}

    def _described(self, findings: Findings) -> None:
        """Whose somebody is who is only described so: "Teran's envoy" speaks for Teran's side."""
        known = {way: a for a in findings.actors if a.named for way in (a.name, *a.aliases)}
        for name in {n for e in findings.events for n in (*e.actors, *e.recipients)}:
            owner = known.get(possessor(name) or "")
            if owner:
                self._sides[name][owner.side or owner.name] += 1

    def all_sides(self) -> dict[str, str]:
        """The side most articles put each one on."""
        return {
            name: min(counts, key=lambda side: (-counts[side], side))
            for name, counts in sorted(self._sides.items())
        }

    def all_roles(self) -> dict[str, tuple[Role, ...]]:
        """Every title of everybody, in the order of the articles."""
        return {
            name: tuple(sorted(set(roles), key=lambda r: (r.article, r.start, r.end, r.title)))
            for name, roles in sorted(self._roles.items())
            if roles
        }


def possessor(name: str) -> str | None:
    """The owner in a description by its owner ("Norland" in "Norland's envoy"), None in others."""
    owner, mark, rest = name.replace("’", "'").rpartition("'s ")
    return owner if mark and rest[:1].islower() else None


def _in_full(role: Role, text: str) -> Role:
    """The role with the word before it that marks its office as past."""
    past = _PAST.search(text, max(0, role.start - _PAST_REACH), role.start)
    return replace(role, start=past.start(), former=True) if past else role


def _remarks(shown: str, text: str, lines: Sentences) -> Iterator[Remark]:
    """Sentences outside of quoted speech that remark on a silence, with what they follow."""
    plainly = text.lower()
    if not any(phrase in plainly for phrase in wording().silence):
        return  # what a search for all phrases at once takes ten times as long to say
    for found in _silence().finditer(text):
        start, end = lines.at(found.start())
        before = lines.at(max(0, start - 2))
        if before[1] <= start and before != (start, end):
            yield Remark(shown, start, end, before)


@cache
def _silence() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, wording().silence))
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)
