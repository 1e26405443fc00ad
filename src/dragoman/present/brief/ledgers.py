"""Commitments and papers of a brief: the steps of the ledgers as lines with their sources."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from dragoman.model.event import Event
from dragoman.model.findings import Statement
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.present.brief.nouns import Ledger, Point
from dragoman.present.ledgers.commitment_steps import CommitmentStep
from dragoman.present.ledgers.commitments import commitment_steps
from dragoman.present.ledgers.paper_desk import PaperStep
from dragoman.present.ledgers.papers import paper_steps
from dragoman.present.library import Library
from dragoman.present.library.excerpts import DEEP
from dragoman.present.library.observers import is_observer
from dragoman.present.library.proof import Excerpt
from dragoman.present.safe import one_line
from dragoman.reconcile.disputes.told import listed

BROKEN = "said to be broken"  # what a report calls a breach, the other side mostly denies
DISOWNED = "acceptance denied"  # that somebody agreed is denied, not what he agreed to
_TERMS = "terms"
_ANSWERS = frozenset(("accepted", "refused"))  # steps of those to whom a paper goes


def commitments(library: Library) -> tuple[Ledger, ...]:
    """Each kind of commitment with its steps by day; one that is only said to be broken is none."""
    found = []
    for name, steps in groupby(commitment_steps(library), key=lambda s: s.commitment):
        points = tuple(_kept(library, step) for step in steps)
        if any(p.label != BROKEN for p in points):
            found.append(Ledger(name, points))
    return tuple(found)


def _kept(library: Library, step: CommitmentStep) -> Point:
    label = BROKEN if step.step == "broken" else step.step
    told = [library.by_id[i] for i in step.statements]
    agreed = sum(isinstance(s, Event) and s.kind == "agreement" for s in told)
    if label == "denied" and 2 * agreed > len(told):
        label = DISOWNED
    return _point(library, label, step, step.by, step.by)


def papers(library: Library) -> tuple[Ledger, ...]:
    """Every paper with what became of it and its terms, by what it is called and whose it is."""
    return tuple(
        Ledger(f"{paper}, {whose}", tuple(_given(library, step) for step in steps))
        for (paper, whose), steps in groupby(paper_steps(library), key=lambda s: (s.paper, s.whose))
    )


def _given(library: Library, step: PaperStep) -> Point:
    who = step.to if step.step in _ANSWERS else ()
    return _point(library, step.step, step, who, (step.whose, *step.to))


def told_widely(ledgers: Iterable[Ledger]) -> tuple[Ledger, ...]:
    """What is left of ledgers in a heap of unrelated stories: the steps that several sources tell.

    With no parties to hold it to, what one source calls a release or a paper may be anything.
    """
    kept = [
        Ledger(found.name, tuple(p for p in found.points if p.backing.origins > 1))
        for found in ledgers
    ]
    return tuple(ledger for ledger in kept if ledger.points)


def _point(
    library: Library,
    label: str,
    step: CommitmentStep | PaperStep,
    who: Sequence[str],
    names: Iterable[str],
) -> Point:
    told = [library.by_id[i] for i in step.statements]
    shown = _spoken(library, told, step.words)
    # Terms stand in one sentence, all of them: each is told alone.
    alone = Excerpt("", step.words, "", shown.article) if label == _TERMS else None
    return Point(
        label=label,
        day=step.day or step.reported,
        who=listed(who),
        excerpt=alone or library.told(shown),
        backing=library.backing(told, step.origins, [_dating(told, step.day)]),
        by=_teller(shown, step),
        names=tuple(names),
        sides=library.sides(names),
    )


def _dating(told: Iterable[Statement], day: str | None) -> list[Statement]:
    """Those of the reports that give the day."""
    dated = (s for s in told if isinstance(s, Event | Position | Quote))
    return [s for s in dated if day and s.date == day]


def _spoken(library: Library, told: Sequence[Statement], words: str) -> Statement:
    """The statement that tells a step: the step's own, unless another opens its sentence.

    What somebody says who watches or speaks for no party takes no other's place.
    """

    def merit(s: Statement) -> tuple[bool, int]:
        issue = s.issue if isinstance(s, Position) else s.evidence
        by = s.according_to if isinstance(s, Event | Position) else None
        unbound = by is not None and library.side(by) is None
        near = len(library.told(s).before) <= DEEP and not unbound and not is_observer(library, by)
        return near, len(issue) if words.startswith(" ".join(issue.split())) else 0

    return max(told, key=merit)


def _teller(shown: Statement, step: CommitmentStep | PaperStep) -> str | None:
    by = shown.according_to if isinstance(shown, Event | Position) else step.according_to
    return one_line(by) if by else None
