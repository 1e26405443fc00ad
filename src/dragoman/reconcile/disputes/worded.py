"""Divergences of wording that no single rule tells: what outlets make of one utterance or event.

Whoever passes on what was said or done chooses his words, so that nearly any two reports differ. A
reader wants to see it where much hangs on them. The traits of a group of reports say how likely
that is (`worded_odds.py`); they are known where the trained reader has read the words (`Meanings`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log, log2
from typing import Generic, TypeVar

from rapidfuzz import fuzz

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, QuoteRow
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.told import Account, Dispute, who
from dragoman.reconcile.disputes.worded_odds import LEAST, WEIGHTS
from dragoman.reconcile.grouping.meanings import Meanings
from dragoman.reconcile.grouping.odds import Odds
from dragoman.reconcile.grouping.traits import Trait

R = TypeVar("R", EventRow, QuoteRow)
SAME, OTHER, NONE = "same words", "other words", "another thing"
UTTERANCE, EVENT = "utterance", "event"
_PAIR_SAME = 0.95  # likeness from which two wordings are one
_CUT = 90  # percent of agreement from which one gives the other's words, cut shorter
_COMMON, _SHARE = 2, 0.3  # content words in common, and of the shorter, of one saying
_ALL = 0.8  # of the content words of both: more in common are the same words
_MEANT = 0.65  # cosine of what both mean from which they are of one thing
_ONE_TIME = 1  # days: later on much is said, and done, again
# Days within which an article that does not say when tells again what was said. Of such lines a
# reader accepts two in three, and one in five where the two have no more words in common than that.
_RETOLD = 7
_WORDS = 4  # of an utterance: fewer are a term, no statement
# Characters of an event's report: of 128 events told in 30 and more the keys list a third, 43, and
# of 98 told in so many 38.
_LONG = 45
_LOOSE = "other"  # the kind of what has no kind, and of groups of several events
_HEAP = 0.7  # of pairs that are of two things: from there on a group is no one event
_MANY = 3  # outlets: of many articles more report anything, which tells nothing of how
_MOST, _EACH = 12, 3  # reports that are shown: in all, and of one article


@dataclass(frozen=True, slots=True)
class Worded(Generic[R]):
    """The reports of one thing that are shown, and what speaks for showing them."""

    kind: str
    reports: tuple[R, ...]
    traits: tuple[Trait, ...]

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Where the reports stand."""
        return tuple(Account(r.article, r.start, r.end) for r in self.reports)

    @property
    def is_shown(self) -> bool:
        """Whether it is worth a look."""
        return Odds.of(WEIGHTS[self.kind]).add(0.0, self.traits) >= LEAST[self.kind]


def worded_utterances(
    groups: Sequence[Sequence[QuoteRow]], material: Material
) -> Iterator[Dispute]:
    """The utterances whose wordings are worth a look."""
    for group in groups:
        found = utterance(group, material)
        if found and found.is_shown:
            speaker = next((r.speaker for r in group if r.speaker), "somebody")
            yield Dispute("wording", f"words of {speaker}", found.accounts)


def worded_events(groups: Sequence[Sequence[EventRow]], material: Material) -> Iterator[Dispute]:
    """The events of which it is worth a look how they are told."""
    for group in groups:
        found = event(group, material)
        if found and found.is_shown:
            named = who(r.actors | r.recipients for r in group)
            kind = min(found.reports, key=lambda r: (r.article, r.start)).kind
            about = f"{kind} ({named})" if named else kind
            yield Dispute("wording", f"in which words: {about}", found.accounts)


def utterance(group: Sequence[QuoteRow], material: Material) -> Worded[QuoteRow] | None:
    """The reports of an utterance as they are weighed; None where none tells it in other words."""
    told = _fullest([r for r in group if r.content.count(" ") + 1 >= _WORDS], material)
    pairs = _pairs(told, material, _of_utterance)
    if not (shown := _shown(told, pairs)):
        return None
    alike = [fuzz.ratio(told[i].content, told[j].content) / 100 for i, j in pairs]
    traits = (
        *_traits(shown, pairs, alike, material),
        ("a pair the same", float(max(alike) >= _PAIR_SAME)),
        ("other stages", float(len({r.stage for r in shown}) > 1)),
    )
    return Worded(UTTERANCE, shown, traits)


