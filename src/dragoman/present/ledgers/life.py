"""What became of an event: proposed, set, moved, held, called off, denied, and when it was told."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present.dates import first_day, last_day, meet
from dragoman.present.ledgers.deeds import is_asked, is_pactless, is_term
from dragoman.present.ledgers.forms import is_demanded, is_loose, is_named, is_open, is_wanted
from dragoman.present.ledgers.kernel import kernel, parties_of
from dragoman.present.ledgers.proof import by_article, reported, rest
from dragoman.present.library.catalogue import Library
from dragoman.present.library.happenings import event_groups, kind_of, spokesman
from dragoman.present.library.tellers import teller
from dragoman.present.safe import one_line

_STEPS = {
    "proposed": "proposed",
    "conditional": "on a condition",
    "expected": "expected",
    "scheduled": "scheduled",
    "cancelled": "cancelled",
    "not_done": "not done",
    "denied": "denied",
    "happened": "held",
}
_ORDER = tuple(_STEPS.values())
# What is arranged and then takes place; attacks and words are not.
_KINDS = frozenset(
    (
        "talks", "meeting", "call", "visit", "handover", "agreement", "signature", "exchange",
        "release", "ceasefire", "aid", "mediation", "withdrawal", "election",
    )
)  # fmt: skip
_HELD = frozenset(("talks", "meeting", "call", "election"))
_FIRM = frozenset(("scheduled", "held", "cancelled", "not done", "denied"))
_PLANS = frozenset(("proposed", "on a condition", "expected", "scheduled"))
_VAGUE = frozenset(
    ("expected", "conditional", "not_done", "scheduled")
)  # statuses that a mere noun may have
_SURE = 0.6  # confidence under which what one origin tells is no step of an event's life


@dataclass(frozen=True, slots=True)
class LifeStep:
    """A step in the life of an event.

    `event` is the id of its first report, `step` is proposed, on a condition, expected, scheduled,
    moved, held (of what is no gathering: came about), cancelled, not done or denied; `day` the ISO
    8601 day told for it, `before` the day it was set for until it was moved, `reported` the day on
    which the step was first told, and `words` those of a report.
    """

    event: str
    kind: str
    who: tuple[str, ...]
    step: str
    day: str | None
    before: str | None
    reported: str | None
    according_to: str | None
    words: str
    statements: tuple[str, ...]
    articles: tuple[str, ...]
    origins: int


def life_steps(library: Library) -> list[LifeStep]:
    """The steps of every event of which reports tell more than one, by the first of them.

    A day that another report gives at the same time, or that the first is told of again
    afterwards, is a disagreement and no move: both stand as scheduled.
    """
    positions = by_article(library.positions)
    rows: list[list[LifeStep]] = []
    for group in event_groups(library):
        if kind_of(group) in _KINDS:
            told = (e for e in kernel(library, group) if not is_term(library, e))
            kept = [e for e in told if not _passing(e, positions.get(e.article, ()))]
            steps = _moves(library, _until_held(_steps(library, group[0].id, kept)))
            told_now = all((last_day(s.day) or "~") >= _since(library) for s in steps)
            if len({s.step for s in steps}) > 1 and any(_firm(s) for s in steps) and told_now:
                rows.append(steps)
    return [_called(step) for steps in sorted(rows, key=_first) for step in steps]


def _since(library: Library) -> str:
    """The first day of the year before the first article: what lies further back is the past."""
    return f"{int((library.first_day or '0001')[:4]) - 1:04}-01-01"


def _called(step: LifeStep) -> LifeStep:
    """The step as its kind of event is said to be done: a meeting is held, a deal comes about."""
    done = step.step == "held" and step.kind not in _HELD
    return replace(step, step="came about") if done else step


def _firm(step: LifeStep) -> bool:
    """Whether a step makes a life: it is arranged, done or undone, on a day or by two origins."""
    return step.step in _FIRM and (step.day is not None or step.origins > 1)


def _passing(event: Event, positions: Iterable[Position]) -> bool:
    """Whether a report only names the event, or tells what somebody wants: no step of its life."""
    vague = is_named(event) or is_loose(event)
    bare = vague and not event.date and event.status in _VAGUE
    done = event.status == "happened"
    wanted = event.status == "proposed" and not event.date and is_demanded(event, positions)
    done = done and (is_named(event) or is_wanted(event) or is_open(event, positions))
    return bare or wanted or done or is_asked(event) or is_pactless(event)


def _steps(library: Library, identity: str, kept: Sequence[Event]) -> list[LifeStep]:
    told: dict[tuple[str, str | None], list[Event]] = defaultdict(list)
    for event in kept:
        told[_STEPS[event.status], _day_of(library, event)].append(event)
    _join(told)
    _part(told)
    who = parties_of(kept)
    rows = [
        _row(library, (identity, kind_of(kept), step), day, who, events)
        for (step, day), events in told.items()
        if library.independent(e.article for e in events) > 1
        or max(e.confidence for e in events) >= _SURE
    ]
    return sorted(rows, key=lambda row: _when(row, rows))


def _day_of(library: Library, event: Event) -> str | None:
    """The day told for an event; none where one is to come and its day is past: that of a word."""
    past = (last_day(event.date) or "~") < (library.published(event.article) or "")
    return None if past and _STEPS[event.status] in _PLANS else event.date


def _join(told: dict[tuple[str, str | None], list[Event]]) -> None:
    """Join reports of a step that give no day to those that do, and what is expected to be set."""
    for _, day in [key for key in told if key[0] == "expected" and key[1]]:
        told["scheduled", day] += told.pop(("expected", day))
    for step in _STEPS.values():
        days = [day for name, day in told if name == step and day]
        if (step, None) in told and days:
            told[step, min(days)] += told.pop((step, None))
        for day in days:  # "last week", told of the day that others name
            exact = (d for d in days if d != day and _lies_in(d, day))
            if (one := min(exact, default=None)) is not None and (step, one) in told:
                told[step, one] += told.pop((step, day))


def _lies_in(day: str, stretch: str) -> bool:
    """Whether a day lies within a stretch of days."""
    return first_day(stretch) <= first_day(day) and last_day(day) <= last_day(stretch)


def _part(told: dict[tuple[str, str | None], list[Event]]) -> None:
    """Leave out what was held before it was set: an earlier one of its kind."""
    first = min((first_day(day) for name, day in told if name == "scheduled" and day), default="")
    for key in [k for k in told if k[0] == "held" and k[1] and last_day(k[1]) < first]:
        del told[key]


def _row(
    library: Library,
    event: tuple[str, str, str],
    day: str | None,
    who: Sequence[str],
    events: Sequence[Event],
) -> LifeStep:
    shown = spokesman(library, events)
    identity, kind, step = event
    return LifeStep(
        identity,
        kind,
        tuple(dict.fromkeys(one_line(library.party_of(name)) for name in who)),
        step,
        day,
        None,
        reported(library, events),
        teller(library, shown.according_to, shown.article),
        one_line(shown.evidence),
        *rest(library, events),
    )


def _when(step: LifeStep, steps: Sequence[LifeStep]) -> tuple[object, ...]:
    """By the day it was told; what has none stands before what usually follows it."""
    place = _ORDER.index(step.step)
    days = [s.reported for s in steps if s.reported and _ORDER.index(s.step) > place]
    told = step.reported or min(days, default="")
    return not told, told, place, step.day or ""


def _until_held(steps: Sequence[LifeStep]) -> list[LifeStep]:
    """The steps without plans told after it was held: those are for another of its kind."""
    held = next((at for at, s in enumerate(steps) if s.step == "held"), len(steps))
    return [s for at, s in enumerate(steps) if at <= held or s.step not in _PLANS]


def _moves(library: Library, steps: Sequence[LifeStep]) -> list[LifeStep]:
    """The steps, a day that replaces another for good as a move."""
    found: list[LifeStep] = []
    for step in steps:
        before = next((s for s in reversed(found) if s.step in ("scheduled", "moved")), None)
        move = step.step == "scheduled" and before and _replaces(library, steps, before, step)
        found.append(replace(step, step="moved", before=before.day) if move and before else step)
    return found


def _replaces(
    library: Library, steps: Sequence[LifeStep], before: LifeStep, step: LifeStep
) -> bool:
    """Whether a day is first told when the other is told for the last time, or after it."""
    last = max((d for a in before.articles if (d := library.published(a))), default=None)
    if last is None or step.reported is None or step.reported <= last:
        return False
    if not before.day or not step.day or meet(before.day, step.day):
        return False
    return not any(s.step == "held" and s.day and meet(s.day, before.day) for s in steps)


def _first(steps: Sequence[LifeStep]) -> tuple[str, str]:
    days = [s.reported or first_day(s.day) for s in steps]
    return min(days), steps[0].event
