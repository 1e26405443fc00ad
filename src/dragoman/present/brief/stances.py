"""Who wants what: positions drawn together by issue and party, with who says so."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from dragoman.model.position import Position
from dragoman.present.brief.library import Library
from dragoman.present.brief.likeness import is_clear, merged
from dragoman.present.brief.naming import Names
from dragoman.present.brief.nouns import Issue, Stance
from dragoman.present.brief.topics import telling, topics
from dragoman.present.safe import one_line

OTHER = "other matters"
_ORDER = {s: n for n, s in enumerate(
    ("demands", "rejects", "conditional", "accepts", "offers", "undecided")
)}  # fmt: skip
_NAMED = ("person", "state")  # groups are called by common nouns, which may be an issue's
_HEAP = 10  # articles; of fewer, any two parties may be the story
_DIFFUSE = 0.3  # share of the articles that must tell of both leading parties to be one story


def parties(library: Library) -> tuple[str, ...]:
    """The parties of the negotiation: who takes most positions and acts most, two or three.

    None where the articles are about many things: few of them tell of both that lead.
    """
    counts: Counter[str] = Counter()
    told: dict[str, set[str]] = defaultdict(set)
    outlets = {(a.outlet or "").casefold() for a in library.articles.values()}
    for position in library.positions:
        if party := library.side(position.party):
            counts[party] += 3
            told[party].add(position.article)
    for event in library.events:
        for name in (*event.actors, *event.recipients):
            if party := library.side(name):
                counts[party] += 1
                told[party].add(event.article)
    ranked = sorted((-n, name) for name, n in counts.items() if name.casefold() not in outlets)
    names = [name for _, name in ranked]
    if len(library.articles) > _HEAP and len(names) > 1:
        both = told[names[0]] & told[names[1]]
        if len(both) < _DIFFUSE * len(library.articles):
            return ()
    third = 3 if len(ranked) > 2 and 10 * ranked[2][0] <= 7 * ranked[1][0] else 2
    return tuple(one_line(name) for name in names[:third])


def positions(library: Library, main: Sequence[str]) -> tuple[Issue, ...]:
    """Every position by issue, those first on which the parties themselves say most."""
    groups = merged(library)
    phrases = [min((p.issue for p in group), key=len) for group in groups]
    words = {w.strip(".,;:") for phrase in phrases for w in phrase.split()}
    names = Names((a.text for a in library.articles.values()), words)
    known = (
        name
        for actor in library.actors.values()
        if actor.type in _NAMED
        for name in (actor.name, *(actor.aliases if actor.type == "state" else ()))
    )
    called, of = topics(phrases, known, names)
    issues: dict[int, list[list[Position]]] = defaultdict(list)
    for group, number in zip(groups, of, strict=True):
        issues[number].append(group)

    def rank(n: int) -> tuple[bool, bool, int, int]:
        ours = sum(library.side(group[0].party) in main for group in issues[n])
        return n < 0, n >= 0 and not telling(called[n]), -ours, n

    return tuple(
        Issue(one_line(called[n]) if n >= 0 else OTHER, _by_party(library, issues[n], main, names))
        for n in sorted(issues, key=rank)
    )


def _by_party(
    library: Library,
    groups: Sequence[Sequence[Position]],
    main: Sequence[str],
    names: Names,
) -> tuple[tuple[str, tuple[Stance, ...]], ...]:
    told: dict[str, list[Stance]] = defaultdict(list)
    for group in groups:
        told[library.side(group[0].party) or group[0].party].append(stance(library, group, names))
    place = {name: at for at, name in enumerate(main)}
    ranked = sorted(told, key=lambda p: (place.get(p, len(main)), -len(told[p]), p))
    return tuple((one_line(party), tuple(sorted(told[party], key=weight))) for party in ranked)


def weight(s: Stance) -> tuple[object, ...]:
    """Smaller is more: to be understood alone, told by many, a demand before a vague offer."""
    return (not s.clear, -s.backing.origins, _ORDER[s.stance], -s.sure, s.day or "", s.issue)


def stance(library: Library, group: Sequence[Position], names: Names) -> Stance:
    """One stand with all its reports, told by the surest."""
    best = max(
        group,
        key=lambda p: (
            is_clear(p), p.confidence, bool(p.according_to), -library.place[p.article]
        ),
    )  # fmt: skip
    party = library.side(best.party) or best.party
    teller = library.side(best.according_to)
    days = [d for p in group if (d := p.date or library.published(p.article))]
    return Stance(
        party=one_line(best.party),
        stance=best.stance,
        issue=one_line(best.issue),
        condition=one_line(best.condition) if best.condition else None,
        by=one_line(best.according_to) if best.according_to else None,
        other_side=teller is not None and teller != party,
        day=min(days, default=None),
        clear=is_clear(best, names),
        sure=best.confidence,
        excerpt=library.told(best),
        backing=library.backing(group),
    )
