"""The closed vocabularies of the record: every value that a field may take."""

from typing import Literal, get_args

QuoteKind = Literal["direct", "mixed", "indirect"]

EventKind = Literal[
    "talks",
    "meeting",
    "call",
    "visit",
    "proposal",
    "handover",
    "agreement",
    "signature",
    "exchange",
    "release",
    "ceasefire",
    "violation",
    "strike",
    "sanction",
    "aid",
    "mediation",
    "threat",
    "demand",
    "rejection",
    "announcement",
    "withdrawal",
    "election",
    "protest",
    "other",
]

PloverType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]

EventStatus = Literal[
    "happened",
    "scheduled",
    "proposed",
    "expected",
    "cancelled",
    "not_done",
    "denied",
    "conditional",
]

Stance = Literal["demands", "offers", "accepts", "rejects", "conditional", "undecided"]

DivergenceKind = Literal[
    "date",
    "number",
    "wording",
    "title",
    "attribution",
    "actor",
    "place",
    "status",
    "omission",
]

ActorType = Literal["person", "state", "organisation", "group"]

PublishedBasis = Literal["given", "text", "corpus"]

QUOTE_KINDS: tuple[QuoteKind, ...] = get_args(QuoteKind)
EVENT_KINDS: tuple[EventKind, ...] = get_args(EventKind)
PLOVER_TYPES: tuple[PloverType, ...] = get_args(PloverType)
EVENT_STATUSES: tuple[EventStatus, ...] = get_args(EventStatus)
STANCES: tuple[Stance, ...] = get_args(Stance)
DIVERGENCE_KINDS: tuple[DivergenceKind, ...] = get_args(DivergenceKind)
ACTOR_TYPES: tuple[ActorType, ...] = get_args(ActorType)
