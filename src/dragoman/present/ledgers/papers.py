"""Papers: memoranda, drafts, plans and letters, by whom, to whom, given or owed, their terms."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present.ledgers.forms import is_named, is_wanted
from dragoman.present.ledgers.paper_desk import (
    UNTOLD,
    Desk,
    Key,
    PaperStep,
    called,
    paper_named,
    paper_teller,
    paper_word,
    step_of,
    terms,
)
from dragoman.present.ledgers.proof import rest, together
from dragoman.present.library.catalogue import Library
from dragoman.present.library.happenings import day_of, event_groups, spokesman
from dragoman.present.library.tellers import is_party
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import plain, stem

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
_SURE = 0.6  # confidence under which a stand that one origin tells is kept out
_OPENING = 5  # words of an issue before which a paper must be named to be its matter
_GETS = re.compile(
    r"(?<!be )(?<!been )(?<!was )(?<!were )(?<!reportedly )\breceiv(?:e|es|ed|ing)\b"
)
_OURS = re.compile(r"\W*(?:we|i)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:hundreds?|thousands?|millions?|billions?|fewer) (?:of )?(?:[a-z-]+ )?[a-z]+s\b"
)


def paper_steps(library: Library) -> list[PaperStep]:
    """Every paper with its steps by day and then its terms, those told by most first."""
    desk = Desk(library)
    for group in event_groups(library):
        _file(desk, group)
    for position in library.positions:
        _stand(desk, position)
    for key, step in terms(desk):
        desk.steps[key].append(step)
    ranked = sorted(desk.steps, key=lambda k: (-_weight(desk.steps[k]), k))
    return [
        replace(step, paper=called(desk.names[key]))
        for key in ranked
        for step in sorted(_once(library, desk.steps[key]), key=_place)
    ]


def _file(desk: Desk, group: Sequence[Event]) -> None:
    """The steps that the reports of one event tell of a paper."""
    told: dict[tuple[Key, str], list[Event]] = defaultdict(list)
    word = _word(group)
    for event in group:
        step = _step(event)
        actors = event.actors or next((e.actors for e in group if e.actors), ())
        counted = _COUNTED.search(event.evidence)  # so many letters are mail
        if word and paper_word(event) and step and actors and not counted:
            own = [a for a in actors if not (_carries(a, event) or _gets(desk.library, a, event))]
            if _is_kept(desk.library, event, actors):
                continue
            key = desk.key(desk.library.party_of(own[0]) if own else UNTOLD, word)
            told[key, step].append(event)
            desk.taken[key].append(event)
    for (key, step), events in told.items():
        shown = spokesman(desk.library, events)
        to = next((e.recipients for e in (shown, *events) if e.recipients), ())
        if got := tuple(a for a in shown.actors if _gets(desk.library, a, shown)):
            to = got
        row = step_of(desk.library, key, step, shown, shown.evidence, events)
        desk.steps[key].append(
            replace(row, day=day_of(events), to=_parties(desk.library, to, but=key[0]))
        )


def _is_kept(library: Library, event: Event, actors: Iterable[str]) -> bool:
    """Whether nobody gets it: "to pass the plan" one day, "shared plans of a bridge"."""
    own = {library.party_of(name) for name in actors}
    if event.kind != "handover" or any(library.party_of(n) not in own for n in event.recipients):
        return False
    promised = event.status in ("scheduled", "expected") and is_wanted(event)
    return promised or (event.status == "happened" and not paper_named(event.evidence))


def _gets(library: Library, actor: str, event: Event) -> bool:
    """Whether a paper comes to somebody: "Ardania received a proposal"."""
    found = _GETS.search(event.evidence)
    if found is None:
        return False
    known = library.actors.get(actor)
    before = event.evidence[: found.start()]
    return _OURS.match(before) is not None or any(
        name in before for name in (actor, *(known.aliases if known else ()))
    )


def _carries(actor: str, event: Event) -> bool:
    """Whether a paper only goes through somebody's hands: "passed on through mediators"."""
    by = re.search(rf"\b(?:through|via)\s+(?:\w+\s+){{0,3}}?{re.escape(actor)}\b", event.evidence)
    return by is not None


def _word(group: Sequence[Event]) -> str | None:
    """What most reports of one event call the paper, a paper's own name before "proposal"."""
    words = Counter(w for e in group if (w := paper_word(e)))
    return min(words, key=lambda w: (paper_named(w) is None, -words[w], w), default=None)


def _step(event: Event) -> str | None:
    if event.status == "happened" and (is_named(event) or is_wanted(event)):
        return None
    return _LABELS.get((event.kind, event.status)) or _STATUSES.get(event.status)


def _parties(library: Library, names: Iterable[str], *, but: str) -> tuple[str, ...]:
    found = dict.fromkeys(one_line(library.party_of(name)) for name in names)
    return tuple(name for name in found if name != but)


def _stand(desk: Desk, p: Position) -> None:
    """Who accepts, refuses or promises a paper, where no event of the same words says so."""
    word = paper_named(" ".join(plain(p.issue)[:_OPENING]))
    if (
        word is None
        or p.stance not in _STANCES
        or p.confidence < _SURE
        or paper_teller(p.according_to)
    ):
        return
    if not is_party(desk.library, p.party):
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
    row = step_of(desk.library, key, _STANCES[p.stance], p, p.issue, [p])
    desk.steps[key].append(replace(row, to=() if p.stance == "offers" else (one_line(whose),)))


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
