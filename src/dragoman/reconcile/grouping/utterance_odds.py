"""What each trait of a pair of reports says for their giving one utterance: its log-odds."""

from functools import cache

from dragoman.reconcile.grouping.odds import Odds

LEAST = -1.0  # from which two reports count as alike

# Fitted by logistic regression, drawn towards what was set before, on all pairs of parts of
# utterances that the extractor finds in eighteen keyed corpora and (three tenths as much) in 57
# clusters of articles that a model judged, and rounded; the bias is 1 higher, since most pairs
# never meet. On nine corpora that nothing was fitted on the mean F1 is .66 for .62 before; on 58
# other clusters that of all pairs is .54 for .51, and half of the joined pairs are right (.47
# before). Trees of the same traits (gradient boosting) do no better on either.
WEIGHTS: dict[str, float] = {
    "bias": -5.0,
    "days apart": -0.4,
    "said again": -4.0,  # a week later the same words are another utterance; by hand
    "days apart, told": -0.05,  # by the days of the articles; by hand: 0 fits best
    "one mouth": 0.5,  # on one day
    "one mouth, undated": 0.3,
    "one side": 0.9,
    "summed up": 1.1,  # one speaker's words right behind their summary
    # Common content words: of both, in all; or none.
    "whole": 3.0,
    "weight": 1.5,
    "no word": 1.0,
    "one article": -0.2,
    # A quoted passage of one stands in the other: of 43 such pairs of one mouth that the keyed
    # corpora judge, 42 are one utterance. Of those of two words ("red tape") half are.
    "passage": 1.5,
    "asks": -0.2,  # one asks another for something and the other does not
    # One says that something is not so, or is not to be done. By hand, fitted -0.7: an acceptance
    # and its denial share all other words.
    "against": -1.5,
    "strangers, few words": -0.8,
    "about others": -2.0,  # by hand, as it was; fitted -0.6, no better
    "other matter": -4.9,  # one speaker on two subjects
    "other matters": -6.0,  # two speakers
    "nobody": -1.1,
    "one nobody": -2.2,
    "described alike": -1.3,
    "described otherwise": -1.6,
    "for its side": -1.9,
    "passed on": -1.0,
    "colleagues": -2.2,  # two persons of one side, of whom one may have been taken for the other
    "echo": -1.9,  # nearly the same words on one day
    # By hand: fitted -2.2, which joined strangers in heaps of articles on many matters.
    "strangers": -3.1,
    # Nothing in common but what is among the telling words of neither or of one alone.
    "far": -0.7,
    # Likeness of the wording: as sets of words, of the shorter in the longer.
    "as sets": 2.5,
    "as part": 2.7,
    "direct, apart": -3.0,  # how far of two quotes word for word one is from standing in the other
}
# What the words of both mean to the trained reader.
_MEANT = {"read": -1.8, "alike": 3.6, "much alike": 0.0, "nearly alike": 0.0}


@cache
def odds(*, read: bool) -> Odds:
    """The log-odds of pairs of which the trained reader has `read` both, or not.

    Later comes the wording.
    """
    return Odds.of(WEIGHTS | _MEANT if read else WEIGHTS, ("as sets", "as part"))
