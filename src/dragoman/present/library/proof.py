"""What a line of a brief rests on: passages, the words around them, and what is disputed."""

from dataclasses import dataclass

from dragoman.model.article import Article


@dataclass(frozen=True, slots=True)
class Cite:
    """One passage of one article that a line rests on.

    `source` is what to call the article's origin (its outlet, else its id), `day` the ISO 8601 day
    of publication. `anchor` names the passage within the brief.
    """

    article: str
    start: int
    end: int
    anchor: str
    source: str
    day: str | None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an article on one line, with enough around them to be understood.

    `article` is the id of the article whose words they are.
    """

    before: str
    words: str
    after: str
    article: str = ""

    def __str__(self) -> str:
        """The excerpt as running text."""
        return f"{self.before}{self.words}{self.after}"


@dataclass(frozen=True, slots=True)
class Dispute:
    """A mark on a line: the reports do not agree here; `anchor` leads to how they differ."""

    kind: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Backing:
    """What a line rests on: a passage an article, the independent origins, what is disputed.

    `since` is the day on which all that the line says had been reported, None where its first
    report says it; `counts` are the origins as of each day on which they grew.
    """

    cites: tuple[Cite, ...]
    origins: int
    disputes: tuple[Dispute, ...] = ()
    since: str | None = None
    counts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A passage to be marked in an article: what it is and what the record reads there."""

    start: int
    end: int
    anchor: str
    kind: str
    reading: str


@dataclass(frozen=True, slots=True)
class Source:
    """One article with everything that the record took from it. `number` is its place by day."""

    number: int
    id: str
    anchor: str
    article: Article
    spans: tuple[Span, ...]
