"""Papers: memoranda, drafts, plans and letters, by whom, to whom, given or owed, their terms."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.model.event import Event
from dragoman.model.findings import Statement
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.present.ledgers.forms import is_named, is_wanted
from dragoman.present.ledgers.paper_names import PAPER_KINDS, named, paper_word, teller
from dragoman.present.ledgers.proof import by_article, overlap, reported, rest, together
from dragoman.present.library.catalogue import Library
from dragoman.present.library.happenings import day_of, event_groups, spokesman
from dragoman.present.library.likeness import is_clear
from dragoman.present.safe import one_line
from dragoman.reconcile.wording import plain, stem
from dragoman.store import Record

_LABELS = {
    ("handover", "happened"): "handed over",
    ("handover", "scheduled"): "promised",
    ("handover", "expected"): "promised",
    ("handover", "not_done"): "not delivered",
    ("proposal", "happened"): "put forward",
    ("signature", "happened"): "signed",
    ("signature", "scheduled"): "to be signed",
    ("signature", "expected"): "to be signed",
    ("signature", "not_done"): "not signed",
}
_STATUSES = {
    "cancelled": "called off",
    "denied": "denied",
    "not_done": "not done",
    "proposed": "proposed",
    "scheduled": "set",
    "expected": "expected",
}
_STANCES = {"accepts": "accepted", "rejects": "refused", "offers": "offered"}
_TERMS = frozenset(("demands", "conditional"))
_SURE = 0.6  # confidence under which a stand that one origin tells is kept out
_OPENING = 5  # words of an issue before which a paper must be named to be its matter


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


Key = tuple[str, str]  # whose paper, and the stem of what it is called


class _Desk:
    """The papers found so far, by whose they are and what they are called."""

    def __init__(self, library: Library) -> None:
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


def papers(record: Record) -> list[PaperStep]:
    """Every paper with its steps by day and then its terms, those told by most first."""
    return paper_steps(Library(record))


def paper_steps(library: Library) -> list[PaperStep]:
    """The same of a record laid out."""
    desk = _Desk(library)
    for group in event_groups(library):
        _file(desk, group)
    for position in library.positions:
        _stand(desk, position)
    for term in _terms(desk):
        key, step = term
        desk.steps[key].append(step)
    ranked = sorted(desk.steps, key=lambda k: (-_weight(desk.steps[k]), k))
    return [
        replace(step, paper=_called(desk.names[key]))
        for key in ranked
        for step in sorted(_once(library, desk.steps[key]), key=_place)
    ]


def _file(desk: _Desk, group: Sequence[Event]) -> None:
    """The steps that the reports of one event tell of a paper."""
    told: dict[tuple[Key, str], list[Event]] = defaultdict(list)
    word = _word(group)
    for event in group:
        step = _step(event)
        actors = event.actors or next((e.actors for e in group if e.actors), ())
        if word and paper_word(event) and step and actors:
            key = desk.key(desk.library.party_of(actors[0]), word)
            told[key, step].append(event)
            desk.taken[key].append(event)
    for (key, step), events in told.items():
        shown = spokesman(desk.library, events)
        to = next((e.recipients for e in (shown, *events) if e.recipients), ())
        row = _row(desk.library, key, step, shown, shown.evidence, events)
        desk.steps[key].append(
            replace(row, day=day_of(events), to=_parties(desk.library, to, but=key[0]))
        )


def _word(group: Sequence[Event]) -> str | None:
    """What most reports of one event call the paper, a paper's own name before "proposal"."""
    words = Counter(w for e in group if (w := paper_word(e)))
    return min(words, key=lambda w: (named(w) is None, -words[w], w), default=None)


def _step(event: Event) -> str | None:
    if event.status == "happened" and (is_named(event) or is_wanted(event)):
        return None
    return _LABELS.get((event.kind, event.status)) or _STATUSES.get(event.status)


def _parties(library: Library, names: Iterable[str], *, but: str) -> tuple[str, ...]:
    found = dict.fromkeys(one_line(library.party_of(name)) for name in names)
    return tuple(name for name in found if name != but)


