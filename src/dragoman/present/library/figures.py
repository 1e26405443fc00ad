"""The figures of a record, grouped by what they count."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dragoman.knowledge.quantities import quantities
from dragoman.model.figure import Figure
from dragoman.present.library.catalogue import Library
from dragoman.present.library.nouns import Claim, Count
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import content_words

_ALIKE = 0.5  # share of the shorter description's words that the other holds
_MOST = 60
_NO_THINGS = frozenset(("percent", "share", "people", "times", "points"))
_SMALL = 3  # a number up to this that one article gives is told in passing
_LONG = 9  # words of a description that are shown


def figures(library: Library, *, one_story: bool = True) -> tuple[Count, ...]:
    """Numbers by what they count, the killed and wounded first; trivial ones are left out.

    Only in `one_story` do numbers of the killed stand together however they are called.
    """
    # A sum of which nobody says what for is read in its sentence alone.
    sums = quantities().currency_codes
    kept = [
        f
        for f in library.figures
        if not is_passing(f) and (f.of or f.unit.partition(" per ")[0] not in sums)
    ]
    counted = [_count(library, group) for group in _grouped(library, kept, one_story=one_story)]
    telling = [c for c in _joined(counted) if not _slight(c)]
    telling.sort(key=_rank)
    return tuple(telling[:_MOST])


def _joined(counted: Sequence[Count]) -> list[Count]:
    """Counts that come to be called alike are one."""
    found: dict[str, list[Count]] = defaultdict(list)
    for c in counted:
        found[c.of.casefold()].append(c)
    return [_one(same) for same in found.values()]


def _one(same: Sequence[Count]) -> Count:
    if len(same) == 1:
        return same[0]
    claims = sorted((claim for c in same for claim in c.claims), key=_foremost)
    return replace(same[0], harm=any(c.harm for c in same), claims=tuple(claims))


def is_passing(f: Figure) -> bool:
    """Whether a figure counts nothing but time ("two weeks ago"), or has no object."""
    of = content_words(f.of or "") - content_words(f.unit)
    lasting = f.unit.casefold() in quantities().time_units or f.unit == "times"
    return (lasting or f.unit in ("share", "percent", "people")) and not of


def _slight(c: Count) -> bool:
    """Whether a count is small, told once, and of nobody's life."""
    articles = {cite.article for claim in c.claims for cite in claim.backing.cites}
    small = all(claim.value is None or claim.value <= _SMALL for claim in c.claims)
    return small and len(articles) == 1 and not c.harm


def _rank(count: Count) -> tuple[object, ...]:
    """Harm first; what is told differently, what many articles tell, what somebody claims."""
    articles = len({cite.article for claim in count.claims for cite in claim.backing.cites})
    contested = articles > 1 and len({claim.value for claim in count.claims}) > 1
    claimed = any(claim.by for claim in count.claims)
    return (not count.harm, not contested, -articles, not claimed, -len(count.claims), count.of)


@cache
def harm_words() -> frozenset[str]:
    """The stems of what is done to those whom a casualty figure counts."""
    return content_words("killed wounded injured hurt maimed perished")


@cache
def people_words() -> frozenset[str]:
    """The stems of words for people."""
    return content_words(" ".join(quantities().persons))


def _grouped(library: Library, figures: Sequence[Figure], *, one_story: bool) -> list[list[Figure]]:
    """Figures of one unit whose descriptions are alike, each to the first group that fits."""
    groups: list[tuple[frozenset[str], str, list[Figure]]] = []
    names = content_words(" ".join(library.actors))
    by_unit: dict[frozenset[str], list[int]] = defaultdict(list)
    for figure in sorted(figures, key=library.order):
        unit, told = content_words(figure.unit), figure.of or figure.evidence
        words, lead = content_words(told) - unit, ""
        harm = content_words(f"{told} {figure.unit}") & harm_words()
        if harm and one_story and figure.unit != "share":
            # "7 people killed" and "a death toll of 9" count alike, whoever they call people.
            unit, words = harm, words - names - people_words() | harm
            lead = min(harm)
        else:
            found = (s for w in told.split() for s in content_words(w) - unit - names)
            lead = next(found, "")
        for at in by_unit[unit]:
            known, first, group = groups[at]
            share = len(words & known) >= max(1, _ALIKE * min(len(words), len(known)))
            same = figure.of is not None and figure.of.casefold() == (group[0].of or "").casefold()
            if same or (share and (lead in known or first in words)) or _again(figure, group):
                group.append(figure)
                break
        else:
            by_unit[unit].append(len(groups))
            groups.append((words, lead, [figure]))
    return [group for _, _, group in groups]


