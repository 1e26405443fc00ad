"""What one article brings to the relations of the record: its rows, its shingles, its page.

It hangs on the article, on its findings in the record's names and on nothing else, so that it is
kept in the record and made anew only where one of these changes.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from dragoman.knowledge.wording import wording
from dragoman.model.actor import LocalActor, Role
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.reconcile.articles.course import told_courses
from dragoman.reconcile.articles.figures import figure_row
from dragoman.reconcile.articles.furniture import nobodys
from dragoman.reconcile.articles.labelling import told_labels
from dragoman.reconcile.articles.marks import Remark
from dragoman.reconcile.articles.pages import page
from dragoman.reconcile.articles.placed import denied, placed, told_in_past, within
from dragoman.reconcile.articles.position_rows import position_row
from dragoman.reconcile.articles.prepared import Face, Head, Others, Prepared
from dragoman.reconcile.articles.prints import fingerprint
from dragoman.reconcile.articles.ranking import told_ranks
from dragoman.reconcile.articles.row_types import (
    ArticleRow,
    EventRow,
    PositionRow,
    QuoteRow,
    Row,
)
from dragoman.reconcile.articles.rows import event_row, quote_row
from dragoman.reconcile.articles.stretches import days
from dragoman.reconcile.articles.tones import toned
from dragoman.reconcile.copies.origins import credited
from dragoman.reconcile.disputes.culprits import told_charges
from dragoman.reconcile.disputes.denying import told_denials
from dragoman.reconcile.disputes.hindrance import told_hindrances
from dragoman.reconcile.grouping.subjects import subject
from dragoman.reconcile.words.sentences import Sentences
from dragoman.reconcile.words.wording import content_words, plain, stem

_MAIN = 6  # actors: the parties, their speakers, a mediator
_PAST = re.compile(
    r"\b(?:(?:former|then|ex|onetime|one-time|erstwhile|ousted|deposed|previous)[ -]+"
    r"(?:[A-Z][\w.]* )?"
    r"|(?:previously|formerly|once|served as|had been|used to be) (?:(?:an?|the|his|her) )?"
    r"|was (?:an?|the) )$",
    re.IGNORECASE,
)
_PAST_REACH = 24  # characters before a title in which it may be said to be past
_AT_THE_TIME = ("then", "was")  # before offices of the time told of, which may be held still
_FOR_NOW = re.compile(r"\b(?:acting|interim|caretaker) (?:[A-Z][\w.]* ){0,2}$", re.IGNORECASE)
_SERVED = re.compile(r"\b(?:as|been|be) $", re.IGNORECASE)
_OWNED = re.compile(r" (?:[A-Z][\w.-]+ ?){1,3}['’]s\b")  # "served as President Teran's envoy"


def prepare(article: Article, findings: Findings, ids: Mapping[str, str]) -> Prepared:
    """An article with its findings, resolved and sure; `ids` are the shown ids by key."""
    shown = ids[article.key]
    day = days(article.published)
    near = day.first if day else None
    lines = Sentences(article.text)
    stems, titles, persons = _stems(findings), _titles(findings), _surnames(findings)
    told = placed(denied(findings.events, lines), near, article.text)
    meant = findings.meanings
    acts = [
        event_row(e, day, stems, titles, lines, persons, meant.get(e.id, b"")) for e, day in told
    ]
    events = tuple(toned(within(list(told_in_past(acts))), findings, lines))
    said = (quote_row(q, near, lines, meant.get(q.id, b"")) for q in findings.quotes)
    quotes = tuple(toned(said, findings, lines))
    counted = (figure_row(f, near, lines, article.text) for f in findings.figures)
    figures = tuple(row for row in counted if row)
    stands = (position_row(p, near, lines) for p in findings.positions)
    positions = tuple(toned(stands, findings, lines))
    rows: tuple[Row, ...] = (*events, *quotes, *figures, *positions)
    row = _article(article, findings, shown, near)
    names = _named(findings, events)
    return Prepared(
        head=Head(
            article=shown,
            day=near,
            about=row.about,
            persons=tuple(a.name for a in findings.actors if a.type == "person"),
            sides=tuple(_sides(findings)),
            nobodys=nobodys(article, findings, rows),
            names=tuple(sorted(names)),
            whom={
                "events": _whom(row, names, *map(_names, events)),
                "figures": _whom(row, names, (f.by for f in figures)),
            },
            floats=near is None or any(row.near is None for row in rows),
        ),
        face=Face(row, lines.weigh),
        subject=subject(lines.weigh),
        events=events,
        quotes=quotes,
        figures=figures,
        others=_others(row, article.text, lines, findings.actors, (events, quotes, positions)),
        print=fingerprint(article, shown),
        page=page(article, findings, ids),
    )


def _others(
    row: ArticleRow,
    text: str,
    lines: Sentences,
    actors: Sequence[LocalActor],
    rows: tuple[Sequence[EventRow], Sequence[QuoteRow], tuple[PositionRow, ...]],
) -> Others:
    """What an article brings besides events, quotes and figures."""
    shown, near = row.id, row.published
    events, quotes, positions = rows
    return Others(
        positions=positions,
        remarks=tuple(_remarks(shown, text, lines)),
        courses=tuple(told_courses(lines, shown, (events, quotes), near)),
        hindrances=tuple(told_hindrances(lines, shown, actors, quotes, near)),
        denials=tuple(told_denials(lines, shown, quotes, near)),
        labels=tuple(told_labels(lines, shown, actors, quotes, near)),
        ranks=tuple(told_ranks(lines, shown, near)),
        charges=tuple(told_charges(lines, shown, actors, quotes, near)),
        roles=tuple((a.name, _in_full(role, text)) for a in actors for role in a.roles),
    )


def _named(findings: Findings, events: Iterable[EventRow]) -> set[str]:
    """Everybody whom an article's rows name, and its actors."""
    names = {name for e in events for name in (*e.actors, *e.recipients, *e.beside)}
    names.update(q.speaker for q in findings.quotes if q.speaker)
    names.update(p.party for p in findings.positions)
    names.update(e.according_to for e in findings.events if e.according_to)
    names.update(f.according_to for f in findings.figures if f.according_to)
    return names.union(a.name for a in findings.actors)


