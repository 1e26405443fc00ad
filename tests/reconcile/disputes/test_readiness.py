"""What reconciliation promises of a side that says it would settle and is said to refuse."""

import pytest
from tests.reconcile.invented import Report, related

from dragoman.model.group import Divergence

READY = "Norland is ready to sign an agreement on the ferries"


def status(*reports: Report) -> list[Divergence]:
    found = related(*reports).divergences
    return [d for d in found if d.kind == "status"]


def ready(words: str = READY, day: str = "2031-03-10") -> Report:
    report = Report("gazette", f"Norland and Sudania argued. {words}, the mayor said.", day)
    report.position(words, "Norland", "sign an agreement on the ferries", "offers")
    return report


def unwilling(words: str, day: str = "2031-03-10") -> Report:
    return Report("herald", f"Norland and Sudania argued. {words}", day)


@pytest.mark.parametrize(
    "words",
    [
        "Norland refused to negotiate on the ferries.",
        "The truce was rejected by Norland, and the talks ended.",
    ],
)
def test_a_side_that_is_ready_here_and_unwilling_there_is_disputed(words: str) -> None:
    (found,) = status(ready(), unwilling(words))
    assert found.about == "whether Norland is ready to settle"
    assert {v.says for v in found.values} == {"ready", "unwilling"}


def test_a_breach_is_no_refusal_to_settle() -> None:
    assert not status(ready(), unwilling("Norland broke the ceasefire at Port Vell."))


def test_the_other_side_may_refuse_without_dispute() -> None:
    assert not status(ready(), unwilling("Sudania refused to negotiate on the ferries."))


def test_a_side_may_come_round_weeks_later() -> None:
    refused = unwilling("Norland refused to negotiate on the ferries.")
    assert not status(ready(day="2031-04-20"), refused)
