"""What a rule makes of a match: a time expression that tense and context have yet to settle."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """A time expression on the way.

    `value` is set where the words alone settle it; else `steps` lead from an anchor to it, with
    "?" for a direction that tense has to give. `focus` names the anchor where it is another
    expression of the text ("day", "quarter", "year"), not the dateline. `grain` says what is
    named: day, clock, part, week, month, quarter, season, year, span or word.
    """

    start: int
    end: int
    type: str
    grain: str
    value: str | None = None
    steps: tuple[str, ...] = ()
    focus: str | None = None
    mod: str | None = None
