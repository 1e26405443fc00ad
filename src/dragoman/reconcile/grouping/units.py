"""Where disputes are looked for: among the reports of one thing, and among one story's articles.

Each unit is looked at by itself, with the rows of its own articles and no others at hand. So what
is found there hangs on those articles alone, and is kept until one of them changes.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.memory import Edge, Place

Home = tuple[int, int, str]  # a stretch of a text that reports an event, and the group of that


@dataclass(frozen=True, slots=True)
class Unit:
    """What is looked at by itself: the reports of one thing by id, or all that articles tell.

    `at` is where it stands among all of its kind. `answers` are figures that may answer one
    another, or what is like one of the reports; `homes` the stretches of each article that report
    an event.
    """

    at: str
    articles: tuple[str, ...]
    rows: tuple[str, ...] = ()
    answers: tuple[Edge, ...] = ()
    homes: tuple[tuple[str, tuple[Home, ...]], ...] = ()

    def under(self) -> set[str]:
        """Under what it is found: its articles, and the rows that are like one another."""
        return {*self.articles, *(row for edge in self.answers for row in edge[:2])}


def standing_at(places: Iterable[Place]) -> str:
    """Where rows stand among others, as text in the order of their places."""
    return "".join(
        f"{at.undated:d}{at.day:08d}{at.article}\0{at.start:09d}{at.end:09d}{at.id}\0"
        for at in places
    )


def reports(group: Iterable[Place]) -> Unit:
    """The reports of one thing, which stand where the first of them does."""
    told = sorted(group)
    articles = tuple(sorted({at.article for at in told}))
    return Unit(standing_at(told[:1]), articles, tuple(at.id for at in told))


def claims(group: Iterable[Place], homes: Callable[[str], Sequence[Home]]) -> Unit:
    """The claims of one thing, with the events in reports of which they may stand."""
    told = reports(group)
    held = tuple((a, tuple(homes(a))) for a in told.articles)
    return Unit(told.at, told.articles, told.rows, homes=held)


def counts(edges: Iterable[Edge], told: Mapping[str, str]) -> Unit:
    """The figures that may answer one another, `told` is the article of each."""
    pairs = tuple(sorted(edges))
    return Unit(" ".join(pairs[0][:2]), _articles(pairs, told), answers=pairs)


def _articles(edges: Iterable[Edge], told: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted({told[row] for edge in edges for row in edge[:2]}))
