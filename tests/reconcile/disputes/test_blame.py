"""What reconciliation promises of parties that blame one another."""

from tests.reconcile.invented import Report, disputes

MORE = "Norland's office said the boats sailed after Sudania rejected the plan. "
BLAMED = "Sudania blamed Norland for the loss of the truce."


def charged(blamed: str, whom: str = "Norland", by: str = "Sudania") -> Report:
    report = Report("gazette", MORE + blamed)
    said = "the boats sailed after Sudania rejected the plan"
    report.quote(said, "Norland", kind="indirect")
    report.event(
        "Sudania rejected the plan", "rejection", actors=("Sudania",), recipients=("Norland",)
    )
    report.event(blamed.rstrip("."), "other", actors=(by,), recipients=(whom,))
    return report


def test_two_sides_that_blame_each_other_are_a_divergence_of_the_culprit() -> None:
    found = disputes(charged(BLAMED))["actor"]
    assert {v.says for v in found.values} == {"Sudania, by Norland", "Norland, by Sudania"}
    assert found.about == "who is to blame: Norland or Sudania"


def test_two_accusers_of_one_party_agree() -> None:
    blamed = "Ilva Teran blamed Sudania for the loss of the truce."
    assert "actor" not in disputes(charged(blamed, whom="Sudania", by="Ilva Teran"))


def test_a_charge_without_blame_is_none() -> None:
    assert "actor" not in disputes(charged("Sudania praised Norland for the end of the truce."))


def test_charges_of_two_articles_are_two_matters() -> None:
    one = Report("gazette", BLAMED)
    one.event(BLAMED, "other", actors=("Sudania",), recipients=("Norland",))
    said = "Sudania rejected the plan"
    other = Report("herald", f"Norland said {said}.")
    other.quote(said, "Norland", kind="indirect")
    other.event(said, "rejection", actors=("Sudania",))
    assert "actor" not in disputes(one, other)
