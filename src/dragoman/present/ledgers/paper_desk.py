"""A step of a paper, and the papers found so far, by owner and name."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.event import Event
from dragoman.model.findings import Statement
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.present.ledgers.paper_names import PAPER_KINDS
from dragoman.present.ledgers.proof import by_article, reported, rest
from dragoman.present.library.catalogue import Library
from dragoman.present.library.tellers import teller
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import stem


@dataclass(frozen=True, slots=True)
class PaperStep:
    """What became of a paper at one step, or one of the terms that are told of it.

    `step` is promised, put forward, handed over, not delivered, signed, accepted, refused, denied,
    called off, …, or "terms"; `whose` the party it comes from, `day` the ISO 8601 day of the step
    or for which it is promised, `reported` the day it was first told.
    """

    paper: str
    whose: str
    step: str
    to: tuple[str, ...]
    according_to: str | None
    day: str | None
    reported: str | None
    words: str
    statements: tuple[str, ...]
    articles: tuple[str, ...]
    origins: int


UNTOLD = "not told"  # whose paper it is that somebody only passes on
Key = tuple[str, str]  # whose paper, and the stem of what it is called


class Desk:
    """The papers found so far, by whose they are and what they are called."""

    def __init__(self, library: Library) -> None:
        """Nothing is found yet."""
        self.library = library
        self.steps: dict[Key, list[PaperStep]] = defaultdict(list)
        self.names: dict[Key, Counter[str]] = defaultdict(Counter)
        self.gifts = by_article(e for e in library.events if e.kind in PAPER_KINDS)
        self.taken: dict[Key, list[Event]] = defaultdict(list)

    def key(self, whose: str, word: str) -> Key:
        """The paper that a word means: the party's of this name."""
        key = (whose, stem(word.rsplit(maxsplit=1)[-1]))
        self.names[key][word.removesuffix("s")] += 1
        return key

    def known(self, whose: str, word: str) -> Key | None:
        """A paper that steps are known of: of this name, or the party's only one."""
        key = whose, stem(word.rsplit(maxsplit=1)[-1])
        if key in self.steps:
            return key
        own = [k for k in self.steps if k[0] == whose]
        return own[0] if len(own) == 1 else None


def step_of(
    library: Library,
    key: Key,
    step: str,
    shown: Event | Position | Quote,
    words: str,
    statements: Sequence[Statement],
) -> PaperStep:
    """A step of a paper as some statements tell it, in the words that are shown."""
    by = shown.speaker if isinstance(shown, Quote) else shown.according_to
    return PaperStep(
        key[1],
        one_line(key[0]),
        step,
        (),
        teller(library, by, shown.article),
        shown.date,
        reported(library, statements),
        one_line(words),
        *rest(library, statements),
    )


def called(names: Counter[str]) -> str:
    """What a paper is mostly called."""
    return min(names, key=lambda n: (-names[n], -len(n), n))
