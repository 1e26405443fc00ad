"""What reconciliation promises of what one thing is to cost by two reckonings."""

from tests.reconcile.invented import Report, disputes

BOARD = "The board said the bridge would cost $40 million."
AUDITORS = "The auditors put the price of the bridge at $90 million."


def paper(*told: tuple[str, float, str], gap: str = "") -> Report:
    report = Report("gazette", gap.join(f"{text} " for text, _, _ in told))
    for text, value, by in told:
        words = text[text.index("$") : -1]
        report.figure(words, value, "USD", of="the bridge", according_to=by)
    return report


def test_two_costs_of_one_thing_side_by_side_are_a_divergence_of_number() -> None:
    found = disputes(paper((BOARD, 4e7, "board"), (AUDITORS, 9e7, "auditors")))["number"]
    assert {v.evidence for v in found.values} == {"$40 million", "$90 million"}


def test_two_costs_by_one_side_are_of_two_things() -> None:
    assert "number" not in disputes(paper((BOARD, 4e7, "board"), (AUDITORS, 9e7, "board")))


def test_costs_that_are_told_far_apart_are_of_two_things() -> None:
    far = paper((BOARD, 4e7, "board"), (AUDITORS, 9e7, "auditors"), gap="The sea was calm. " * 60)
    assert "number" not in disputes(far)


def test_sums_that_are_no_cost_are_none() -> None:
    given = paper((BOARD.replace("cost", "bring"), 4e7, "board"), (AUDITORS, 9e7, "auditors"))
    assert "number" not in disputes(given)
