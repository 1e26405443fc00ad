"""The first pass over what changed: sides and furniture, stories, copies, and who moved by them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.model.group import Copy, Story
from dragoman.reconcile.articles.row_types import ArticleRow
from dragoman.reconcile.articles.saying import Sayings
from dragoman.reconcile.copies.pairs import placed as copy_placed
from dragoman.reconcile.copies.pairs import recopied
from dragoman.reconcile.moves import Moves, moved
from dragoman.reconcile.news import Changed, News, Tables
from dragoman.reconcile.stories.dividing import known_stories, restory
from dragoman.reconcile.stories.dividing import placed as story_placed
from dragoman.reconcile.stories.homes import FEW, homes

Find = Callable[[str], ArticleRow]  # an article as compared, by its id


@dataclass(frozen=True, slots=True)
class Heard:
    """The stories and the copies that changed, and the articles that are compared anew by it."""

    stories: Changed
    copies: Changed
    moves: Moves


def hear(tables: Tables, news: News, find: Find, sayings: Sayings) -> Heard:
    """Take in the articles that came, changed or went, and keep what the record says of each."""
    standings, stock = tables.standings, tables.stock
    before = standings.known([*(head.article for head in news.went), *news.keys])
    few = standings.size() <= FEW
    said = sayings.heard(news.went, dict(stock.some("head", news.keys.keys())))
    paged = news.of("page")
    pages = {paged[a]: page for a, page in stock.some("page", paged.keys())}
    went, came = restory(tables.heap, pages, sayings, sayings.turned)
    rehomed: dict[str, str | None] = dict.fromkeys(a for s in went for a in s.articles)
    rehomed |= homes(came, {}, sayings)
    if few or standings.size() <= FEW:
        known = {a: find(a) for a in standings.all()}
        rehomed = dict.fromkeys(known) | homes(known_stories(tables.heap), known, sayings)
    rehomed = {a: home for a, home in rehomed.items() if said.get(a, {}) is not None}
    moves = moved(standings, before, tables.digests(said.keys()), said, rehomed)
    return Heard(_changed(Story, story_placed, went, came), _copied(tables, news, find), moves)


def _copied(tables: Tables, news: News, find: Find) -> Changed:
    """Which article takes over passages of which, of those that changed."""
    printed = news.of("print", "face")
    prints = tables.stock.some("print", printed.keys())
    went, came = recopied(tables.heap, {printed[a]: (p, find(a)) for a, p in prints})
    pairs = dict.fromkeys(map(_pair, went)) | {
        _pair(c): (b"", (c.source, c.target)) for c in came if c.source
    }
    tables.sheet("copied").write(pairs)
    return _changed(Copy, copy_placed, went, came)


def _pair(copy: Copy) -> str:
    return f"{copy.source}\0{copy.target}"


def _changed(
    noun: type, place: Callable[[Any], str], went: Sequence[Any], came: Sequence[Any]
) -> Changed:
    return Changed(noun, set(map(place, went)), {place(one): one for one in came}, tuple(went))