def _again(figure: Figure, group: Sequence[Figure]) -> bool:
    """Whether somebody tells again the number of countable things that he told, called otherwise.

    "52 sites in the delta", "the 52 sites he named".
    """
    value, unit = figure.value, figure.unit
    if value is None or value <= _SMALL or figure.according_to is None or not unit.islower():
        return False
    if unit in _NO_THINGS or unit in quantities().time_units:
        return False
    return any(f.value == value and f.according_to == figure.according_to for f in group)


def _count(library: Library, group: Sequence[Figure]) -> Count:
    told: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    for f in group:
        told[number(f), f.according_to].append(f)
    named = Counter(f.of for f in group if f.of and len(f.of.split()) <= _LONG)
    of = max(named, key=lambda n: named[n], default=_clipped(group[0].of or group[0].unit))
    # "The dead" or "kills" name no one; another report says who.
    fuller = [n for n in named if len(content_words(n)) > 1]
    if len(content_words(of)) < 2 and fuller:
        of = max(fuller, key=lambda n: (named[n], -len(n)))
    share = group[0].unit == "percent"  # "a 46 percent tariff" is 46 percent, and not 46
    bare = not share and content_words(group[0].unit) <= content_words(of)
    harm = bool(content_words(f"{of} {group[0].unit}") & harm_words())
    claims = [
        Claim(
            number=text if bare or harm else counted(text, same[0].unit),
            value=worth(same[0]),
            by=one_line(by) if by else None,
            as_of=min((f.as_of for f in same if f.as_of), default=None),
            excerpt=library.told(same[0]),
            backing=library.backing(same),
            side=next(iter(library.sides([by])), None),
        )
        for (text, by), same in told.items()
    ]
    claims.sort(key=_foremost)
    return Count(one_line(of), harm, tuple(claims))


def _foremost(claim: Claim) -> tuple[object, ...]:
    """Told by many, a number rather than "several", the whole before its parts."""
    vague = not any(c.isdigit() for c in claim.number)
    return vague, -claim.backing.origins, -(claim.value or 0)


def _clipped(of: str) -> str:
    """The head of a long description, without the clause behind it."""
    words = re.split(r"[,;]| (?=(?:that|which|who|whom|in return|in exchange)\b)", of)[0].split()
    return " ".join(words[:_LONG]) + ("…" if len(words) > _LONG else "")


def worth(f: Figure) -> float | None:
    """The number that a figure tells, else its nearest bound."""
    return f.value if f.value is not None else f.low if f.low is not None else f.high


def number(f: Figure) -> str:
    """The number as a person reads it, with its hedge."""
    if f.low is not None and f.high is not None and f.low < f.high:
        told = f"{plain(f.low)} to {plain(f.high)}"
    elif f.value is not None and f.unit == "share":
        told = f"{f.value:.0%}".replace("%", "\u202f%")
    elif f.value is not None:
        told = plain(f.value)
    elif f.qualifier and f.qualifier in quantities().vague:
        return one_line(f.qualifier)
    elif f.low is not None or f.high is not None:
        told = plain(f.low if f.low is not None else f.high or 0)
    else:
        told = "?"
    return one_line(f"{f.qualifier} {told}" if f.qualifier else told)


def counted(told: str, unit: str) -> str:
    """A number with what it counts: "40 men", "several men", "millions of men"."""
    of = "of " if told in quantities().vague and told.endswith("s") else ""
    return one_line(f"{told} {of}{unit}")


def plain(value: float) -> str:
    """A number with its thousands apart, no decimals where it has none."""
    if abs(value) >= 1e15:
        return f"{value:.3g}"
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return text.replace(",", "\u202f") if abs(value) >= 10_000 else text.replace(",", "")
