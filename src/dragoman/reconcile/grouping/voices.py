"""Who speaks, of two reports: what their speakers and what they name say for one utterance."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.grouping.traits import Trait
from dragoman.reconcile.grouping.wordings import (
    ECHOED,
    is_described,
    is_echo,
    is_near,
    is_one_text,
    is_part,
    is_reported,
)
from dragoman.reconcile.words.weights import Weights

_FEW = 4  # content words that strangers have in common
_ARTICLES = frozenset(("a", "an", "the", "of"))
_TOPIC = 2  # content words in common: one is what a speaker speaks of all day
_BEHIND = 300  # characters


@dataclass(frozen=True, slots=True)
class Words:
    """An utterance as it is compared.

    `side` is the party of who speaks, a `person` or not; `weigh` is how much its words tell; `asks`
    is whether something is asked of another, `against` whether it is said not to be so.
    """

    row: QuoteRow
    side: str
    person: bool
    weigh: Weights
    asks: bool = False
    against: bool = False


def occasion(one: Words, other: Words) -> Iterator[Trait]:
    """Whether one mouth, or another of its side, speaks on one day."""
    a, b = one.row, other.row
    if not a.speaker or not b.speaker or len(a.words & b.words) < _TOPIC:
        return
    known = a.speaker == b.speaker and not is_described(a.speaker)
    if a.article == b.article:
        if known and (a.kind == "direct") != (b.kind == "direct") and b.start - a.end < _BEHIND:
            yield "summed up", 1.0
        return
    undated = a.near is None and b.near is None
    if not undated and not is_near(a, b):
        return
    if known:
        yield ("one mouth, undated" if undated else "one mouth"), 1.0
    elif a.speaker != b.speaker and one.side == other.side:
        yield "one side", 1.0


def strangers(one: Words, other: Words) -> Iterator[Trait]:
    """Whether strangers speak, in few common words; whether each names another first."""
    if len(one.row.words & other.row.words) < _FEW and _are_strangers(one, other):
        yield "strangers, few words", 1.0
    if _about_others(one.row, other.row):
        yield "about others", 1.0


def voice(one: Words, other: Words, part: float) -> Iterator[Trait]:
    """How the speakers differ; `part` is how much of the shorter's words the longer has."""
    ours, theirs = one.row.speaker, other.row.speaker
    if ours == theirs:
        if not ours:
            yield "nobody", 1.0
    elif not ours or not theirs:
        yield "one nobody", 1.0
    elif is_described(ours) and is_described(theirs):
        common = set(ours.split()) & set(theirs.split()) - {"a", "an", "the"}
        yield ("described alike" if common else "described otherwise"), 1.0
    else:
        name = _other_voice(one, other, part)
        if name:
            yield name, 1.0


def _other_voice(one: Words, other: Words, part: float) -> str | None:
    """How two speakers of other names stand to each other; None where that says nothing."""
    a, b = one.row, other.row
    one_side = one.side == other.side
    described = is_described(a.speaker or "") or is_described(b.speaker or "")
    if not (one.person and other.person) and (one_side or described):
        return "for its side"
    near = part >= ECHOED
    if near and (is_one_text(a, b) or is_part(a, b)):
        return None
    if is_reported(a, b) or is_reported(b, a):
        return "passed on"
    return "colleagues" if one_side else "echo" if near and is_echo(a, b) else "strangers"


def _are_strangers(one: Words, other: Words) -> bool:
    """Whether two speakers are known and have no name and no side in common."""
    ours, theirs = one.row.speaker, other.row.speaker
    if not ours or not theirs or one.side == other.side:
        return False
    return set(ours.casefold().split()).isdisjoint(set(theirs.casefold().split()) - _ARTICLES)


def _about_others(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether each names somebody first whom the other does not name at all."""
    if not a.about or not b.about:
        return False
    return a.about not in b.words and b.about not in a.words
