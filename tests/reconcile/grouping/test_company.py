"""What those whom two reports name say of their being one event."""

import pytest
from tests.reconcile.invented import Report, at_length, related, together

DAY = "2031-03-09"


@pytest.mark.parametrize(
    ("doer", "target", "one"), [("Norland", "Sudania", True), ("Sudania", "Norland", False)]
)
def test_an_attack_is_not_the_one_that_goes_the_other_way(
    doer: str, target: str, one: bool
) -> None:
    more = at_length("the ferry quay, which guns shelled")
    first = Report("gazette", f"Norland shelled the ferry quay. {more}")
    a = first.event(
        "shelled the ferry quay",
        "strike",
        actors=("Norland",),
        recipients=("Sudania",),
        date=DAY,
    )
    second = Report("herald", f"On Sunday guns shelled a quay. {more}")
    b = second.event(
        "guns shelled a quay", "strike", actors=(doer,), recipients=(target,), date=DAY
    )
    assert together(related(first, second).same_event, a, b) is one
