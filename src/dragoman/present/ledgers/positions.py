"""Positions over time: where each party stood on each issue, and the steps at which it moved."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.model.position import Position
from dragoman.present.dates import first_day
from dragoman.present.ledgers.issues import OTHER, Agenda
from dragoman.present.ledgers.movement import Move, Stood, moved, told_movement
from dragoman.present.ledgers.proof import rest
from dragoman.present.ledgers.story import Story
from dragoman.present.library.catalogue import Library
from dragoman.present.library.likeness import is_clear
from dragoman.present.library.naming import Names
from dragoman.present.library.phrase import matter
from dragoman.present.library.tellers import is_party, teller
from dragoman.present.safe import one_line

_ALONE = 0.6  # confidence under which what one origin tells is kept out of the ledger


@dataclass(frozen=True, slots=True)
class StanceStep:
    """A party's stand on an issue from a day on, and how it differs from the one before.

    `wants` is the matter in the words of the text, `day` the first ISO 8601 day it was taken or
    told, `movement` what changed since the party's last stand on the same thing (None where
    nothing did) and `before` the first day of that one. `statements` and `articles` are ids,
    `origins` the independent ones.
    """

    issue: str
    party: str
    day: str | None
    stance: str
    wants: str
    condition: str | None
    according_to: str | None
    movement: str | None
    before: str | None
    statements: tuple[str, ...]
    articles: tuple[str, ...]
    origins: int


def stance_steps(library: Library, agenda: Agenda) -> list[StanceStep]:
    """Every clear stand by issue and party in the order of days, the issues told most first."""
    kept: dict[str, list[list[Position]]] = defaultdict(list)
    story = Story(library)
    for issue, group in agenda.stands:
        if _tells(story, group, agenda.names):
            kept[issue].append(group)
    ranked = sorted(kept, key=lambda issue: (issue == OTHER, -_told(library, kept[issue]), issue))
    return [step for issue in ranked for step in _steps(library, issue, kept[issue], agenda.names)]


def _tells(story: Story, group: Sequence[Position], names: Names) -> bool:
    """Whether a stand is understood alone, and told by several or by a good rule."""
    sure = max(p.confidence for p in group) >= _ALONE
    articles = {p.article for p in group}
    if not is_party(story.library, group[0].party):
        return False
    several = story.library.independent(articles) > 1
    own = story.holds(group[0].party) or any(story.names(p.issue) for p in group)
    return (several or (sure and own and story.tells(articles))) and any(
        is_clear(p, names) or told_movement(p) for p in group
    )


def _told(library: Library, groups: Sequence[Sequence[Position]]) -> int:
    return len({(library.party_of(p.party), p.article) for group in groups for p in group})


def _steps(
    library: Library, issue: str, groups: Sequence[Sequence[Position]], names: Names
) -> Iterator[StanceStep]:
    by_party: dict[str, list[Stood]] = defaultdict(list)
    for group in groups:
        by_party[library.party_of(group[0].party)].append(Stood.of(library, group, names))
    for party in sorted(by_party, key=lambda p: (-len(by_party[p]), p)):
        stands = sorted(by_party[party], key=lambda s: (s.first is None, s.first or "", s.place))
        for at, stood in enumerate(stands):
            yield _step(library, issue, party, stood, moved(library, stands[:at], stood))


def _step(library: Library, issue: str, party: str, stood: Stood, move: Move) -> StanceStep:
    best = replace(stood.best, party=party)
    return StanceStep(
        issue,
        one_line(party),
        first_day(stood.first) or None,
        best.stance,
        matter(library, best),
        one_line(best.condition) if best.condition else None,
        teller(library, best.according_to, best.article),
        move.told,
        move.before,
        *rest(library, stood.group),
    )
