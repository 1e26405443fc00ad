"""Same quote: which quote statements report one and the same utterance."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from dragoman.model.identity import content_hash
from dragoman.model.memory import Memory, Place, Sheet
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.ordered import among
from dragoman.reconcile.articles.row_types import QuoteRow, standing
from dragoman.reconcile.grouping.looking import unit_of
from dragoman.reconcile.grouping.matching import Kind, Seen
from dragoman.reconcile.grouping.regroup import Regrouped
from dragoman.reconcile.grouping.spots import Spot
from dragoman.reconcile.grouping.subjects import Subjects
from dragoman.reconcile.grouping.units import Unit, reports, standing_at
from dragoman.reconcile.grouping.utterance_odds import LEAST
from dragoman.reconcile.grouping.utterances import PART_OF, Utterances, utterance, worded
from dragoman.reconcile.grouping.voices import Words

_WINDOW = 16  # rows before it that a row meets under one key
_JOIN = LEAST
# Two groups are joined where the mean of their rows is a little below: reports of one thing that
# share few words are tied by the ones that have both.
_LINK = -1.0
_USUAL = 4  # reports of one sentence; more are often several that share a topic


def kind(subjects: Subjects) -> Kind[Words]:
    """How parts of utterances find their like; `subjects` are those of all articles."""
    return Kind(Words, lambda told: Utterances(told, subjects), _WINDOW, _JOIN, _LINK, _USUAL)


def seen(material: Material) -> list[Seen[Words]]:
    """The parts of the utterances of some articles as they look for their like."""
    rows = (part for row in material.quotes for part in _parts(row))
    told = [worded(row, material) for row in rows]
    return [(Spot(standing(one.row), tuple(_keys(one))), one) for one in told]


def _keys(told: Words) -> Iterator[str]:
    """What a part looks for its like under: two telling words, or one of its article or speaker.

    Of two articles' reports by other speakers that have one telling word in common hardly any are
    of one utterance: 112 of 1.1 million in a thousand articles. A state or a body has many mouths,
    and what all of them say has its common words in common.
    """
    row, telling = told.row, sorted(told.row.telling)
    yield from map(" ".join, combinations(telling, 2))
    yield from (f"{row.article}\0{word}" for word in telling)
    for word in sorted(row.words.union(telling)) if told.person else telling:
        yield f"{row.speaker}\0{word}"


def _parts(row: QuoteRow) -> Iterator[QuoteRow]:
    """The parts of an utterance as rows of their own; the utterance where it is of one piece."""
    if not row.parts:
        yield row
    for n, part in enumerate(row.parts):
        yield replace(
            row,
            id=f"{row.id}{PART_OF}{n}",
            start=part.start,
            end=part.end,
            words=part.words,
            content=part.content,
            telling=part.telling,
            about=part.about,
            passages=tuple(p for p in row.passages if p in part.content),
            parts=(),
        )


def _whole(part: Place) -> Place:
    """The place of a part by the name of its utterance."""
    return part._replace(id=utterance(part.id))


def utterances(
    change: Regrouped, memory: Memory, known: Sheet, moved: Iterable[str]
) -> dict[str, Unit | None]:
    """The groups of two and more reports of one utterance that came or went, by name.

    The parts of the reports are grouped: one that goes on over several sentences stands with the
    reports of each. Of two groups of which one holds the other that one is left out; so what
    changes are the groups that have a report in common with what was grouped anew. `moved` are the
    articles that changed, `known` keeps the groups.
    """
    touched = frozenset(map(utterance, change.rows))
    articles = sorted({*moved, *memory.told(sorted(change.rows)).values()})
    bodies = known.bodies(sorted(known.under(articles))).items()
    there = {name for name, body in bodies if not touched.isdisjoint(unit_of(body).rows)}
    around = memory.grouped(articles).values()
    homes = {home for rows in around for at, home in rows if utterance(at.id) in touched}
    found = _reports(memory.groups(sorted(homes)).values())
    units = (replace(reports(group), at=standing_at(group)) for group in found)
    return dict.fromkeys(there) | {content_hash(sorted(unit.rows)): unit for unit in units}


def _reports(groups: Iterable[Iterable[Place]]) -> list[list[Place]]:
    """Groups of parts as groups of utterances, each once and none that another holds."""
    told: dict[frozenset[str], list[Place]] = {}
    for group in sorted(map(sorted, groups)):
        first: dict[str, Place] = {}
        for place in sorted(map(_whole, group)):
            first.setdefault(place.id, place)
        if len(first) > 1:
            told.setdefault(frozenset(first), list(first.values()))
    of: dict[str, list[frozenset[str]]] = defaultdict(list)
    for ids in told:
        for row in ids:
            of[row].append(ids)
    kept = (g for ids, g in told.items() if not any(ids < other for other in of[g[0].id]))
    return sorted(kept)


def verbatim(material: Material, unit: Unit) -> Iterator[bool]:
    """Whether all reports of an utterance agree word for word, marks and case aside."""
    yield len({row.content for row in among(material.quotes, unit.rows)}) == 1
