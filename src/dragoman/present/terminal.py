"""The brief on one screen: the most important lines of each section, and where the rest is."""

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text

from dragoman.model.vocabulary import STANCES
from dragoman.present.brief.nouns import (
    Brief,
    Disagreement,
    Happening,
    Point,
    Stance,
    Stand,
    Utterance,
)
from dragoman.present.brief.proof import Backing, Excerpt
from dragoman.present.cells import around, count, cut, folded, pad, short
from dragoman.present.dates import long_date, short_date
from dragoman.present.safe import visible

WIDTH = 100
_HEAD, _DAY, _BACK = 12, 12, 13
_SCREEN = 48  # lines: what a large terminal window shows at once
_STAND_LINES = 15
# The fewest lines of each section; the screen is filled up from there.
_DAYS, _ROWS, _DISPUTES, _COUNTS, _RELIED = 3, 6, 3, 2, 2
_ISSUES, _STANCES = 3, 2
_FEW_WORDS = 7  # an excerpt of fewer is shown with what surrounds it
_DOUBTFUL = frozenset(("said to be broken", "denied", "not done", "cancelled"))
_POINTING = frozenset(
    ("it", "he", "she", "they", "this", "that", "to", "its", "his", "her", "their")
)


def write(brief: Brief, out: TextIO, *, as_of: str | None = None) -> None:
    """Print a brief, 100 columns wide; colour only where `out` is a terminal."""
    console = Console(file=out, width=WIDTH, highlight=False, emoji=False, markup=False)
    for line in lines(brief, as_of):
        line.rstrip()
        line.plain = visible(line.plain)
        console.print(line, no_wrap=True, crop=True, overflow="ellipsis")


def lines(brief: Brief, as_of: str | None = None) -> list[Text]:
    """Every line of the screen: each section grows line by line until the screen is full."""
    made = _lines(brief, as_of, 0)
    for more in range(1, _SCREEN):
        grown = _lines(brief, as_of, more)
        if len(grown) > _SCREEN:
            break
        made = grown
    return made


def _lines(brief: Brief, as_of: str | None, more: int) -> list[Text]:
    """The screen with so many lines more a section than the fewest."""
    found = [*_title(brief, as_of)]
    if not brief.coverage.articles:
        return found
    for made in (_stands, _latest, _positions, _disputed, _wordings, _figures, _sources):
        found += made(brief, more)
    return found


def _title(brief: Brief, as_of: str | None) -> list[Text]:
    c = brief.coverage
    if not c.articles:
        return [Text("No articles, so nothing to tell.", "bold")]
    head = Text(brief.title, "bold")
    if brief.issues:
        head.append(f"  on {', '.join(brief.issues)}", "not bold dim")
    day = long_date(f"{c.first}/{c.last}") if c.first and c.last else "no dates"
    undated = f" ({c.undated} undated)" if c.undated else ""
    parts = [
        f"{count(c.articles, 'article')}{undated}",
        count(len(c.outlets), "outlet"),
        day,
        count(sum(n for _, n in c.statements), "statement"),
    ]
    if as_of:
        parts.append(f"as of {long_date(as_of)}")
    return [cut(head, WIDTH), Text(" · ".join(parts), "dim")]


def _heading(name: str, more: int = 0, command: str = "") -> Text:
    """A section's name in a rule, with what is left out and which command shows it."""
    line = Text("── ", "dim")
    line.append(name.upper(), "bold not dim")
    hint = f" … {more} more: {command} ──" if more > 0 else ""
    line.append(" " + "─" * (WIDTH - 4 - len(name) - len(hint)), "dim")
    return line.append(hint, "dim")


def _stands(brief: Brief, more: int) -> list[Text]:
    rows: list[Text] = []
    points = [(stand, n, p) for stand in brief.stands for n, p in enumerate(stand.points)]
    for number, (stand, n, p) in enumerate(points, start=1):
        room = 2 if len(rows) + 2 + len(points) - number <= _STAND_LINES + more else 1
        rows += _point(stand, p, first=n == 0, room=room)
    if not rows:
        rows = [Text("  Nothing in these articles is sure enough to say so.", "dim")]
    return [_heading("Where it stands"), *rows]


def _point(stand: Stand, p: Point, *, first: bool, room: int) -> list[Text]:
    width = WIDTH - _HEAD - _DAY - _BACK
    pieces = folded(_said(p, room * width - 1, named=not first), width, room)
    made = []
    for number, piece in enumerate(pieces):
        line = Text()
        line.append(pad(_heading_of(stand) if first and not number else "", _HEAD), "bold cyan")
        line.append(pad(short_date(p.day) if not number else "", _DAY), "bold")
        line.append(pad(piece, width))
        if not number:
            line.append_text(_backing(p.backing))
        made.append(line)
    return made


def _heading_of(stand: Stand) -> str:
    return stand.heading if len(stand.heading) < _HEAD else stand.heading.split()[0]


def _said(p: Point, width: int, *, named: bool) -> str:
    """The words of a point; a further one of the same line says what it is and who says so."""
    lead = f"{p.who}: " if p.label in STANCES else ""
    if not lead and (named or p.label in _DOUBTFUL):
        lead = f"{p.label}, {p.by} says: " if p.by else f"{p.label}: "
    return lead + _words(p.excerpt, width - len(lead))


def _words(excerpt: Excerpt, width: int) -> str:
    """The words themselves; with their sentence where they are few or point back to it."""
    told = excerpt.words.split()
    alone = len(told) >= _FEW_WORDS and told[0].lower() not in _POINTING
    return excerpt.words if alone else around(excerpt, width)


def _backing(backing: Backing) -> Text:
    line = Text(f" {count(backing.origins, 'origin')}", "dim")
    if backing.disputes:
        line.append(" ≠", "bold yellow not dim")
    return line


