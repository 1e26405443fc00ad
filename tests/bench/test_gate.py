"""The gate holds: a score below its floor is told, whatever became of it."""

import tomllib

import pytest
from bench.gate import BENCHES, FLOORS, Verdict, ceilings_broken, measured, sunk

FOUND = {
    "quotes": {"f1": 0.7, "slots": {"speaker": 0.9}},
    "wrongly_joined": {"joined": ["two calls"]},
    "figures": {"f1": float("nan")},
}


def test_a_figure_is_found_by_its_path() -> None:
    assert measured(FOUND, "quotes.slots.speaker") == 0.9
    assert measured(FOUND, "wrongly_joined.joined") == 1
    assert measured(FOUND, "quotes.slots.cue") is None


@pytest.mark.parametrize(
    ("floor", "holds"),
    [
        ({"quotes.f1": 0.7}, True),
        ({"quotes.f1": 0.72}, True),
        ({"quotes.f1": 0.73}, False),
        ({"quotes.gone": 0.1}, False),
        ({"figures.f1": 0.1}, False),
    ],
)
def test_a_floor_holds_where_the_figure_is_as_high_but_for_what_a_processor_may_cost(
    floor: dict[str, float], holds: bool
) -> None:
    assert (list(sunk(FOUND, floor)) == []) is holds


def test_a_ceiling_is_broken_by_one_more() -> None:
    assert list(ceilings_broken(FOUND, {"wrongly_joined.joined": 1})) == []
    assert list(ceilings_broken(FOUND, {"wrongly_joined.joined": 0})) != []


def test_each_broken_floor_has_its_line() -> None:
    lines = list(Verdict("north", 33, ("quotes.f1 is 0.6", "outlook is None")).lines())
    assert lines[0] == "gate: north: 33 floors, 2 broken"
    assert [line.rpartition("BROKEN: ")[2] for line in lines[1:]] == [
        "quotes.f1 is 0.6",
        "outlook is None",
    ]


def test_a_benchmark_that_is_not_there_says_why() -> None:
    assert list(Verdict("timex", gap="skipped, no data").lines()) == [
        "gate: timex: skipped, no data"
    ]


def test_every_corpus_keeps_a_digest_floors_and_ceilings() -> None:
    kept = tomllib.loads(FLOORS.read_text("utf-8"))
    assert "example" in kept
    assert all(0 <= floor <= 1 for name in BENCHES for floor in kept.pop(name).values())
    for corpus in kept.values():
        assert set(corpus) == {"digest", "floors", "readers", "ceilings"}
        assert all(0 <= floor <= 1 for floor in corpus["floors"].values())
