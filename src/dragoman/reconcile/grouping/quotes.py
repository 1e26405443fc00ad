"""Same quote: which quote statements report one and the same utterance."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from dragoman.model.memory import Place
from dragoman.reconcile.articles.material import Material, QuoteRow, standing
from dragoman.reconcile.grouping.matching import Matching
from dragoman.reconcile.grouping.past import QUOTES, Past
from dragoman.reconcile.grouping.spots import Spot
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.grouping.utterances import LEAST, Utterances

_WINDOW = 16  # rows before it that a row meets under one word
_JOIN = LEAST
# Two groups are joined where the mean of their rows is a little below: reports of one thing that
# share few words are tied by the ones that have both.
_LINK = -1.0
_USUAL = 4  # reports of one sentence; more are often several that share a topic
_PART_OF = "."  # between the id of an utterance and the number of its part


def same_quotes(every: Callable[[], Material], past: Past | None = None) -> list[list[Place]]:
    """Groups of two and more reports of one utterance, in the order of their first reports.

    The parts of the reports are grouped: one that goes on over several sentences stands with the
    reports of each. Of two groups of which one holds the other that one is left out. `every` gives
    all rows; `past` is how they were grouped last; the groups are the same without it.
    """
    if past:
        return _reports(past.groups(matching, QUOTES, past.signatures))
    rows = matching(every())
    return _reports(rows.placed(rows.whole()[0]))


def matching(material: Material) -> Matching:
    """The parts of the utterances of some articles as they look for their like."""
    rows = sorted((part for row in material.quotes for part in _parts(row)), key=standing)
    spots = [Spot(standing(row), row.telling) for row in rows]
    return Matching(spots, Utterances(rows, material), _WINDOW, _JOIN, _LINK, _USUAL)


def _parts(row: QuoteRow) -> Iterator[QuoteRow]:
    """The parts of an utterance as rows of their own; the utterance where it is of one piece."""
    if not row.parts:
        yield row
    for n, part in enumerate(row.parts):
        yield replace(
            row,
            id=f"{row.id}{_PART_OF}{n}",
            start=part.start,
            end=part.end,
            words=part.words,
            content=part.content,
            telling=part.telling,
            about=part.about,
        )


def _whole(part: Place) -> Place:
    """The place of a part by the name of its utterance."""
    return part._replace(id=part.id.partition(_PART_OF)[0])


def _reports(groups: Iterable[Iterable[Place]]) -> list[list[Place]]:
    """Groups of parts as groups of utterances, each once and none that another holds."""
    told: dict[frozenset[str], list[Place]] = {}
    for group in groups:
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
    told = frozenset(unit.rows)
    yield len({row.content for row in material.quotes if row.id in told}) == 1