def _latest(brief: Brief, more: int) -> list[Text]:
    told = [h for _, found in brief.timeline.days for h in found]
    last = brief.coverage.last or ""
    main = [h for h in told if h.weight and (not last or (h.day or "")[:10] <= last)]
    undated = [h for h in brief.timeline.undated if h.weight]
    shown = _newest(main, _DAYS + more) or undated[: _DAYS + more]
    total = len(told) + len(brief.timeline.undated) + len(brief.timeline.earlier)
    rows = [_happening(h) for h in shown]
    return [_heading("What happened", total - len(shown), "dragoman events"), *rows] if rows else []


def _newest(main: Sequence[Happening], most: int) -> list[Happening]:
    """The best told of the last days, in the order of days: the newest weigh no more than that."""
    days = sorted({h.day or "" for h in main})[-most:]
    recent = [h for h in main if (h.day or "") in days]
    best = sorted(recent, key=lambda h: (-h.backing.origins, -h.reports))[:most]
    return sorted(best, key=lambda h: h.day or "")


def _happening(h: Happening) -> Text:
    width = WIDTH - _HEAD - _DAY - _BACK
    line = Text(pad(h.kind, _HEAD), "cyan")
    line.append(pad(short_date(h.day), _DAY), "bold not dim default")
    status = "" if h.status == "happened" else f"{h.status.replace('_', ' ')}: "
    line.append(pad(status + _words(h.excerpt, width - 1 - len(status)), width), "default")
    return line.append_text(_backing(h.backing))


def _positions(brief: Brief, more: int) -> list[Text]:
    rows: list[Text] = []
    total = sum(len(found) for issue in brief.positions for _, found in issue.parties)
    for number, issue in enumerate(brief.positions[: _ISSUES + more]):
        told = [p for p in issue.parties if p[0] in brief.parties] or issue.parties
        for party, found in told[:2]:
            rows += [_stance(party, s) for s in found[: 1 if number else _STANCES]]
    rows = rows[: _ROWS + more]
    hint = _heading("Who wants what", total - len(rows), "dragoman positions")
    return [hint, *rows] if rows else []


def _stance(party: str, s: Stance) -> Text:
    width = WIDTH - _HEAD - _DAY - _BACK
    line = Text(pad(party, _HEAD), "cyan")
    line.append(pad(s.stance, _DAY), "bold default")
    told = f"{s.issue} ({s.condition})" if s.condition else s.issue
    line.append(pad(told, width), "default")
    return line.append_text(_backing(s.backing))


def _disputed(brief: Brief, more: int) -> list[Text]:
    told = [*brief.disagreements, *brief.omissions]
    rows = [_disagreement(d) for d in _varied(told, _DISPUTES + more)]
    hint = _heading("Told differently", len(told) - len(rows), "dragoman disputes")
    return [hint, *rows] if rows else []


def _varied(told: Sequence[Disagreement], most: int) -> list[Disagreement]:
    """A few that are not all of one kind: the first of each kind, then whatever follows."""
    seen: dict[str, Disagreement] = {}
    for d in told:
        seen.setdefault(d.kind, d)
    first = list(seen.values())[:most]
    rest = [d for d in told if d not in first]
    return [*first, *rest][:most]


def _disagreement(d: Disagreement) -> Text:
    line = Text(pad(f"≠ {d.kind}", _HEAD), "yellow")
    line.append(pad(d.about, 34), "default")
    room = WIDTH - _HEAD - 34 - 1
    accounts = " | ".join(f"{a.says} ({a.cite.source})" for a in d.accounts)
    return line.append(" " + short(accounts, room), "default")


def _wordings(brief: Brief, _: int) -> list[Text]:
    varied = [u for u in brief.utterances if len(u.wordings) > 1]
    if not varied:
        return []
    heading = _heading("One utterance, told in several ways", len(varied) - 1, "dragoman quotes")
    return [heading, *_wording_lines(varied[0])]


def _wording_lines(u: Utterance) -> Iterable[Text]:
    for number, wording in enumerate(u.wordings[:3]):
        line = Text(pad((u.speaker.split() or [""])[-1] if not number else "", _HEAD), "cyan")
        line.append(pad(wording.cites[0].source, 24), "dim not cyan")
        marks = "“”" if wording.kind == "direct" else "  "
        line.append(marks[0], "default")
        for words, differs in wording.pieces:
            line.append(words, "yellow underline" if differs else "default")
            line.append(" ", "default")
        line.right_crop(1)
        line.append(marks[1], "default")
        yield cut(line, WIDTH)


def _figures(brief: Brief, more: int) -> list[Text]:
    rows = []
    for counted in brief.figures[: _COUNTS + more]:
        line = Text(pad(counted.of, _HEAD + 34), "default")
        told = (f"{c.number} ({c.by or c.backing.cites[0].source})" for c in counted.claims)
        rows.append(line.append(" " + short(", ".join(told), WIDTH - _HEAD - 35)))
    hint = _heading("Figures", len(brief.figures) - len(rows), "dragoman figures")
    return [hint, *rows] if rows else []


def _sources(brief: Brief, more: int) -> list[Text]:
    copies = [r for r in brief.reliances if r.share is not None]
    named = [r for r in brief.reliances if r.share is None]
    rows = []
    for r in (*copies, *named)[: _RELIED + more]:
        share = f"{r.share:.0%} taken over" if r.share is not None else "named as a source"
        credit = "" if r.credited else ", without credit"
        rows.append(Text(short(f"{r.source} from {r.on}: {share}{credit}", WIDTH)))
    hint = _heading("Who relies on whom", len(brief.reliances) - len(rows), "dragoman sources")
    return [hint, *rows] if rows else []
