"""How likely something that was open when it was reported is still open."""

from datetime import date

from dragoman.knowledge.openness import likely, odds_of
from dragoman.model.group import Outlook

_DAY = 10  # characters of an ISO 8601 day


def still(one: Outlook, last: str | None) -> float:
    """How likely something is open on the ISO 8601 day of the last article, 0 to 1."""
    if one.told is None or last is None or one.likely == 1:
        return one.likely
    try:
        days = date.fromisoformat(last[:_DAY]) - date.fromisoformat(one.told)
    except ValueError:
        return one.likely
    return likely(odds_of(one.likely), days.days)
