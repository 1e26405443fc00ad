"""Divergences of course: talks that move by one account and are stuck by another, and the like."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dragoman.knowledge.gauges import gauges
from dragoman.reconcile.articles.marks import Course
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.told import Account, Dispute
from dragoman.reconcile.grouping.joining import following

_AT_ONCE = 2  # days: later on talks may have come unstuck, or stuck
_PARTIES = 2  # parties that two sentences on one round of talks have in common
# Of the parties of two articles that are about one story; where neither sentence names its talks'.
_ONE_STORY = 0.5
_EACH = 2  # times that a voice of an article is shown with what it tells one way
_WINDOW = 40  # later sentences on the talks of a story that one is compared with


def course_disputes(material: Material) -> Iterator[Dispute]:
    """Talks of the same parties that one report calls stuck and another, at that time, moving.

    So too where the one has them come to something soon, or it good, and another does not.
    """
    parties = material.parties()
    told: dict[tuple[str, str], list[Course]] = defaultdict(list)
    for row in material.courses:
        told[row.gauge, material.home(row.article)].append(row)
    for (gauge, _), rows in sorted(told.items()):
        for spell in _spells(rows):
            apart = {
                row
                for a, b in following(spell, _WINDOW)
                if _is_apart(a, b, material) and _is_one(a, b, material, parties)
                for row in (a, b)
            }
            if apart:
                told_ = gauges()[gauge]
                yield Dispute(told_.kind, told_.about, tuple(_accounts(gauge, apart)))


def _spells(rows: Sequence[Course]) -> Iterator[list[Course]]:
    """What is told of the talks of a story, by spells of a few days."""
    spell: list[Course] = []
    for row in sorted(rows, key=_place):
        if spell and not within(spell[0].near, row.near, _AT_ONCE):
            yield spell
            spell = []
        spell.append(row)
    yield spell


def _place(row: Course) -> tuple[bool, int, str, int, int, bool]:
    return (row.near is None, row.near or 0, row.article, row.start, row.end, row.low)


def _accounts(gauge: str, told: Iterable[Course]) -> Iterator[Account]:
    """What is told each way, by each voice of a text twice at most."""
    says = gauges()[gauge].says
    shown: Counter[tuple[str, str | None, bool]] = Counter()
    for c in sorted(told, key=_place):
        shown[c.article, c.speaker, c.low] += 1
        if shown[c.article, c.speaker, c.low] <= _EACH:
            yield Account(c.article, c.start, c.end, says["low" if c.low else "high"])


def _is_apart(a: Course, b: Course, material: Material) -> bool:
    """Whether two reports of about one time say the contrary, each in another's voice."""
    if a.low == b.low or not within(a.near, b.near, _AT_ONCE):
        return False
    if a.article != b.article:
        return material.rivals(a.article, b.article)
    return a.speaker != b.speaker


def _is_one(a: Course, b: Course, material: Material, parties: dict[str, frozenset[str]]) -> bool:
    """Whether the talks are the same: by who talks, or where that is not said by the articles."""
    if a.accord and b.accord and a.accord != b.accord:
        return False
    ours, theirs = (frozenset(map(material.side, c.whose)) for c in (a, b))
    if min(len(ours), len(theirs)) >= _PARTIES:
        return len(ours & theirs) >= _PARTIES
    if a.article == b.article:
        return True
    if a.near is None or b.near is None:
        return False
    one, other = parties[a.article], parties[b.article]
    return len(one & other) >= max(_PARTIES, _ONE_STORY * len(one | other))
