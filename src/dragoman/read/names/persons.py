"""Persons: which names are people's, by what their sentences say of them."""

from collections.abc import Sequence

from dragoman.knowledge.reporting import reporting
from dragoman.read.names.page import Page
from dragoman.read.names.spots import Spot

_AGAIN = frozenset({"he", "she"})
_SELF = frozenset({"himself", "herself"})
_KIN = frozenset(
    ("wife", "husband", "son", "daughter", "father", "mother", "brother", "sister", "widow")
)
_OPENS = frozenset({"that", ",", '"', "“"})
_NEAR = 3  # words behind a verb of saying in which its clause begins


def personal(page: Page, spots: Sequence[Spot]) -> None:
    """Make persons of names that their own sentence takes up as a person.

    "Marrow said he would sign", "Marrow himself", "Marrow's wife": entity recognizers often take a
    surname that stands alone for a place or a body, each time for another.
    """
    lone = (s for s in spots if s.entry is None and not s.sure and " " not in s.text)
    for spot in lone:
        if _said_he(page, spot.last - 1) or _himself(page, spot.last):
            spot.kind, spot.sure = "person", True


def _said_he(page: Page, at: int) -> bool:
    """Whether what a name says is of "him": "Marrow said that he would sign"."""
    verb = page.head[at]
    if page.dep[at] != "nsubj" or verb < at or not reporting().of(page.lemma[verb]):
        return False
    for k in range(verb + 1, min(verb + 1 + _NEAR, len(page))):
        if page.lower[k] in _AGAIN:
            return page.dep[k] in ("nsubj", "nsubjpass") and page.stretch[k] < 0
        if page.lower[k] not in _OPENS:
            return False
    return False


def _himself(page: Page, after: int) -> bool:
    """Whether the words right behind a name are said of people alone."""
    if after + 1 >= len(page):
        return False
    kin = page.tag[after] == "POS" and page.lower[after + 1] in _KIN
    return kin or page.lower[after] in _SELF
