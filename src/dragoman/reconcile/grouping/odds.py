"""What each trait of a pair of event statements says for their being one: its log-odds."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Self

from dragoman.knowledge.read_odds import read_odds
from dragoman.reconcile.grouping.traits import Trait

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
    "listed measures": -9.0,  # "cut aid, raised duties": keeps their whole groups apart
    "saying": -0.5,
    "another's saying": -1.5,
    "both done": 0.4,
    "both not": 1.6,
    "both rather not": 1.0,
    "both open": 0.0,
    "both rather open": -0.3,
    "open, not": -0.4,
    "done, not": -0.2,
    "done, open": -1.0,
    "done, only if": -2.2,
    "done, open on one day": 0.2,
    "same day": 0.5,
    "same time": 0.4,
    "same time long ago": 2.0,
    "occasion on a day": 1.5,
    "next day": -1.0,
    "daily, next day": -1.5,
    "other day": -3.2,
    "day of a campaign": -1.0,
    "no day": -0.2,
    "another time": -9.0,  # keeps their whole groups apart
    "long before": -9.0,
    "a deed long before": -1.0,
    "days apart": -0.4,
    "days apart, a deed": -0.3,
    "days apart, an occasion": -0.8,
    "offered again": -8.0,
    "told before it came": -8.0,
    "due before": -5.0,
    "due afterwards": -9.0,  # keeps their whole groups apart
    "any day": -3.0,
    "recurrent": -0.9,
    "rarity": 0.8,
    "place": 1.6,
    "place within": 0.3,
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
    "far toll": -9.0,  # keeps their whole groups apart
    "other extent": -4.0,
    "one more": -2.0,
    "attack, breach": -9.0,  # one is the other only where one side denies what the other claims
    "held, called off": -3.0,
    # Of 25 pairs drawn from the groups of a thousand articles on many matters 11 are one with -3,
    # and 16 with this; keyed corpora are of one matter each.
    "another subject": -6.0,
    "same persons": 1.2,
    "same people": 0.6,
    "sides": 0.3,
    "nobody": 0.2,
    "one nobody": 0.2,
    "other people": -2.0,
    "other people, maybe": -1.2,
    "turned round": -2.0,
    "other persons": -3.0,
    "nobody in common": -4.5,
    "each their own": -6.0,  # keeps their whole groups apart
    "each quits": -9.0,
    "partner unknown": -0.4,
    "another partner": -3.0,
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
    "one article, other kind": -2.0,
    "taken up": 1.2,
}


@dataclass(frozen=True, slots=True)
class Odds:
    """Log-odds by trait, and the most that each of the later stages of a comparison adds."""

    weights: dict[str, float]
    later: tuple[float, ...]

    @classmethod
    def of(cls, weights: dict[str, float], *stages: tuple[str, ...]) -> Self:
        """Of some weights; `stages` are the traits that are looked at late."""
        return cls(weights, tuple(sum(max(0.0, weights[n]) for n in names) for names in stages))

    def add(self, score: float, traits: Iterable[Trait]) -> float:
        """A score with what some traits say."""
        for name, value in traits:
            score += self.weights[name] * value
        return score


@cache
def odds(*, read: bool) -> Odds:
    """The log-odds of pairs of which the trained reader has `read` both, or not.

    What the words of both mean says much of what else traits have to tell by themselves. Later come
    the words of two statements, then those of their sentences.
    """
    weights = WEIGHTS | read_odds() if read else WEIGHTS
    return Odds.of(weights, ("whole", "part", "weight"), ("around", "around weight"))
