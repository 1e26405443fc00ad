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
    """One article takes over passages of another.

    `source` and `target` are article ids, `share` the part (0 to 1) of the target's words
    outside quotation marks that stand in the source too, `passages` spans of the target.
    """

    source: str | None
    target: str
    share: float
    passages: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """One thing that is open: scheduled, promised, awaited or conditional, with its due date.

    `due` is an ISO 8601 day or interval, `members` the ids of the statements it rests on. What
    has a due day comes first, by that day; the rest follows by how likely it is still open; last
    comes what fell due lately, with the `status` "happened" or "cancelled". `likely` is the share
    of lines like it, 0 to 1, that a careful reader takes as open on the day when they are told;
    `told` is the ISO 8601 day when a thing without a due day was told last. These two stand in the
    record file and not in its export.
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

    `articles` are article ids, `first` and `last` the ISO 8601 days of the earliest and the latest
    of them, None where all are undated.
    """

    id: str
    title: str
    parties: tuple[str, ...]
    articles: tuple[str, ...]
    first: str | None = None
    last: str | None = None