def _stand(desk: _Desk, p: Position) -> None:
    """Who accepts, refuses or promises a paper, where no event of the same words says so."""
    word = named(" ".join(plain(p.issue)[:_OPENING]))
    if word is None or p.stance not in _STANCES or p.confidence < _SURE or teller(p.according_to):
        return
    whose = desk.library.party_of(p.party)
    if p.stance == "offers":
        key = desk.key(whose, word)
    else:
        others = [
            k for k in desk.steps if k[1] == stem(word.rsplit(maxsplit=1)[-1]) and k[0] != whose
        ]
        if len(others) != 1:
            return
        key = others[0]
    if any(together(desk.library, p, event) for event in desk.taken[key]):
        return
    row = _row(desk.library, key, _STANCES[p.stance], p, p.issue, [p])
    desk.steps[key].append(replace(row, to=() if p.stance == "offers" else (one_line(whose),)))


def _terms(desk: _Desk) -> Iterator[tuple[Key, PaperStep]]:
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
            yield key, _row(desk.library, key, "terms", p, p.issue, [p])
    for q in desk.library.quotes:
        word = teller(q.speaker_text) or teller(q.via)
        owner = [key for key in desk.steps if word and key[1] == stem(word.rsplit(maxsplit=1)[-1])]
        if len(owner) == 1:
            yield owner[0], _row(desk.library, owner[0], "terms", q, q.content, [q])


def _given(desk: _Desk, given: Sequence[tuple[Key, Event]], p: Position, whose: str) -> Key | None:
    """The paper of the party in whose sentence, behind its name, a position stands."""
    text = desk.library.articles[p.article].text
    near = [(k, e) for k, e in given if k[0] == whose and together(desk.library, p, e)]
    told = next((key for key, event in near if _behind(text, event, p)), None)
    over = (e for e in desk.gifts.get(p.article, ()) if overlap(p, e))
    return told if told and all(_behind(text, e, p) for e in over) else None


def _behind(text: str, event: Event, p: Position) -> bool:
    """Whether the paper of an event is named before a position."""
    return event.start < p.start and named(text[event.start : p.start]) is not None


def _row(
    library: Library,
    key: Key,
    step: str,
    shown: Event | Position | Quote,
    words: str,
    statements: Sequence[Statement],
) -> PaperStep:
    teller = shown.speaker if isinstance(shown, Quote) else shown.according_to
    return PaperStep(
        key[1],
        one_line(key[0]),
        step,
        (),
        one_line(teller) if teller else None,
        shown.date,
        reported(library, statements),
        one_line(words),
        *rest(library, statements),
    )


def _called(names: Counter[str]) -> str:
    return min(names, key=lambda n: (-names[n], -len(n), n))


def _weight(steps: Sequence[PaperStep]) -> int:
    return len({(s.step, a) for s in steps for a in s.articles})


def _once(library: Library, steps: Sequence[PaperStep]) -> list[PaperStep]:
    """Without a second row of the same words: a statement told as a step is no term besides."""
    seen: set[str] = set()
    kept: dict[tuple[object, ...], PaperStep] = {}
    for step in sorted(steps, key=lambda s: (s.step == "terms", -s.origins)):
        key = (step.step, *plain(step.words))
        if key in kept:
            kept[key] = _joint(library, kept[key], step)
        elif not seen & set(step.statements):
            kept[key] = step
        seen.update(step.statements)
    return list(kept.values())


def _joint(library: Library, one: PaperStep, other: PaperStep) -> PaperStep:
    """Two articles' reports of one step in the same words."""
    told = (*one.statements, *other.statements)
    days = [d for d in (one.reported, other.reported) if d]
    ids, articles, origins = rest(library, [library.by_id[i] for i in told])
    return replace(
        one, reported=min(days, default=None), statements=ids, articles=articles, origins=origins
    )


def _place(step: PaperStep) -> tuple[object, ...]:
    past = step.step in ("handed over", "put forward", "signed") and step.day
    day = (step.day if past else step.reported or step.day) or ""
    return step.step == "terms", not day, day[:10], step.articles, step.words
