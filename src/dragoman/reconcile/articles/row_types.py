"""The types of rows: what of each article and each statement is compared with others."""

from dataclasses import dataclass
from typing import TypeVar

from dragoman.model.memory import Place
from dragoman.reconcile.articles.stretches import Days

READY = "ready"  # a stand that says no more than that a party would do something
FATES = frozenset(("=kill", "=wound"))  # stems: what became of those counted parts counts


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article: its shown id, outlet, the day it came out, the names it relies on, and where.

    `about` are the named actors that it mentions most, `credits` the outlets that the whole of it
    is credited to ("PORT SEL (Coastwire) -"), in lower case.
    """

    id: str
    outlet: str | None
    published: int | None
    relies: tuple[tuple[int, str], ...]
    about: frozenset[str] = frozenset()
    credits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Force:
    """A word by which an event is told as less or more: its scale and step, and the word itself.

    `of` is the idea of the noun it is said of, empty where its scale asks for none.
    """

    scale: str
    step: str
    of: str
    word: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as compared.

    `words` are its content stems without names; `near` is the day it stands at: its own, or what
    its surroundings or its article put it on, for telling apart what is reported weeks apart.
    `place`, in stems, is empty where it does not stand in the event's own `sentence`, and `where`
    gives it in full; `named` are the actors and recipients whose names do, `beside` the persons
    named in its words that are neither; `context` are the stems of that sentence. `stage` is what
    its words leave open though it is told as come about; `doubt` is "maybe" or "never" where the
    words around it say that it may be, or never was to be; `vague` is true where nothing but
    "recent" or the like says when it was. `telling` are the words under which it looks for its
    like. `known` is true where it is told as something known ("the talks", "that attack", "it
    killed"), and not as one more of its kind ("the next round"); `another` is true where it is told
    as one beside those told before ("a separate strike"). `extent` is "part" where it is for a time
    or in part, "whole" where it is for good or in full (of war: one attack, a campaign), and None
    where nothing says so. `forces` are the words that tell it as less or more, `tones` how its
    words tell what it leaves open. `meaning` is that of its words (`Meaning.of`), empty where no
    reader has told it.
    """

    id: str
    article: str
    start: int
    end: int
    kind: str
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]
    place: frozenset[str]
    when: Days | None
    near: int | None
    words: frozenset[str]
    ordinals: frozenset[int]
    counts: frozenset[str]
    by: str | None
    named: frozenset[str] = frozenset()
    sentence: tuple[int, int] = (0, 0)
    context: frozenset[str] = frozenset()
    where: str | None = None
    stage: str | None = None
    beside: frozenset[str] = frozenset()
    vague: bool = False
    telling: tuple[str, ...] = ()
    doubt: str | None = None
    known: bool = False
    ahead: str | None = None
    present: bool = True
    another: bool = False
    extent: str | None = None
    forces: tuple[Force, ...] = ()
    tones: frozenset[str] = frozenset()
    meaning: bytes = b""


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence or a clause of an utterance as compared, with its words and its plain words.

    `telling` are the words under which it looks for its like, `about` is the stem of the first name
    in it.
    """

    start: int
    end: int
    words: frozenset[str]
    content: str
    telling: tuple[str, ...] = ()
    about: str | None = None


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """An utterance as compared.

    `content` (its plain words) is kept, since the wording is what is at stake; `marked` are those
    of them that stand in quotation marks. `told` is the stretch around speaker and cue, `cue` and
    `called` the words that introduce the utterance and its speaker; `stage` is an event's status
    where it leaves something open: what somebody will do, has not done, would do on a condition.
    `dated` is true where its own sentence says when it was said. `telling` are the words under
    which it looks for its like, `about` is the stem of the first name in it; `parts` are what may
    be told alone of it, none where it is of one piece; `passages` the plain words of each passage
    in quotation marks within what is otherwise reported. `meaning` is as in `EventRow`.
    """

    id: str
    article: str
    start: int
    end: int
    kind: str
    speaker: str | None
    to: str | None
    when: Days | None
    near: int | None
    words: frozenset[str]
    content: str
    told: tuple[int, int]
    marked: str = ""
    cue: str = ""
    called: str = ""
    sentence: tuple[int, int] = (0, 0)
    stage: str | None = None
    dated: bool = False
    telling: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    about: str | None = None
    tones: frozenset[str] = frozenset()
    passages: tuple[str, ...] = ()
    meaning: bytes = b""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as compared: bounds of its value, its unit's and its subject's stems.

    `of` are the stems of what is counted and of the words right around the number ("=sum" is one
    where it is what a bill or a deal comes to as a whole), `context`
    those of its `sentence`, `names` those of the words in it that are written with a capital;
    `at_least` is true where the number is told as a lower bound, `at_most` as an upper one, `rough`
    as about right, and is `vague` where it is a word like "dozens"; `days` are the weekdays named.
    `telling` are the stems of `of` under which it looks for its like; `what` are those of the noun
    that it counts or measures, where that is named.
    """

    id: str
    article: str
    start: int
    end: int
    low: float
    high: float
    counted: str
    unit: frozenset[str]
    of: frozenset[str]
    when: Days | None
    near: int | None
    by: str | None
    sentence: tuple[int, int] = (0, 0)
    context: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    at_least: bool = False
    at_most: bool = False
    rough: bool = False
    vague: bool = False
    days: frozenset[str] = frozenset()
    telling: tuple[str, ...] = ()
    what: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A position as compared: who stands where on what, in which `sentence`.

    `listed` is true where that sentence calls what it tells terms, conditions or demands, `asks`
    where its words ask another to do something, `ready` where they say that the party would settle;
    `stage` is an event's status where they leave something open, `READY` where they say no more
    than that the party would, `WANTED` where it goes on to demand it; `by` is who says so, `tones`
    how its words tell what they leave open.
    """

    id: str
    article: str
    start: int
    end: int
    party: str
    stance: str
    issue: str
    conditional: bool
    near: int | None
    words: frozenset[str]
    sentence: tuple[int, int] = (0, 0)
    listed: bool = False
    asks: bool = False
    ready: bool = False
    stage: str | None = None
    by: str | None = None
    tones: frozenset[str] = frozenset()


Row = EventRow | QuoteRow | FigureRow | PositionRow
R = TypeVar("R", EventRow, QuoteRow, FigureRow, PositionRow)


def standing(row: Row) -> Place:
    """Where a row stands among all rows."""
    return Place(row.near is None, row.near or 0, row.article, row.start, row.end, row.id)
