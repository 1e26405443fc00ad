"""Facing: the two parties that an article sets against each other most."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from dragoman.extract.events.sides import Sides, oppositions
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.model.event import Event
from dragoman.model.reading import Reading

# How much taking part in an event of a kind tells that the article's dispute is one's own. Plans
# and papers tell nothing, for mediators bring them too.
_WEIGHTS = {
    **dict.fromkeys(("ceasefire", "exchange", "violation"), 3),
    **dict.fromkeys(("strike", "release", "talks"), 2),
    **dict.fromkeys(("agreement", "signature", "rejection", "threat", "demand", "withdrawal"), 1),
    **dict.fromkeys(("handover", "mediation"), 1),
}
_AT_ODDS = 2  # a word of strife between two of them
_ENOUGH = 0.5
_MOST = 12  # parties among which the pair is looked for
_OFTEN = 2  # mentions that make a state a party though it does nothing in the article
_OFTENER = 3  # and any other body
# A party that sends an envoy or mediates is rather a go-between; great powers do so in their own
# disputes as well, so that this only weighs against it.
_AFAR = 6
_NEAR = 3  # what it weighs for one of the two parties that the article speaks of most
_SPOKEN = 0.33  # how much a mention weighs beside an act


def facing(
    sides: Sides, reading: Reading, events: Sequence[Event], go_between: AbstractSet[str]
) -> tuple[str, ...]:
    """The two parties that face each other in most events and are spoken of most; () if unclear."""
    faced: Counter[tuple[str, str]] = Counter()
    active: Counter[str] = Counter()
    for event in events:
        weight = _WEIGHTS.get(event.kind, 0)
        names = sides.parties(_opposed(event))
        active.update(dict.fromkeys(names, weight))
        for pair in combinations(names, 2):
            faced[pair] += weight
    opposed: set[str] = set()
    for put_side_by_side in oppositions(reading):
        at_odds = sides.parties(put_side_by_side)
        opposed.update(at_odds)
        for pair in combinations(at_odds, 2):
            faced[pair] += _AT_ODDS
    told = {
        name: active[name] + _SPOKEN * sides.weight[name]
        for name in {*active, *opposed, *sides.weight}
        if sides.is_named(name)
        if active[name] or name in opposed or sides.weight[name] >= _often(sides, name)
    }
    parties = sorted(sorted(told, key=lambda name: (-told[name], name))[:_MOST])
    foremost = sorted(told, key=lambda name: (-sides.weight[name], name))[:2]
    afar = {n: _NEAR if n in foremost else _AFAR for n in sorted(go_between)}
    scores = {
        (a, b): 2 * faced[a, b]
        + min(told[a], told[b])
        - afar.get(a, 0)
        - afar.get(b, 0)
        - _AFAR * _sits_in(sides, a, b)
        for a, b in combinations(parties, 2)
    }
    best = max(scores, key=lambda pair: (scores[pair], pair), default=())
    return best if best and scores[best] >= _ENOUGH else ()


def _sits_in(sides: Sides, one: str, other: str) -> bool:
    """Whether one of two is a chamber and the other a party that sits in it."""
    chambers = {name for name in (one, other) if _is_chamber(name)}
    return len(chambers) == 1 and not {one, other}.isdisjoint(sides.groups)


def _often(sides: Sides, name: str) -> int:
    return _OFTEN if name in sides.states else _OFTENER


def _opposed(event: Event) -> tuple[str, ...]:
    """Whom an event sets face to face: who is mediated between, not who mediates."""
    if event.kind == "mediation":
        return event.recipients
    return event.actors + (event.recipients if event.kind != "release" else ())


def _is_chamber(name: str) -> bool:
    """Whether a name is that of a chamber, in which parties face each other."""
    return not event_vocabulary().chambers.isdisjoint(name.casefold().split())
