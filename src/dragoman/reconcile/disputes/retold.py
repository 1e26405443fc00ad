"""Retold: whether two outlets give one speaker's words each in words of its own."""

from difflib import SequenceMatcher
from math import fsum

from rapidfuzz import fuzz

from dragoman.knowledge.wording import wording
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.words.weights import UNSEEN

# What two reports have in common, in words that are met for the first time: from here on, and with
# this share of all their words, they are of one utterance and seldom of one topic alone.
_MUCH = 1.75
_LEAST, _MOST = 0.4, 0.9
_CUT = 93  # percent of agreement from which the one is the other, only longer
_PHRASE, _QUOTED = 3, 90  # words, and the percent of agreement by which both have them
_LONG = 10  # words in a row that both have: the same words, and each goes on to other parts of them
_SAME = 97  # percent of agreement of the same words, but for their spelling
_AT_ONCE = 1  # days: said again on another day it may well be said in other words


def _shades(row: QuoteRow) -> frozenset[str]:
    """What the words make of a saying: doubtful, binding, untrue, whole, partial, conditional."""
    known = wording().shades
    return frozenset(known[word] for word in row.content.split() if word in known)


def _is_unquoted(quoted: QuoteRow, other: QuoteRow) -> bool:
    """Whether the one has words in quotation marks that the other gives in its own."""
    if len(quoted.marked.split()) < _PHRASE:
        return False
    return fuzz.partial_ratio(quoted.marked, other.content) < _QUOTED


def _is_part(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether the words that the one quotes are quoted by the other too, among more of them."""
    quoted = min(len(a.marked.split()), len(b.marked.split()))
    return quoted > 1 and fuzz.partial_ratio(a.marked, b.marked) >= _SAME


def _is_cut(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether the words are the same, and only cut: so two that are quoted in full always are.

    Of 99 judged lines five had so many words in a row in common, and none of them was accepted.
    """
    if fuzz.partial_ratio(a.content, b.content) >= _CUT or a.kind == b.kind == "direct":
        return True
    ours, theirs = a.content.split(), b.content.split()
    match = SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match()
    return match.size >= _LONG


class Retelling:
    """Tells whether two reports give one saying in other words."""

    def __init__(self, material: Material) -> None:
        """Know how much each word tells, and who only passes on what others say."""
        self._weigh = material.weigh
        rows = material.articles.values()
        named = {row.outlet for row in rows if row.outlet} | {n for r in rows for _, n in r.relies}
        self._outlets = frozenset(name.casefold() for name in named - material.persons)

    def __call__(self, a: QuoteRow, b: QuoteRow) -> bool:
        """Whether one speaker's words are given at one time in much the same, yet other words.

        They are told apart where they say more or less ("could", "all"), or quote other words. Who
        quotes nothing gives them in his own: of 17 judged lines that hung on such a report, five
        were accepted, and nine of 18 of those in which both quote.
        """
        if not a.speaker or a.speaker != b.speaker or a.speaker.casefold() in self._outlets:
            return False
        if not (a.marked and b.marked and within(a.near, b.near, _AT_ONCE)):
            return False
        if not a.words - b.words or not b.words - a.words:
            return False
        weight, whole = self._alike(a, b)
        if weight < _MUCH or not _LEAST <= whole < _MOST:
            return False
        if _is_cut(a, b) or _is_part(a, b):
            return False
        return _shades(a) != _shades(b) or _is_unquoted(a, b) or _is_unquoted(b, a)

    def _alike(self, a: QuoteRow, b: QuoteRow) -> tuple[float, float]:
        """The weight of the common words, and their share of the weight of all."""
        one, other = self._weigh[a.article], self._weigh[b.article]
        common = sorted(a.words & b.words)
        shared = fsum(one.of(w) + other.of(w) for w in common) / 2
        every = one.total(a.words) + other.total(b.words)
        return shared / UNSEEN, 2 * shared / every if every else 0.0
