"""Figures by claimant: what is counted, who gives which number when, how far they differ."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.knowledge.outlets import outlets
from dragoman.knowledge.quantities import quantities
from dragoman.model.figure import Figure
from dragoman.present.ledgers.incidents import Incidents
from dragoman.present.ledgers.proof import rest
from dragoman.present.library.catalogue import Library
from dragoman.present.library.figures import figures
from dragoman.present.library.nouns import Claim, Count
from dragoman.present.library.tellers import is_party, parties, teller
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import content_words

# "People, including two nurses, killed": who is among them is no part of the name.
_AMONG = re.compile(r",? including\b.*?(?=,? (?:killed|wounded|injured|hurt)\b|$)")
# "The additional 12% fee": the number stands beside it already.
_RATE = re.compile(
    r"^(?:(?:the|an?)\s+)?((?:[a-z]+\s+)?)\d[\d.,]*\s?(?:%|per ?cent)\s+", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"\s+(?:that|which|who|whom|in return|in exchange)\b.*|[;(].*|,\s.*", re.DOTALL
)
_PLACED = re.compile(
    r"\s+(?:(?:a|per) \w+\s+)?(in|into|on|to|from|over|towards?)\s+", re.IGNORECASE
)
_TELLING = 2  # content words: fewer do not say what is counted
_LONG = 9  # words of a description that are shown


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """What one claimant says of one thing that is counted.

    `told` are its numbers in the order of the days they hold for (else were published), each with
    that day; `low` and `high` bound them; `between` is the range over all who tell the number,
    where the record finds that they differ. A claimant is whom the text names, else the outlet
    itself (`named` is false then).
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


def claim_lines(library: Library) -> list[ClaimLine]:
    """Every count that somebody claims or that is told differently, one row a claimant."""
    claimed = Claimed(library)
    counts = figures(library, one_story=bool(parties(library)))
    return [line for count in counts for line in claimed.lines(count)]


class Claimed:
    """Who claims what of a record laid out."""

    def __init__(self, library: Library) -> None:
        """Look up where numbers are told differently, and what was done where they are told."""
        self._library = library
        self._incidents = Incidents(library)

    def lines(self, count: Count) -> list[ClaimLine]:
        """One row for each who claims a count; none where nobody does and nothing is disputed."""
        near = self._incidents.comparable(count)
        return [line for whole in near for line in self._lines(count, whole)]

    def _lines(self, count: Count, whole: Sequence[Claim]) -> Iterator[ClaimLine]:
        """The rows of claims that may be meant for one number."""
        library = self._library
        for claimant, named, own in _by_claimant(library, whole):
            found = [f for _, p in own if (f := library.figures_at.get(p))]
            of = self._called(count, found)
            between = self._incidents.between(found)
            claimed = named and len(content_words(of or "")) >= _TELLING
            if of is None or not (between or claimed):
                continue
            told = sorted({c.backing.cites[0].anchor: c for c, _ in own}.values(), key=_since)
            known = [c.value for c in told if c.value is not None]
            yield ClaimLine(
                of,
                claimant,
                named,
                _told(told, "percent" if found and found[0].unit == "percent" else ""),
                min(known, default=None),
                max(known, default=None),
                between,
                *rest(library, found),
            )

    def _called(self, count: Count, found: Sequence[Figure]) -> str | None:
        """What the numbers of a row count, in their own words, and where; None where none says."""
        told = Counter(name for f in found if (name := _thing(self._library, f)))
        own = max(told, key=lambda of: (told[of], -len(of)), default=None)
        if own is None:
            return None
        fit = len(content_words(own)) >= _TELLING and len(own.split()) <= _LONG
        of = own if fit or not count.harm else count.of
        places = (self._incidents.place(f) for f in found) if count.harm else ()
        place = next((p for p in places if p), None)
        return f"{of}, {place}" if place and place not in of else of


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


def _told(claims: Sequence[Claim], unit: str) -> tuple[str, ...]:
    """The numbers with their days, and with a unit that is no part of what they count."""
    found: dict[str, None] = {}
    for claim in claims:
        day = _since(claim)[1]
        told = claim.number if unit in claim.number else f"{claim.number} {unit}"
        found[f"{told} ({day})" if day else told] = None
    return tuple(found)


def _thing(library: Library, f: Figure) -> str | None:
    """What a figure counts; None where its text does not say.

    Of a sum, the word that leads to what it is spent on stays: "in the two plants".
    """
    if not f.of:
        return None
    told = _CLAUSE.sub("", _RATE.sub(r"\1", _AMONG.sub("", one_line(f.of)))).strip()
    if f.unit.split()[0] in quantities().currency_codes:
        text = library.articles[f.article].text
        found = _PLACED.match(text, f.end)
        if found and text.startswith(f.of, found.end()):
            return f"{found.group(1).lower()} {told}"
    return told or None
