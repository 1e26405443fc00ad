"""Figures by claimant: what is counted, who says how many and since when, how far apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.knowledge.outlets import outlets
from dragoman.present.ledgers.proof import rest
from dragoman.present.library.catalogue import Library
from dragoman.present.library.figures import figures, harm_words, people_words, plain
from dragoman.present.library.nouns import Claim, Count
from dragoman.present.library.parties import parties
from dragoman.present.library.proof import Cite
from dragoman.present.library.tellers import is_party, teller
from dragoman.reconcile.words.wording import content_words
from dragoman.store import Record

# "Three of the dead", "two more": a part of another number, or one that comes to it.
_PART = re.compile(
    r"\W*[\w-]+ (?:of (?:the|those|these|them|us|its|their|our|his|her)|(?:more|others?|further)"
    r"(?! than))\b"
)
_AMONG = re.compile(
    r"\b(?:including|among (?:them|whom)|of (?:whom|which|them|those))"
    r"(?: (?:at least|about|some))? $",
    re.IGNORECASE,
)
_BACK = 30  # characters before a number in which it is said to be a part
_PLACING = frozenset(("in", "at", "near", "on", "from", "across", "around"))
_FAR = 2  # times the least: numbers further apart mostly count different things
_TELLING = 2  # content words: fewer do not say what is counted


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """What one claimant says of one thing that is counted.

    `told` are its numbers in the order of the days they hold for (else were published), each with
    that day; `low` and `high` bound them; `between` is the range over all claimants where they
    differ. A claimant is whom the text names, else the outlet itself (`own` is false then).
    """

    of: str
    claimant: str
    named: bool
    told: tuple[str, ...]
    low: float | None
    high: float | None
    between: str | None
    statements: tuple[str, ...]
    articles: tuple[str, ...]
    origins: int


def claims(record: Record) -> list[ClaimLine]:
    """Every count that somebody claims or that is told differently, one row a claimant."""
    library = Library(record)
    counts = figures(library, one_story=bool(parties(library)))
    return [line for count in counts for line in claim_lines(library, count)]


def claim_lines(library: Library, count: Count) -> list[ClaimLine]:
    """One row for each who claims a count; none where nobody does and nothing is disputed."""
    return [line for near in _comparable(library, count) for line in _lines(library, count, near)]


def _lines(library: Library, count: Count, whole: Sequence[Claim]) -> Iterator[ClaimLine]:
    """The rows of claims that may be meant for one number."""
    values = {c.value for c in whole if c.value is not None}
    claimants = _by_claimant(library, whole)
    several = len(claimants) > 1 and len(values) > 1
    claimed = any(c.by for c in whole) and len(content_words(count.of)) >= _TELLING
    if not several and not claimed:
        return
    between = f"{plain(min(values))} to {plain(max(values))}" if several else None
    for claimant, named, own in claimants:
        found = [f for _, p in own if (f := library.figures_at.get(p))]
        told = sorted({c.backing.cites[0].anchor: c for c, _ in own}.values(), key=_since)
        known = [c.value for c in told if c.value is not None]
        yield ClaimLine(
            count.of,
            claimant,
            named,
            _told(told),
            min(known, default=None),
            max(known, default=None),
            between,
            *rest(library, found),
        )


def _comparable(library: Library, count: Count) -> list[list[Claim]]:
    """The claims of a count, those apart that cannot be meant for one number."""
    whole = [c for c in count.claims if not all(_is_part(library, x) for x in c.backing.cites)]
    alike: dict[bool, list[Claim]] = {}
    for claim in whole:  # "15 of one family killed" are not the "54 people killed"
        alike.setdefault(count.harm and bool(_particulars(library, claim)), []).append(claim)
    parts = [part for some in alike.values() for part in _near(some)]
    return sorted(parts, key=lambda part: (-len(part), -(part[0].value or 0)))


def _near(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims in stretches in which none is far from the least."""
    parts: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: c.value or 0):
        if parts and (claim.value or 0) <= _FAR * (parts[-1][0].value or 0):
            parts[-1].append(claim)
        else:
            parts.append([claim])
    return parts


def _particulars(library: Library, claim: Claim) -> frozenset[str]:
    """What is told of those counted, beside their fate and where they were: "of one family"."""
    found = (library.figures_at.get((c.article, c.start, c.end)) for c in claim.backing.cites)
    told = next((f.of for f in found if f and f.of), "")
    words = told.split()
    ends = (n for n, w in enumerate(words) if w in _PLACING or content_words(w) & harm_words())
    end = next(ends, len(words))
    lower = " ".join(w for w in words[:end] if w.islower())
    return content_words(lower) - people_words() - content_words("people")


def _is_part(library: Library, cite: Cite) -> bool:
    """Whether a number is a part of another: "three of the dead", "40 dead, including 31 here"."""
    text = library.articles[cite.article].text
    before = text[max(0, cite.start - _BACK) : cite.start]
    return bool(_PART.match(text, cite.start) or _AMONG.search(before))


Own = list[tuple[Claim, tuple[str, int, int]]]


def _by_claimant(library: Library, claims: Iterable[Claim]) -> list[tuple[str, bool, Own]]:
    """The claims of each who makes some, those whom a text names first."""
    found: dict[tuple[str, bool], Own] = {}
    for claim in claims:
        for cite in claim.backing.cites:
            by = teller(library, claim.by, cite.article)
            known = by is not None and (by in outlets().names or is_party(library, by))
            who = (by or "" if known else cite.source, known)
            found.setdefault(who, []).append((claim, (cite.article, cite.start, cite.end)))
    ranked = sorted(found, key=lambda who: not who[1])
    return [(*who, found[who]) for who in ranked]


def _since(claim: Claim) -> tuple[bool, str, str]:
    """The day that a number holds for, else that of its first report, and the latter."""
    told = min((c.day for c in claim.backing.cites if c.day), default="")
    day = claim.as_of or told
    return not day, day, told


def _told(claims: Sequence[Claim]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for claim in claims:
        day = _since(claim)[1]
        found[f"{claim.number} ({day})" if day else claim.number] = None
    return tuple(found)
