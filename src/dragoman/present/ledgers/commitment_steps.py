"""The steps of a commitment, each told once and in the order in which they were taken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.present.ledgers.proof import overlap
from dragoman.present.library.catalogue import Library

# Steps that stand at their own day; the others at the day they were told.
_PAST = frozenset(
    (
        "accepted", "agreed", "in force", "carried out", "delivered", "broken", "refused",
        "demanded", "on a condition",
    )
)  # fmt: skip
_WANTED = frozenset(("proposed", "demanded"))
_ANSWERS = frozenset(("accepted", "refused", "on a condition", "agreed"))
_PLAIN = "agreement"  # what is agreed on is told by another kind where one names it


@dataclass(frozen=True, slots=True)
class CommitmentStep:
    """One step in the life of a commitment.

    `step` is proposed, demanded, accepted, refused, on a condition, agreed, set, expected, in
    force, carried out, delivered, broken, denied, called off or not done; `by` whose step it is
    (of "broken": who is said to break it; of "denied": who denies), `according_to` who says so,
    `day` the ISO 8601 day of the step or for which it is set, `reported` the day it was first told,
    `scope` the words that bound it ("30-day", "full", "in the border district"), `words` those of
    the text.
    """

    commitment: str
    step: str
    by: tuple[str, ...]
    according_to: str | None
    day: str | None
    reported: str | None
    scope: str | None
    words: str
    statements: tuple[str, ...]
    articles: tuple[str, ...]
    origins: int


def unrepeated(
    library: Library, rows: Mapping[str, Sequence[CommitmentStep]]
) -> Iterator[list[CommitmentStep]]:
    """The steps of each commitment in order, without those that another's words tell already."""
    named = [step for name, steps in rows.items() if name != _PLAIN for step in steps]
    for name, steps in rows.items():
        kept = steps
        if name == _PLAIN:
            kept = [s for s in steps if not any(_tells(library, other, s) for other in named)]
        yield sorted(_once(kept), key=_place)


def _tells(library: Library, other: CommitmentStep, row: CommitmentStep) -> bool:
    """Whether a named commitment's step is a plain agreement's: the same, in the same sentences."""
    if (other.step, set(other.by)) != (row.step, set(row.by)):
        return False
    inside = [library.by_id[i] for i in row.statements]
    around = [library.by_id[i] for i in other.statements]
    met = {s.article for s in inside if any(overlap(s, t) for t in around)}
    within = row.step == "denied" and set(row.articles) <= set(other.articles)
    return within or len(met) * 2 > len(row.articles)


def _once(rows: Sequence[CommitmentStep]) -> list[CommitmentStep]:
    """Each step once: of several parties that one text tells together, and of the fuller report."""
    joined: dict[tuple[object, ...], CommitmentStep] = {}
    for row in rows:
        key = (row.step, row.day, row.words, row.articles)
        joined[key] = _joint(joined[key], row) if key in joined else row
    kept: list[CommitmentStep] = []
    ranked = sorted(joined.values(), key=lambda r: (-r.origins, r.day is None, -len(r.statements)))
    for row in ranked:
        if not any(_covers(other, row) for other in kept):
            kept.append(row)
    return kept


def _joint(one: CommitmentStep, other: CommitmentStep) -> CommitmentStep:
    by = tuple(dict.fromkeys((*one.by, *other.by)))
    step = "agreed" if one.step == "accepted" and len(by) > 1 else one.step
    statements = tuple(dict.fromkeys((*one.statements, *other.statements)))
    return replace(one, by=by, step=step, statements=statements)


def _covers(one: CommitmentStep, row: CommitmentStep) -> bool:
    same = one.step == row.step and set(row.by) <= set(one.by)
    days = row.day is None or row.day == one.day
    return same and days and set(row.articles) <= set(one.articles)


def _place(row: CommitmentStep) -> tuple[object, ...]:
    past = row.step in _PAST and row.day is not None
    day = (row.day if past else row.reported or row.day) or ""
    return not day, day[:10], _first(row.step), row.articles, row.step, row.words


def _first(step: str) -> int:
    """Of one day, what is wanted comes before the answer, the answer before what is done."""
    return 0 if step in _WANTED else 1 if step in _ANSWERS else 2
