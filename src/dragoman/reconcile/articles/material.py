"""The compact rows of a set of articles, from which reconciliation works; it holds no texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.model.actor import Role
from dragoman.reconcile.articles.marks import (
    Charge,
    Course,
    Denial,
    Hindrance,
    Labelling,
    Rank,
    Remark,
)
from dragoman.reconcile.articles.row_types import (
    ArticleRow,
    EventRow,
    FigureRow,
    PositionRow,
    QuoteRow,
)
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.words.weights import Weights

_PARTIES = 2  # that articles of one matter have in common


@dataclass(frozen=True, slots=True)
class Material:
    """All rows of a set of articles, each list by day, article and place in its text.

    `story` gives the id of the story of each article that is in one.
    """

    articles: dict[str, ArticleRow]
    events: Sequence[EventRow]
    quotes: Sequence[QuoteRow]
    figures: Sequence[FigureRow]
    positions: tuple[PositionRow, ...]
    roles: dict[str, tuple[Role, ...]]
    sides: dict[str, str]
    persons: frozenset[str]
    weigh: dict[str, Weights]
    remarks: tuple[Remark, ...] = ()
    courses: tuple[Course, ...] = ()
    hindrances: tuple[Hindrance, ...] = ()
    denials: tuple[Denial, ...] = ()
    labels: tuple[Labelling, ...] = ()
    ranks: tuple[Rank, ...] = ()
    charges: tuple[Charge, ...] = ()
    story: Mapping[str, str] = field(default_factory=dict)

    def side(self, name: str) -> str:
        """The party somebody speaks for, themselves where none is known.

        Somebody's envoy speaks for whom that one speaks for.
        """
        side = self.sides.get(name, name)
        return self.sides.get(side, side)

    def rivals(self, article: str, other: str) -> bool:
        """Whether two articles are not of one outlet, which would rather have corrected itself."""
        ours, theirs = self.articles[article].outlet, self.articles[other].outlet
        return ours is None or theirs is None or ours != theirs

    def apart(self, article: str, other: str) -> bool:
        """Whether two articles are two, and not of one outlet."""
        return article != other and self.rivals(article, other)

    def home(self, article: str) -> str:
        """The story of an article, or the article alone where it is in none."""
        return self.story.get(article, article)

    def together(self, article: str, other: str) -> bool:
        """Whether two articles are of one story, or about the same parties."""
        one, two = self.articles[article].about, self.articles[other].about
        both = frozenset(map(self.side, one)), frozenset(map(self.side, two))
        return are_together(self.story.get(article), self.story.get(other), *both)

    def both_tell(self, article: str, other: str) -> bool:
        """Whether two articles of two outlets tell one story."""
        return self.apart(article, other) and self.together(article, other)

    def of_one_time(self, article: str, other: str, days: int) -> bool:
        """Whether two articles came out within so many days, as far as both are dated."""
        return within(self.articles[article].published, self.articles[other].published, days)

    def parties(self) -> dict[str, frozenset[str]]:
        """By article, the sides of the actors that it is about."""
        return {a: frozenset(map(self.side, row.about)) for a, row in self.articles.items()}


def strangers(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two articles with these parties are about different ones altogether."""
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def are_together(
    story: str | None, other: str | None, ours: frozenset[str], theirs: frozenset[str]
) -> bool:
    """Whether two articles are of one story, or about the same parties.

    Of what is counted or said alike in both it tells little that they were told into two stories.
    """
    return bool(story and story == other) or len(ours & theirs) >= _PARTIES
