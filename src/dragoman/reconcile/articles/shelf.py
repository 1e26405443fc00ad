"""The prepared articles on their shelf: the rows of some of them, as the whole has them."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from operator import attrgetter, itemgetter
from typing import Any

from dragoman.model.actor import Role
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.ordered import Ordered, Stood, ordered
from dragoman.reconcile.articles.prepared import Others, Stock
from dragoman.reconcile.articles.row_types import ArticleRow, R, standing
from dragoman.reconcile.articles.saying import KINDS, STORY, Said
from dragoman.reconcile.articles.undated import beside
from dragoman.reconcile.words.packing import unpacked
from dragoman.reconcile.words.weights import Weights

_DATED = ("courses", "hindrances", "denials", "labels", "ranks", "charges")  # marks that have a day
_MARKS = ("remarks", *_DATED)
ALL = frozenset((*KINDS, STORY))

_PLACE = itemgetter(0)

Told = Callable[[Collection[str]], Mapping[str, bytes]]  # `Said` of articles, as packed
Homes = Callable[[Collection[str]], Mapping[str, str | None]]


class Shelf:
    """The articles of a record as the whole has them, read as they are asked for.

    That is without furniture, with a day for what stands at none, with whose side everybody is on,
    and who is a person.
    """

    def __init__(self, stock: Stock, told: Told, homes: Homes) -> None:
        """`told` gives what the whole says of articles, `homes` the story of each that is known."""
        self._stock, self._told, self._known_homes = stock, told, homes
        self._read: dict[tuple[str, str], Any] = {}
        self._stood: dict[tuple[str, str], Sequence[Stood[Any]]] = {}
        self._said: dict[str, Said] = {}
        self._story: dict[str, str | None] = {}

    def article(self, article: str) -> ArticleRow:
        """An article itself."""
        (face,) = self._parts("face", [article])
        return face.article  # type: ignore[no-any-return]

    def weigh(self, article: str) -> Weights:
        """How much each word of an article tells."""
        (face,) = self._parts("face", [article])
        return face.weigh  # type: ignore[no-any-return]

    def subjects(self, articles: Collection[str]) -> dict[str, Mapping[str, int]]:
        """The words that each of these articles comes back to, by what they tell."""
        return dict(self._stock.some("subject", articles))

    def home(self, article: str) -> str:
        """The story of an article, or the article alone where it is in none."""
        return self._homes([article]).get(article, article)

    def material(self, articles: Iterable[str], only: Collection[str] = ALL) -> Material:
        """The rows of some articles, of these kinds or of all, and their stories if asked for."""
        order = sorted(articles)
        faces = self._parts("face", order)
        said = self._sayings(order)
        rest = self._parts("others", order) if "others" in only else []
        sides = {name: side for one in said for name, side in one.sides.items()}
        rows: dict[str, Any] = {
            kind: Ordered(partial(self._standing, kind, order)) if kind in only else ()
            for kind in ("events", "quotes", "figures")
        }
        return Material(
            articles={a: face.article for a, face in zip(order, faces, strict=True)},
            **rows,
            positions=ordered(_stood(one.positions) for one in rest),
            roles=_roles(rest),
            sides=sides,
            persons=frozenset(name for one in said for name in one.persons),
            **{kind: _once(getattr(one, kind) for one in rest) for kind in _MARKS},
            weigh={a: face.weigh for a, face in zip(order, faces, strict=True)},
            story=self._homes(order) if STORY in only else {},
        )

    def _standing(self, kind: str, articles: Sequence[str]) -> list[Sequence[Stood[Any]]]:
        """The rows of a kind of each of these articles, each with where it stands, in that order.

        An article stands in many units: its rows are put in their order once.
        """
        for article, rows in zip(articles, self._parts(kind, articles), strict=True):
            if (article, kind) not in self._stood:
                self._stood[article, kind] = _stood(rows)
        return [self._stood[article, kind] for article in articles]

    def _homes(self, articles: Sequence[str]) -> dict[str, str]:
        """The stories of those of these articles that are in one."""
        missing = [a for a in articles if a not in self._story]
        known = self._known_homes(missing) if missing else {}
        self._story |= {a: known.get(a) for a in missing}
        return {a: home for a in articles if (home := self._story[a]) is not None}

    def _sayings(self, articles: Sequence[str]) -> list[Said]:
        missing = [a for a in articles if a not in self._said]
        bodies = self._told(missing) if missing else {}
        self._said |= {a: unpacked(Said, body) for a, body in bodies.items()}
        return [self._said[a] for a in articles]

    def _parts(self, part: str, articles: Sequence[str]) -> list[Any]:
        """One part of each of these articles: no furniture, and each row where it stands."""
        missing = frozenset(a for a in articles if (a, part) not in self._read)
        self._sayings(sorted(missing))
        for article, one in self._stock.some(part, missing) if missing else ():
            self._read[article, part] = _placed(one, *self._sayings([article]))
        return [self._read[a, part] for a in articles]


def _placed(part: Any, said: Said) -> Any:  # noqa: ANN401 - any of the parts
    """A part of an article as the whole has it."""
    day, gone = said.near, frozenset(said.furniture)
    if isinstance(part, tuple):
        return tuple(beside((row for row in part if row.id not in gone), day))
    if isinstance(part, Others):
        return replace(
            part,
            positions=tuple(row for row in part.positions if row.id not in gone),
            **{kind: tuple(beside(getattr(part, kind), day)) for kind in _DATED},
        )
    return part


def _stood(rows: Iterable[R]) -> list[Stood[R]]:
    """Rows by day, article and place, none twice: equal ids are equal statements."""
    return sorted({row.id: (standing(row), row) for row in rows}.values(), key=_PLACE)


def _once(told: Iterable[Sequence[Any]]) -> tuple[Any, ...]:
    """The marks in the order of their places, none twice."""
    marks = dict.fromkeys(mark for some in told for mark in some)
    return tuple(sorted(marks, key=attrgetter("article", "start", "end")))


def _roles(made: Iterable[Others]) -> dict[str, tuple[Role, ...]]:
    """Every title of everybody, in the order of the articles."""
    told: dict[str, set[Role]] = defaultdict(set)
    for p in made:
        for name, role in p.roles:
            told[name].add(role)
    return {
        name: tuple(sorted(roles, key=lambda r: (r.article, r.start, r.end, r.title)))
        for name, roles in sorted(told.items())
    }
