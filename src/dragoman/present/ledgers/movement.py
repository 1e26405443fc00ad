"""Movement: the step at which a party's stand on a thing changes, told from another wording."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.position import Position
from dragoman.present.dates import first_day, last_day
from dragoman.present.ledgers import vocabulary
from dragoman.present.library.catalogue import Library
from dragoman.present.library.naming import Names
from dragoman.present.library.phrase import foremost
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import content_words

# Stances that are no wording of each other: what is offered may well be told as accepted on a
# condition, and what is demanded as the condition itself, so that those pairs are no movement.
_CHANGES = frozenset(
    (
        ("demands", "accepts"), ("offers", "accepts"), ("offers", "rejects"),
        ("rejects", "accepts"), ("rejects", "offers"), ("rejects", "conditional"),
        ("rejects", "undecided"), ("accepts", "rejects"), ("accepts", "conditional"),
        ("conditional", "accepts"), ("conditional", "rejects"), ("undecided", "accepts"),
        ("undecided", "rejects"), ("undecided", "conditional"),
    )
)  # fmt: skip
_YIELDS = frozenset(("accepts", "offers", "conditional"))
_ALIKE = 0.5  # of the shorter wording's words: the least that two stands on one thing share
_APART = 0.34  # of the shorter condition's words: above it, a condition is only worded anew
_AMOUNT = re.compile(r"(?<![\w.,])(\d{1,15}(?:,\d{3})*(?:\.\d{1,9})?)\b(?![.,]\d)[ -]?(\w+)?")
_WORD = re.compile(r"[a-z]+")
_REACH = 4  # words from the verb to what is given up ("drop its demand", "soften its own stance")


@dataclass(frozen=True, slots=True)
class Stood:
    """One stand with all its reports: the clearest, the first and last day, who tells it.

    `foreign` where another party says so; `settled` where a text dates the stand itself.
    """

    group: tuple[Position, ...]
    best: Position
    first: str | None
    last: str | None
    settled: bool
    foreign: bool
    words: frozenset[str]
    place: int

    @classmethod
    def of(cls, library: Library, group: Sequence[Position], names: Names) -> "Stood":
        """What a group of reports comes to."""
        best = foremost(library, group, names)
        days = [d for p in group if (d := p.date or library.published(p.article))]
        teller = library.side(best.according_to)
        return cls(
            group=tuple(group),
            best=best,
            first=min((d for d in map(first_day, days) if d), default=None),
            last=max((d for d in map(last_day, days) if d), default=None),
            settled=any(p.date for p in group),
            foreign=teller is not None and teller != (library.side(best.party) or best.party),
            words=_telling(library, best),
            place=library.place[best.article],
        )


def _telling(library: Library, p: Position) -> frozenset[str]:
    """The words of the thing itself: without the names of the parties, numbers and conditions."""
    names = content_words(" ".join((p.party, library.side(p.party) or "")))
    return frozenset(w for w in content_words(p.issue) - names if not w[0].isdigit())


@dataclass(frozen=True, slots=True)
class Move:
    """What changed, None where nothing did, and the first day of the stand that was left."""

    told: str | None = None
    before: str | None = None


def moved(library: Library, before: Sequence[Stood], now: Stood) -> Move:
    """What changed since the last stand on the same thing.

    The later stand must be told of a later day, by a text that dates it or by an outlet that told
    the earlier one: another outlet's words of the same day are another wording.
    """
    if said := told_movement(now.best):
        return Move(said)
    for stood in reversed(before):
        if _later(library, stood, now) and stood.foreign == now.foreign and _one(stood, now):
            change = _change(stood.best, now.best)
            return Move(change, stood.first) if change else Move()
    return Move()


def told_movement(p: Position) -> str | None:
    """Movement that the text itself tells: a demand is dropped, a stance hardened."""
    if p.stance not in _YIELDS:
        return None
    told = _WORD.findall(p.issue.lower())
    verbs, nouns = vocabulary.words("movement", "verbs"), vocabulary.words("movement", "nouns")
    for at, word in enumerate(told):
        behind = told[at + 1 : at + 1 + _REACH]
        noun = next((w for w in behind if w in nouns), None)
        if word in verbs and noun:
            terms = "on a condition: " if p.stance == "conditional" else ""
            return f"{terms}{word} {noun}"
    return None


def _later(library: Library, stood: Stood, now: Stood) -> bool:
    if stood.last is None or now.first is None or now.first <= stood.last:
        return False
    earlier = {p.article for p in stood.group}
    both = library.independent(earlier) + library.independent(p.article for p in now.group)
    shared = library.independent(earlier | {p.article for p in now.group}) < both
    return now.settled or shared


def _one(stood: Stood, now: Stood) -> bool:
    common = len(stood.words & now.words)
    return common > 0 and common >= _ALIKE * min(len(stood.words), len(now.words))


def _change(one: Position, other: Position) -> str | None:
    if (one.stance, other.stance) in _CHANGES:
        return f"{one.stance} → {other.stance}"
    if one.stance != other.stance:
        return None
    if amounts := _amounts(one, other):
        return amounts
    first, second = content_words(one.condition or ""), content_words(other.condition or "")
    if first and second and len(first & second) <= _APART * min(len(first), len(second)):
        return f"condition: {one_line(one.condition or '')} → {one_line(other.condition or '')}"
    return None


def _amounts(one: Position, other: Position) -> str | None:
    """A number that is raised or lowered, where both stands give one of the same thing."""
    before, now = _amount(one), _amount(other)
    if before is None or now is None:
        return None
    (first, unit), (second, same) = before, now
    if first == second or content_words(unit) != content_words(same):
        return None
    way = "raised" if second > first else "lowered"
    return f"{way}: {first:g} → {second:g} {same}".rstrip()


def _amount(p: Position) -> tuple[float, str] | None:
    found = _AMOUNT.findall(f"{p.issue} {p.condition or ''}")
    if len(found) != 1:
        return None
    number, unit = found[0]
    return float(number.replace(",", "")), unit
