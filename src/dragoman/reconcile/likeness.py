"""How likely two event statements report one event: log-odds from traits of the pair."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.reconcile.material import EventRow, Material, strangers
from dragoman.reconcile.traits import (
    MEASURES,
    MUTUAL,
    NOT,
    OCCASION,
    OPEN,
    OWN,
    PASSED,
    RELATED,
    SAYING,
    TELLS,
    TOLD,
    TRUCE,
    Trait,
    antecedents,
    dates,
    is_ahead,
    kinds,
    series,
    status,
)
from dragoman.reconcile.weights import UNSEEN, Likeness, rarity
from dragoman.reconcile.wording import plain, stem

NEVER = -9.0
HOPELESS = -1.5  # below it two reports are not joined

# Between a logistic regression (Gaussian prior; 2,400 pairs of what the extractors found in four
# keyed corpora) and what holds in general, rounded; later ones were set by hand on the same keys.
WEIGHTS: dict[str, float] = {
    "bias": -2.5,
    "kind": 0.5,
    "other kind": -0.6,
    "other kind, no word": -2.0,
    "another measure": -0.8,
    "saying": -0.5,
    "both done": 0.4,
    "both not": 1.6,
    "both rather not": 1.0,
    "both open": 0.0,
    "both rather open": -0.3,
    "open, not": -0.4,
    "done, not": -0.2,
    "done, open": -1.0,
    "done, only if": -1.8,
    "done, open on one day": 0.2,
    "same day": 0.5,
    "same time": 0.4,
    "same time long ago": 2.0,
    "occasion on a day": 1.5,
    "next day": -1.0,
    "daily, next day": -1.5,
    "other day": -3.2,
    "no day": -0.2,
    "another time": -9.0,  # keeps their whole groups apart
    "long before": -9.0,
    "days apart": -0.4,
    "days apart, an occasion": -0.8,
    "offered again": -8.0,
    "told before it came": -8.0,
    "due before": -5.0,
    "any day": -3.0,
    "recurrent": -0.9,
    "rarity": 0.8,
    "place": 1.6,
    "of no truce": -2.0,
    "ahead there": 0.8,
    "giver, taker": -0.6,
    "other place": -1.5,
    "other place, one day": -0.3,
    "ordinal": 1.4,
    "other ordinal": -8.0,
    "count": 0.8,
    "other count": -4.0,
    "other toll": -0.3,
    "same people": 0.6,
    "sides": 0.3,
    "nobody": 0.2,
    "one nobody": 0.2,
    "other people": -2.0,
    "other people, maybe": -1.2,
    "other persons": -3.0,
    "each their own": -6.0,  # keeps their whole groups apart
    "partner unknown": -0.4,
    "strangers": -3.0,
    "recipients": 0.5,
    "other recipients": -0.8,
    "whole": 1.7,
    "part": 0.8,
    "weight": 1.5,
    "bare": 0.2,
    "around": 2.0,
    "around weight": 1.2,
    "nested": 0.5,
    "nested, other kind": -6.0,
    "one sentence": -1.6,
    "one sentence, other kind": -0.6,
    "one article": -0.1,
    "taken up": 1.2,
}
# The most that the words of two statements, and of their sentences, can add.
_MOST_WORDS = WEIGHTS["whole"] + WEIGHTS["part"] + WEIGHTS["weight"]
_MOST_AROUND = WEIGHTS["around"] + WEIGHTS["around weight"]


_REMOTE = 45  # days
# An article's events are counted beside ten of others, in which the same stands now and then.
_OTHERS, _ONCE = 10, 0.3


_HEAD = re.compile(r" (?:of|in|from|on|at|who|that|which|with|for|to|by)\b|,")


@cache
def _sorted(kind: str, other: str) -> float:
    """What two kinds say; NEVER where they are not used for one thing."""
    if kind != other and frozenset((kind, other)) not in RELATED:
        return NEVER
    return sum(WEIGHTS[name] * value for name, value in kinds(kind, other))


def described(name: str) -> str | None:
    """The head of a description ("hostag" for "five living hostages in Gaza"); None for a name."""
    if name[:1].isupper():
        return None
    words = plain(_HEAD.split(name, maxsplit=1)[0])
    return stem(words[-1]) if words else None


class EventLikeness:
    """Log-odds that two reports tell one event: above 0 they rather do."""

    def __init__(self, rows: Sequence[EventRow], material: Material) -> None:
        """Weigh the words of every row and of the sentence it stands in."""
        self._rows = rows
        self._material = material
        self._weigh = [material.weigh[row.article] for row in rows]
        self._words = Likeness((row.words for row in rows), self._weigh)
        self._around = Likeness((row.context for row in rows), self._weigh)
        self._before = antecedents(rows)
        self._parties = material.parties()
        self._acting = [self._sided(row.actors) for row in rows]
        self._done_to = [self._sided(row.recipients) for row in rows]
        who = zip(rows, self._acting, self._done_to, strict=True)
        self._deeds = Counter(row.article for row in rows)
        self._doers = Counter(
            (row.article, row.kind, name) for row, ours, theirs in who for name in ours | theirs
        )

    def rarest(self, i: int, count: int) -> list[str]:
        """The most telling words of a row."""
        return self._words.rarest(i, count)

    def __call__(self, i: int, j: int) -> float:
        """The log-odds of two rows, as soon as they cannot reach 0 any more."""
        a, b = self._rows[i], self._rows[j]
        score = _sorted(a.kind, b.kind)
        if score <= NEVER:
            return score
        for name, value in self._slots(i, j):
            score += WEIGHTS[name] * value
        if score + _MOST_WORDS + _MOST_AROUND < HOPELESS:
            return score
        for name, value in self._wording(i, j):
            score += WEIGHTS[name] * value
        if score + _MOST_AROUND < HOPELESS:
            return score
        for name, value in self._setting(i, j):
            score += WEIGHTS[name] * value
        return score

    def traits(self, i: int, j: int) -> Iterator[Trait]:
        """Everything that speaks for or against two rows being one, by name, with its measure."""
        yield from kinds(self._rows[i].kind, self._rows[j].kind)
        yield from self._slots(i, j)
        yield from self._wording(i, j)
        yield from self._setting(i, j)

    def _slots(self, i: int, j: int) -> Iterator[Trait]:
        a, b = self._rows[i], self._rows[j]
        of_truce = a.kind != b.kind and "ceasefire" in (a.kind, b.kind)
        if of_truce and not (TRUCE in a.context and TRUCE in b.context):
            yield "of no truce", 1.0
        yield status(a.status, b.status, a.when if a.when == b.when else None), 1.0
        yield from dates(a, b)
        if a.when and a.when == b.when and self._is_remote(a) and self._is_remote(b):
            yield "same time long ago", 1.0
        if self._is_before(a, b) or self._is_before(b, a):
            yield "told before it came", 1.0
        if self._is_next(a, b) or self._is_next(b, a):
            yield "due before", 1.0
        yield from series(a, b)
        if a.place and b.place:
            yield self._places(i, j)
            if a.place & b.place and is_ahead(a) and is_ahead(b):
                yield "ahead there", 1.0
        yield from self._who(i, j)
        if a.article == b.article:
            yield from self._beside(i, j)

    def _beside(self, i: int, j: int) -> Iterator[Trait]:
        """Two statements of one article: one in the other, in one sentence, one after the other."""
        a, b = self._rows[i], self._rows[j]
        if a.start < b.end and b.start < a.end:
            yield ("nested" if a.kind != "other" else "nested, other kind"), 1.0
        elif a.sentence == b.sentence:
            yield ("one sentence" if a.kind == b.kind else "one sentence, other kind"), 1.0
        else:
            yield "one article", 1.0
            first, last = (i, j) if a.start < b.start else (j, i)
            later = self._rows[last]
            if self._before[last] == first and (not later.words or later.status == "denied"):
                # "The talks", and what is denied, are what the article spoke of last.
                yield "taken up", 1.0

    def _wording(self, i: int, j: int) -> Iterator[Trait]:
        """The words of the statements; two may share all theirs, and they be anybody's."""
        weight, whole, part = self._words(i, j)
        if weight < TELLS and self._rows[i].kind in MEASURES and self._says(i) and self._says(j):
            yield "another measure", 1.0
        if weight:
            telling = min(1.0, weight / TELLS)
            yield "whole", telling * whole
            yield "part", telling * part
            yield "weight", min(1.0, weight)
        elif not self._rows[i].words or not self._rows[j].words:
            yield "bare", 1.0
        elif self._rows[i].kind == self._rows[j].kind == "other":
            yield "other kind, no word", 1.0

    def _says(self, i: int) -> bool:
        """Whether the words of a statement tell anything of their own."""
        return self._words.total(i) >= TELLS

    def _setting(self, i: int, j: int) -> Iterator[Trait]:
        """The words of the sentences around them."""
        weight, whole, _ = self._around(i, j)
        yield "around", whole
        yield "around weight", min(1.0, weight / 3)

    def _places(self, i: int, j: int) -> Trait:
        """A place that every other sentence names tells little."""
        common = self._rows[i].place & self._rows[j].place
        if not common:
            a, b = self._rows[i], self._rows[j]
            on_a_day = a.when and a.when == b.when and a.kind in OCCASION and b.kind in OCCASION
            # The same people do not meet in two places on one day: the reports differ.
            return ("other place, one day" if on_a_day else "other place"), 1.0
        one, other = self._weigh[i], self._weigh[j]
        return "place", max(one.of(stem) + other.of(stem) for stem in common) / (2 * UNSEEN)

    def _rarity(self, i: int, j: int, name: str) -> float:
        """How rarely somebody does such things, in the two articles in the mean: 0 to 1."""
        kind = self._rows[i].kind
        found = 0.0
        for article in (self._rows[i].article, self._rows[j].article):
            again = self._doers[article, kind, name] - 1 + _ONCE
            found += rarity(again / (self._deeds[article] + _OTHERS))
        return found / 2

    def _who(self, i: int, j: int) -> Iterator[Trait]:
        a, b = self._rows[i], self._rows[j]
        ours, theirs = self._acting[i], self._acting[j]
        if a.kind in MUTUAL or b.kind in MUTUAL:
            ours, theirs = ours | self._done_to[i], theirs | self._done_to[j]
            yield self._people(a, b, ours, theirs)
        else:
            yield self._people(a, b, ours, theirs)
            if a.recipients and b.recipients:
                done_to = self._done_to[i] & self._done_to[j]
                yield ("recipients" if done_to else "other recipients"), 1.0
        if a.kind == b.kind:
            common = sorted((ours | self._done_to[i]) & (theirs | self._done_to[j]))
            yield "rarity", max((self._rarity(i, j, n) for n in common), default=0.0)
        if not (a.actors and b.actors) and strangers(
            self._parties[a.article], self._parties[b.article]
        ):
            yield "strangers", 1.0

    def _people(
        self, a: EventRow, b: EventRow, ours: frozenset[str], theirs: frozenset[str]
    ) -> Trait:
        if not ours or not theirs:
            return ("one nobody" if ours or theirs else "nobody"), 1.0
        common = len(ours & theirs)
        if not common:
            return self._apart(a, b), 1.0
        one, other = a.actors | a.recipients, b.actors | b.recipients
        if a.kind in OCCASION and self._other_persons(a, b):
            return "other persons", 1.0
        if a.kind in OCCASION and min(len(one), len(other)) == 1 and one != other:
            return "partner unknown", 1.0
        if a.actors == b.actors:
            return "same people", 1.0
        return "sides", 2 * common / (len(ours) + len(theirs))

    def _apart(self, a: EventRow, b: EventRow) -> str:
        """What it says that two reports name nobody in common."""
        sure = a.actors & a.named and b.actors & b.named
        passed = a.actors & b.recipients or b.actors & a.recipients
        if sure and not passed and a.kind in OWN and b.kind in OWN:
            return "each their own"
        if sure and a.kind in SAYING and b.kind in SAYING and self._other_persons(a, b):
            return "other persons"  # each of them speaks for himself
        if (
            a.kind in PASSED
            and b.kind in PASSED
            and {a.status, b.status} != {"happened", "not_done"}
        ):
            return "giver, taker"
        return "other people" if sure else "other people, maybe"

    def _is_before(self, a: EventRow, b: EventRow) -> bool:
        """Whether one article told as come, or as wrong, what the other dates to a later day."""
        told = self._material.articles[a.article].published
        past = a.status in TOLD and b.when is not None
        return past and told is not None and b.when is not None and told + 1 < b.when.first

    def _is_next(self, a: EventRow, b: EventRow) -> bool:
        """Whether one article waits, without a day, after the day the other's occasion was due."""
        told = self._material.articles[b.article].published
        if a.kind not in OCCASION or b.when or a.when is None or told is None:
            return False
        return a.status in OPEN and b.status in OPEN | NOT and a.when.last < told

    def _is_remote(self, row: EventRow) -> bool:
        """Whether a report dates a thing well behind its article: background, known by its date."""
        told = self._material.articles[row.article].published
        return row.when is not None and told is not None and row.when.last < told - _REMOTE

    def _other_persons(self, a: EventRow, b: EventRow) -> bool:
        """Whether each names a person whom the other does not: another meeting of the two sides."""
        ours = a.actors | a.recipients | a.beside
        theirs = b.actors | b.recipients | b.beside
        persons = self._material.persons
        return bool((ours - theirs) & persons and (theirs - ours) & persons)

    def _sided(self, names: frozenset[str]) -> frozenset[str]:
        return frozenset(described(name) or self._material.side(name) for name in names)
