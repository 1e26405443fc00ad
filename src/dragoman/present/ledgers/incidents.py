"""Which numbers are numbers of one thing: parts and other incidents apart, and how far they differ.

That two numbers are called alike and stand near each other does not make them numbers of one thing:
that they differ is said only where the record's own divergences say so.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from dragoman.model.figure import Figure
from dragoman.present.ledgers import vocabulary
from dragoman.present.ledgers.proof import by_article
from dragoman.present.library.catalogue import Library, Passage
from dragoman.present.library.figures import harm_words, people_words, plain, worth
from dragoman.present.library.nouns import Claim, Count
from dragoman.present.library.proof import Cite
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import content_words, stem
from dragoman.reconcile.words.wording import plain as words_of

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
_AROUND = 80  # characters before a number in which it is said that it only would be so
_SENTENCE = re.compile(r"[.!?]\s|\n")
_UNREAL = re.compile(
    r"\b(?:if|(?:would|could|might|may) (?:have |likely |probably )*"
    r"(?:kill|wound|injur|cost|harm)[a-z]*(?: as many as| up to| at least| about)?) $",
    re.IGNORECASE,
)
_UNREAL_BEHIND = re.compile(
    r"[^.;,\n]{0,12}\b(?:would|could|might|may) (?:likely |probably |well |have |be |been )*"
    r"(?:kill|die|wound|injur|harm)"
)
_THE = re.compile(r"the\b", re.IGNORECASE)
_PLACING = frozenset(("in", "at", "near", "on", "from", "across", "around"))
_FAR = 2  # times the least: numbers further apart mostly count different things

Range = tuple[float, float]


class Incidents:
    """Where the numbers of a record are told differently, and what was done where they stand."""

    def __init__(self, library: Library) -> None:
        """Look up the numbers that diverge and the events with a place."""
        self._library = library
        self._placed = by_article(e for e in library.events if e.place)
        self._ranges: dict[Passage, Range] = {}
        for divergence in library.divergences:
            if divergence.kind == "number":
                self._keep([(v.article, v.start, v.end) for v in divergence.values])

    def _keep(self, passages: list[Passage]) -> None:
        """The range over the numbers of one divergence that are told in one unit."""
        told: dict[str, list[tuple[float, Passage]]] = defaultdict(list)
        for passage in passages:
            f = self._library.figures_at.get(passage)
            if f and (value := worth(f)) is not None:
                told[stem(f.unit)].append((value, passage))
        for numbers in told.values():
            low, high = min(numbers)[0], max(numbers)[0]
            if low < high:
                self._ranges.update((passage, (low, high)) for _, passage in numbers)

    def between(self, found: Iterable[Figure]) -> str | None:
        """The range over all who tell these numbers differently; None where nobody does."""
        ranges = [r for f in found if (r := self._ranges.get((f.article, f.start, f.end)))]
        if not ranges:
            return None
        return f"{plain(min(low for low, _ in ranges))} to {plain(max(high for _, high in ranges))}"

    def place(self, f: Figure) -> str | None:
        """Where the deed was in whose words a number stands."""
        around = (e for e in self._placed[f.article] if e.start <= f.start and f.end <= e.end)
        told = min(around, key=lambda e: (e.end - e.start, e.start), default=None)
        return one_line(told.place or "") if told else None

    def comparable(self, count: Count) -> list[list[Claim]]:
        """The claims of a count, those apart that cannot be meant for one number."""
        whole = [c for c in count.claims if not all(self._is_idle(x) for x in c.backing.cites)]
        alike: dict[tuple[bool, str | None] | None, list[Claim]] = {}
        for claim in whole:  # "15 of one family killed" are not the "54 people killed"
            apart = (bool(self._particulars(claim)), self._where(claim)) if count.harm else None
            alike.setdefault(apart, []).append(claim)
        parts = [part for some in alike.values() for part in _near(some)]
        return sorted(parts, key=lambda part: (-len(part), -(part[0].value or 0)))

    def _figures(self, claim: Claim) -> Iterable[Figure]:
        at = self._library.figures_at
        found = (at.get((c.article, c.start, c.end)) for c in claim.backing.cites)
        return (f for f in found if f)

    def _where(self, claim: Claim) -> str | None:
        return next((place for f in self._figures(claim) if (place := self.place(f))), None)

    def _particulars(self, claim: Claim) -> frozenset[str]:
        """What is told of those counted, beside their fate and where they were: "of one family"."""
        told = next((f.of for f in self._figures(claim) if f.of), "")
        words = told.split()
        ends = (n for n, w in enumerate(words) if w in _PLACING or content_words(w) & harm_words())
        end = next(ends, len(words))
        lower = " ".join(w for w in words[:end] if w.islower())
        return content_words(lower) - people_words() - content_words("people")

    def _is_idle(self, cite: Cite) -> bool:
        """Whether nobody claims it as a number of its own.

        It is part of another, would only come about ("150 might die", "if 50 get tested"), or is
        fixed by law or rule ("the four leaders", "the 51 votes").
        """
        found = self._library.figures_at.get((cite.article, cite.start, cite.end))
        if found is None:
            return self._is_part(cite)
        text = self._library.articles[cite.article].text
        before = _SENTENCE.split(text[max(0, cite.start - _AROUND) : cite.start])[-1]
        unreal = _UNREAL.search(before) or _UNREAL_BEHIND.match(text, cite.end)
        fixed = not vocabulary.words("figures", "fixed").isdisjoint(words_of(found.of or ""))
        known = fixed and _THE.match(found.evidence)
        return self._is_part(cite) or bool(unreal or known)

    def _is_part(self, cite: Cite) -> bool:
        """Whether it is part of another: "three of the dead", "40 dead, including 31 here"."""
        text = self._library.articles[cite.article].text
        before = text[max(0, cite.start - _BACK) : cite.start]
        return bool(_PART.match(text, cite.start) or _AMONG.search(before))


def _near(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims in stretches in which none is far from the least."""
    parts: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: c.value or 0):
        if parts and (claim.value or 0) <= _FAR * (parts[-1][0].value or 0):
            parts[-1].append(claim)
        else:
            parts.append([claim])
    return parts
