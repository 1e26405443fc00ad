"""Divergences of title: one person under offices that exclude each other."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations

from dragoman.model.actor import Role
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import ArticleRow
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.told import Account, Dispute, one_each

_RANK = re.compile(r"\b(deputy|vice|acting|interim|assistant|under|outgoing)\b", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(former|then|ex|erstwhile|one-time|onetime|ousted|deposed|previous)\b", re.IGNORECASE
)
_THEN = re.compile(r"^(?:then|was)\b", re.IGNORECASE)  # in office at the time that is told of
_WORD = re.compile(r"[^\W_]+")
# Days between two articles within which an office does not change hands unnoticed.
_AT_ONCE = 30
_LATELY = 10  # days before an article: what is told of them is told of today's offices
# What English goes on calling somebody who has left the office.
_FOR_LIFE = frozenset(("president", "ambassador", "governor", "senator", "judge", "chancellor"))
_MOST = 3  # articles that call somebody former, against fewer
_MANY = 8  # articles

# An office, whether it is held no more, and in which rank.
_Sort = tuple[tuple[frozenset[str], str], bool, frozenset[str]]


def title_disputes(material: Material) -> Iterator[Dispute]:
    """Persons who hold an office in one article and in another are its former holder or deputy."""
    articles = material.articles
    acting: frozenset[tuple[str, str]] | None = None
    for name, held in material.roles.items():
        if not name[:1].isupper():
            continue  # "a general" is whoever is one
        apart = [
            (a, b)
            for some, others in _clashing([r for r in held if not _THEN.search(r.title)])
            for a in some
            for b in others
            if a.article != b.article and _at_once(a, b, articles)
        ]
        if not apart:
            continue
        acting = _acting(material) if acting is None else acting
        told = {
            role
            for a, b in apart
            if all((r.article, name) in acting for r in _bare(a, b))
            for role in (a, b)
        }
        if told and not _is_usage(told, articles):
            accounts = [Account(r.article, r.start, r.end, r.title) for r in told]
            yield Dispute("title", f"office of {name}", one_each(accounts))


def _acting(material: Material) -> frozenset[tuple[str, str]]:
    """Who speaks or does something in which article about when it came out.

    Of what is long past it is told who was in office then.
    """
    said = ((q.article, q.near, q.speaker) for q in material.quotes if q.speaker)
    done = ((e.article, e.near, name) for e in material.events for name in e.actors)
    return frozenset(
        (article, name)
        for article, day, name in chain(said, done)
        if within(day, material.articles[article].published, _LATELY)
    )


def _bare(a: Role, b: Role) -> Iterator[Role]:
    """Of somebody's titles in office and out of it the one in office."""
    former = _is_former(a), _is_former(b)
    if former[0] != former[1]:
        yield b if former[0] else a


def _is_usage(told: set[Role], articles: Mapping[str, ArticleRow]) -> bool:
    """Whether titles clash by the way of speaking alone, or by one slip among many.

    Who several outlets call former, or acting, is that; the bare title that others use is a
    courtesy, or a shortening, as it is where one outlet uses both. One article against many is
    rather misread than at odds with them, and who is former to most is it.
    """
    lower = {r.article for r in told if _is_former(r) or _rank(r.title)}
    plain = {r.article for r in told if not _is_former(r) and not _rank(r.title)}
    outlets = {articles[a].outlet or a for a in lower}
    both = outlets & {articles[a].outlet or a for a in plain}
    many = len(lower) + len(plain) >= _MANY
    kept = all(r.title.casefold() in _FOR_LIFE for r in told if r.article in plain)
    if len(plain) < len(lower) >= _MOST or (kept and len(plain) <= len(lower)):
        return True
    return bool(both) or (many and (len(outlets) > 1 or len(lower) == 1))


def _clashing(held: Sequence[Role]) -> Iterator[tuple[list[Role], list[Role]]]:
    """Somebody's titles of one sort with those of another that exclude them.

    Many articles give a president few sorts of titles: these are compared, and not the articles.
    """
    sorts: dict[_Sort, list[Role]] = defaultdict(list)
    for role in held:
        sorts[_office(role.title), _is_former(role), _rank(role.title)].append(role)
    for one, other in combinations(sorts, 2):
        if _clash(one, other):
            yield sorts[one], sorts[other]


def _clash(a: _Sort, b: _Sort) -> bool:
    ((ours, one), former, rank), ((theirs, other), past, level) = a, b
    if one != other or (ours and theirs and ours.isdisjoint(theirs)):
        return False
    return former != past or rank != level


def _is_former(role: Role) -> bool:
    """Whether it is held no more; who is the son of a former holder is another."""
    office, _, rest = role.title.partition(" of ")
    another = _FORMER.search(rest) and not _FORMER.search(office)
    return bool(_FORMER.search(office)) or (role.former and not another)


@lru_cache(maxsize=1 << 12)
def _rank(title: str) -> frozenset[str]:
    """What ranks an office; the son of a vice president is no deputy."""
    return frozenset(w.lower() for w in _RANK.findall(title.partition(" of ")[0]))


@lru_cache(maxsize=1 << 12)
def _office(title: str) -> tuple[frozenset[str], str]:
    """What an office is: its last word without what ranks or dates it, and the words before it."""
    bare = _FORMER.sub(" ", _RANK.sub(" ", title.partition(" of ")[0]))
    words = _WORD.findall(bare.lower())
    return frozenset(words[:-1]), words[-1] if words else ""


def _at_once(a: Role, b: Role, articles: Mapping[str, ArticleRow]) -> bool:
    one, other = articles[a.article].published, articles[b.article].published
    return within(one, other, _AT_ONCE)
