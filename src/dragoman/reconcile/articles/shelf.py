"""The prepared articles on their shelf: the rows of some of them, as the whole has them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from dragoman.model.actor import Role
from dragoman.reconcile.articles.furniture import Furniture
from dragoman.reconcile.articles.marks import Course, Denial, Hindrance, Labelling, Rank, Remark
from dragoman.reconcile.articles.material import ArticleRow, Material, R, standing
from dragoman.reconcile.articles.prepared import AtHand, Head, Prepared, Stock, Telling
from dragoman.reconcile.articles.undated import beside, midst
from dragoman.reconcile.words.weights import Weights

T = TypeVar("T")

ALL = frozenset(("events", "quotes", "figures", "others"))  # kinds of rows


class Shelf:
    """A set of articles, and what only the whole says of each.

    That is which of its rows are furniture, where those stand that no day places, whose side
    everybody is on, and who is a person.
    """

    def __init__(self, stock: Stock) -> None:
        """Know all articles by their heads."""
        self._stock = stock
        self._heads = {h.article.id: h for h in sorted(stock.heads(), key=lambda h: h.article.id)}
        every = self._heads.values()
        self._furniture = Furniture(h.nobodys for h in every)
        self._middle = midst(h.article for h in every)
        self._persons = frozenset(name for h in every for name in h.persons)
        self._told: dict[str, Telling] = {}
        self.keys: Mapping[str, str] = {a: h.key for a, h in self._heads.items()}
        self.articles: Mapping[str, ArticleRow] = {a: h.article for a, h in self._heads.items()}
        self.sides = _sides(every)

    def said(self, article: str) -> object:
        """What the whole says of an article: all that its rows hang on besides itself."""
        head = self._heads[article]
        near = self._middle if head.floats else None
        who = [(name, self.side(name), name in self._persons) for name in head.names]
        return self._furniture.among(head.nobodys), near, who

    def side(self, name: str) -> str:
        """The party somebody speaks for."""
        side = self.sides.get(name, name)
        return self.sides.get(side, side)

    def material(
        self,
        articles: Iterable[str],
        story: Mapping[str, str] | None = None,
        only: Collection[str] = ALL,
    ) -> Material:
        """The rows of some articles, of these kinds or of all.

        `story` gives the id of the story of those that are in one.
        """
        heads = [self._heads[a] for a in sorted(articles)]
        told = self._read(heads)
        rest = told if "others" in only else []
        names = {name for h in heads for name in h.names}
        sides = {name: self.sides[name] for name in sorted(names) if name in self.sides}
        sides |= {s: self.sides[s] for s in sorted(sides.values()) if s in self.sides}
        home = story or {}
        return Material(
            articles={h.article.id: h.article for h in heads},
            events=_ordered(t.events for t in told if "events" in only),
            quotes=_ordered(t.quotes for t in told if "quotes" in only),
            figures=_ordered(t.figures for t in told if "figures" in only),
            positions=_ordered(t.positions for t in rest),
            roles=_roles(rest),
            sides=sides,
            persons=self._persons & names,
            remarks=_once((t.remarks for t in rest), key=_remark),
            courses=_once((t.courses for t in rest), key=_course),
            hindrances=_once((t.hindrances for t in rest), key=_hindrance),
            denials=_once((t.denials for t in rest), key=_denial),
            labels=_once((t.labels for t in rest), key=_label),
            ranks=_once((t.ranks for t in rest), key=_rank),
            weigh={h.article.id: t.weigh for h, t in zip(heads, told, strict=True)},
            story={h.article.id: home[h.article.id] for h in heads if h.article.id in home},
        )

    def weigh(self, article: str) -> Weights:
        """How much each word of an article tells."""
        return self._read([self._heads[article]])[0].weigh

    def _read(self, heads: Sequence[Head]) -> list[Telling]:
        """What some articles tell: no furniture, and each row where it stands."""
        missing = frozenset(h.key for h in heads if h.key not in self._told)
        for key, told in self._stock.told(missing) if missing else ():
            self._told[key] = self._placed(told)
        return [self._told[h.key] for h in heads]

    def _placed(self, told: Telling) -> Telling:
        without, day = self._furniture.without, self._middle
        return replace(
            told,
            events=tuple(beside(without(told.events), day)),
            quotes=tuple(beside(without(told.quotes), day)),
            figures=tuple(beside(without(told.figures), day)),
            positions=tuple(without(told.positions)),
            courses=tuple(beside(told.courses, day)),
            hindrances=tuple(beside(told.hindrances, day)),
            denials=tuple(beside(told.denials, day)),
            labels=tuple(beside(told.labels, day)),
            ranks=tuple(beside(told.ranks, day)),
        )


def gather(made: Sequence[Prepared]) -> Material:
    """All rows of a set of articles, whatever their order."""
    shelf = Shelf(AtHand(made))
    return shelf.material(shelf.articles)


def _ordered(told: Iterable[Sequence[R]]) -> tuple[R, ...]:
    """The rows by day, article and place, none twice: equal ids are equal statements."""
    rows = {row.id: row for rows in told for row in rows}
    return tuple(sorted(rows.values(), key=standing))


def _once(told: Iterable[Sequence[T]], key: Callable[[T], tuple[object, ...]]) -> tuple[T, ...]:
    """The marks in their order, none twice."""
    return tuple(sorted({mark for marks in told for mark in marks}, key=key))


def _remark(remark: Remark) -> tuple[object, ...]:
    return (remark.article, remark.start)


def _course(course: Course) -> tuple[object, ...]:
    place = course.article, course.start, course.end
    return (*place, course.gauge, course.low, course.speaker or "")


def _hindrance(one: Hindrance) -> tuple[object, ...]:
    return (one.article, one.start, one.end, one.name)


def _denial(denial: Denial) -> tuple[object, ...]:
    return (denial.article, denial.start, denial.end)


def _label(one: Labelling) -> tuple[object, ...]:
    return (one.article, one.start, one.end, one.label, one.colour, one.whose)


def _rank(one: Rank) -> tuple[object, ...]:
    return (one.article, one.start, one.end)


def _sides(made: Iterable[Head]) -> dict[str, str]:
    """The side most articles put each actor on."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for p in made:
        for name, side in p.sides:
            told[name][side] += 1
    return {
        name: min(counts, key=lambda side: (-counts[side], side))
        for name, counts in sorted(told.items())
    }


def _roles(made: Iterable[Telling]) -> dict[str, tuple[Role, ...]]:
    """Every title of everybody, in the order of the articles."""
    told: dict[str, set[Role]] = defaultdict(set)
    for p in made:
        for name, role in p.roles:
            told[name].add(role)
    return {
        name: tuple(sorted(roles, key=lambda r: (r.article, r.start, r.end, r.title)))
        for name, roles in sorted(told.items())
    }
