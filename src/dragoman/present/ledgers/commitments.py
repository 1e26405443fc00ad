"""Commitments: who proposed a truce, a swap, a withdrawal, who accepted, kept, broke, denied it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present.dates import first_day, last_day
from dragoman.present.ledgers import vocabulary
from dragoman.present.ledgers.commitment_steps import CommitmentStep, unrepeated
from dragoman.present.ledgers.deeds import (
    is_empty,
    is_stand,
    is_term,
    is_unreal,
    proposers,
    step_of,
)
from dragoman.present.ledgers.issues import names_of
from dragoman.present.ledgers.matters import commitment_of, of_event
from dragoman.present.ledgers.proof import by_article, reported, rest
from dragoman.present.ledgers.scope import scope
from dragoman.present.ledgers.story import Story
from dragoman.present.ledgers.vocabulary import Commitment
from dragoman.present.library.catalogue import Library
from dragoman.present.library.happenings import day_of, event_groups, spokesman
from dragoman.present.library.likeness import merged
from dragoman.present.library.observers import is_observer
from dragoman.present.library.phrase import foremost, matter
from dragoman.present.library.tellers import is_party, teller
from dragoman.present.safe import one_line

_STANCES = {
    "offers": "proposed",
    "demands": "demanded",
    "accepts": "accepted",
    "rejects": "refused",
    "conditional": "on a condition",
}
_DEEDS = frozenset(
    ("accepted", "agreed", "in force", "carried out", "delivered", "not done", "broken")
)
_BACK = 1  # years before the first article: what lies further back is the story's past
_WALKS = re.compile(r"\b(?:walk|step|back|storm)(?:s|ed|ing)? (?:away|out|back)\b", re.IGNORECASE)
_SURE = 0.6  # confidence under which what one origin tells is kept out of the ledger
_DONE = 0.7  # the same for what is said to be done, which a mere mention reads like


def commitment_steps(library: Library) -> list[CommitmentStep]:
    """Every step of every kind of commitment, by day; what is merely mentioned is left out."""
    groups = merged(library)
    names = names_of(library, groups)
    stands = [_Stand(group, foremost(library, group, names)) for group in groups]
    story = Story(library)
    near = by_article(library.events)
    rows: dict[str, list[CommitmentStep]] = defaultdict(list)
    wanted = by_article(library.positions)
    for stand in stands:
        found = commitment_of(stand.group, near)
        if found and (step := _stood(library, found, stand)) and _belongs(story, step):
            rows[found.name].append(step)
    for group in event_groups(library):
        for name, step in _done(library, group, near, wanted):
            if _belongs(story, step):
                rows[name].append(step)
    first = int((library.first_day or "0")[:4]) - _BACK
    order = [c.name for c in vocabulary.commitments()]
    return [
        step
        for steps in unrepeated(library, {name: rows[name] for name in order})
        for step in steps
        if step.day is None or int(step.day[:4]) >= first
    ]


def _belongs(story: Story, step: CommitmentStep) -> bool:
    """Whether a step is the negotiation's: of several origins, or of its parties and articles.

    What a third party proposes, asks for or calls off counts; what it does elsewhere does not.
    """
    if step.origins > 1:
        return True
    own = step.step not in _DEEDS or story.between(step.by)
    return own and story.tells(step.articles)


@dataclass(frozen=True, slots=True)
class _Stand:
    group: Sequence[Position]
    best: Position


def _stood(library: Library, of: Commitment, stand: _Stand) -> CommitmentStep | None:
    best = stand.best
    single = library.independent(p.article for p in stand.group) < 2
    if best.stance not in _STANCES or (single and best.confidence < _SURE):
        return None
    if not is_party(library, best.party):  # it only reports what others ask for
        return None
    if best.stance == "accepts" and is_unreal(library, best):
        return None
    if of.name == "withdrawal" and _WALKS.search(best.issue):
        return None
    days = sorted(d for p in stand.group if (d := first_day(p.date)))
    told = matter(library, best)
    words = f"{told}, {best.condition}" if _adds(best) else told
    return CommitmentStep(
        of.name,
        _STANCES[best.stance],
        (one_line(library.party_of(best.party)),),
        teller(library, best.according_to, best.article),
        days[0] if days else None,
        reported(library, stand.group),
        scope(str(library.told(best)), of),
        one_line(words),
        *rest(library, stand.group),
    )


def _adds(p: Position) -> bool:
    return bool(p.condition) and (p.condition or "").casefold() not in p.issue.casefold()


def _done(
    library: Library,
    group: Sequence[Event],
    near: dict[str, list[Event]],
    wanted: dict[str, list[Position]],
) -> Iterator[tuple[str, CommitmentStep]]:
    """The steps that the reports of one event tell, one for each status."""
    told: dict[tuple[str, str], list[Event]] = defaultdict(list)
    broken = any(e.kind == "violation" for e in group)
    for event in group:
        of = of_event(event, near)
        if broken and event.kind == "strike" and event.status == "denied":
            told["ceasefire", "denied"].append(event)
        elif of and event.status == "proposed":
            if by := proposers(library, event, near.get(event.article, ())):
                told[of.name, "proposed"].append(replace(event, actors=by))
        elif of and (is_empty(of, event) or is_term(library, event)):
            continue
        elif event.status != "happened" and is_observer(library, event.according_to):
            continue  # who only watches foretells
        elif (
            of
            and (step := step_of(of, event))
            and not (event.status == "happened" and is_unreal(library, event))
            and not is_stand(event, step, wanted.get(event.article, ()))
        ):
            told[of.name, step].append(event)
    for (name, step), events in told.items():
        single = library.independent(e.article for e in events) < 2
        slight = _fades(library, step, events, single=single)
        if not slight and not _is_nobodys(step, events, single=single):
            yield name, _row(library, name, step, events)


def _least(step: str) -> float:
    return _DONE if step in ("in force", "carried out", "delivered") else _SURE


def _fades(library: Library, step: str, events: Sequence[Event], *, single: bool) -> bool:
    """Whether it is too little for the ledger: what one report expects, of no day or a past one."""
    sure = max(e.confidence for e in events) >= _least(step)
    ahead = (e for e in events if last_day(e.date) >= (library.published(e.article) or ""))
    return single and (not sure or (step == "expected" and not any(e.date for e in ahead)))


def _is_nobodys(step: str, events: Sequence[Event], *, single: bool) -> bool:
    """Whether one origin tells a deed of nobody, or that somebody left the table: no commitment."""
    deed = step in ("carried out", "delivered")
    left = all(_WALKS.search(e.evidence) for e in events)
    return deed and (left or (single and not any(e.actors or e.recipients for e in events)))


def _row(library: Library, name: str, step: str, events: Sequence[Event]) -> CommitmentStep:
    shown = spokesman(library, events)
    actors = next((e.actors for e in (shown, *events) if e.actors), ())
    if step == "denied" and shown.according_to:
        actors = (
            shown.according_to,
        )  # who says that it is not so, whoever is said to have done it
    of = next(c for c in vocabulary.commitments() if c.name == name)
    return CommitmentStep(
        name,
        step,
        tuple(dict.fromkeys(one_line(library.party_of(a)) for a in actors)),
        teller(library, shown.according_to, shown.article),
        day_of(events),
        reported(library, events),
        scope(str(library.told(shown)), of),
        one_line(shown.evidence),
        *rest(library, events),
    )
