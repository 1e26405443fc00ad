"""What only many reports together show: groups, disagreements, copies, what is due."""

from dataclasses import dataclass

from dragoman.model.vocabulary import DivergenceKind


@dataclass(frozen=True, slots=True)
class SameEvent:
    """Reports of one event. `members` are event ids; `origins` counts the independent ones."""

    id: str
    members: tuple[str, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class SameQuote:
    """Reports of one utterance. `verbatim` is true where all members agree word for word."""

    id: str
    members: tuple[str, ...]
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What one article says on a disputed point, and the exact words."""

    article: str
    says: str
    start: int
    end: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Divergence:
    """A point that the reports tell differently: its kind, what it is about, each account."""

    id: str
    kind: DivergenceKind
    about: str
    values: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """One article copies passages of another.

    `source` and `target` are article ids. `share` (0 to 1) is the part of the target's words
    outside quotation marks that are also in the source. `passages` are spans of the target.
    """

    source: str | None
    target: str
    share: float
    passages: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """One thing that is open: scheduled, promised, awaited or conditional, with its due date.

    `due` is an ISO 8601 day or interval, `members` are the ids of the statements it rests on. First
    come things with a due day, in the order of days; then the others, the likeliest first; then
    what fell due lately, with the `status` "happened" or "cancelled". `likely` is the share of
    similar lines, 0 to 1, that readers judged to be open on the day when they were told. `told` is
    the ISO 8601 day on which it was last told. The record file holds these two fields; the export
    does not.
    """

    id: str
    about: str
    status: str
    due: str | None
    members: tuple[str, ...]
    likely: float = 1.0
    told: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one matter, with its title and parties.

    `articles` are article ids. `first` and `last` are the ISO 8601 days of the earliest and the
    latest of them, None if all are undated.
    """

    id: str
    title: str
    parties: tuple[str, ...]
    articles: tuple[str, ...]
    first: str | None = None
    last: str | None = None
