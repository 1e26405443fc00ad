"""Divergences of wording that no single rule tells: what several reports make of one utterance.

Whoever passes words on chooses his own, so that nearly any two reports of an utterance differ. A
reader wants to see it where much hangs on the words. The traits of a group of reports say how
likely that is; they are known where the trained reader has read the words (`Meanings`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log2

from rapidfuzz import fuzz

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.told import Account, Dispute
from dragoman.reconcile.grouping.meanings import Meanings
from dragoman.reconcile.grouping.traits import Trait

# Logistic regression (Gaussian prior) on the utterances of 18 keyed corpora that two outlets give
# in other words and that no other rule disputes, of which the keys list half; made by
# `python -m bench.worded`.
WEIGHTS: dict[str, float] = {
    "bias": -2.54,
    "outlets": 0.76,
    "most alike": 1.53,
    "a pair the same": -1.71,
    "meant otherwise": 5.74,
    "same words": 1.28,
    "another thing": -1.06,
    "other stages": 0.50,
}
# Log-odds. Of 52 utterances that are shown with it the keys list 39, each corpus weighed by the
# others and nine that are held out among them; from 0 on 33 of 45. Of forty lines of a thousand
# articles on many matters a reader accepts 19; without one speaker and one day two in five.
_LEAST = -0.4
_PAIR_SAME = 0.95  # likeness from which two wordings are one
_CUT = 90  # percent of agreement from which one gives the other's words, cut shorter
_COMMON, _SHARE = 2, 0.3  # content words in common, and of the shorter, of one saying
_MEANT = 0.65  # cosine of what both mean from which they are of one saying
_ONE_TIME = 1  # days: later on much is said again
_WORDS = 4  # fewer are a term, no statement
_MOST, _EACH = 12, 3  # reports that are shown: in all, and of one article


@dataclass(frozen=True, slots=True)
class Worded:
    """The reports of an utterance that are shown, and what speaks for showing them."""

    reports: tuple[QuoteRow, ...]
    traits: tuple[Trait, ...]

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Where the reports stand."""
        return tuple(Account(r.article, r.start, r.end) for r in self.reports)

    @property
    def odds(self) -> float:
        """The log-odds of its being worth a look."""
        return sum(WEIGHTS[name] * value for name, value in self.traits)


def weighed(group: Sequence[QuoteRow], material: Material) -> Worded | None:
    """The reports of an utterance as they are weighed; None where none tells it in other words."""
    told = _fullest(group)
    meanings = Meanings([row.meaning for row in told])
    pairs = {
        (i, j): _how(told[i], told[j], meanings(i, j))
        for i, j in combinations(range(len(told)), 2)
        if material.apart(told[i].article, told[j].article)
    }
    apart = sorted({i for pair, how in pairs.items() if how == "other words" for i in pair})
    if not apart:
        return None
    shown = [told[i] for i in apart]
    how = list(pairs.values())
    alike = [fuzz.ratio(told[i].content, told[j].content) / 100 for i, j in pairs]
    meant = [meanings(i, j) for i, j in combinations(apart, 2)]
    outlets = {material.articles[r.article].outlet or r.article for r in shown}
    traits = (
        ("bias", 1.0),
        ("outlets", log2(len(outlets))),
        ("most alike", max(alike)),
        ("a pair the same", float(max(alike) >= _PAIR_SAME)),
        ("meant otherwise", 1 - min(near for near in meant if near is not None)),
        ("same words", how.count("same words") / len(how)),
        ("another thing", how.count("another thing") / len(how)),
        ("other stages", float(len({r.stage for r in shown}) > 1)),
    )
    return Worded(tuple(shown), traits)


def worded_disputes(groups: Sequence[Sequence[QuoteRow]], material: Material) -> Iterator[Dispute]:
    """The utterances whose wordings are worth a look."""
    for group in groups:
        found = weighed(group, material)
        if found and found.odds >= _LEAST:
            speaker = next((r.speaker for r in group if r.speaker), "somebody")
            yield Dispute("wording", f"words of {speaker}", found.accounts)


def _fullest(group: Sequence[QuoteRow]) -> list[QuoteRow]:
    """The fullest reports: a few of one article, none of them within another, not too many."""
    kept: list[QuoteRow] = []
    for row in sorted(group, key=lambda r: (r.start - r.end, r.article, r.start, r.id)):
        beside = [r for r in kept if r.article == row.article]
        within = any(r.start < row.end and row.start < r.end for r in beside)
        if len(beside) < _EACH and not within and row.content.count(" ") + 1 >= _WORDS:
            kept.append(row)
    return sorted(kept[:_MOST], key=lambda r: (r.article, r.start, r.end, r.id))


def _how(a: QuoteRow, b: QuoteRow, meant: float | None) -> str:
    """How two reports of one utterance go together."""
    if fuzz.partial_ratio(a.content, b.content) >= _CUT:
        return "same words"
    if a.speaker != b.speaker or not a.speaker or not within(a.near, b.near, _ONE_TIME):
        return "another thing"
    common, least = len(a.words & b.words), min(len(a.words), len(b.words))
    one = common >= _COMMON and common >= _SHARE * least
    return "other words" if one and meant is not None and meant >= _MEANT else "another thing"