def event(group: Sequence[EventRow], material: Material) -> Worded[EventRow] | None:
    """The same for the reports of an event."""
    told = _fullest([r for r in group if r.end - r.start >= _LONG and r.kind != _LOOSE], material)
    pairs = _pairs(told, material, _of_event)
    if not (shown := _shown(told, pairs)) or _is_heap(pairs):
        return None
    alike = [_jaccard(told[i], told[j]) for i, j in pairs]
    near = [c for how, c in pairs.values() if how == OTHER and c is not None]
    traits = (
        *_traits(shown, pairs, alike, material),
        ("meant alike", max(near)),
        ("other kinds", float(len({r.kind for r in shown}) > 1)),
        ("length", log(sum(r.end - r.start for r in shown) / len(shown))),
    )
    return Worded(EVENT, shown, traits)


Pairs = dict[tuple[int, int], tuple[str, float | None]]  # by numbers: how they go together, cosine


def _pairs(
    told: Sequence[R], material: Material, how: Callable[[R, R, float | None], str]
) -> Pairs:
    """The pairs of reports of two outlets."""
    meanings = Meanings([row.meaning for row in told])
    return {
        (i, j): (how(told[i], told[j], near := meanings(i, j)), near)
        for i, j in combinations(range(len(told)), 2)
        if material.apart(told[i].article, told[j].article)
    }


def _shown(told: Sequence[R], pairs: Pairs) -> tuple[R, ...]:
    """The reports that another tells in other words."""
    return tuple(told[i] for i in sorted(_otherwise(pairs)))


def _otherwise(pairs: Pairs) -> set[int]:
    """The numbers of the reports that another tells in other words."""
    return {i for pair, (how, _) in pairs.items() if how == OTHER for i in pair}


def _is_heap(pairs: Pairs) -> bool:
    """Whether the reports of an event are rather of several things."""
    return [how for how, _ in pairs.values()].count(NONE) > _HEAP * len(pairs)


def _traits(
    shown: Sequence[R], pairs: Pairs, alike: Sequence[float], material: Material
) -> Iterator[Trait]:
    """What the reports of an utterance and of an event have both."""
    told = _otherwise(pairs)
    near = [c for pair, (_, c) in pairs.items() if told.issuperset(pair) and c is not None]
    how = [one for one, _ in pairs.values()]
    yield "bias", 1.0
    outlets = {material.articles[r.article].outlet or r.article for r in shown}
    yield "outlets", log2(min(_MANY, len(outlets)))
    yield "most alike", max(alike)
    yield "meant otherwise", 1 - min(near)
    yield SAME, how.count(SAME) / len(how)
    yield NONE, how.count(NONE) / len(how)


def _fullest(group: Sequence[R], material: Material) -> list[R]:
    """The fullest reports: a few of one article, none of them within another, not too many.

    What an outlet says in several articles in the same words is shown once.
    """
    kept: list[R] = []
    said: set[object] = set()
    for row in sorted(group, key=lambda r: (r.start - r.end, r.article, r.start, r.id)):
        beside = [r for r in kept if r.article == row.article]
        is_within = any(r.start < row.end and row.start < r.end for r in beside)
        words = row.content if isinstance(row, QuoteRow) else (row.words, row.end - row.start)
        outlet = material.articles[row.article].outlet or row.article
        if len(beside) < _EACH and not is_within and (outlet, words) not in said:
            said.add((outlet, words))
            kept.append(row)
    return sorted(kept[:_MOST], key=lambda r: (r.article, r.start, r.end, r.id))


def _of_utterance(a: QuoteRow, b: QuoteRow, near: float | None) -> str:
    """How two reports of one utterance go together."""
    if fuzz.partial_ratio(a.content, b.content) >= _CUT:
        return SAME
    if a.speaker != b.speaker or not a.speaker:
        return NONE
    common, least = len(a.words & b.words), min(len(a.words), len(b.words))
    if within(a.near, b.near, _ONE_TIME):
        one = common >= _COMMON
    else:
        again = within(a.near, b.near, _RETOLD) and not (a.dated and b.dated)
        one = again and common > _COMMON
    one = one and common >= _SHARE * least
    return OTHER if one and near is not None and near >= _MEANT else NONE


def _of_event(a: EventRow, b: EventRow, near: float | None) -> str:
    """How two reports of one event go together."""
    if _jaccard(a, b) >= _ALL:
        return SAME
    one = bool(a.words & b.words) and within(a.near, b.near, _ONE_TIME)
    return OTHER if one and near is not None and near >= _MEANT else NONE


def _jaccard(a: EventRow, b: EventRow) -> float:
    return len(a.words & b.words) / max(1, len(a.words | b.words))
