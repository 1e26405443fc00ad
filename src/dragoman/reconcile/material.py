"""What reconciliation keeps of a set of articles: compact rows, no texts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman.model.actor import Role
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.timex import Timex
from dragoman.reconcile.days import Days
from dragoman.reconcile.wording import Weights

Source = Callable[[], Iterable[tuple[Article, Findings]]]

FATES = frozenset(("=kill", "=wound"))  # stems: what became of those counted parts counts


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article: its shown id, outlet, the day it came out, the names it relies on, and where.

    `about` are the named actors that it mentions most.
    """

    id: str
    outlet: str | None
    published: int | None
    relies: tuple[tuple[int, str], ...]
    about: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as compared.

    `words` are its content stems without names; `near` is the day it stands at: its own, or what
    its surroundings or its article put it on, for telling apart what is reported weeks apart.
    `place` is empty where it does not stand in the event's own `sentence`; `named` are the actors
    and recipients whose names do; `context` are the stems of that sentence. `open` is a date that
    only other articles may settle.
    """

    id: str
    article: str
    start: int
    end: int
    kind: str
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]
    place: frozenset[str]
    when: Days | None
    near: int | None
    words: frozenset[str]
    ordinals: frozenset[int]
    counts: frozenset[str]
    by: str | None
    named: frozenset[str] = frozenset()
    sentence: tuple[int, int] = (0, 0)
    context: frozenset[str] = frozenset()
    open: Timex | None = None


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """An utterance as compared.

    `content` (its plain words) is kept, since the wording is what is at stake; `marked` are those
    of them that stand in quotation marks. `told` is the stretch around speaker and cue, `cue` and
    `called` the words that introduce the utterance and its speaker; `ahead` is true where it tells
    what its speaker, or somebody, will do.
    """

    id: str
    article: str
    start: int
    end: int
    kind: str
    speaker: str | None
    to: str | None
    when: Days | None
    near: int | None
    words: frozenset[str]
    content: str
    told: tuple[int, int]
    marked: str = ""
    cue: str = ""
    called: str = ""
    open: Timex | None = None
    sentence: tuple[int, int] = (0, 0)
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as compared: bounds of its value, its unit's and its subject's stems.

    `of` are the stems of what is counted and of the words right around the number, `context`
    those of its `sentence`, `names` those of the words in it that are written with a capital;
    `at_least` is true where the number is told as a lower bound.
    """

    id: str
    article: str
    start: int
    end: int
    low: float
    high: float
    counted: str
    unit: frozenset[str]
    of: frozenset[str]
    when: Days | None
    near: int | None
    by: str | None
    sentence: tuple[int, int] = (0, 0)
    context: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    at_least: bool = False
    open: Timex | None = None


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A position as compared: who stands where on what, in which `sentence`."""

    id: str
    article: str
    start: int
    end: int
    party: str
    stance: str
    issue: str
    conditional: bool
    near: int | None
    words: frozenset[str]
    sentence: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence by which an article says that an account leaves something out.

    `before` is the sentence that it follows.
    """

    article: str
    start: int
    end: int
    before: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Material:
    """All rows of a set of articles, each list by day, article and place in its text."""

    articles: dict[str, ArticleRow]
    events: tuple[EventRow, ...]
    quotes: tuple[QuoteRow, ...]
    figures: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    roles: dict[str, tuple[Role, ...]]
    sides: dict[str, str]
    persons: frozenset[str]
    weigh: Weights
    remarks: tuple[Remark, ...] = ()

    def side(self, name: str) -> str:
        """The party somebody speaks for, themselves where none is known."""
        return self.sides.get(name, name)

    def rivals(self, article: str, other: str) -> bool:
        """Whether two articles are not of one outlet, which would rather have corrected itself."""
        ours, theirs = self.articles[article].outlet, self.articles[other].outlet
        return ours is None or theirs is None or ours != theirs

    def strangers(self, article: str, other: str) -> bool:
        """Whether two articles are about different parties altogether."""
        ours, theirs = self.articles[article].about, self.articles[other].about
        if article == other or not ours or not theirs:
            return False
        return not {self.side(n) for n in ours} & {self.side(n) for n in theirs}
