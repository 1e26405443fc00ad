"""Positions that are one stand: told by several reports, in nearly the same words."""

from collections import defaultdict

from dragoman.model.position import Position
from dragoman.present.library.catalogue import Library
from dragoman.present.library.naming import Names
from dragoman.present.library.observers import is_commentary
from dragoman.reconcile.words.wording import content_words

_ALIKE = 0.6  # share of all content words that two issues must have in common
_FEWEST = 2  # content words: an issue of one ("the plan") tells nothing alone
_POINTING = frozenset(
    ("it", "its", "they", "them", "their", "this", "that", "these", "those", "another", "such")
)
_PERSONS = frozenset(("he", "she", "him", "her", "his"))
_LONG = 6  # words after which a pronoun is mostly explained


def is_clear(p: Position, names: Names | None = None) -> bool:
    """Whether its issue can be understood without its sentence.

    Where the use of words is known (`names`), two words must name something ("prisoner swap"),
    not be the rest of a clause ("fee exists").
    """
    told = p.issue.lower().split()
    if names is not None and len(told) <= _FEWEST and not names.head(told[-1]):
        return False
    pointing = {*told[:2], *told[-1:]} & _POINTING
    personal = len(told) < _LONG and bool(_PERSONS & set(told))
    marks = p.issue.count('"') % 2 or p.issue.count("“") != p.issue.count("”")
    return len(content_words(p.issue)) >= _FEWEST and not pointing and not personal and not marks


def merged(library: Library) -> list[list[Position]]:
    """Positions that say the same of the same party, whoever reports them, in order.

    What somebody who only watches says of a party is left out.
    """
    same_words = {m: g.id for g in library.same_quotes for m in g.members}
    quoted = _quoted(library, same_words)
    groups: list[list[Position]] = []
    seen: dict[tuple[str, str], list[tuple[frozenset[str], str | None, list[Position]]]] = {}
    for p in _untangled(library):
        words = content_words(p.issue) | content_words(p.condition or "")
        quote = quoted.get(p.id)
        known = seen.setdefault((library.side(p.party) or p.party, p.stance), [])
        for other, utterance, group in known:
            said = quote is not None and quote == utterance and bool(words & other)
            if said or _alike(words, other, group[0], p):
                group.append(p)
                break
        else:
            known.append((words, quote, [p]))
            groups.append(known[-1][2])
    return groups


def _alike(words: frozenset[str], other: frozenset[str], first: Position, p: Position) -> bool:
    if bool(first.condition) != bool(p.condition):
        return False
    common = len(words & other)
    whole = min(len(words), len(other)) >= _FEWEST and common == min(len(words), len(other))
    return words == other or whole or common >= _ALIKE * len(words | other) > 0


def _quoted(library: Library, same_words: dict[str, str]) -> dict[str, str]:
    """Each position that lies within an utterance which several reports tell."""
    places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for quote in library.quotes:
        if quote.id in same_words:
            places[quote.article].append((quote.start, quote.end, same_words[quote.id]))
    found = {}
    for p in library.positions:
        for start, end, utterance in places[p.article]:
            if start <= p.start and p.end <= end:
                found[p.id] = utterance
    return found


def _untangled(library: Library) -> list[Position]:
    """Positions in order, one of those that read the same words of a party in two ways."""
    kept: dict[str, list[Position]] = defaultdict(list)
    told = (p for p in library.positions if not is_commentary(library, p))
    ranked = sorted(told, key=lambda p: (-p.confidence, not p.condition, library.order(p)))
    for p in ranked:
        side = library.side(p.party)
        words = content_words(p.issue)
        twice = any(
            library.side(o.party) == side
            and ((o.start < p.end and p.start < o.end) or o.condition == p.condition is not None)
            and (words <= content_words(o.issue) or content_words(o.issue) <= words)
            for o in kept[p.article]
        )  # fmt: skip
        if not twice:
            kept[p.article].append(p)
    return sorted((p for found in kept.values() for p in found), key=library.order)
