"""Positions over time: how stands move, whose they are, and which issues they are on."""

from collections.abc import Callable

from tests.present.ledgers.placed import stands

from dragoman.present import ledgers
from dragoman.store import Record

_DEMANDS = ("Ardania", "demands")


def test_a_stand_that_is_given_up_later_is_movement(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Ardania refuses a ban on night fishing.",
         [stands("a ban on night fishing", "Ardania", "rejects")]),
        ("Post", "2031-03-09", "Ardania accepts the ban on night fishing.",
         [stands("the ban on night fishing", "Ardania", "accepts")]),
    )  # fmt: skip
    first, second = ledgers.positions_over_time(kept)
    assert (first.movement, second.movement) == (None, "rejects → accepts")
    assert second.articles == ("01-Post",)
    assert len(second.statements) == second.origins == 1


def test_what_another_outlet_words_otherwise_is_no_movement(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Ardania refuses a ban on night fishing.",
         [stands("a ban on night fishing", "Ardania", "rejects")]),
        ("Echo", "2031-03-03", "Ardania may accept a ban on night fishing.",
         [stands("a ban on night fishing", "Ardania", "accepts")]),
    )  # fmt: skip
    assert [row.movement for row in ledgers.positions_over_time(kept)] == [None, None]


def test_the_opponents_word_for_a_stand_is_no_movement(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Ardania refuses a ban on night fishing.",
         [stands("a ban on night fishing", "Ardania", "rejects", according_to="Ardania")]),
        ("Post", "2031-03-09", "Ferrick says it accepts the ban on night fishing.",
         [stands("the ban on night fishing", "Ardania", "accepts", according_to="Tova Ferrick")]),
    )  # fmt: skip
    assert [row.movement for row in ledgers.positions_over_time(kept)] == [None, None]


def test_a_raised_number_is_movement(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Brenlund demands a fishing pause of 30 days.",
         [stands("a fishing pause of 30 days", "Brenlund", "demands")]),
        ("Post", "2031-03-09", "Brenlund demands a fishing pause of 45 days.",
         [stands("a fishing pause of 45 days", "Brenlund", "demands")]),
    )  # fmt: skip
    assert ledgers.positions_over_time(kept)[-1].movement == "raised: 30 → 45 days"


def test_a_demand_that_a_text_calls_dropped_is_movement(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Ardania would drop its demand for a pier tax if boats stay.",
         [stands("drop its demand for a pier tax", "Ardania", "conditional",
                 condition="if boats stay")]),
    )  # fmt: skip
    assert ledgers.positions_over_time(kept)[0].movement == "on a condition: drop demand"


def test_people_and_ministries_stand_for_their_party_and_movements_for_themselves(
    record: Callable[..., Record],
) -> None:
    kept = record(
        ("Post", "2031-03-02", "A fund for diesel, a wider stone pier, a longer east quay.",
         [stands("fund for diesel", "Tova Ferrick", "demands"),
          stands("a wider stone pier", "Ministry of Ports", "demands"),
          stands("a longer east quay", "Harbour Front", "demands")]),
    )  # fmt: skip
    parties = {row.wants: row.party for row in ledgers.positions_over_time(kept)}
    assert parties == {
        "fund for diesel": "Brenlund",
        "a wider stone pier": "Ardania",
        "a longer east quay": "Harbour Front",
    }  # fmt: skip


def test_what_only_says_that_something_is_negotiated_is_no_issue(
    record: Callable[..., Record],
) -> None:
    def issues(*wanted: str) -> set[str]:
        told = [
            (f"Outlet {n}", "2041-04-01", f"Ardania wants {words}.", [stands(words, *_DEMANDS)])
            for n, words in enumerate(wanted)
        ]
        return {step.issue for step in ledgers.positions_over_time(record(*told))}

    assert issues("the meeting in Sund", "a meeting about the pier") == {"talks"}
    assert issues("the matter of the pier", "a matter for the court") == {"other matters"}
    assert issues("the toll on the ferry", "a toll for the pilots") == {"toll"}
