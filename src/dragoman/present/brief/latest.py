"""More lines on where things stand: what several reported last, and what each party wants most."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, zip_longest

from dragoman.present.brief.nouns import Point, Stand, Timeline
from dragoman.present.brief.wanted import Issue, Stance
from dragoman.present.dates import after, last_day
from dragoman.present.ledgers.issues import OTHER
from dragoman.present.library.catalogue import Library
from dragoman.present.library.excerpts import clause
from dragoman.present.library.happenings import is_bare, is_past
from dragoman.present.library.nouns import Happening
from dragoman.present.library.phrase import is_goal
from dragoman.present.library.proof import Backing, Excerpt
from dragoman.present.safe import one_line
from dragoman.reconcile.disputes.told import listed

_LEAST = 5  # lines: fewer leave the reader asking what is going on
_EVENTS, _STANDS = 2, 2  # at most, of all and of each party
_RECENT = 14  # days after which what happened is no latest news
_SINCE = 5  # days after which a party's next stand on a matter is another than the one before
_NEWS = 2  # days after which a first report of it tells what went before
_TOLD = 2  # independent origins
_LEAD = 400  # characters with which a report opens; what is news stands there, dated or not
_HEARD = 3  # origins that make news of what was only said
# Words about words move nothing by themselves.
_SAYINGS = frozenset(("announcement", "other", "demand", "rejection", "threat"))
# What one calls a round another calls a meeting, and a truce is a deal.
_ROUNDS = ("talks", "meeting", "call")
_PACTS = ("agreement", "ceasefire", "signature")
_HEADINGS = {
    "demands": "Wants",
    "rejects": "Refuses",
    "accepts": "Accepts",
    "offers": "Offers",
    "conditional": "On terms",
}


def filled(
    library: Library,
    lines: Sequence[Stand],
    told: Timeline,
    issues: Sequence[Issue],
    main: Sequence[str],
) -> tuple[Stand, ...]:
    """The lines, and where they are few the latest events and the parties' foremost stands."""
    above = [p.backing for line in lines for p in line.points]
    latest = list(islice(_happened(library, told, main, lines), _EVENTS))
    above += [p.backing for line in latest for p in line.points]
    wants = [_wants(issues, party, above) for party in main]
    more = [
        *latest,
        *_joint(stand for row in zip_longest(*wants) for stand in row if stand is not None),
    ]
    return (*lines, *more[: max(_LEAST - len(lines), 0)])


def _happened(
    library: Library, told: Timeline, main: Sequence[str], lines: Sequence[Stand]
) -> Iterator[Stand]:
    """What several tell of the parties, the last days first, that no line has told yet.

    Of a single report, what it tells; of a heap without parties, what somebody named does.
    """
    recent, today = after(library.today or "", -_RECENT), library.today or ""
    origins = library.independent(library.articles)
    least_said, least_done = (_HEARD, _TOLD) if origins >= _TOLD else (origins, origins)
    above = [p.backing for line in lines for p in line.points]
    seen = set(_tellable(lines))
    for day, found in _by_day(told):
        for h in found:
            who = {library.side(name) for name in (*h.who, *h.to)} - {None}
            ours = not who.isdisjoint(main or who) or _leads(h) >= origins
            least = least_said if h.kind in _SAYINGS else least_done
            least = 1 if _opens_last(h, day, today) else least
            news = h.status == "happened" and h.backing.origins >= least
            fresh = recent <= day <= today and (h.day is None or _is_news(h))
            again = (day, h.kind) in seen  # whoever else came to a meeting came to that one
            sure = h.running and not h.denied and not is_goal(h.excerpt) and not is_past(h.excerpt)
            tells = sure and not is_bare(h.excerpt.words)
            if ours and news and fresh and tells and not (again or _is_told(h.backing, above)):
                seen.update(_alike(day, h.kind))
                shown = replace(h.excerpt, before=clause(h.excerpt.before))
                yield Stand("Latest", (as_point(replace(h, excerpt=shown)),))


def _opens_last(h: Happening, day: str, today: str) -> bool:
    """Whether the last report opens with a deal just made: that is how things stand, told once."""
    last = any(c.start < _LEAD and c.day == today for c in h.backing.cites)
    return last and h.kind in _PACTS and day >= after(today, -_NEWS)


def _tellable(lines: Iterable[Stand]) -> Iterator[tuple[str, str]]:
    """The days and kinds by which other reports may tell what the lines tell already."""
    for line in lines:
        for p in line.points:
            kind = line.heading.lower() if line.heading.lower() in _PACTS else p.label
            yield from _alike(p.day or "", kind)


