"""The terms of papers: what a paper itself tells, and what is wanted in the words that give it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present.ledgers.paper_desk import Desk, Key, PaperStep, step_of
from dragoman.present.ledgers.paper_names import named, teller
from dragoman.present.ledgers.proof import overlap, together
from dragoman.present.library.likeness import is_clear
from dragoman.reconcile.words.wording import stem

_SURE = 0.6  # confidence of words that a paper is taken to say
_TERMS = frozenset(("demands", "conditional"))


def terms(desk: Desk) -> Iterator[tuple[Key, PaperStep]]:
    """What a paper is told to say: by a source that is the paper, or in the words that give it."""
    given: dict[str, list[tuple[Key, Event]]] = defaultdict(list)
    for paper, found in desk.taken.items():
        for event in found:
            given[event.article].append((paper, event))
    for p in desk.library.positions:
        whose = desk.library.party_of(p.party)
        word = teller(p.according_to)
        key = desk.known(whose, word) if word else _given(desk, given[p.article], p, whose)
        term = word or (p.stance in _TERMS and not named(p.issue))
        if key and term and is_clear(p):
            yield key, step_of(desk.library, key, "terms", p, p.issue, [p])
    for q in desk.library.quotes:
        own = q.confidence >= _SURE and (q.speaker is None or teller(q.speaker) is not None)
        word = (teller(q.speaker_text) or teller(q.via)) if own else None
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
    return event.start < p.start and named(text[event.start : p.start]) is not None
