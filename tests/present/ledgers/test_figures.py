"""Figures by claimant: who says how many, and how far apart."""

from collections.abc import Callable

from tests.present.ledgers.placed import event, figure, said

from dragoman.model.figure import Figure
from dragoman.present import ledgers
from dragoman.store import Record


def test_claimants_stand_side_by_side_with_the_range_between(
    record: Callable[..., Record],
) -> None:
    kept = record(
        ("Post", "2031-03-02", "The mayor said nine sailors were killed.",
         [figure("nine sailors", 9, "the mayor", of="sailors killed")]),
        ("Echo", "2031-03-04", "The navy said 14 sailors were killed, 400 in ten years.",
         [figure("14 sailors", 14, "the navy", of="sailors killed"),
          figure("400", 400, "the navy", of="sailors killed")]),
        apart=[(0, "nine sailors"), (1, "14 sailors")],
    )  # fmt: skip
    rows = {(r.claimant, r.low): r for r in ledgers.claims(kept)}
    assert rows["the mayor", 9].told == ("9 (2031-03-02)",)
    assert rows["the mayor", 9].between == rows["the navy", 14].between == "9 to 14"
    assert rows["the navy", 400].between is None


def test_numbers_near_each_other_are_not_told_apart_for_that(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "The mayor said nine sailors were killed.",
         [figure("nine sailors", 9, "the mayor", of="sailors killed")]),
        ("Echo", "2031-03-04", "The navy said 14 sailors were killed.",
         [figure("14 sailors", 14, "the navy", of="sailors killed")]),
    )  # fmt: skip
    assert [r.between for r in ledgers.claims(kept)] == [None, None]


def test_the_killed_of_two_places_are_two_rows_that_name_them(
    record: Callable[..., Record],
) -> None:
    told = "Twelve people were killed in Brask, the mayor said; a raid killed 14 in Tolm, he said."
    both = [("Twelve people were killed in Brask", "Brask"), ("a raid killed 14 in Tolm", "Tolm")]
    kept = record(
        ("Post", "2031-03-02", told,
         [figure("Twelve people", 12, "the mayor", of="people killed"),
          figure("14", 14, "the mayor", of="people killed"),
          *(event(words, "strike", "happened", place=place) for words, place in both)]),
    )  # fmt: skip
    assert {r.of: r.low for r in ledgers.claims(kept)} == {
        "people killed, Brask": 12,
        "people killed, Tolm": 14,
    }


def test_what_a_sum_is_spent_on_keeps_its_preposition_and_a_rate_no_number(
    record: Callable[..., Record],
) -> None:
    told = "Ferrick would put $9 in stone piers, she said, and called a 12% diesel levy harsh."
    kept = record(
        ("Post", "2031-03-02", told,
         [said(Figure, "$9", value=9, unit="USD", of="stone piers", according_to="Tova Ferrick"),
          said(Figure, "a 12% diesel levy", value=12, unit="percent", of="a 12% diesel levy",
               according_to="Tova Ferrick")]),
    )  # fmt: skip
    rows = {r.of: r.told for r in ledgers.claims(kept)}
    assert sorted(rows) == ["diesel levy", "in stone piers"]
    assert rows["diesel levy"] == ("12 percent (2031-03-02)",)


def test_a_part_of_a_number_is_no_claim_of_the_whole(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "The mayor said nine sailors were killed.",
         [figure("nine sailors", 9, "the mayor", of="sailors killed")]),
        ("Echo", "2031-03-04", "The navy said six of the sailors killed were officers.",
         [figure("six of the sailors", 6, "the navy", of="sailors killed")]),
    )  # fmt: skip
    assert [r.claimant for r in ledgers.claims(kept)] == ["the mayor"]


def test_a_toll_that_only_would_be_is_no_claim(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "The mayor said 150 sailors would likely be killed.",
         [figure("150 sailors", 150, "the mayor", of="sailors killed")]),
    )  # fmt: skip
    assert not ledgers.claims(kept)


def test_what_the_law_counts_is_claimed_by_nobody(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "The mayor said the four leaders of the chamber knew, and 12 fled.",
         [figure("the four leaders", 4, "the mayor", of="leaders of the chamber"),
          figure("12", 12, "the mayor", of="sailors of the fleet")]),
    )  # fmt: skip
    assert [r.low for r in ledgers.claims(kept)] == [12]


def test_a_number_that_somebody_tells_again_of_like_things_stands_once(
    record: Callable[..., Record],
) -> None:
    def piers(words: str, of: str) -> object:
        return said(Figure, words, value=52, unit="piers", of=of, according_to="the mayor")

    kept = record(
        ("Post", "2031-03-02", "The mayor named 52 stone piers in Brask.",
         [piers("52 stone piers", "stone piers in Brask")]),
        ("Echo", "2031-03-03", "The mayor spoke of 52 listed harbour works.",
         [piers("52 listed harbour works", "listed harbour works")]),
    )  # fmt: skip
    (row,) = ledgers.claims(kept)
    assert row.origins == 2
