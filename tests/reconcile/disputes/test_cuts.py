"""What reconciliation promises of a condition that one outlet cuts off from somebody's words."""

import pytest
from tests.reconcile.invented import Report, related

SHORT = "we shall always keep the lamps of the old harbour lit"


def omitted(words: str) -> bool:
    one, other = (
        Report("gazette", f"“{SHORT}”, said Teran."),
        Report("herald", f"“{words}”, she said."),
    )
    one.quote(SHORT, "Ilva Teran", speaker_text="Teran")
    other.quote(words, "Ilva Teran", speaker_text="she")
    found = related(one, other).divergences
    return any(d.kind == "omission" for d in found)


@pytest.mark.parametrize(
    ("words", "is_cut"),
    [
        (f"{SHORT}, if the pilots pay for the oil", True),
        (f"if the pilots pay for the oil, {SHORT}", True),
        (f"{SHORT}, and dial the horns down a little if we can", False),
    ],
)
def test_a_condition_right_behind_the_words_is_left_out(words: str, *, is_cut: bool) -> None:
    assert omitted(words) is is_cut
