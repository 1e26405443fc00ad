"""What reconciliation promises of what later reports answer."""

from tests.reconcile.invented import Report, related

BOTH = ("Norland", "Sudania")


def test_talks_set_for_a_month_to_come_are_not_answered_by_talks_before_it() -> None:
    first = "Talks of Norland and Sudania on the nets are set to begin in July"
    report = Report("gazette", f"{first}. Norland and Sudania held talks about eels.")
    dates = {"date": "2031-07-01/2031-07-31"}
    report.event(first, "talks", "scheduled", actors=BOTH, **dates)
    later = Report("herald", "Norland and Sudania held talks about eels.", "2031-03-12")
    later.event("Norland and Sudania held talks about eels", "talks", actors=BOTH)
    (thing,) = related(report, later).outlook
    assert (thing.status, thing.due) == ("scheduled", "2031-07-01/2031-07-31")
