"""What a brief holds of the reports beside one another: wordings, disagreements, shared facts."""

from dataclasses import dataclass

from dragoman.present.library.proof import Backing, Cite, Excerpt


@dataclass(frozen=True, slots=True)
class Wording:
    """One outlet's words of an utterance, in pieces: (words, whether they differ).

    `kind` is direct, mixed or indirect, as in the vocabulary of quotes; `gaps` are words of the
    longest form that are left out, by the number of the piece before which they would stand.
    """

    kind: str
    pieces: tuple[tuple[str, bool], ...]
    cites: tuple[Cite, ...]
    gaps: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One utterance in every wording that is told, the longest first; `side` is its speaker's."""

    speaker: str
    day: str | None
    to: str | None
    via: str | None
    wordings: tuple[Wording, ...]
    backing: Backing
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What one article tells on a disputed point."""

    says: str
    excerpt: Excerpt
    cite: Cite


@dataclass(frozen=True, slots=True)
class Version:
    """One of the things told on a disputed point, with the outlets that tell it."""

    says: str
    told_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A point that the reports tell differently: each account's words, and what they come to.

    `since` is the day on which two different things had been told.
    """

    anchor: str
    kind: str
    about: str
    accounts: tuple[Account, ...]
    versions: tuple[Version, ...]
    since: str | None = None


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
