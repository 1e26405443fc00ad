"""The count: what a number was found to count, before it becomes a statement."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: `unit`, `of`, the rule that read it, and how far its words reach.

    `unit` is None where the noun has to come from the context ("31 in a school").
    """

    unit: str | None
    of: str | None
    rule: str
    start: int
    end: int