def _alike(day: str, kind: str) -> Iterator[tuple[str, str]]:
    """What else may be said of what happened on a day: another kind, a pact also a day off."""
    around = 1 if kind in _PACTS else 0
    kinds = next((known for known in (_ROUNDS, _PACTS) if kind in known), (kind,))
    yield from ((after(day, n), k) for n in range(-around, around + 1) for k in kinds)


def _by_day(told: Timeline) -> list[tuple[str, Sequence[Happening]]]:
    """What happened, the last days first; what opens reports undated, by when it was first told."""
    led = [
        (min(c.day or "" for c in h.backing.cites), [h]) for h in told.undated if _leads(h) >= _TOLD
    ]
    return sorted([*told.days, *led], key=lambda found: found[0], reverse=True)


def _leads(h: Happening) -> int:
    """How many reports open with it."""
    return sum(c.start < _LEAD for c in h.backing.cites)


def _is_news(h: Happening) -> bool:
    """Whether somebody told it when it happened: "which began three days ago" tells what led up."""
    days = [cite.day for cite in h.backing.cites if cite.day]
    return not days or min(days) <= after(last_day(h.day), _NEWS)


def _is_told(backing: Backing, above: Sequence[Backing]) -> bool:
    """Whether a line rests on some of the same words."""
    return any(
        one.article == other.article and one.start < other.end and other.start < one.end
        for told in above
        for other in told.cites
        for one in backing.cites
    )


def _wants(issues: Sequence[Issue], party: str, above: Sequence[Backing]) -> list[Stand]:
    """A party's stands that no line has told yet, one a sentence.

    What holds still first, then most origins, what is on an issue before other matters, an issue of
    several parties before its own, by its own side's word before others'.
    """
    best: list[tuple[tuple[object, ...], Stance]] = []
    for issue in issues:
        held = [s for name, told in issue.parties if name == party for s in told]
        fit = [s for s in held if s.clear and s.stance in _HEADINGS and s.excerpt.words]
        fit = [s for s in fit if not s.past and not _asks(s.excerpt)]
        fit = [s for s in fit if not _is_told(s.backing, above)]
        lone = issue.name == OTHER, len(issue.parties) < 2
        last = max(map(_last, held), default="") if issue.name != OTHER else ""
        best += [
            (
                (
                    _is_old(s, last),
                    s.other_side,
                    not s.vouched,
                    -s.backing.origins,
                    *lone,
                    *_merit(s),
                ),
                s,
            )
            for s in fit
        ]
    chosen: list[Stance] = []
    for _, s in sorted(best, key=lambda ranked: ranked[0]):
        if not any(_is_of_one_sentence(s.excerpt, other.excerpt) for other in chosen):
            chosen.append(s)
    return [_as_stand(s) for s in chosen[:_STANDS]]


def _last(s: Stance) -> str:
    """The last day on which a stand was taken or told again, never one that it is for."""
    days = [c.day for c in s.backing.cites if c.day]
    own = [last_day(s.day)] if s.day and len(days) < _TOLD else []
    return min((*own, *days[-1:])) if own else max(days, default="")


def _is_old(s: Stance, last: str) -> bool:
    """Whether the party took another stand on the matter since; `last` is the day of its last."""
    return after(_last(s), _SINCE) <= last


def _asks(excerpt: Excerpt) -> bool:
    """Whether the sentence is a question: it takes the stand for granted and tells of none."""
    return str(excerpt).rstrip('"”’ ').endswith("?")


def _is_of_one_sentence(one: Excerpt, other: Excerpt) -> bool:
    """Whether two excerpts show the same words of an article: one line tells both."""
    shown = one.words in str(other) or other.words in str(one)
    return one.article == other.article and shown


def _as_stand(s: Stance) -> Stand:
    by = one_line(s.by) if s.by else None
    point = Point(s.stance, s.day, s.party, s.excerpt, s.backing, by, sides=(s.party,))
    return Stand("Vows" if s.own else _HEADINGS[s.stance], (point,))


def _joint(lines: Iterable[Stand]) -> list[Stand]:
    """What several parties want in the same words as one line of them all."""
    found: dict[tuple[str, Excerpt], Point] = {}
    for line in lines:
        (point,) = line.points
        same = found.setdefault((line.heading, point.excerpt), point)
        if same is not point:
            sides = (*same.sides, *point.sides)
            found[line.heading, point.excerpt] = replace(same, who=listed(sides), sides=sides)
    return [Stand(heading, (point,)) for (heading, _), point in found.items()]


def _merit(s: Stance) -> tuple[object, ...]:
    return (s.other_side, -s.backing.origins, -len(s.backing.cites), -s.sure, s.issue)


def as_point(h: Happening) -> Point:
    """An event as a line."""
    who = one_line(listed(h.who))
    return Point(h.kind, h.day, who, h.excerpt, h.backing, h.by, h.who, h.sides)
