"""The article: one report as it came in, with the text every span of the record points into."""

from dataclasses import dataclass, field

from dragoman.model.identity import content_hash, sha256
from dragoman.model.vocabulary import PublishedBasis


@dataclass(frozen=True, slots=True)
class Article:
    """One report of one outlet.

    `text` is stored exactly as read, and all offsets of the record count its code points.
    `published` is an ISO 8601 date or date-time. `published_basis` says how it is known: `given`
    with the input, found in the `text`, inferred from the `corpus`, or None. `given_id` is the id
    that came with the input, `id` the one that the record uses.
    """

    text: str
    given_id: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    language: str | None = None
    sha256: str = field(default="")
    key: str = field(default="")

    def __post_init__(self) -> None:
        """Derive the digest of the text and the key of the whole article."""
        object.__setattr__(self, "sha256", sha256(self.text))
        given = self.published if self.published_basis == "given" else None
        parts = (self.given_id, self.outlet, self.url, self.title, given, self.sha256)
        object.__setattr__(self, "key", content_hash("article", *parts))

    @property
    def id(self) -> str:
        """The id given with the input, else the article's key."""
        return self.given_id or self.key
