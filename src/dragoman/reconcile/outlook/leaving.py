"""What one article leaves open beside the events that others report too."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.reconcile.articles.ahead import PLANNED
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, PositionRow, QuoteRow
from dragoman.reconcile.articles.tones import LAPSED
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.outlook.awaited import OPEN, awaited, stuck
from dragoman.reconcile.outlook.bundles import Row
from dragoman.reconcile.outlook.overtaken import Done, done
from dragoman.reconcile.outlook.telling import opens, speaks
from dragoman.reconcile.outlook.watching import marked, watches

# "Demanded it open the lock"; not "it must be open".
_ANOTHER = re.compile(
    r"(?:it|they|he|she) "
    r"(?!(?:[a-z]+ )?(?:must|should|ought|has|have|had|will|would|is|was)\b)[a-z]"
)
_OLD = 14  # days after which a word given is no news any more
Sentence = tuple[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Left:
    """What an article leaves open beside the events that others report too.

    `single` are its events that wait alone, `stands` its positions, `promised` its utterances,
    `given` its words given and `stuck` its talks that leave something open; `ahead` are all its
    events told as ahead, by id, with their sentences, `done` what it tells as come about; `last`
    is the last day of which it tells.
    """

    single: tuple[EventRow, ...]
    stands: tuple[PositionRow, ...]
    promised: tuple[QuoteRow, ...]
    given: tuple[EventRow, ...]
    stuck: tuple[EventRow, ...]
    ahead: tuple[tuple[str, tuple[int, int]], ...]
    done: tuple[Done, ...] = ()
    last: int | None = None


_NOTHING = Left((), (), (), (), (), ())


def left(material: Material, unit: Unit) -> Iterator[Left]:
    """What an article leaves open; the unit's rows are its events that others report too."""
    alone = ([r] for r in material.events if r.id not in unit.rows)
    asked = _asked(material)
    quotes = (q for q in material.quotes if q.stage and LAPSED not in q.tones)
    said = (told for q in quotes if (told := _promise(q, material)))
    parties = material.parties()
    stands = (
        p
        for p in material.positions
        if LAPSED not in p.tones
        and opens(
            p,
            addressed=bool(asked[at(p)] - {p.party}) or _ANOTHER.match(p.issue) is not None,
            own=_is_own(p, parties[p.article], material),
        )
    )
    happened = (r.when.last for r in material.events if r.when and r.status == "happened")
    found = Left(
        single=tuple(r for one in alone for r in awaited(one, material)),
        stands=tuple(marked(stands, material)),
        promised=tuple(said),
        given=tuple(r for r in material.events if _is_given(r, material)),
        stuck=tuple(stuck(material)),
        ahead=tuple((r.id, r.sentence) for r in material.events if r.status in OPEN),
        done=tuple(done(material)),
        last=max(happened, default=None),
    )
    if found != _NOTHING:
        yield found


def _promise(q: QuoteRow, material: Material) -> QuoteRow | None:
    """What somebody with a part in it says; what others report only beside an event told ahead."""
    if speaks(material, q.speaker):
        return q
    if watches(material, q.speaker):
        return None
    ahead = (e for e in material.events if e.ahead == PLANNED and e.sentence == q.sentence)
    return replace(q, speaker=None) if any(q.start <= e.start < q.end for e in ahead) else None


def _is_own(p: PositionRow, parties: frozenset[str], material: Material) -> bool:
    """Whether a stand is one of the parties of its article, told by itself or by the outlet."""
    side = material.side(p.party)
    return side in parties and (p.by is None or material.side(p.by) == side)


def at(row: Row) -> Sentence:
    """The sentence in which a row stands."""
    return row.article, row.sentence


def _asked(material: Material) -> dict[Sentence, frozenset[str]]:
    """By sentence, of whom something is asked in it, or who it says is to do something."""
    found: dict[Sentence, frozenset[str]] = defaultdict(frozenset)
    for row in material.events:
        if row.kind == "demand":
            found[at(row)] |= frozenset(map(material.side, row.recipients)) | row.recipients
        elif row.status in ("proposed", "expected"):
            found[at(row)] |= frozenset(map(material.side, row.actors & row.named))
    return found


def _is_given(row: EventRow, material: Material) -> bool:
    """Whether an event is a word given of late that leaves something open."""
    told = material.articles[row.article].published
    old = row.when is not None and told is not None and row.when.last < told - _OLD
    if row.kind == "threat" and all(watches(material, name) for name in row.actors):
        return False  # "experts warn that it may come back"
    return row.stage is not None and not old and LAPSED not in row.tones
