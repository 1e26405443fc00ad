"""The figure: a quantity that circulates in the coverage, with who claims it."""

from dataclasses import dataclass

from dragoman.model.timex import Timex


@dataclass(frozen=True, slots=True)
class Figure:
    """One report of a number that matters to the story.

    `value` is the number as reported (the lower end of a closed range, None for an open one). `low`
    and `high` are the bounds of a range. `qualifier` is a hedge ("about", "more than", "up to", "at
    least"), `unit` is what is counted ("sailors", "days", "USD"), and `of` says whose or which
    ("Norland sailors killed or wounded").
    """

    article: str
    start: int
    end: int
    evidence: str
    value: float | None
    unit: str
    rule: str
    low: float | None = None
    high: float | None = None
    qualifier: str | None = None
    of: str | None = None
    according_to: str | None = None
    when: Timex | None = None
    confidence: float = 0.0
    id: str = ""

    def __post_init__(self) -> None:
        """Hold whole numbers as floats too: a figure must not depend on how it was read back."""
        for name in ("value", "low", "high"):
            number = getattr(self, name)
            if number is not None:
                object.__setattr__(self, name, float(number))

    @property
    def as_of(self) -> str | None:
        """The ISO 8601 day or interval the figure holds for, None where not settled."""
        return self.when.date if self.when else None
