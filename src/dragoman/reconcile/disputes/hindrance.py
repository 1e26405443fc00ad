"""Divergences of blame between outlets: whom each makes hold up the talks or break the accord."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from dragoman.knowledge.wording import wording
from dragoman.model.actor import LocalActor
from dragoman.reconcile.articles.marks import Hindrance
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.articles.rows import voice
from dragoman.reconcile.disputes.callings import Named, callings, named
from dragoman.reconcile.disputes.told import Account, Dispute, listed
from dragoman.reconcile.words.patterns import any_plainly
from dragoman.reconcile.words.sentences import Sentences

_BEFORE = 110  # characters before the deed in which its doer is named, in one sentence
_AFTER = 40  # characters after "blocked by" and "blames" in which that one is
_NOT = re.compile(
    r"\b(?:not|never|no|without|denie[sd]|denying|nobody|if|unless)\b|n['’]t\b", re.IGNORECASE
)
_NEGATED = 28  # characters before a deed in which it is denied or only supposed
_AT_ONCE = 3  # days: later on it may be another who holds things up
_OWN = 6  # characters between a name and what is called its own
_GOVERNED = re.compile(r"\b(?:of|on|in|with|by|for|from|to|at|against|and)\s+(?:the\s+)?$")
_LEFT = 14  # characters before a name in which a preposition governs it
_PRONOUN = re.compile(r"\b(?:it|they|he|she)\b[a-z ]{0,24}$")
# Who does it is right before it, and has no name ("the president walking away").
_NAMELESS = re.compile(
    r"\b(?:the|a|an|some|many|most) [a-z][a-z-]+(?: (?:has|have|had|is|are|was))? $"
)
_DOING = re.compile(r"(?!cling|string|bring)[a-z]+ing\b")
_CHARGED = re.compile(r"\b(?:of|for|from)\s$")  # "accused the island of stalling the talks"
# "His reasons for walking out" are not the reasons of whom the sentence names before.
_REASON = re.compile(r"\b(?:reason|reasons|reasoning|grounds|case|argument) for $")
# What is refused is no talk and no deal: "its refusal to buy their corn".
_ELSEWHERE = re.compile(
    r" to (?!negotiat|talk|compromis|meet|accept|sign|agree|budge|engag|cooperat|recogni[sz]"
    r"|discuss|join|come|return|make|give|settl|hold|stop|end|halt|consider|yield|back|renounce|abandon)"
)
_VAGUE = ("done_by", "blamed")  # these may be said of anything: a bombing, a slip of the tongue


def told_hindrances(
    lines: Sentences,
    shown: str,
    actors: Sequence[LocalActor],
    said: Sequence[QuoteRow],
    published: int | None,
) -> Iterator[Hindrance]:
    """The places of a text where somebody is said to hold up talks or break what was agreed."""
    text, plainly = lines.text, lines.plainly
    if not lines.is_aligned:
        return
    names = callings(actors)
    for found in _deeds().finditer(plainly):
        first, last = lines.at(found.start())
        who = _who(text, found, first, last, names)
        if found.lastgroup in (*_VAGUE, "own") and not _matter().search(plainly, first, last):
            continue
        if (
            _is_other(text, found, first)
            or who is None
            or _NOT.search(text, max(first, found.start() - _NEGATED), found.start())
        ):
            continue
        name, start, end = who
        start, end = min(start, found.start()), max(end, found.end())
        speaker = voice(said, start, end)
        if speaker != name:
            unwilling = bool(_refusal().search(found[0]))
            yield Hindrance(shown, start, end, name, speaker, published, unwilling)


def _is_other(text: str, found: re.Match[str], first: int) -> bool:
    """Whether another thing is refused than talks, or the deed is the reason of somebody else."""
    if found.lastgroup == "own":
        return bool(_ELSEWHERE.match(text, found.end()))
    return bool(_REASON.search(text, max(first, found.start() - _BEFORE), found.start()))


def _who(
    text: str, found: re.Match[str], first: int, last: int, names: Mapping[str, str]
) -> Named | None:
    """The one who is named nearest: in the words, behind "blames", or before the deed."""
    start, end, way = found.start(), found.end(), found.lastgroup
    if inside := named(text, start, end, names):
        return inside[-1]
    if way in _VAGUE:
        comma = text.find(",", end, min(last, end + _AFTER))
        stop = comma if comma >= 0 else min(last, end + _AFTER)
        return next(iter(named(text, end, stop, names)), None)
    before = named(text, max(first, start - _BEFORE), start, names)
    if way == "own":
        return next((m for m in before if m[2] >= start - _OWN), None)
    if _CHARGED.search(text, max(first, start - _OWN), start):
        return before[-1] if before else None
    if _NAMELESS.search(text, max(first, start - _BEFORE), start):
        before = []
    free = [m for m in before if not _GOVERNED.search(text, max(first, m[1] - _LEFT), m[1])]
    if _DOING.match(found[0]):
        return free[0] if free else None
    nearest = free or (before if _PRONOUN.search(text, max(first, start - _BEFORE), start) else [])
    return nearest[-1] if nearest else None


@cache
def _refusal() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(wording().readiness['refusal'])})")


@cache
def _matter() -> re.Pattern[str]:
    return any_plainly(wording().hindrance["matter"])


@cache
def _deeds() -> re.Pattern[str]:
    said = {way: "|".join(p) for way, p in wording().hindrance.items() if way != "matter"}
    return re.compile(rf"\b(?:{'|'.join(f'(?P<{way}>{p})' for way, p in said.items())})\b")


def hindrance_disputes(material: Material) -> Iterator[Dispute]:
    """What two outlets of one story lay at other doors at about one time."""
    told: dict[str, list[Hindrance]] = defaultdict(list)
    for row in sorted(material.hindrances, key=_place):
        home = material.story.get(row.article)
        if home and row.near is not None:
            told[home].append(row)
    for rows in told.values():
        for spell in _spells(rows):
            whom = sorted({material.side(h.name) for h in spell})
            if len(whom) > 1 and any(_are_apart(a, b, material) for a, b in combinations(spell, 2)):
                accounts = tuple(Account(h.article, h.start, h.end, h.name) for h in spell)
                yield Dispute("actor", f"who holds things up: {listed(whom)}", accounts)


def _spells(rows: Sequence[Hindrance]) -> Iterator[list[Hindrance]]:
    """The reports of a story, by spells of a few days."""
    spell: list[Hindrance] = []
    for row in rows:
        if spell and (row.near or 0) - (spell[0].near or 0) > _AT_ONCE:
            yield spell
            spell = []
        spell.append(row)
    yield spell


def _are_apart(a: Hindrance, b: Hindrance, material: Material) -> bool:
    """Whether two outlets have two sides do it, and each side is one that the reports are about."""
    ours, theirs = material.side(a.name), material.side(b.name)
    if ours == theirs or not material.apart(a.article, b.article):
        return False
    homes = material.articles[a.article], material.articles[b.article]
    about = frozenset(material.side(name) for home in homes for name in home.about)
    return {ours, theirs} <= about


def _place(row: Hindrance) -> tuple[int, str, int, int, str]:
    return (row.near or 0, row.article, row.start, row.end, row.name)
