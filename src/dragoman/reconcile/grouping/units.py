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


def matters(articles: Iterable[str], story: Mapping[str, str]) -> list[Unit]:
    """The articles of one story each, and each that is in none."""
    told: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        told[story.get(article, article)].append(article)
    return [Unit(tuple(sorted(found))) for _, found in sorted(told.items())]
