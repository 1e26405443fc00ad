"""The row of a position: what of a stand is compared, and what its words leave open."""

import re
from functools import cache
from sys import intern

from dragoman.knowledge.wording import wording
from dragoman.model.position import Position
from dragoman.reconcile.articles.placed import NEAR
from dragoman.reconcile.articles.row_types import READY, PositionRow
from dragoman.reconcile.articles.stages import stage
from dragoman.reconcile.articles.stretches import days
from dragoman.reconcile.articles.wanted import WANTED, is_wanted
from dragoman.reconcile.words.patterns import any_of
from dragoman.reconcile.words.sentences import Sentences
from dragoman.reconcile.words.wording import content_words

_ASKED_BEFORE = re.compile(
    r"\b(?:had|previously|originally|initially) (?:[a-z]+ )?(?:call|ask|urg|demand|request|appeal)"
)
# "The board in 2017 announced plans": what was said that year waits for nobody.
_YEARS_AGO = re.compile(r"\bin (?:19|20)[0-9]{2},? [a-z]+ed\b|^[A-Z]?[^,]{0,30}\blast year\b")
_CAN = re.compile(r"\b(?:can|could|may|might|will|would|shall)\b|'ll\b")
_DEMANDS = r"(?<!their )(?<!its )(?<!his )(?<!her )(?<!for )(?:demand|request)(?:s|ed|ing)"
_CONSENT = frozenset(("offers", "accepts"))
# Nouns that call what follows them, or what went before, a list of what a side asks for.
_TERMS = content_words("term condition precondition demand requirement ultimatum")


def position_row(p: Position, near: int | None, lines: Sentences) -> PositionRow:
    """The row of a position."""
    return PositionRow(
        id=p.id,
        article=intern(p.article),
        start=p.start,
        end=p.end,
        party=p.party,
        stance=intern(p.stance),
        issue=p.issue,
        conditional=p.condition is not None,
        near=_stood(p, near),
        words=content_words(f"{p.issue} {p.evidence}"),
        sentence=lines.at(p.start),
        listed=not _TERMS.isdisjoint(lines.stems(p.start)),
        asks=p.stance == "demands" and _is_appeal(p),
        ready=p.stance in _CONSENT and _is_ready(p),
        stage=_left_open_by(p),
        by=p.according_to,
    )


def _stood(p: Position, near: int | None) -> int | None:
    """The day a stand is told of: its own where that lies well back, else its article's."""
    when = days(p.date)
    return when.last if when and near is not None and when.last < near - NEAR else near


def _left_open_by(p: Position) -> str | None:
    """What a stand leaves open: a word given, an offer held out, a step on a condition."""
    if _YEARS_AGO.search(p.evidence):
        return None
    if p.stance == "offers" and _given().search(p.evidence):
        return "proposed"
    if p.condition is not None and _CAN.search(p.evidence):
        return "conditional"
    found = stage(p.evidence)
    if found is None and is_wanted(p):
        return WANTED
    return READY if found == "proposed" and p.stance == "offers" else found


def _is_ready(p: Position) -> bool:
    """Whether it says of a party that it is ready to talk or settle."""
    return bool(_ready().search(p.evidence)) and not _settling().isdisjoint(content_words(p.issue))


def _is_appeal(p: Position) -> bool:
    """Whether a stand asks another for something: now, and not before what is told."""
    return bool(_appeal().search(p.evidence)) and not _ASKED_BEFORE.search(p.evidence)


@cache
def _given() -> re.Pattern[str]:
    return any_of(wording().open["given"])


@cache
def _ready() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, wording().readiness["ready"]))
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


@cache
def _settling() -> frozenset[str]:
    return content_words(" ".join(wording().readiness["matter"]))


@cache
def _appeal() -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, wording().appeal))
    return re.compile(rf"\b(?:{phrases}|{_DEMANDS})\b", re.IGNORECASE)
