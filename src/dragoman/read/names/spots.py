"""The spot: a stretch of words that is a name, before it is known whose."""

from dataclasses import dataclass, field
from typing import Literal

from dragoman.knowledge.states import Entry

Kind = Literal["person", "organisation", "state", "group", "place", "adjective", "thing", "unknown"]


@dataclass(slots=True)
class Title:
    """A title: its words from `first` to `last` (exclusive), and whether the office is past."""

    first: int
    last: int
    former: bool = False


@dataclass(slots=True)
class Spot:
    """A name found on the page: words `first` to `last` (exclusive), `text` as written.

    `until` is the offset where it ends. `kind` is the best guess so far, `sure` whether it rests
    on more than spaCy's label. `lead` is where the words that introduce it begin (`first` where
    there are none). `entry` is what the gazetteer knows of it, `kin` the classes that an
    organisation may be called by, `short` a short form that the text introduces in brackets,
    `sex` what an honorific tells ("m", "f", "?"), `called` the usual form of the name where the
    text has another, `heads` the nouns that short titles before it stand for ("Sen."). `acts_on`
    says that the noun right before it is somebody else, whom the bearer did something to.
    """

    first: int
    last: int
    text: str
    until: int
    kind: Kind = "unknown"
    sure: bool = False
    lead: int = -1
    entry: Entry | None = None
    titles: list[Title] = field(default_factory=list)
    kin: frozenset[str] = frozenset()
    short: str | None = None
    sex: str = "?"
    called: str | None = None
    heads: set[str] = field(default_factory=set)
    acts_on: bool = False

    def __post_init__(self) -> None:
        """A name without introduction leads with itself."""
        if self.lead < 0:
            self.lead = self.first
