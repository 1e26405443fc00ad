"""Marks: passages that say something explicit about the coverage or the talks."""

from dataclasses import dataclass


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
class Course:
    """A sentence that says of talks or a deal one of two ways how they are: the `low` one or not.

    `gauge` names what is told: how talks go, how soon they come to something, how good that is.
    `speaker` is the one whose words say so, None for the article's own; `near` its day; `whose` are
    the actors of the talks where they are named, `accord` the short name of a deal that is judged.
    """

    gauge: str
    article: str
    start: int
    end: int
    low: bool
    speaker: str | None
    near: int | None
    whose: frozenset[str] = frozenset()
    accord: str = ""


@dataclass(frozen=True, slots=True)
class Hindrance:
    """A place that says who holds up talks or breaks what was agreed: `name` does, `speaker` says.

    `speaker` is None for the article's own words; `near` is its day; `unwilling` is true where it
    is a refusal, and not a breach or a delay.
    """

    article: str
    start: int
    end: int
    name: str
    speaker: str | None
    near: int | None
    unwilling: bool = False


@dataclass(frozen=True, slots=True)
class Charge:
    """A sentence in which somebody is charged with a deed, or denies one.

    `name` is who is charged, or who denies; `speaker` is the one whose words say so, None for the
    article's own; `near` is its day; `deeds` are the stems of what is told of.
    """

    article: str
    start: int
    end: int
    name: str
    speaker: str | None
    near: int | None
    deeds: frozenset[str]
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Denial:
    """A sentence that says of a claim that it is wrong.

    `words` are the stems of what is denied, `speaker` is who denies it, None for the article's own
    words; `near` is its day; `before` is the sentence that tells the claim where the denial only
    points back at it ("He called such reports false"); `claim` are the stems of what it says that
    somebody else claims.
    """

    article: str
    start: int
    end: int
    words: frozenset[str]
    speaker: str | None
    near: int | None
    before: tuple[int, int] | None = None
    claim: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Labelling:
    """A place where an article calls somebody or something by a word of some colour.

    `label` is the choice of words, `colour` which of them it takes, `whose` the actor who is called
    so, empty where the word says it by itself; `near` is the article's day.
    """

    label: str
    colour: str
    whose: str
    article: str
    start: int
    end: int
    near: int | None


@dataclass(frozen=True, slots=True)
class Rank:
    """A place where an article ranks something: `what` by its stem, as `rank`, 1 for the first.

    `quality` is by what it is ranked, empty for "No. 2"; `among` are the stems of what it is ranked
    among ("since the flood"); `near` is the article's day.
    """

    article: str
    start: int
    end: int
    what: str
    quality: str
    rank: int
    among: frozenset[str]
    near: int | None
