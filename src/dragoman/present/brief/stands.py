"""Where things stand, in at most eight lines: next, owed, last held, in force, open."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.event import Event
from dragoman.model.findings import Statement
from dragoman.model.position import Position
from dragoman.present.brief.latest import as_point
from dragoman.present.brief.nouns import Ledger, Stand, Timeline
from dragoman.present.brief.state import kept
from dragoman.present.brief.waiting import PLANNED, Waiting, drawn, point, weighed
from dragoman.present.dates import after, first_day, last_day, named_days, span
from dragoman.present.ledgers.forms import is_named
from dragoman.present.library.catalogue import Library
from dragoman.present.library.excerpts import clause
from dragoman.present.library.happenings import is_bare
from dragoman.present.library.nouns import Happening
from dragoman.present.library.observers import is_commentary
from dragoman.present.library.phrase import is_goal
from dragoman.present.library.proof import Cite
from dragoman.present.library.tellers import is_party

_NEXT, _OWED, _OPEN = 3, 1, 2
_MOST = 8
_SOON = 60  # days: what is due later is no next step
_EXACT = 7  # days that the date of a next step may leave open where one source alone gives it
_LOOSE = 31  # the same where several sources give it: "next year" is no next step
_LATE = 14  # days after which what is owed is news no more
_TOLD = 2  # independent origins; a commitment that one of them tells is no settled thing
# What can be owed; "not done" of other kinds mostly says that somebody refrained from something.
_OWABLE = frozenset(
    ("handover", "release", "exchange", "aid", "withdrawal", "agreement", "signature")
)
# What a round of talks comes to: that it came to none on a day gone by is history, no debt.
_OUTCOMES = ("agreement", "signature")
# What a next step can be; words about words are none.
_STEPS = frozenset(
    (
        *_OWABLE,
        "talks",
        "meeting",
        "call",
        "visit",
        "ceasefire",
        "mediation",
        "election",
        "sanction",
    )
)
_TALKS = ("talks", "meeting", "call")
_UNANSWERED = ("conditional", "proposed")
# What of each status is a next step: of what is only proposed, where the sides would meet.
_AHEAD: dict[str, frozenset[str]] = defaultdict(
    frozenset, {**dict.fromkeys(PLANNED, _STEPS), "proposed": frozenset(_TALKS)}
)
_PAPER = "handover"
# "Opened up a channel with the guild": what talks may go through is no round of them.
_OPENED = re.compile(
    r"\b(?:open|establish|creat|set|maintain)\w* (?:[\w-]+ ){0,4}(?:back-?)?"
    r"(?:channels?|hotline|line)\b",
    re.IGNORECASE,
)
# "And we've talked to the guild": somebody's word that they spoke tells of no round either.
_OWN_WORD = re.compile(r"(?:and|but|so)?\b ?(?:i|we)\b", re.IGNORECASE)
# "Had initially called for a toll from June": what was so at first was moved since.
_OVERTAKEN = re.compile(
    r"\b(?:had|was|were) (?:initially|originally|previously|first)\b", re.IGNORECASE
)


def stands(
    library: Library,
    told: Timeline,
    ledgers: Sequence[Ledger],
    owed: Sequence[Ledger],
    main: Sequence[str],
) -> tuple[Stand, ...]:
    """The lines, in the order in which a reader asks; `owed` are the papers."""
    open_ = [w for o in library.outlook if (w := weighed(library, o))]
    ours = [w for w in open_ if w.origins >= _TOLD or _concerns(library, w.members, main)]
    lines = [
        *(Stand("Next", (point(library, w),)) for w in _next(library, ours)),
        *([Stand("Owed", (point(library, w),)) for w in _owed(library, ours)] or _due(owed)),
        *_held(library, told, main),
        *kept(library, ledgers, main),
    ]
    told_above = [c for line in lines for p in line.points for c in p.backing.cites]
    fresh = [w for w in open_ if not any(_is_within(w.best, c) for c in told_above)]
    lines += [Stand("Open", (point(library, w),)) for w in _conditions(library, fresh, main)]
    return tuple(lines[:_MOST])


def _is_within(statement: Statement, cite: Cite) -> bool:
    """Whether a line has told these words already."""
    overlap = statement.start < cite.end and cite.start < statement.end
    return statement.article == cite.article and overlap


def _concerns(library: Library, told: Iterable[Statement], main: Sequence[str]) -> bool:
    """Whether a main party acts or is acted on: what others do among themselves is no step."""
    names = {n for s in told if isinstance(s, Event) for n in (*s.actors, *s.recipients)}
    return any(library.side(name) in main for name in names)


def _next(library: Library, waiting: Iterable[Waiting]) -> list[Waiting]:
    """The steps that are due soon, the best told of each day and kind, in the order of days."""
    today = library.today or ""
    fit: dict[tuple[str, str], list[Waiting]] = defaultdict(list)
    for w in sorted(waiting, key=lambda w: w.rank):
        due = w.outlook.due or ""
        soon = today <= first_day(due) <= after(today, _SOON)
        soon = soon or (w.outlook.status in PLANNED and _within(today, due))
        exact = due and span(due) <= (_LOOSE if w.origins >= _TOLD else _EXACT)
        moved = _OVERTAKEN.search(str(library.told(w.best)))
        if w.kind in _AHEAD[w.outlook.status] and soon and exact and not moved:
            fit[due, "talks" if w.kind in _TALKS else w.kind].append(w)
    made = [drawn(library, found) for found in fit.values()]
    best = sorted(made, key=lambda w: (w.kind not in _TALKS, w.rank))[:_NEXT]
    return sorted(best, key=lambda w: (w.outlook.due or "", w.rank))


def _within(today: str, due: str) -> bool:
    return bool(due) and first_day(due) <= today <= last_day(due)


def _owed(library: Library, waiting: Iterable[Waiting]) -> list[Waiting]:
    oldest = after(library.today or "", -_LATE)
    fit = [
        w
        for w in waiting
        if w.outlook.status == "not_done"
        and w.kind in _OWABLE
        and isinstance(w.best, Event)
        and w.best.status != "happened"
        and (w.kind not in _OUTCOMES or _is_to_come(w.best, library.today or ""))
        and (w.best.actors or w.best.recipients)
        and (oldest <= last_day(w.outlook.due) or (w.kind == _PAPER and w.origins > 1))
    ]
    return sorted(fit, key=lambda w: w.rank)[:_OWED]


def _is_to_come(outcome: Event, today: str) -> bool:
    """Whether a report that it is not there gives an agreement a day to come."""
    return last_day(outcome.date) >= today


def _due(papers: Iterable[Ledger]) -> list[Stand]:
    """The paper that several tell was not delivered, and nobody that it came since."""
    fit = [
        p
        for ledger in papers
        for at, p in enumerate(ledger.points)
        if p.label == "not delivered"
        and p.backing.origins >= _TOLD
        and not any(later.label == "handed over" for later in ledger.points[at:])
    ]
    best = max(fit, key=lambda p: (p.backing.origins, p.day or ""), default=None)
    return [Stand("Owed", (best,))] if best else []


def _conditions(library: Library, waiting: Iterable[Waiting], main: Sequence[str]) -> list[Waiting]:
    """Offers and conditions that wait for an answer: one a party, the parties' own first."""
    fit: dict[str, Waiting] = {}
    for w in sorted(waiting, key=lambda w: w.rank):
        party = _whose(library, w)
        long = not is_bare(w.best.evidence)
        # Without parties of the story, what one source tells of somebody waits for nobody.
        known = party and not party.islower() and (main or w.origins >= _TOLD)
        if party and known and long and not _stale(library, w) and w.outlook.status in _UNANSWERED:
            fit.setdefault(party, w)
    ranked = sorted(fit, key=lambda p: (p not in main, fit[p].rank))
    return [fit[p] for p in ranked[:_OPEN]]


