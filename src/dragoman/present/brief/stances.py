"""Positions grouped by issue and party, with who reports them."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.knowledge.stances import stances
from dragoman.model.position import Position
from dragoman.present.brief.wanted import Issue, Movement, Stance
from dragoman.present.dates import after, first_day
from dragoman.present.ledgers.issues import OTHER, Agenda
from dragoman.present.ledgers.positions import stance_steps
from dragoman.present.library.catalogue import Library
from dragoman.present.library.likeness import is_clear
from dragoman.present.library.naming import Names
from dragoman.present.library.phrase import DEED, foremost, form_of, matter
from dragoman.present.library.tellers import is_party, teller
from dragoman.present.library.topics import telling
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import content_words

_ORDER = {s: n for n, s in enumerate(
    ("demands", "rejects", "conditional", "accepts", "offers", "undecided")
)}  # fmt: skip

# Rules by which a party tells what it is going to do.
_OWN = "positions.modal.own"
_GIVEN = "positions.verb."
_PAST = 60  # days before the coverage from which a stand is history


def positions(library: Library, main: Sequence[str]) -> tuple[Issue, ...]:
    """Every position by issue, those first on which the parties themselves say most.

    What names nothing but a party or the talks themselves ("the issues") is left to its article.
    """
    agenda = Agenda.of(library)
    issues: dict[str, list[list[Position]]] = defaultdict(list)
    called = content_words(" ".join(library.actors))
    for name, group in agenda.stands:
        known = is_party(library, group[0].party)
        if known and any(p.condition or telling(p.issue, called) for p in group):
            issues[name].append(group)
    moves = _moves(library, agenda)
    place = {name: at for at, name in enumerate(issues)}

    def rank(name: str) -> tuple[bool, bool, int, int]:
        ours = sum(library.side(group[0].party) in main for group in issues[name])
        return name == OTHER, not telling(name), -ours, place[name]

    return tuple(
        Issue(name, _by_party(library, issues[name], main, agenda.names), tuple(moves[name]))
        for name in sorted(issues, key=rank)
    )


def _moves(library: Library, agenda: Agenda) -> dict[str, list[Movement]]:
    """Where a party moved, by issue."""
    found: dict[str, list[Movement]] = defaultdict(list)
    for s in stance_steps(library, agenda):
        if s.movement:
            told = [library.by_id[i] for i in s.statements]
            found[s.issue].append(Movement(s, library.backing(told, s.origins)))
    return found


def _by_party(
    library: Library,
    groups: Sequence[Sequence[Position]],
    main: Sequence[str],
    names: Names,
) -> tuple[tuple[str, tuple[Stance, ...]], ...]:
    told: dict[str, list[Stance]] = defaultdict(list)
    for group in groups:
        told[library.party_of(group[0].party)].append(stance(library, group, names))
    place = {name: at for at, name in enumerate(main)}
    ranked = sorted(told, key=lambda p: (place.get(p, len(main)), -len(told[p]), p))
    return tuple((one_line(party), tuple(sorted(told[party], key=weight))) for party in ranked)


def weight(s: Stance) -> tuple[object, ...]:
    """Smaller is more: not history, understood alone, told by many, a demand before an offer."""
    return (
        s.past,
        not s.clear,
        -s.backing.origins,
        _ORDER[s.stance],
        -s.sure,
        s.day or "",
        s.issue,
    )


def stance(library: Library, group: Sequence[Position], names: Names) -> Stance:
    """One stand with all its reports, told by the surest."""
    best = foremost(library, group, names)
    party = library.party_of(best.party)
    told_by = library.side(best.according_to)
    days = [d for p in group if (d := p.date or library.published(p.article))]
    last = max(map(first_day, days), default="")
    return Stance(
        party=one_line(library.called(best.party)),
        stance=best.stance,
        issue=matter(library, best),
        condition=one_line(best.condition) if best.condition else None,
        by=teller(library, best.according_to, best.article),
        other_side=told_by is not None and told_by != party,
        day=min(days, default=None),
        clear=is_clear(best, names),
        sure=best.confidence,
        own=_is_own_deed(library, best),
        past=bool(last) and last < after(library.first_day or "", -_PAST),
        excerpt=library.told(best),
        backing=library.backing(group),
        vouched=best.according_to is None or told_by == party,
    )


def _is_own_deed(library: Library, p: Position) -> bool:
    """Whether a firm stand is on what the party itself will do: "we will answer any raid"."""
    told = p.rule.startswith(_OWN) and not p.rule.startswith(f"{_OWN}.cannot")
    vowed = p.rule.startswith(_GIVEN) and ".offers" in p.rule
    if vowed and p.stance == "rejects" and not stances().answers.isdisjoint(p.issue.split()):
        return True  # who vows revenge rejects what it is for
    firm = (told and p.stance in ("demands", "rejects")) or (vowed and p.stance == "demands")
    return firm and form_of(library, p) == DEED
