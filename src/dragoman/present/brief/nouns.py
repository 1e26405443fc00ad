"""The parts of a brief: lines, each with the passages it rests on."""

from dataclasses import dataclass

from dragoman.model.group import Story
from dragoman.present.brief.tellings import Disagreement, Fact, Readout, Utterance
from dragoman.present.brief.wanted import Issue
from dragoman.present.ledgers.life import LifeStep
from dragoman.present.library.nouns import Count, Happening
from dragoman.present.library.proof import Backing, Cite, Excerpt, Source
from dragoman.present.text import count


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
class Timeline:
    """What is ahead (soonest first), what happened by day, what lies before, what has no day."""

    ahead: tuple[Happening, ...]
    days: tuple[tuple[str, tuple[Happening, ...]], ...]
    earlier: tuple[Happening, ...]
    undated: tuple[Happening, ...]


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
    """Somebody who speaks or acts, with offices; `said` and `did` count statements.

    `since` is the day of the first article that tells any of them, `short` what they are called
    after a first mention.
    """

    name: str
    offices: tuple[Office, ...]
    said: int
    did: int
    since: str | None = None
    short: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """A party with its people."""

    name: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """Where a negotiation stands, drawn from its record alone.

    `lives` are the steps of events, by the ids of events that entries of the timeline hold;
    `stories` the matters that a mixed heap of articles falls into, empty where it tells one.
    """

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
    lives: tuple[tuple[LifeStep, Backing], ...] = ()
    stories: tuple[Story, ...] = ()

    @property
    def title(self) -> str:
        """The parties' names, or what can be said without any."""
        if not self.parties:
            return f"A record of {count(self.coverage.articles, 'article')}"
        if len(self.parties) == 1:
            return self.parties[0]
        return f"{', '.join(self.parties[:-1])} and {self.parties[-1]}"

    def surname(self, name: str) -> str:
        """What one of the people is called after a first mention; the whole name of all others."""
        people = {person.name: person.short for side in self.sides for person in side.people}
        return people.get(name) or name
