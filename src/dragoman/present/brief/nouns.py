"""What a brief is made of: lines, each with the passages it rests on."""

from dataclasses import dataclass
from typing import Literal

from dragoman.present.brief.compared import Fact, Readout
from dragoman.present.brief.proof import Backing, Cite, Excerpt, Source

# How well the day of an event is known: by several articles, by one, as a stretch of days only,
# told as different days, or not at all.
Certainty = Literal["told by several", "told once", "about", "disputed", "no day"]


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that the record says: its words and what they rest on.

    `label` is a word of the record's vocabulary or about it ("scheduled", "claimed broken"),
    `who` the parties or people it is about (`names` one by one), `by` who says so where it is
    not the outlet itself; `sides` are the parties for which those people speak.
    """

    label: str
    day: str | None
    who: str
    excerpt: Excerpt
    backing: Backing
    by: str | None = None
    names: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """One line of where it stands; several points where a claim and its denial belong together."""

    heading: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the brief was read from, `first` to `last` day of publication.

    `told` is the last day that something is told to have happened on, for what has no dates.
    """

    articles: int
    outlets: tuple[str, ...]
    first: str | None
    last: str | None
    told: str | None
    undated: int
    statements: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event with all its reports. `weight` tells the main events (1) from the rest (0).

    `sides` are the parties that act and are acted on, `certainty` how well its day is known.
    """

    kind: str
    status: str
    day: str | None
    who: tuple[str, ...]
    to: tuple[str, ...]
    place: str | None
    by: str | None
    excerpt: Excerpt
    reports: int
    backing: Backing
    weight: int
    sides: tuple[str, ...] = ()
    certainty: Certainty = "told once"


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is ahead (soonest first), what happened by day, what lies before, what has no day."""

    ahead: tuple[Happening, ...]
    days: tuple[tuple[str, tuple[Happening, ...]], ...]
    earlier: tuple[Happening, ...]
    undated: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Stance:
    """What a party wants on an issue, as told; `other_side` where its opponent says so.

    `clear` where the issue can be understood alone; `sure` is the confidence, 0 to 1.
    """

    party: str
    stance: str
    issue: str
    condition: str | None
    by: str | None
    other_side: bool
    day: str | None
    clear: bool
    sure: float
    excerpt: Excerpt
    backing: Backing


@dataclass(frozen=True, slots=True)
class Issue:
    """One matter under negotiation, with the stands on it by party, the parties' own first."""

    name: str
    parties: tuple[tuple[str, tuple[Stance, ...]], ...]


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
    """A point that the reports tell differently: each account's words, and what they come to."""

    anchor: str
    kind: str
    about: str
    accounts: tuple[Account, ...]
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One number as told, how often, by whom; `value` is its worth, or its nearest bound's.

    `side` is the party for which its claimant speaks.
    """

    number: str
    value: float | None
    by: str | None
    as_of: str | None
    excerpt: Excerpt
    backing: Backing
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted, with every claim of how many; `harm` where they are killed or hurt."""

    of: str
    harm: bool
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """One paper or commitment, and what became of it, in order."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Reliance:
    """An article that rests on somebody: a source it names, or passages it took over.

    `ordered` is false where the two articles' days do not tell which of them came first.
    """

    source: str
    on: str
    purpose: str | None
    share: float | None
    credited: bool
    cites: tuple[Cite, ...]
    ordered: bool = True

    @property
    def own(self) -> bool:
        """Whether a newsroom draws on its own article."""
        return self.source == self.on


@dataclass(frozen=True, slots=True)
class Office:
    """A title as an article gives it."""

    title: str
    former: bool
    cite: Cite


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks or acts, with offices; `said` and `did` count statements."""

    name: str
    offices: tuple[Office, ...]
    said: int
    did: int


@dataclass(frozen=True, slots=True)
class Side:
    """A party with its people."""

    name: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """Where a negotiation stands, drawn from its record alone."""

    parties: tuple[str, ...]
    issues: tuple[str, ...]
    coverage: Coverage
    stands: tuple[Stand, ...]
    timeline: Timeline
    positions: tuple[Issue, ...]
    utterances: tuple[Utterance, ...]
    quotes: tuple[Utterance, ...]
    disagreements: tuple[Disagreement, ...]
    omissions: tuple[Disagreement, ...]
    readouts: tuple[Readout, ...]
    facts: tuple[Fact, ...]
    figures: tuple[Count, ...]
    papers: tuple[Ledger, ...]
    commitments: tuple[Ledger, ...]
    reliances: tuple[Reliance, ...]
    sides: tuple[Side, ...]
    sources: tuple[Source, ...]

    @property
    def title(self) -> str:
        """The parties' names, or what can be said without any."""
        if not self.parties:
            articles = self.coverage.articles
            return f"A record of {articles:,} article" + ("" if articles == 1 else "s")
        if len(self.parties) == 1:
            return self.parties[0]
        return f"{', '.join(self.parties[:-1])} and {self.parties[-1]}"
