"""Whom two event statements name, and what that says for or against their being one event."""

import re
from collections import Counter
from collections.abc import Sequence

from dragoman.reconcile.articles.material import Material, strangers
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.grouping.traits import (
    IN_PERSON,
    MUTUAL,
    OCCASION,
    OWN,
    PASSED,
    SAYING,
    Trait,
)
from dragoman.reconcile.words.weights import rarity
from dragoman.reconcile.words.wording import plain, stem

# An article's events are counted beside ten of others, in which the same stands now and then.
_OTHERS, _ONCE = 10, 0.3
_HEAD = re.compile(r" (?:of|in|from|on|at|who|that|which|with|for|to|by)\b|,")


def described(name: str) -> str | None:
    """The head of a description ("hostag" for "five living hostages in Gaza"); None for a name."""
    if name[:1].isupper():
        return None
    words = plain(_HEAD.split(name, maxsplit=1)[0])
    return stem(words[-1]) if words else None


class Company:
    """The traits of two rows by who acts, on whom, and how often these do such things."""

    def __init__(self, rows: Sequence[EventRow], material: Material) -> None:
        """Know the sides of all whom the rows name, and how often each stands there."""
        self._rows = rows
        self._material = material
        self._parties = material.parties()
        self._acting = [self._sided(row.actors) for row in rows]
        self._done_to = [self._sided(row.recipients) for row in rows]
        both = zip(self._acting, self._done_to, strict=True)
        self._named = [ours | theirs for ours, theirs in both]
        self._deeds = Counter(row.article for row in rows)
        who = zip(rows, self._named, strict=True)
        self._doers = Counter((row.article, row.kind, name) for row, own in who for name in own)

    def __call__(self, i: int, j: int) -> list[Trait]:
        """What those whom two rows name say for or against their being one."""
        a, b = self._rows[i], self._rows[j]
        ours, theirs = self._acting[i], self._acting[j]
        mutual = a.kind in MUTUAL or b.kind in MUTUAL
        if mutual:
            ours, theirs = self._named[i], self._named[j]
        found = [self._people(a, b, ours, theirs)]
        if not mutual and a.recipients and b.recipients:
            done_to = self._done_to[i] & self._done_to[j]
            found.append(("recipients" if done_to else "other recipients", 1.0))
        if a.kind == b.kind:
            common = self._named[i] & self._named[j]
            found.append(("rarity", max([self._rarity(i, j, n) for n in common], default=0.0)))
        if not (a.actors and b.actors) and strangers(
            self._parties[a.article], self._parties[b.article]
        ):
            found.append(("strangers", 1.0))
        return found

    def hangs_on(self, i: int) -> object:
        """All of a row and its article that this hangs on."""
        row, named = self._rows[i], self._named[i]
        often = tuple(self._doers[row.article, row.kind, name] for name in sorted(named))
        persons = (row.actors | row.recipients | row.beside) & self._material.persons
        sides = self._acting[i], self._done_to[i], self._parties[row.article]
        return sides, persons, often, self._deeds[row.article]

    def _rarity(self, i: int, j: int, name: str) -> float:
        """How rarely somebody does such things, in the two articles in the mean: 0 to 1."""
        kind = self._rows[i].kind
        found = 0.0
        for article in (self._rows[i].article, self._rows[j].article):
            again = self._doers[article, kind, name] - 1 + _ONCE
            found += rarity(again / (self._deeds[article] + _OTHERS))
        return found / 2

    def _people(
        self, a: EventRow, b: EventRow, ours: frozenset[str], theirs: frozenset[str]
    ) -> Trait:
        if not ours or not theirs:
            return ("one nobody" if ours or theirs else "nobody"), 1.0
        common = len(ours & theirs)
        if not common or self._each_quits(a, b):
            return self._apart(a, b), 1.0
        one, other = a.actors | a.recipients, b.actors | b.recipients
        if a.kind in OCCASION and self._other_persons(a, b):
            return "other persons", 1.0
        if a.kind in OCCASION and min(len(one), len(other)) == 1 and one != other:
            return "partner unknown", 1.0
        if a.actors == b.actors:
            return ("same persons" if self._in_person(a, b) else "same people"), 1.0
        return "sides", 2 * common / (len(ours) + len(theirs))

    def _each_quits(self, a: EventRow, b: EventRow) -> bool:
        """Whether other persons stepped down in each, be they of one side."""
        if not a.kind == b.kind == "withdrawal" or not (a.actors and b.actors):
            return False
        return a.actors | b.actors <= self._material.persons and a.actors.isdisjoint(b.actors)

    def _in_person(self, a: EventRow, b: EventRow) -> bool:
        """Whether the same persons, and no mere states, came together in both."""
        met = a.kind in IN_PERSON and b.kind in IN_PERSON
        return met and len(a.actors & self._material.persons) > 1

    def _apart(self, a: EventRow, b: EventRow) -> str:
        """What it says that two reports name nobody in common."""
        if self._each_quits(a, b):
            return "each quits"
        sure = a.actors & a.named and b.actors & b.named
        passed = a.actors & b.recipients or b.actors & a.recipients
        if sure and not passed and a.kind in OWN and b.kind in OWN:
            return "each their own"
        if sure and a.kind in SAYING and b.kind in SAYING and self._other_persons(a, b):
            # Each of them speaks for himself; what two announce is said on two occasions.
            return "each their own" if a.kind == b.kind == "announcement" else "other persons"
        if sure and a.kind in OCCASION and self._other_persons(a, b):
            return "nobody in common"
        if (
            a.kind in PASSED
            and b.kind in PASSED
            and {a.status, b.status} != {"happened", "not_done"}
        ):
            return "giver, taker"
        return "other people" if sure else "other people, maybe"

    def _other_persons(self, a: EventRow, b: EventRow) -> bool:
        """Whether each names a person whom the other does not: another meeting of the two sides."""
        ours = a.actors | a.recipients | a.beside
        theirs = b.actors | b.recipients | b.beside
        persons = self._material.persons
        return bool((ours - theirs) & persons and (theirs - ours) & persons)

    def _sided(self, names: frozenset[str]) -> frozenset[str]:
        return frozenset(described(name) or self._material.side(name) for name in names)
