"""Who wants what: positions drawn together by issue and party, with who says so."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from dragoman.model.position import Position
from dragoman.present.brief.library import Library
from dragoman.present.brief.nouns import Issue, Stance
from dragoman.present.brief.topics import topics
from dragoman.present.safe import one_line
from dragoman.reconcile.wording import content_words

OTHER = "other matters"


def parties(library: Library) -> tuple[str, ...]:
    """The parties of the negotiation: who takes most positions and acts most, two or three."""
    counts: Counter[str] = Counter()
    outlets = {(a.outlet or "").casefold() for a in library.articles.values()}
    for position in library.positions:
        if party := library.side(position.party):
            counts[party] += 3
    for event in library.events:
        for name in (*event.actors, *event.recipients):
            if party := library.side(name):
                counts[party] += 1
    ranked = sorted((-n, name) for name, n in counts.items() if name.casefold() not in outlets)
    if len(ranked) < 3:
        return tuple(one_line(name) for _, name in ranked)
    third = 3 if 10 * ranked[2][0] <= 7 * ranked[1][0] else 2
    return tuple(one_line(name) for _, name in ranked[:third])


def positions(library: Library, main: Sequence[str]) -> tuple[Issue, ...]:
    """Every position by issue, those first on which the parties themselves say most."""
    merged = _merged(library)
    names, of = topics([group[0].issue for group in merged], library.actors)
    issues: dict[int, list[list[Position]]] = defaultdict(list)
    for group, number in zip(merged, of, strict=True):
        issues[number].append(group)

    def rank(n: int) -> tuple[bool, int, int]:
        ours = sum(library.side(group[0].party) in main for group in issues[n])
        return n < 0, -ours, n

    return tuple(
        Issue(one_line(names[n]) if n >= 0 else OTHER, _by_party(library, issues[n], main))
        for n in sorted(issues, key=rank)
    )


def _merged(library: Library) -> list[list[Position]]:
    """Positions that say the same of the same party, whoever reports them."""
    groups: dict[tuple[object, ...], list[Position]] = defaultdict(list)
    for p in sorted(library.positions, key=library.order):
        words = content_words(p.issue)
        groups[p.party, p.stance, words or p.issue, bool(p.condition)].append(p)
    return list(groups.values())


def _by_party(
    library: Library, groups: Sequence[Sequence[Position]], main: Sequence[str]
) -> tuple[tuple[str, tuple[Stance, ...]], ...]:
    told: dict[str, list[Stance]] = defaultdict(list)
    for group in groups:
        told[library.side(group[0].party) or group[0].party].append(stance(library, group))
    place = {name: at for at, name in enumerate(main)}
    ranked = sorted(told, key=lambda p: (place.get(p, len(main)), -len(told[p]), p))
    return tuple(
        (
            one_line(party),
            tuple(sorted(told[party], key=lambda s: (-s.backing.origins, s.day or ""))),
        )
        for party in ranked
    )


def stance(library: Library, group: Sequence[Position]) -> Stance:
    """One stand with all its reports, told by the surest."""
    best = max(group, key=lambda p: (p.confidence, bool(p.according_to), -library.place[p.article]))
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
        excerpt=library.told(best),
        backing=library.backing(group),
    )
