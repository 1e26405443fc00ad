"""Ledgers: how positions, commitments, papers, figures and events develop over time.

Each is asked of a record here, and of a record laid out in its own file.
"""

from collections.abc import Callable
from typing import TypeVar

from dragoman.present.ledgers.claims import ClaimLine, claim_lines
from dragoman.present.ledgers.commitment_steps import CommitmentStep
from dragoman.present.ledgers.commitments import commitment_steps
from dragoman.present.ledgers.issues import Agenda
from dragoman.present.ledgers.life import LifeStep, life_steps
from dragoman.present.ledgers.paper_desk import PaperStep
from dragoman.present.ledgers.papers import paper_steps
from dragoman.present.ledgers.positions import StanceStep, stance_steps
from dragoman.present.library import Library
from dragoman.store import Record

__all__ = ["ClaimLine", "CommitmentStep", "LifeStep", "PaperStep", "StanceStep"]

T = TypeVar("T")


def _asked(rows: Callable[[Library], list[T]]) -> Callable[[Record], list[T]]:
    return lambda record: rows(Library(record))


claims = _asked(claim_lines)
commitments = _asked(commitment_steps)
lives = _asked(life_steps)
papers = _asked(paper_steps)
positions_over_time = _asked(lambda library: stance_steps(library, Agenda.of(library)))
