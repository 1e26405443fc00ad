"""Rows of the terminal: where things stand, what happened, who wants what."""

import re
from collections.abc import Sequence

from rich.text import Text

from dragoman.model.vocabulary import STANCES
from dragoman.present.brief.ledgers import BROKEN, DISOWNED
from dragoman.present.brief.nouns import Brief, Point, Stand
from dragoman.present.brief.wanted import Stance
from dragoman.present.dates import after, last_day, short_date
from dragoman.present.ledgers.issues import OTHER
from dragoman.present.library.excerpts import unsaid
from dragoman.present.library.nouns import Happening
from dragoman.present.library.proof import Backing, Excerpt
from dragoman.present.terminal.cells import WIDTH, Section, around, folded, pad
from dragoman.present.text import count, short
from dragoman.reconcile.disputes.told import listed

_Place = tuple[bool, int]  # of an issue: whether it is all the rest, and its number

_HEAD, _DAY, _BACK = 14, 12, 13
_WORDS = WIDTH - _HEAD - _DAY - _BACK
_STAND_LINES = 16
# The fewest rows of each section; the screen is filled up from there.
_DAYS, _PARTIES = 3, 6
_JUST = 3  # days before the first report of the coverage in which lies what it is about
_NAMED = 2  # names at most before the words of a line that leave them out
# Words that say themselves who does it, or take it from what stands before them.
_TELLS = re.compile(
    r"(?:he|she|they|it|we|i|who|which|where|that|their|his|her|its)\b",
    re.IGNORECASE,
)
_LEADING = 45  # characters before the words of a line that may stand with them
_DOUBTFUL = frozenset((BROKEN, DISOWNED, "denied", "not done", "called off", "proposed"))
# Of two events told equally often, the one that moves the negotiation more is shown.
_MOVING = ("agreement", "signature", "ceasefire", "exchange", "release", "talks", "handover")
_FELT = ("strike", "sanction", "call", "violation", "withdrawal", "meeting", "proposal", "aid",
         "visit")  # fmt: skip


def stands(brief: Brief, more: int) -> Section:
    """Where it stands, two lines a point as far as they fit."""
    rows: list[Text] = []
    points = [(stand, n, p) for stand in brief.stands for n, p in enumerate(stand.points)]
    for number, (stand, n, p) in enumerate(points, start=1):
        room = 2 if len(rows) + 2 + len(points) - number <= _STAND_LINES + more else 1
        rows += _point(stand, p, first=n == 0, room=room)
    nothing = Text("  Nothing in these articles is sure enough to say so.", "dim")
    return rows or [nothing], 0


def _point(stand: Stand, p: Point, *, first: bool, room: int) -> list[Text]:
    head = stand.heading if len(stand.heading) < _HEAD else stand.heading.split()[0]
    told = _said(p, room * _WORDS - 2, named=not first)
    return _row(head if first else "", "bold cyan", short_day(p.day), told, p.backing, room)


def _row(head: str, style: str, second: str, told: str, backing: Backing, room: int) -> list[Text]:
    """A row of the common columns, its words folded to as many lines as there is room for."""
    made = []
    for number, piece in enumerate(folded(told, _WORDS, room)):
        line = Text()
        line.append(pad(head if not number else "", _HEAD), style)
        line.append(pad(second if not number else "", _DAY), "bold")
        line.append(pad(piece, _WORDS))
        if not number:
            line.append_text(_backing(backing))
        made.append(line)
    return made


def short_day(day: str | None) -> str:
    """A day in its column; of a stretch too long for it, the first."""
    told = short_date(day)
    return told if len(told) < _DAY else f"from {short_date((day or '').partition('/')[0])}"


def _said(p: Point, width: int, *, named: bool) -> str:
    """The words of a point; a further one of the same line says what it is and who says so."""
    lead = f"{p.who}: " if p.label in STANCES else ""
    if not lead and (named or p.label in _DOUBTFUL):
        said = p.by and p.label != "proposed" and unsaid(p.by, _words(p.excerpt, width))
        told = f"{p.by} denies it" if p.label == DISOWNED else f"{p.label}, {p.by} says"
        lead = f"{told if said else p.label}: "
    told = _words(p.excerpt, width - len(lead))
    who = listed(p.names[:_NAMED])
    if (
        not lead
        and told.startswith("…")
        and unsaid(who, told)
        and not _TELLS.match(p.excerpt.words)
    ):
        lead = f"{who}: "
        return lead + _words(p.excerpt, width - len(lead), led=True)
    return lead + told


def _words(excerpt: Excerpt, width: int, *, led: bool = False) -> str:
    """The words from the start of their sentence where it is near, else of their clause.

    Behind a name that leads them (`led`) they stand alone.
    """
    told = _placed(excerpt, width, led=led)
    marks = told.count('"') % 2 or told.count("“") != told.count("”")
    return told.strip('"“”') if marks else told


def _placed(excerpt: Excerpt, width: int, *, led: bool) -> str:
    if len(excerpt.before) <= _LEADING and len(excerpt.before) + len(excerpt.words) <= width:
        return short(f"{excerpt.before}{excerpt.words}{_rest(excerpt, width)}", width)
    if excerpt.words[:1].isupper() or excerpt.words[:1].isdigit():
        return short(excerpt.words, width)
    if led:
        return short(f"…{excerpt.words}{_rest(excerpt, width)}", width)
    return around(excerpt, width)


