"""Which positions are one stand: told by several reports in nearly the same words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.model.findings import Statement
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
_SPOKEN = frozenset(("i", "we", "us", "me", "you", "your", "yours", "ours", "mine"))
_FINITE = frozenset(("is", "are", "was", "were", "has", "had", "does", "did", "will", "would"))
_SHARED = 0.5  # of the shorter issue's words: two reports of one utterance tell its parts as well
# Events whose reports, where they are one event, tell one stand of whom they are about.
_DEEDS = frozenset(("agreement", "rejection", "proposal", "demand", "threat"))
_LONG = 6  # words after which a pronoun is mostly explained


def is_clear(p: Position, names: Names | None = None) -> bool:
    """Whether its issue can be understood without its sentence.

    Where the use of words is known (`names`), two words must name something ("prisoner swap"),
    not be the rest of a clause ("fee exists").
    """
    told = [w.partition("'")[0] for w in p.issue.lower().replace("’", "'").split()]
    if told[0] in _FINITE:
        return False  # "is meaningless": what is, stands before it
    if names is not None and len(told) <= _FEWEST and not names.head(told[-1]):
        return False
    pointing = {*told[:2], *told[-1:]} & _POINTING
    personal = len(told) < _LONG and bool(_PERSONS & set(told))
    personal = personal or not _SPOKEN.isdisjoint(told)
    marks = p.issue.count('"') % 2 or p.issue.count("“") != p.issue.count("”")
    return len(content_words(p.issue)) >= _FEWEST and not pointing and not personal and not marks


def merged(library: Library) -> list[list[Position]]:
    """Positions that say the same of the same party, whoever reports them, in order.

    They say it in like words, in one utterance, or of one event that several report. What somebody
    who only watches says of a party is left out.
    """
    same_words = {m: g.id for g in library.same_quotes for m in g.members}
    same_deed = {m: g.id for g in library.same_events for m in g.members}
    quoted = _within(library, library.quotes, same_words)
    told = _within(library, (e for e in library.events if e.kind in _DEEDS), same_deed)
    named = _named(library)
    groups: list[list[Position]] = []
    seen: dict[tuple[str, str], list[_Known]] = {}
    for p in _untangled(library):
        made = _Known(p, _words(p), quoted.get(p.id), told.get(p.id))
        known = seen.setdefault((library.side(p.party) or p.party, p.stance), [])
        for other in known:
            if _alike(made.words, other.words, other.first, p) or _one(made, other, named):
                other.group.append(p)
                break
        else:
            known.append(made)
            groups.append(made.group)
    return groups


@dataclass(frozen=True, slots=True)
class _Known:
    """A stand with its words, and the utterance and the event that its first report tells."""

    first: Position
    words: frozenset[str]
    utterance: str | None
    event: str | None
    group: list[Position] = field(init=False)

    def __post_init__(self) -> None:
        """A stand has its first report."""
        object.__setattr__(self, "group", [self.first])


def _words(p: Position) -> frozenset[str]:
    return content_words(p.issue) | content_words(p.condition or "")


def _named(library: Library) -> frozenset[str]:
    """The words in names of people and states: two stands that share those alone are two."""
    named = (a.name for a in library.actors.values() if a.type in ("person", "state"))
    parties = (library.side(p.party) or p.party for p in library.positions)
    return content_words(" ".join((*named, *dict.fromkeys(parties))))


def _one(one: _Known, other: _Known, named: frozenset[str]) -> bool:
    """Whether reports of two articles tell one utterance or one deed, by words they share."""
    if any(p.article == one.first.article for p in other.group):
        return False
    said = one.utterance is not None and one.utterance == other.utterance
    done = one.event is not None and one.event == other.event
    if not (said or done) or bool(one.first.condition) != bool(other.first.condition):
        return False
    ours, theirs = one.words - named, other.words - named
    common = len(ours & theirs)
    return common > 0 and common >= _SHARED * min(len(ours), len(theirs))


def _alike(words: frozenset[str], other: frozenset[str], first: Position, p: Position) -> bool:
    if bool(first.condition) != bool(p.condition):
        return False
    common = len(words & other)
    whole = min(len(words), len(other)) >= _FEWEST and common == min(len(words), len(other))
    return words == other or whole or common >= _ALIKE * len(words | other) > 0


def _within(
    library: Library, statements: Iterable[Statement], groups: Mapping[str, str]
) -> dict[str, str]:
    """For each position the group of the statement in or around which it stands."""
    places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for told in statements:
        if told.id in groups:
            places[told.article].append((told.start, told.end, groups[told.id]))
    found = {}
    for p in library.positions:
        for start, end, group in places[p.article]:
            if (start <= p.start and p.end <= end) or (p.start <= start and end <= p.end):
                found[p.id] = group
    return found


def _untangled(library: Library) -> list[Position]:
    """Positions in order, one of those that read the same words of a party in two ways."""
    kept: dict[str, list[Position]] = defaultdict(list)
    told = [p for p in library.positions if not is_commentary(library, p)]
    inner = _inner(told)
    ranked = sorted(
        told, key=lambda p: (p.id in inner, -p.confidence, not p.condition, library.order(p))
    )
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


def _inner(told: Iterable[Position]) -> set[str]:
    """Ids of those read within a longer one of the same words: "its demand" that it would drop."""
    by_party: dict[tuple[str, str], list[Position]] = defaultdict(list)
    for p in told:
        by_party[p.article, p.party].append(p)
    return {
        p.id
        for stands in by_party.values()
        for p in stands
        if any(
            o.start <= p.start and p.end <= o.end and p.issue in o.issue and p.issue != o.issue
            for o in stands
        )
    }
