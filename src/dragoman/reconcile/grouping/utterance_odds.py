"""What each trait of a pair of reports says for their giving one utterance: its log-odds."""

from functools import cache

from dragoman.reconcile.grouping.odds import Odds

LEAST = -1.0  # from which two reports count as alike

# Fitted by logistic regression, drawn towards an earlier fit on perfect input, on 1,750 pairs of
# what the extractor finds in four keyed corpora, and rounded; what is told of others below was set
# by hand. Of strangers and other matters: on 1,261 articles of one week, where of 40 joined pairs
# more than before, drawn by chance, 28 were wrong without these, most of them words of strangers
# on other things.
WEIGHTS: dict[str, float] = {
    "bias": -7.0,
    "one day": 0.4,
    "days apart": -1.0,
    "days apart, told": -0.4,  # by the days of the articles
    # What one mouth says on one day is more often told again in other words than said twice, in one
    # article only where one gives the words that the other sums up. With 1.5 for one mouth 25 pairs
    # of a week of general news that it added were one utterance 10 times.
    "one mouth": 0.7,
    "one mouth, undated": 0.7,
    "one side": 0.5,
    "summed up": 1.0,
    # Words that follow right upon their summary: of twelve such pairs with three content words in
    # common in the keyed corpora seven are one utterance to the keys, most others to a reader.
    "summed up at once": 1.0,
    # Common content words: of both, of the shorter, in all.
    "whole": 4.2,
    "part": 1.3,
    "weight": 2.9,
    "one article": -1.5,
    # A quoted passage of one stands in the other: of 43 such pairs of one mouth that the keyed
    # corpora judge, 42 are one utterance. Of those of two words ("red tape") half are.
    "passage": 2.0,
    # One asks another for something and the other does not. Of 1,051 joined pairs of fourteen
    # stories without a key 24 part by it, of which some 20 were wrong, and of seven that come five
    # are right.
    "asks": -1.0,
    "strangers, few words": -3.0,
    "about others": -3.0,
    "other matter": -5.0,  # one speaker on two subjects
    "other matters": -6.0,  # two speakers
    "nobody": -1.12,
    "one nobody": -0.84,
    "described alike": -0.7,
    "described otherwise": -2.1,
    "for its side": -1.68,
    "passed on": -0.84,
    "colleagues": -2.24,  # two persons of one side, of whom one may have been taken for the other
    "echo": -1.4,  # nearly the same words on one day
    "strangers": -4.2,
    # Nothing in common but what is among the telling words of neither or of one alone. In the keyed
    # corpora 134 of 486 pairs with a keyed report are wrong without this, and 114 of 464 with it.
    "far": -1.5,
    # Likeness of the wording: as sets of words, of the shorter in the longer.
    "as sets": 2.6,
    "as part": 1.4,
}
# What the words of both mean to the trained reader: 6 * (cosine - .3). Where all pairs of 27 keys
# are compared, F1 is .60 without it, .62 with 4, .66 with 6; on eight keys that nothing was set by
# .46 and .60. Odds of all traits learnt on judged groups do worse on the keys (.64 for .67).
_MEANT = {"read": -1.8, "alike": 6.0, "much alike": 0.0, "nearly alike": 0.0}


@cache
def odds(*, read: bool) -> Odds:
    """The log-odds of pairs of which the trained reader has `read` both, or not.

    Later comes the wording.
    """
    return Odds.of(WEIGHTS | _MEANT if read else WEIGHTS, ("as sets", "as part"))
