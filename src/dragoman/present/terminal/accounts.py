"""Rows of the terminal: disagreements, wordings, figures and sources."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from dragoman.present.brief.nouns import Brief, Reliance
from dragoman.present.brief.tellings import Disagreement, Utterance
from dragoman.present.brief.versions import point
from dragoman.present.library.nouns import Count
from dragoman.present.terminal.abreast import openings
from dragoman.present.terminal.cells import WIDTH, Section, folded, pad
from dragoman.present.text import short

_HEAD = 14
# The fewest rows of each section; the screen is filled up from there.
_DISPUTES, _COUNTS, _RELIED = 2, 2, 2
_OF = 34  # characters of what is counted
_CLAIMANT = 34


def disputed(brief: Brief, more: int) -> Section:
    """Where reports differ: a few kinds, in two lines at most."""
    told = [*brief.disagreements, *brief.omissions]
    plain = [d for d in told if len(d.versions) > 1]
    shown = _varied(plain, _DISPUTES + more // 2)
    return [line for d in shown for line in _disagreement(d)], len(told) - len(shown)


def _varied(told: Sequence[Disagreement], most: int) -> list[Disagreement]:
    """A few that are not all of one kind: the first of each kind, then whatever follows."""
    seen: dict[str, Disagreement] = {}
    for d in told:
        seen.setdefault(d.kind, d)
    first = list(seen.values())[:most]
    rest = [d for d in told if d not in first]
    return [*first, *rest][:most]


def _disagreement(d: Disagreement) -> list[Text]:
    about = short(point(d), 60)
    words = 44 if len(d.versions) < 3 else 30
    says = _abreast(d) if d.kind == "wording" else [v.says for v in d.versions]
    told = " | ".join(
        f"{short(said, words)} ({_outlets(v.told_by)})"
        for said, v in zip(says, d.versions, strict=True)
    )
    pieces = folded(f"{about}: {told}" if about else told, WIDTH - _HEAD, 2)
    made = []
    for number, piece in enumerate(pieces):
        line = Text(pad(f"≠ {d.kind}" if not number else "", _HEAD), "yellow")
        made.append(line.append(piece, "default"))
    return made


def _abreast(d: Disagreement) -> list[str]:
    """Every version from where it shares words with the longest."""
    told = [v.says.split() for v in d.versions]
    return [
        " ".join(words) if not at else "“…" + " ".join(words[at:])
        for words, at in zip(told, openings(told), strict=True)
    ]


def _outlets(names: Sequence[str]) -> str:
    more = f" +{len(names) - 2}" if len(names) > 2 else ""
    return ", ".join(short(n, 24) for n in names[:2]) + more


def wordings(brief: Brief, _: int) -> Section:
    """One utterance in its several wordings."""
    varied = [u for u in brief.utterances if len(u.wordings) > 1]
    varied.sort(key=lambda u: len({c.source for w in u.wordings for c in w.cites}) < 2)
    if not varied:
        return [], 0
    first = varied[0]
    return list(_wording_lines(brief.surname(first.speaker), first)), len(varied) - 1


def _wording_lines(speaker: str, u: Utterance) -> Iterable[Text]:
    shown = u.wordings[:3]
    words = [
        [(word, differs) for piece, differs in w.pieces for word in piece.split()] for w in shown
    ]
    starts = openings([[word for word, _ in told] for told in words])
    heads = folded(speaker, _HEAD, len(shown))
    for number, (wording, whole, opening) in enumerate(zip(shown, words, starts, strict=True)):
        line = Text(pad("".join(heads[number : number + 1]), _HEAD), "cyan")
        line.append(pad(wording.cites[0].source, 22), "dim not cyan")
        marks = "“”" if wording.kind == "direct" else "  "
        line.append(marks[0] + ("…" if opening else ""), "default")
        told = whole[opening:]
        for place, (word, differs) in enumerate(told):
            if len(line) + len(word) + 2 > WIDTH:
                line.right_crop(1)
                line.append("…", "default")
                break
            line.append(word, "yellow underline" if differs else "default")
            line.append(" " if place + 1 < len(told) else "", "default")
        yield line.append(marks[1].strip(), "default")


def figures(brief: Brief, more: int) -> Section:
    """What is counted, the numbers told, and who claims them."""
    shown = brief.figures[: _COUNTS + more // 2]
    return [_count(c) for c in shown], len(brief.figures) - len(shown)


def _count(counted: Count) -> Text:
    numbers: dict[str, list[str]] = {}
    for c in counted.claims:
        by = short(c.by or c.backing.cites[0].source, _CLAIMANT)
        told = numbers.setdefault(c.number, [])
        if by not in told:
            told.append(by)
    told_by = [f"{n} ({_outlets(by)})" for n, by in numbers.items()]
    shown = len(told_by)
    while shown > 1 and len(_listed(told_by, shown)) > WIDTH - _OF:
        shown -= 1
    line = Text(pad(counted.of, _OF), "default")
    return line.append(short(_listed(told_by, shown), WIDTH - _OF), "default")


def _listed(told: Sequence[str], shown: int) -> str:
    """The first of the claims, and how many more there are."""
    more = f" | +{len(told) - shown}" if shown < len(told) else ""
    return " | ".join(told[:shown]) + more


def relied(brief: Brief, more: int) -> Section:
    """Who takes over from whom, and whom they name."""
    rows, total = relied_rows(brief.reliances, _RELIED + more // 2)
    return [Text(short(row, WIDTH)) for row in rows], total - len(rows)


def relied_rows(found: Sequence[Reliance], most: int) -> tuple[list[str], int]:
    """So many sentences at most, and how many there are; a newsroom's own copies are none."""
    copies = [_taken(r) for r in found if r.share is not None and not r.own]
    named: dict[str, list[str]] = {}
    for r in found:
        tellers = named.setdefault(r.on, []) if r.share is None else []
        if r.source not in tellers:
            tellers.append(r.source)
    # "media" and "officials" are named by everybody and tell nothing.
    telling = [n for n in named if " " in n or not n.islower()]
    ranked = sorted(telling, key=lambda n: -len(named[n]))
    rows = [*copies[: max(1, most - 1)], *(_naming(n, named[n]) for n in ranked)]
    return rows[:most], len(copies) + len(named)


def _naming(name: str, tellers: Sequence[str]) -> str:
    shown = ", ".join(tellers[:3]) + (f" and {len(tellers) - 3} more" if len(tellers) > 3 else "")
    return f"{shown} {'name' if len(tellers) > 1 else 'names'} {name} as a source"


def _taken(r: Reliance) -> str:
    share = f"{r.share or 0:.0%}".replace("%", " %")
    if not r.ordered:
        return f"{r.source} and {r.on} share {share} of a text; which came first is not told"
    credit = "" if r.credited else ", without credit"
    return f"{r.source} takes over {share} from {r.on}{credit}"
