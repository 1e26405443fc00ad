"""Clauses in spaCy's parse: who does what to whom, in which mood, and how far each reaches."""

from dragoman.extract.clause.expecting import is_expected
from dragoman.extract.clause.force import (
    Force,
    Tense,
    condition,
    force,
    in_condition,
    in_question,
    is_foreseen,
    is_past_perfect,
    modal,
    negated,
    raiser,
    yet_to,
)
from dragoman.extract.clause.phrases import (
    circumstance,
    governor,
    is_gerund_object,
    is_joined,
    is_verbal,
    possessors,
    prepositional,
    spread,
)
from dragoman.extract.clause.roles import (
    agents,
    indirect,
    is_passive,
    lends_agent,
    patients,
    writer,
)
from dragoman.extract.clause.spans import (
    clause_span,
    noun_span,
)
from dragoman.extract.clause.subjects import subjects

__all__ = [
    "Force",
    "Tense",
    "agents",
    "circumstance",
    "clause_span",
    "condition",
    "force",
    "governor",
    "in_condition",
    "in_question",
    "indirect",
    "is_expected",
    "is_foreseen",
    "is_gerund_object",
    "is_joined",
    "is_passive",
    "is_past_perfect",
    "is_verbal",
    "lends_agent",
    "modal",
    "negated",
    "noun_span",
    "patients",
    "possessors",
    "prepositional",
    "raiser",
    "spread",
    "subjects",
    "writer",
    "yet_to",
]
