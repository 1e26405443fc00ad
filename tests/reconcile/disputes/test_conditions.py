"""What reconciliation promises of a side that would talk on no conditions, and sets some."""

import pytest
from tests.reconcile.invented import Report, related

from dragoman.model.group import Divergence

LEAD = "Norland and Sudania argued over the docks of Port Vell."
FREE = "resume talks on the docks without preconditions"
TERMS = ("Sudania leave the docks", "the ferry fee fall")
LIST = f"Norland repeated its terms: that {TERMS[0]} and {TERMS[1]}."


def status(*reports: Report) -> list[Divergence]:
    found = related(*reports).divergences
    return [d for d in found if d.kind == "status"]


def offering(issue: str = FREE, stance: str = "offers", more: str = "") -> Report:
    report = Report("gazette", f"{LEAD} Norland wants to {issue}. {more}", "2031-03-10")
    report.position(f"Norland wants to {issue}", "Norland", issue, stance)
    return report


def setting(report: Report, party: str = "Norland") -> Report:
    for words in TERMS:
        report.position(words, party, words, "demands")
    return report


def elsewhere(party: str = "Norland", day: str = "2031-03-10") -> Report:
    return setting(Report("herald", f"{LEAD} {LIST}", day), party)


def test_no_conditions_here_and_a_list_of_them_there_are_a_divergence_of_status() -> None:
    (found,) = status(offering(), elsewhere())
    assert found.about == "on what conditions Norland talks"
    assert {v.says for v in found.values} == {"none", "some"}


def test_one_article_may_tell_both() -> None:
    (found,) = status(setting(offering(more=LIST)))
    assert [v.article for v in found.values] == ["gazette", "gazette"]


@pytest.mark.parametrize(
    ("issue", "stance"),
    [
        ("resume talks on the docks", "offers"),
        ("see talks without preconditions", "demands"),
        ("see an unconditional surrender", "offers"),
    ],
)
def test_other_offers_and_what_is_asked_of_others_are_no_talks_without_conditions(
    issue: str, stance: str
) -> None:
    assert not status(offering(issue, stance), elsewhere())


def test_the_conditions_of_the_other_side_contradict_nothing() -> None:
    assert not status(offering(), elsewhere("Sudania"))


def test_a_side_may_set_conditions_weeks_later() -> None:
    assert not status(offering(), elsewhere(day="2031-04-20"))
