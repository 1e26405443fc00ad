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


def test_what_was_announced_earlier_this_year_is_no_plan_of_now() -> None:
    words = "Norland announced earlier this year that it would close the lock to Sudania"
    report = Report("gazette", f"{words}.")
    report.event(words, "announcement", actors=BOTH[:1])
    assert not related(report).outlook


def test_such_ports_as_have_not_signed_are_not_waited_for() -> None:
    report = Report("gazette", "The ban holds for the ports that have not signed the pact.")
    report.event("that have not signed the pact", "signature", "not_done", actors=BOTH)
    assert not related(report).outlook