def _rest(excerpt: Excerpt, width: int) -> str:
    """What follows to the end of the sentence, where all of it fits."""
    fits = len(excerpt.before) + len(excerpt.words) + len(excerpt.after) <= width
    return excerpt.after.rstrip(" .") if fits and not excerpt.after.endswith("…") else ""


def _backing(backing: Backing) -> Text:
    line = Text(f" {count(backing.origins, 'origin')}", "dim")
    if backing.disputes:
        line.append(" ≠", "bold yellow not dim")
    return line


def latest(brief: Brief, more: int) -> Section:
    """What moved most of late, in the order of days."""
    told = [h for _, found in brief.timeline.days for h in found]
    last = brief.coverage.last or brief.coverage.told or ""
    come = [h for h in told if not last or (h.day or "")[:10] <= last]
    main, light = [h for h in come if h.weight], [h for h in come if not h.weight]
    first = after(brief.coverage.first, -_JUST) if brief.coverage.first else ""
    shown = _foremost(main, _DAYS + more // 2, first)
    for rest in ([h for h in brief.timeline.undated if h.weight], light):
        shown += _foremost(rest, _DAYS - len(shown)) if len(shown) < _DAYS else []
    total = len(told) + len(brief.timeline.undated) + len(brief.timeline.earlier)
    return [line for h in shown for line in _happening(h)], total - len(shown)


def _foremost(main: Sequence[Happening], most: int, first: str = "") -> list[Happening]:
    """The events that weigh most, none of a day and kind or sentence twice, by their days.

    What lies behind many others is history, but not the weightiest of all where it is no earlier
    than `first`: the coverage is then about it.
    """
    best: dict[tuple[str | None, str], Happening] = {}
    told: set[tuple[str, str]] = set()
    for h in sorted(main, key=_merit):
        sentence = h.excerpt.article, str(h.excerpt)
        if sentence not in told:
            told.add(sentence)
            best.setdefault((h.day, h.kind), h)
    days = sorted(h.day or "" for h in best.values())[-4 * most :]
    recent = [
        h for n, h in enumerate(best.values())
        if not days or (h.day or "") >= days[0] or (not n and first and last_day(h.day) >= first)
    ]  # fmt: skip
    return sorted(recent[:most], key=lambda h: h.day or "")


def _merit(h: Happening) -> tuple[object, ...]:
    moving = 2 if h.kind in _MOVING else 1 if h.kind in _FELT else 0
    done = h.status in ("happened", "cancelled")
    return (-2 * min(h.backing.origins, 4) - moving - done, -h.reports, -len(h.excerpt.words))


def _happening(h: Happening) -> list[Text]:
    status = "" if h.status == "happened" else f"{h.status.replace('_', ' ')}: "
    width = 2 * _WORDS - 2
    told = status + _words(h.excerpt, width - len(status))
    if "…" in told[: len(status) + 1] and h.who and unsaid(h.who[0], told):
        who = f"{status}{listed(h.who[:2])}: "
        told = who + _words(h.excerpt, width - len(who), led=True)
    return _row(h.kind, "cyan", short_day(h.day), told, h.backing, 2)


def positions(brief: Brief, more: int) -> Section:
    """The stands that weigh most, by party."""
    by_party: dict[str, list[tuple[_Place, Stance]]] = {party: [] for party in brief.parties}
    total = 0
    for number, issue in enumerate(brief.positions):
        place = issue.name == OTHER, number
        for party, found in issue.parties:
            total += len(found)
            by_party.setdefault(party, []).extend((place, s) for s in found)
    ranked = list(by_party) if not brief.parties else list(brief.parties)
    if not brief.parties:
        ranked = sorted(by_party, key=lambda p: (-len(by_party[p]), p))
    rows = []
    for party in ranked[:3]:
        fit = sorted((told for told in by_party[party] if told[1].clear), key=_pressing)
        most = (_PARTIES // max(2, len(ranked[:3]))) + more // 3
        rows += [(party, s) for _, s in fit[:most]]
    shown = []
    for number, (party, s) in enumerate(rows):
        head = "" if number and rows[number - 1][0] == party else party
        by = brief.surname(s.by) if s.by and s.by != party else ""
        shown.append(_stance(head, by, s))
    return shown, total - len(rows)


def _pressing(told: tuple[_Place, Stance]) -> tuple[object, ...]:
    """No history first, what many tell, what is firm, what its own side says, what is sure."""
    (apart, number), s = told
    firm = s.stance in ("demands", "rejects", "conditional", "accepts")
    ranked = s.past, -s.backing.origins, not firm, s.other_side, apart
    return *ranked, -s.sure, number, s.day or "", s.issue


def _stance(head: str, by: str, s: Stance) -> Text:
    line = Text(pad(head, _HEAD), "cyan")
    line.append(pad(s.label, _DAY), "bold default")
    known = s.issue.casefold()
    condition = s.condition if s.condition and s.condition.casefold() not in known else None
    told = f"{s.issue} ({condition})" if condition else s.issue
    teller = short(f" – {by}", 26) if by else ""
    line.append(short(told, _WORDS - 1 - len(teller)), "default")
    line.append(teller.ljust(_WORDS + _HEAD + _DAY - len(line.plain)), "dim not bold")
    return line.append_text(_backing(s.backing))
