"""Papers found so far, by owner and name, what they are called, their steps and their terms."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.event import Event
from dragoman.model.findings import Statement
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.present.ledgers import vocabulary
from dragoman.present.ledgers.proof import by_article, overlap, reported, rest, together
from dragoman.present.library.catalogue import Library
from dragoman.present.library.likeness import is_clear
from dragoman.present.library.tellers import teller
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import plain, stem

PAPER_KINDS = frozenset(("handover", "proposal", "signature"))
_TELLER = 4  # words of a source that is a paper ("the draft memorandum")
UNTOLD = "not told"  # whose paper it is that somebody only passes on
Key = tuple[str, str]  # whose paper, and the stem of what it is called
_SURE = 0.6  # confidence of words that a paper is taken to say
_TERMS = frozenset(("demands", "conditional"))


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


def paper_word(event: Event) -> str | None:
    """What the paper that an event is about is called; None where it is about none."""
    if event.kind not in PAPER_KINDS:
        return None
    words, given = plain(event.evidence), vocabulary.words("papers", "given")
    if found := _run(words, vocabulary.words("papers", "named")):
        return found
    return _run(words, given) if event.kind == "handover" else None


def paper_teller(source: str | None) -> str | None:
    """The paper that a source is, by its last word: "the draft memorandum"."""
    words = plain(source or "")
    return paper_named(words[-1]) if 0 < len(words) <= _TELLER else None


def paper_named(words: str) -> str | None:
    """What a paper is called in some words; None where none is."""
    return _run(plain(words), vocabulary.words("papers", "named"))


def _run(words: Sequence[str], known: frozenset[str]) -> str | None:
    """The first words in a row that name a paper: "draft memorandum"."""
    found: list[str] = []
    for word in words:
        if word in known or word.removesuffix("s") in known:
            found.append(word)
        elif found and word in vocabulary.words("papers", "not_before"):
            found = []  # a letter bomb
        elif found:
            break
    return " ".join(found) or None


def terms(desk: Desk) -> Iterator[tuple[Key, PaperStep]]:
    """What a paper is told to say: by a source that is the paper, or in the words that give it."""
    given: dict[str, list[tuple[Key, Event]]] = defaultdict(list)
    for paper, found in desk.taken.items():
        for event in found:
            given[event.article].append((paper, event))
    for p in desk.library.positions:
        whose = desk.library.party_of(p.party)
        word = paper_teller(p.according_to)
        key = desk.known(whose, word) if word else _given(desk, given[p.article], p, whose)
        term = word or (p.stance in _TERMS and not paper_named(p.issue))
        if key and term and is_clear(p):
            yield key, step_of(desk.library, key, "terms", p, p.issue, [p])
    for q in desk.library.quotes:
        own = q.confidence >= _SURE and (q.speaker is None or paper_teller(q.speaker) is not None)
        word = (paper_teller(q.speaker_text) or paper_teller(q.via)) if own else None
        owner = [key for key in desk.steps if word and key[1] == stem(word.rsplit(maxsplit=1)[-1])]
        if len(owner) == 1:
            yield owner[0], step_of(desk.library, owner[0], "terms", q, q.content, [q])


def _given(desk: Desk, given: Sequence[tuple[Key, Event]], p: Position, whose: str) -> Key | None:
    """The paper of the party in whose sentence, behind its name, a position stands."""
    text = desk.library.articles[p.article].text
    near = [(k, e) for k, e in given if k[0] == whose and together(desk.library, p, e)]
    told = next((key for key, event in near if _behind(text, event, p)), None)
    over = (e for e in desk.gifts.get(p.article, ()) if overlap(p, e))
    return told if told and all(_behind(text, e, p) for e in over) else None


def _behind(text: str, event: Event, p: Position) -> bool:
    """Whether the paper of an event is named before a position."""
    return event.start < p.start and paper_named(text[event.start : p.start]) is not None
