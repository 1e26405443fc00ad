"""Which numbers circulate: what is counted, how many, who claims it."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from dragoman.model.figure import Figure
from dragoman.present.brief.library import Library
from dragoman.present.brief.nouns import Claim, Count
from dragoman.present.safe import one_line
from dragoman.reconcile.wording import content_words

_ALIKE = 0.5  # share of the shorter description's words that the other holds
_MOST = 60
# How long something takes is rarely what the sides count.
_DURATIONS = frozenset(("minutes", "hours", "days", "weeks", "months", "years"))


def figures(library: Library) -> tuple[Count, ...]:
    """Numbers by what they count: those that several articles give first, then the others."""
    counted = [_count(library, group) for group in _grouped(library)]
    counted.sort(key=_rank)
    return tuple(counted[:_MOST])


def _rank(count: Count) -> tuple[object, ...]:
    """What is told differently comes first, then what many articles tell."""
    articles = len({cite.article for claim in count.claims for cite in claim.backing.cites})
    contested = articles > 1 and len({claim.number for claim in count.claims}) > 1
    lasting = bool(set(count.of.casefold().split()) & _DURATIONS)
    return (lasting, not contested, -articles, -len(count.claims), count.of)


def _grouped(library: Library) -> list[list[Figure]]:
    """Figures of one unit whose descriptions are alike, each to the first group that fits."""
    groups: list[tuple[frozenset[str], str, list[Figure]]] = []
    names = content_words(" ".join(library.actors))
    by_unit: dict[frozenset[str], list[int]] = defaultdict(list)
    for figure in sorted(library.figures, key=library.order):
        unit = content_words(figure.unit)
        told = figure.of or figure.evidence
        words = content_words(told) - unit
        lead = next((s for w in told.split() for s in content_words(w) - unit - names), "")
        for at in by_unit[unit]:
            known, first, group = groups[at]
            share = len(words & known) >= max(1, _ALIKE * min(len(words), len(known)))
            if share and (lead in known or first in words):
                group.append(figure)
                break
        else:
            by_unit[unit].append(len(groups))
            groups.append((words, lead, [figure]))
    return [group for _, _, group in groups]


def _count(library: Library, group: Sequence[Figure]) -> Count:
    told: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    for f in group:
        told[number(f), f.according_to].append(f)
    named = Counter(f.of or f.unit for f in group)
    of = max(named, key=lambda n: named[n])
    bare = content_words(group[0].unit) <= content_words(of)
    claims = [
        Claim(
            number=text if bare else one_line(f"{text} {same[0].unit}"),
            by=one_line(by) if by else None,
            as_of=min((f.as_of for f in same if f.as_of), default=None),
            excerpt=library.told(same[0]),
            backing=library.backing(same),
        )
        for (text, by), same in told.items()
    ]
    return Count(one_line(of), tuple(claims))


def number(f: Figure) -> str:
    """The number as a person reads it, with its hedge."""
    if f.value is not None:
        told = plain(f.value)
    elif f.low is not None and f.high is not None:
        told = f"{plain(f.low)} to {plain(f.high)}"
    elif f.low is not None or f.high is not None:
        told = plain(f.low if f.low is not None else f.high or 0)
    else:
        told = "?"
    return one_line(f"{f.qualifier} {told}" if f.qualifier else told)


def plain(value: float) -> str:
    """A number with its thousands apart, no decimals where it has none."""
    if abs(value) >= 1e15:
        return f"{value:.3g}"
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return text.replace(",", "\u202f") if abs(value) >= 10_000 else text.replace(",", "")
