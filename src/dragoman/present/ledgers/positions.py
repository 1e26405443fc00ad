"""Positions over time: where each party stood on each issue, and the steps at which it moved."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.model.position import Position
from dragoman.present.brief.library import Library
from dragoman.present.brief.likeness import is_clear, merged
from dragoman.present.brief.naming import Names
from dragoman.present.brief.stances import OTHER
from dragoman.present.brief.topics import telling, topics
from dragoman.present.dates import first_day
from dragoman.present.ledgers.matters import commitment_of
from dragoman.present.ledgers.movement import Stood, moved, told_movement
from dragoman.present.ledgers.parties import party_of
from dragoman.present.ledgers.proof import by_article, rest
from dragoman.present.ledgers.story import Story
from dragoman.present.safe import one_line
from dragoman.store import Record

_ALONE = 0.6  # confidence under which what one origin tells is kept out of the ledger
_NAMED = ("person", "state")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class StanceStep:
    """A party's stand on an issue from a day on, and how it differs from the one before.

    `wants` is the matter in the words of the text, `day` the first ISO 8601 day it was taken or
    told, `movement` what changed since the party's last stand on the same thing (None where
    nothing did). `statements` and `articles` are ids, `origins` the independent ones.
    """

    issue: str
    party: str
    day: str | None
    stance: str
    wants: str
    condition: str | None
    according_to: str | None
    movement: str | None
    statements: tuple[str, ...]
    articles: tuple[str, ...]
    origins: int


def positions_over_time(record: Record) -> list[StanceStep]:
    """Every clear stand by issue and party in the order of days, the issues told most first."""
    library = Library(record)
    kept: dict[str, list[list[Position]]] = defaultdict(list)
    story = Story(library)
    groups = merged(library)
    names = _names(library, [_phrase(group) for group in groups])
    parts = [p for group in groups for p in _parts(group) if _tells(story, p, names)]
    for issue, group in _by_issue(library, parts, names):
        kept[issue].append(group)
    ranked = sorted(kept, key=lambda issue: (issue == OTHER, -_told(library, kept[issue]), issue))
    return [step for issue in ranked for step in _steps(library, issue, kept[issue], names)]


def _by_issue(
    library: Library, found: Sequence[list[Position]], names: Names
) -> Iterator[tuple[str, list[Position]]]:
    """Each stand with its issue: the commitment that it turns on, else the topic it shares."""
    near = by_article(library.events)
    others = []
    for group in found:
        if (of := commitment_of(group, near)) and of.name != "agreement":
            yield of.name, group
        else:
            others.append(group)
    barred = tuple(_barred(library))
    left = []
    for issue, group in _topics(others, barred, names):
        if issue is None:
            left.append(group)
        else:
            yield issue, group
    # What shares no noun may still share a word: "to enrich uranium", "uranium enrichment".
    for issue, group in _topics(left, barred, None):
        yield issue or OTHER, group


def _topics(
    groups: Sequence[list[Position]], barred: Sequence[str], names: Names | None
) -> Iterator[tuple[str | None, list[Position]]]:
    """Each stand with the topic that it shares with another, None where it shares none."""
    called, numbers = topics([_phrase(group) for group in groups], barred, names)
    for group, number in zip(groups, numbers, strict=True):
        fit = number >= 0 and telling(called[number])
        yield (one_line(called[number]) if fit else None), group


def _phrase(group: Sequence[Position]) -> str:
    return min((p.issue for p in group), key=len)


def _names(library: Library, phrases: Sequence[str]) -> Names:
    words = {w.strip(".,;:") for phrase in phrases for w in phrase.split()}
    return Names((a.text for a in library.articles.values()), words)


def _barred(library: Library) -> Iterator[str]:
    """Names of people and states: no issue turns on them."""
    for actor in library.actors.values():
        if actor.type in _NAMED:
            yield actor.name
            yield from actor.aliases if actor.type == "state" else ()


def _parts(group: Sequence[Position]) -> list[list[Position]]:
    """The reports of one stand, those apart that give other numbers: "30 days" is not "60"."""
    parts: list[tuple[frozenset[str], list[Position]]] = []
    for p in group:
        numbers = frozenset(_NUMBER.findall(f"{p.issue} {p.condition or ''}"))
        for at, (known, part) in enumerate(parts):
            if not numbers or not known or numbers & known:
                part.append(p)
                parts[at] = (known | numbers, part)
                break
        else:
            parts.append((numbers, [p]))
    return [part for _, part in parts]


def _tells(story: Story, group: Sequence[Position], names: Names) -> bool:
    """Whether a stand is understood alone, and told by several or by a good rule."""
    sure = max(p.confidence for p in group) >= _ALONE
    articles = {p.article for p in group}
    several = story.library.independent(articles) > 1
    return (several or (sure and story.tells(articles))) and any(
        is_clear(p, names) or told_movement(p) for p in group
    )


def _told(library: Library, groups: Sequence[Sequence[Position]]) -> int:
    return len({(party_of(library, p.party), p.article) for group in groups for p in group})


def _steps(
    library: Library, issue: str, groups: Sequence[Sequence[Position]], names: Names
) -> Iterator[StanceStep]:
    by_party: dict[str, list[Stood]] = defaultdict(list)
    for group in groups:
        by_party[party_of(library, group[0].party)].append(Stood.of(library, group, names))
    for party in sorted(by_party, key=lambda p: (-len(by_party[p]), p)):
        stands = sorted(by_party[party], key=lambda s: (s.first is None, s.first or "", s.place))
        for at, stood in enumerate(stands):
            yield _step(library, issue, party, stood, moved(library, stands[:at], stood))


def _step(
    library: Library, issue: str, party: str, stood: Stood, movement: str | None
) -> StanceStep:
    best = replace(stood.best, party=party)
    return StanceStep(
        issue,
        one_line(party),
        first_day(stood.first),
        best.stance,
        one_line(best.issue),
        one_line(best.condition) if best.condition else None,
        one_line(best.according_to) if best.according_to else None,
        movement,
        *rest(library, stood.group),
    )
