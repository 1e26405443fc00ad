"""What reconciliation promises of lists of demands."""

from tests.reconcile.invented import Report, disputes

QUOTAS, GUARDS, DUES = "an end of the quotas", "the recall of the guards", "lower harbour dues"


def demanding(name: str, *demands: str, noun: str = "terms", party: str = "Norland") -> Report:
    report = Report(name, f"{party}'s {noun} are {', '.join(demands)}.")
    for demand in demands:
        report.position(demand, party, demand, "demands")
    return report


def test_lists_of_demands_that_agree_in_part_are_an_omission() -> None:
    found = disputes(demanding("gazette", QUOTAS, GUARDS), demanding("herald", QUOTAS, DUES))
    assert found["omission"].about == "what Norland demands"
    assert {v.evidence for v in found["omission"].values} == {
        f"{QUOTAS}, {GUARDS}",
        f"{QUOTAS}, {DUES}",
    }


def test_a_list_that_lacks_one_of_three_demands_leaves_it_out() -> None:
    whole = demanding("gazette", QUOTAS, GUARDS, DUES)
    assert "omission" in disputes(whole, demanding("herald", QUOTAS, GUARDS))


def test_a_list_with_most_of_the_demands_in_other_words_is_worded_otherwise() -> None:
    one = demanding("gazette", QUOTAS, "a free vote on the new pier", "a pardon for jailed pilots")
    other = demanding(
        "herald", QUOTAS, "a say in who builds the pier", "freedom for pilots in prison"
    )
    assert disputes(one, other)["wording"].about == "what Norland demands"


def test_the_same_demands_are_none() -> None:
    assert not disputes(demanding("gazette", QUOTAS, GUARDS), demanding("herald", GUARDS, QUOTAS))


def test_what_is_not_called_a_list_of_terms_is_none() -> None:
    one = demanding("gazette", QUOTAS, GUARDS, noun="wishes")
    assert not disputes(one, demanding("herald", QUOTAS, DUES, noun="wishes"))


def test_two_parties_demand_what_they_like() -> None:
    other = demanding("herald", QUOTAS, DUES, party="Sudania")
    assert not disputes(demanding("gazette", QUOTAS, GUARDS), other)
