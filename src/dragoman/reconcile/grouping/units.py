"""Where disputes are looked for: among the reports of one thing, and among one story's articles.

Each unit is looked at by itself, with the rows of its own articles and no others at hand. So what
is found there hangs on those articles alone, and is kept until one of them changes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.memory import Edge, Place

Home = tuple[int, int, str]  # a stretch of a text that reports an event, and the group of that


@dataclass(frozen=True, slots=True)
class Unit:
    """What is looked at by itself: the reports of one thing by id, or all that articles tell.

    `answers` are the figures that may answer one another, `homes` the stretches of each article
    that report an event.
    """

    articles: tuple[str, ...]
    rows: tuple[str, ...] = ()
    answers: tuple[Edge, ...] = ()
    homes: tuple[tuple[str, tuple[Home, ...]], ...] = ()


def reports(groups: Iterable[Iterable[Place]]) -> list[Unit]:
    """The reports of one thing each."""
    told = (tuple(group) for group in groups)
    return [Unit(tuple(sorted({at.article for at in g})), tuple(at.id for at in g)) for g in told]


def claims(groups: Iterable[Iterable[Place]], homes: Mapping[str, Sequence[Home]]) -> list[Unit]:
    """The claims of one thing each, with the events in reports of which they may stand."""
    return [
        replace(unit, homes=tuple((a, tuple(homes.get(a, ()))) for a in unit.articles))
        for unit in reports(groups)
    ]


def counts(groups: Iterable[tuple[tuple[str, ...], tuple[Edge, ...]]]) -> list[Unit]:
    """The figures that may answer one another."""
    return [Unit(articles, answers=edges) for articles, edges in groups]


def sayings(
    groups: Iterable[Sequence[Place]], edges: Iterable[Edge], told: Mapping[str, str]
) -> tuple[list[Unit], list[Unit]]:
    """The reports of one utterance each, with what is like one of them; and pairs of others.

    `edges` are all likenesses, `told` gives the article of each of their rows.
    """
    units = reports(groups)
    home = {row: n for n, unit in enumerate(units) for row in unit.rows}
    beside: dict[int, list[Edge]] = defaultdict(list)
    pairs: list[Unit] = []
    for edge in sorted(edges):
        ends = [home.get(row) for row in edge[:2]]
        if ends[0] is not None and ends[0] == ends[1]:
            continue
        for n in ends:
            if n is not None:
                beside[n].append(edge)
        alone = tuple(row for row in edge[:2] if row not in home)
        if alone:
            pairs.append(Unit(_articles(edge, told), alone, (edge,)))
    return [_widened(unit, beside[n], told) for n, unit in enumerate(units)], pairs


def _widened(unit: Unit, near: Sequence[Edge], told: Mapping[str, str]) -> Unit:
    """The reports of one utterance with the articles of what is like one of them."""
    articles = {*unit.articles, *(a for edge in near for a in _articles(edge, told))}
    return replace(unit, articles=tuple(sorted(articles)), answers=tuple(near))


def _articles(edge: Edge, told: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted({told[row] for row in edge[:2]}))


def matters(articles: Iterable[str], story: Mapping[str, str]) -> list[Unit]:
    """The articles of one story each, and each that is in none."""
    told: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        told[story.get(article, article)].append(article)
    return [Unit(tuple(sorted(found))) for _, found in sorted(told.items())]