def _names(e: EventRow) -> tuple[str | None, ...]:
    return *e.actors, *e.recipients, *e.beside, *e.named, e.by


def _whom(row: ArticleRow, names: set[str], *told: Iterable[str | None]) -> tuple[str, ...]:
    """Those of an article's names who are among those told of, or whom it is about."""
    relied = (name for _, name in row.relies)
    return tuple(sorted(names.intersection(chain(row.about, relied, *told))))


def _article(article: Article, findings: Findings, shown: str, near: int | None) -> ArticleRow:
    relies = tuple((r.start, r.name) for r in findings.relies_on)
    credits_ = credited(findings.relies_on)
    return ArticleRow(shown, article.outlet, near, relies, _about(findings), credits_)


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


def _stems(findings: Findings) -> dict[str, frozenset[str]]:
    """The stems of each actor's names in an article."""
    names: dict[str, set[str]] = defaultdict(set)
    for actor in findings.actors:
        names[actor.name] |= content_words(" ".join((actor.name, *actor.aliases)))
    return {name: frozenset(stems) for name, stems in names.items()}


def _sides(findings: Findings) -> Iterator[tuple[str, str]]:
    """Who is said to speak for whom; "Teran's envoy" speaks for Teran's side."""
    for actor in findings.actors:
        if actor.side and actor.side != actor.name:
            yield actor.name, actor.side
    known = {way: a for a in findings.actors if a.named for way in (a.name, *a.aliases)}
    for name in sorted({n for e in findings.events for n in (*e.actors, *e.recipients)}):
        owner = known.get(possessor(name) or "")
        if owner:
            yield name, owner.side or owner.name


def possessor(name: str) -> str | None:
    """The owner in a description by its owner ("Norland" in "Norland's envoy"), None in others."""
    owner, mark, rest = name.replace("’", "'").rpartition("'s ")
    return owner if mark and rest[:1].islower() else None


def _in_full(role: Role, text: str) -> Role:
    """The role with the word before it that marks its office as past, or as held for now."""
    first = max(0, role.start - _PAST_REACH)
    past = _PAST.search(text, first, role.start)
    if past and not (_SERVED.search(past[0]) and _OWNED.match(text, role.end)):
        told_of = past[0].lower().startswith(_AT_THE_TIME)
        title = text[past.start() : role.end] if told_of else role.title
        return replace(role, start=past.start(), title=title, former=True)
    now = _FOR_NOW.search(text, first, role.start)
    if now:
        return replace(role, start=now.start(), title=text[now.start() : role.end])
    return role


def _remarks(shown: str, text: str, lines: Sentences) -> Iterator[Remark]:
    """Sentences outside of quoted speech that remark on a silence, with what they follow."""
    if not any(phrase in lines.plainly for phrase in wording().silence):
        return  # what a search for all phrases at once takes ten times as long to say
    for found in _silence().finditer(text):
        start, end = lines.at(found.start())
        before = lines.at(max(0, start - 2))
        if before[1] <= start and "\n" not in text[before[1] : start] and before != (start, end):
            yield Remark(shown, start, end, before)


@cache
def _silence() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, wording().silence))
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)
