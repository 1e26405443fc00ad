"""One entry for each event, whoever reports it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.event import Event
from dragoman.present.dates import first_day, meet, span
from dragoman.present.library.anchors import short
from dragoman.present.library.catalogue import Library
from dragoman.present.library.excerpts import unsaid
from dragoman.present.library.nouns import Certainty, Happening
from dragoman.present.library.phrase import is_goal
from dragoman.present.library.proof import Backing, Excerpt
from dragoman.present.library.running import is_caption, is_running, is_spoken
from dragoman.present.library.tellers import teller

# What moves a negotiation; the other kinds are mostly words about it.
MAIN = frozenset(
    (
        "talks", "meeting", "call", "visit", "proposal", "handover", "agreement", "signature",
        "exchange", "release", "ceasefire", "violation", "strike", "sanction", "aid", "mediation",
        "withdrawal", "election",
    )
)  # fmt: skip
# Words that open with a capital or an article tell who does it; a participle leaves that out.
_CLAUSE = re.compile(r"[A-Z“\"]|(?:the|a|an|both|two)\b")
# "The envoy, who met the guild": it is told of somebody, in passing.
_ASIDE = re.compile(r"(?:who|which|whose|where|that)\b", re.IGNORECASE)
_NEAR = 60  # characters behind the words in which their time is told
_YEARS = re.compile(r"\blast year\b|\byears? (?:ago|earlier|before)\b", re.IGNORECASE)
_FEW = 4  # words of a report that tells something
_LONG = 45  # days: an interval longer than this places nothing


def event_groups(library: Library) -> list[list[Event]]:
    """Every event with its reports, by the first report; an event told once stands alone."""
    taken: dict[str, int] = {}
    groups: list[list[Event]] = []
    for number, same in enumerate(library.same_events):
        taken.update(dict.fromkeys(same.members, number))
        groups.append([])
    for event in sorted(library.events, key=library.order):
        if event.id in taken:
            groups[taken[event.id]].append(event)
        else:
            groups.append([event])
    return sorted((g for g in groups if g), key=lambda g: library.order(g[0]))


def happening(library: Library, group: Sequence[Event]) -> Happening:
    """One event as its reports tell it: the latest status, the day that most of them give."""
    status = _status(group)
    day = day_of(group)
    fit = [e for e in group if e.status == status] or group
    # The words shown should tell the day shown, where any do, and no other.
    near = [e for e in fit if e.date == day] or fit
    if all(is_bare(e.evidence) or is_caption(library, e) for e in near):
        near = [e for e in fit if e.date in (day, None)] or fit
    if all(is_caption(library, e) for e in near):
        told = [e for e in group if not is_caption(library, e)]
        near = [e for e in told if e.date == day] or told or near
    kind = kind_of(group)
    shown = spokesman(library, near, kind)
    needs = ((e for e in group if e.status == status), (e for e in group if e.date == day and day))
    backing = library.backing(group, library.origins.get(group[0].id), needs)
    first_told = min((c.day for c in backing.cites if c.day), default="")
    # Nobody can have reported as done what was still to come.
    if status == "happened" and (then := first_day(day)) and then > (backing.since or first_told):
        backing = replace(backing, since=then)
    excerpt = library.told(shown)
    main = (kind in MAIN or backing.origins > 1) and not all(is_caption(library, e) for e in group)
    main = main and not is_goal(excerpt) and not is_past(excerpt)
    return Happening(
        kind=kind,
        status=status,
        day=day,
        who=library.all_called(
            shown.actors or next((e.actors for e in group if e.actors), ()),
        ),
        to=library.all_called(shown.recipients),
        place=shown.place or next((e.place for e in group if e.place), None),
        by=teller(library, shown.according_to, shown.article),
        excerpt=excerpt,
        reports=len(group),
        backing=backing,
        weight=int(main and bool(shown.actors or shown.recipients or len(group) > 1)),
        sides=library.sides((*shown.actors, *shown.recipients)),
        certainty=_certainty(group, day, backing),
        event=group[0].id,
        running=is_running(library, shown),
        between=library.sides(
            name for e in group if e.status == status for name in (*e.actors, *e.recipients)
        ),
        denied=any(e.status == "denied" for e in group) or _is_denied(library, backing),
    )


def _is_denied(library: Library, backing: Backing) -> bool:
    """Whether a report says that it did not happen."""
    marks = {d.anchor for d in backing.disputes if d.kind == "status"}
    return bool(marks) and any(
        short(d.id) in marks and any(told.says == "denied" for told in d.values)
        for d in library.divergences
    )


def _certainty(group: Sequence[Event], day: str | None, backing: Backing) -> Certainty:
    """How well a day is known: what else is told, whether it is a stretch, how many tell it."""
    if day is None:
        return "no day"
    told = {e.date for e in group if e.date}
    if any(d.kind == "date" for d in backing.disputes) or not all(meet(day, d) for d in told):
        return "disputed"
    if span(day):
        return "about"
    tellers = {e.article for e in group if e.date == day}
    return "told by several" if len(tellers) > 1 else "told once"


def spokesman(library: Library, group: Sequence[Event], called: str | None = None) -> Event:
    """The report that tells it best: as what most say it is, by name and with its day, surely.

    No caption does where an article tells it in its text. `called` is what most say it is, where
    more than these do.
    """
    kind = called or _most(e.kind for e in group)

    def merit(e: Event) -> tuple[object, ...]:
        told = bool(e.actors) + _names_one(e) + bool(e.date) + bool(_CLAUSE.match(e.evidence))
        told -= ".noun_" in e.rule  # "the killing of two men" tells less than who killed them
        told -= is_spoken(library, e) + bool(_ASIDE.match(e.evidence))
        length = -min(len(e.evidence.split()), 12)
        bare = is_bare(e.evidence)
        caption = is_caption(library, e)
        return (caption, bare, e.kind != kind, -told, length, -e.confidence, library.order(e))

    return min(group, key=merit)


def _names_one(e: Event) -> bool:
    """Whether a report says by name who does it; "he" and "I" leave the reader asking."""
    return not all(unsaid(name, e.evidence) for name in e.actors)


def is_bare(words: str) -> bool:
    """Whether words name something and tell nothing of it, or too little: "Friday's deal"."""
    return len(words.split()) < _FEW


def is_past(excerpt: Excerpt) -> bool:
    """Whether its words put an event years back, whatever day its other reports give."""
    return _YEARS.search(f"{excerpt.words}{excerpt.after[:_NEAR]}") is not None


def kind_of(group: Iterable[Event]) -> str:
    """As what most reports tell an event."""
    return _most(e.kind for e in group)


def day_of(group: Iterable[Event]) -> str | None:
    """The day or interval that most reports give, the more exact and then the earlier first.

    Of an interval ("last week") the day within it that half as many reports give.
    """
    counts = Counter(e.date for e in group if e.date and span(e.date) <= _LONG)

    def order(day: str) -> tuple[int, int, str]:
        return -counts[day], span(day), day

    best = min(counts, key=order, default=None)
    if best is None or not span(best):
        return best
    within = [d for d in counts if not span(d) and meet(d, best) and 2 * counts[d] >= counts[best]]
    return min(within, key=order, default=best)


def _status(group: Sequence[Event]) -> str:
    """What came of it: done where anybody says so, else what the last report says."""
    told = [e.status for e in group]
    for final in ("happened", "cancelled", "not_done"):
        if final in told and (final != "happened" or told.count(final) >= told.count("not_done")):
            return final
    return told[-1]


def _most(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], v))
