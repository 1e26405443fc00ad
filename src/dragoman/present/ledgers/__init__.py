"""Ledgers: how positions, commitments, papers, figures and events develop over time."""

from dragoman.present.ledgers.claims import ClaimLine, claims
from dragoman.present.ledgers.commitment_steps import CommitmentStep
from dragoman.present.ledgers.commitments import commitments
from dragoman.present.ledgers.life import LifeStep, lives
from dragoman.present.ledgers.paper_desk import PaperStep
from dragoman.present.ledgers.papers import papers
from dragoman.present.ledgers.positions import StanceStep, positions_over_time

__all__ = [
    "ClaimLine",
    "CommitmentStep",
    "LifeStep",
    "PaperStep",
    "StanceStep",
    "claims",
    "commitments",
    "lives",
    "papers",
    "positions_over_time",
]
