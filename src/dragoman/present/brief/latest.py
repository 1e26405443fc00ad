"""Where it stands, filled up: what several told last, and what each party wants above all."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, zip_longest

from dragoman.present.brief.nouns import Point, Stand, Timeline
from dragoman.present.brief.wanted import Issue, Stance
from dragoman.present.dates import after
from dragoman.present.library.catalogue import Library
from dragoman.present.library.nouns import Happening
from dragoman.present.library.proof import Backing, Excerpt
from dragoman.present.safe import one_line
from dragoman.reconcile.disputes.told import listed

_LEAST = 5  # lines: fewer leave the reader asking what is going on
_EVENTS, _STANDS = 2, 2  # at most, of all and of each party
_RECENT = 14  # days after which what happened is no latest news
_TOLD = 2  # independent origins
# Words about words move nothing by themselves.
_SAYINGS = frozenset(("announcement", "other", "demand", "rejection", "threat"))
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
    wants = [_wants(issues, party) for party in main]
    more = [
        *islice(_happened(library, told, main, above), _EVENTS),
        *_joint(stand for row in zip_longest(*wants) for stand in row if stand is not None),
    ]
    return (*lines, *more[: max(_LEAST - len(lines), 0)])


def _happened(
    library: Library, told: Timeline, main: Sequence[str], above: Sequence[Backing]
) -> Iterator[Stand]:
    """What several tell of the parties, the last days first, that no line has told yet."""
    recent, today = after(library.today or "", -_RECENT), library.today or ""
    for day, found in reversed(told.days):
        for h in found:
            ours = any(library.side(name) in main for name in (*h.who, *h.to))
            news = h.status == "happened" and h.kind not in _SAYINGS and h.backing.origins >= _TOLD
            if ours and news and recent <= day <= today and not _is_told(h.backing, above):
                yield Stand("Latest", (as_point(h),))


def _is_told(backing: Backing, above: Sequence[Backing]) -> bool:
    """Whether a line rests on some of the same words."""
    return any(
        one.article == other.article and one.start < other.end and other.start < one.end
        for told in above
        for other in told.cites
        for one in backing.cites
    )


def _wants(issues: Sequence[Issue], party: str) -> list[Stand]:
    """A party's stands, one an issue: most origins first, by its own side's word before others'."""
    best: list[Stance] = []
    for issue in issues:
        held = [s for name, told in issue.parties if name == party for s in told]
        fit = [s for s in held if s.clear and s.stance in _HEADINGS and s.excerpt.words]
        best += sorted(fit, key=_merit)[:1]
    return [_as_stand(s) for s in sorted(best, key=_merit)[:_STANDS]]


def _as_stand(s: Stance) -> Stand:
    by = one_line(s.by) if s.by else None
    point = Point(s.stance, s.day, s.party, s.excerpt, s.backing, by, sides=(s.party,))
    return Stand(_HEADINGS[s.stance], (point,))


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
    return Point(h.kind, h.day, who, h.excerpt, h.backing, h.by, sides=h.sides)
