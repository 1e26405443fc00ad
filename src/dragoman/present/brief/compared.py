"""What reports are held against one another on: facts by outlet, two readouts side by side."""

from dataclasses import dataclass

from dragoman.present.library.proof import Backing, Cite, Excerpt


@dataclass(frozen=True, slots=True)
class Fact:
    """A key fact with the outlets that carry it, one passage an outlet, in the order of days.

    `label` is its kind or its place among what stands ("talks", "ceasefire").
    """

    label: str
    day: str | None
    excerpt: Excerpt
    backing: Backing
    tellers: tuple[tuple[str, Cite], ...]
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """One passage of one account, with its words."""

    excerpt: Excerpt
    cite: Cite


@dataclass(frozen=True, slots=True)
class Readout:
    """Two sides' accounts of one call or meeting: what both tell, and what each tells alone.

    `anchors` name it within the brief (one for each silence the record found), `sources` are the
    two accounts, `day` is the day of the first thing that both tell, where both give the same,
    `since` that on which both accounts had appeared.
    """

    anchors: tuple[str, ...]
    day: str | None
    sources: tuple[str, str]
    both: tuple[tuple[Telling, Telling], ...]
    alone: tuple[tuple[Telling, ...], tuple[Telling, ...]]
    since: str | None = None
