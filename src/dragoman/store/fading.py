"""How likely something that was open when it was reported is still open."""

from datetime import date

from dragoman.knowledge.openness import likely, odds_of, openness
from dragoman.model.group import Outlook

_DAY = 10  # characters of an ISO 8601 day
_OVER = ("happened", "cancelled")


def still(one: Outlook, last: str | None) -> float:
    """How likely something is open on the ISO 8601 day of the last article, 0 to 1.

    It fades from the day on which it was told last, what has a due day from that day on: then it
    mostly came about, or did not, and nobody says so. What is owed is owed still. What no day was
    set for and came about is open no more.
    """
    if one.status in _OVER:
        return one.likely if one.due else 0.0
    due = one.due.rpartition("/")[2] if one.due else None
    since = due or one.told
    if since is None or last is None or one.likely == 1:
        return one.likely
    try:
        days = date.fromisoformat(last[:_DAY]) - date.fromisoformat(since[:_DAY])
    except ValueError:
        return one.likely
    overdue = openness().overdue if due and days.days >= 0 and one.status != "not_done" else 0.0
    return likely(odds_of(one.likely) - overdue, days.days)