def _stale(library: Library, w: Waiting) -> bool:
    """Whether it was said so long ago that it waits for nothing."""
    said = w.best.date if isinstance(w.best, Event | Position) else None
    today = library.today or ""
    words = str(library.told(w.best).words)
    days = [last_day(said)] if said else named_days(words, today[:4])  # "beyond April 20"
    return bool(days) and max(days) < after(today, -_LATE)


def _whose(library: Library, w: Waiting) -> str | None:
    if isinstance(w.best, Position) and (w.best.condition or w.best.stance == "offers"):
        if is_commentary(library, w.best) or not is_party(library, w.best.party):
            return None
        return library.side(w.best.party)
    told = isinstance(w.best, Event) and w.best.actors and not is_named(w.best)
    if told and isinstance(w.best, Event) and w.best.kind in ("threat", "proposal"):
        return library.side(w.best.actors[0])
    return None


def _is_told_well(h: Happening) -> bool:
    """Whether one report is enough for a round: of a day, and no "we have talked"."""
    return h.certainty != "about" and not _OWN_WORD.match(h.excerpt.words)


def _held(library: Library, told: Timeline, main: Sequence[str]) -> list[Stand]:
    """The last talks that were held, those of two parties first; else meetings and calls.

    Whom a party meets besides must take a stand too: a guest of the day has no part in it.
    """
    recent = after(library.today or "", -_LATE)
    ours = frozenset(main)
    stand = ours | {side for p in library.positions if (side := library.side(p.party))}
    for kinds, both in ((_TALKS[:1], 2), (_TALKS[1:], 2), (_TALKS[:1], 1), (_TALKS[1:], 1)):
        held = [
            h
            for day, found in told.days
            for h in found
            if h.kind in kinds
            and h.status == "happened"
            and max(len({*h.who, *h.to}), len(h.between)) > 1
            and not _OPENED.search(h.excerpt.words)
            and (h.backing.origins >= _TOLD or _is_told_well(h))
            and not is_goal(h.excerpt)
            if recent <= day <= (library.today or "")
            and len(ours.intersection(h.between)) >= both
            and len(stand.intersection(h.between)) > 1
        ]
        if held:
            last = max(held, key=lambda h: (h.day or "", h.backing.origins, len(h.backing.cites)))
            # A round is often told behind what came of it: "…said after the second round of talks".
            shown = replace(last.excerpt, before=clause(last.excerpt.before))
            return [Stand("Held last", (as_point(replace(last, excerpt=shown)),))]
    return []
