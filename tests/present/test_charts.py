"""The page's drawings: what stands where, and when there is nothing to draw."""

from dataclasses import replace

import pytest

from dragoman.present.brief import Brief, compose
from dragoman.present.brief.nouns import Reliance, Timeline
from dragoman.present.library.nouns import Claim, Count, Happening
from dragoman.present.library.proof import Backing, Cite, Excerpt
from dragoman.present.page.lanes import lanes
from dragoman.present.page.network import network
from dragoman.present.page.series import series
from dragoman.store import Record

CITE = Cite("a", 0, 5, "e-1", "The Buoy", "2041-04-03")
BACKING = Backing((CITE,), 1)
WORDS = Excerpt("", "words", "")


@pytest.fixture(scope="module")
def brief(oracle_record: Record) -> Brief:
    return compose(oracle_record)


def happening(day: str, *sides: str, status: str = "happened") -> Happening:
    sure = "about" if "/" in day else "told once"
    return Happening(
        "talks", status, day, (), (), None, None, WORDS, 1, BACKING, 1, sides, sure
    )  # fmt: skip


def drawn(brief: Brief, *found: Happening) -> Brief:
    days = tuple((h.day or "", (h,)) for h in found)
    coverage = replace(brief.coverage, first="2041-04-01", last="2041-04-10")
    told = Timeline((), days, (), ())
    return replace(brief, parties=("Orla", "Lund"), timeline=told, coverage=coverage)


def test_each_event_stands_in_the_lane_of_its_party(brief: Brief) -> None:
    made = lanes(
        drawn(
            brief,
            happening("2041-04-02", "Orla"),
            happening("2041-04-04", "Lund", "Orla"),
            happening("2041-04-06", "Lund", "The Council"),
            happening("2041-04-08"),
        )
    )
    assert made
    assert [lane.name for lane in made.lanes] == ["Orla", "Lund", "several parties", "others"]
    assert all(len(lane.dots) == 1 for lane in made.lanes)
    places = {lane.name: lane.dots[0].x for lane in made.lanes}
    assert places["Orla"] < places["several parties"] < places["Lund"] < places["others"]


def test_what_is_not_done_is_drawn_apart_from_what_happened(brief: Brief) -> None:
    made = lanes(
        drawn(
            brief,
            happening("2041-04-02", "Orla"),
            happening("2041-04-03", "Orla", status="scheduled"),
            happening("2041-04-04", "Orla", status="cancelled"),
            happening("2041-04-05", "Orla", status="proposed"),
        )
    )
    assert made
    assert [dot.shape for dot in made.lanes[0].dots] == ["done", "due", "not", "open"]


def test_a_stretch_of_days_is_drawn_as_far_as_it_reaches(brief: Brief) -> None:
    sure, stretch = happening("2041-04-08", "Orla"), happening("2041-04-02/2041-04-05", "Orla")
    made = lanes(drawn(brief, sure, stretch))
    assert made
    first, last = made.lanes[0].dots
    assert first.reach
    assert first.reach[0] < first.reach[1] < last.x
    assert last.reach is None


def test_a_crowded_day_shows_how_many_more_there_are(brief: Brief) -> None:
    crowd = [happening("2041-04-02", "Orla") for _ in range(9)]
    made = lanes(drawn(brief, *crowd, happening("2041-04-03", "Orla")))
    assert made
    assert len(made.lanes[0].dots) == 7
    assert [n for *_, n in made.lanes[0].more] == [3]


def test_one_day_makes_no_timeline(brief: Brief) -> None:
    assert lanes(drawn(brief, happening("2041-04-02", "Orla"))) is None


def claim(value: float, day: str, by: str | None = None) -> Claim:
    return Claim(f"{value:g}", value, by, day, WORDS, BACKING)


def test_a_series_needs_three_claims_of_two_days_and_two_numbers() -> None:
    first, second, third = (claim(n, f"2041-04-0{n}") for n in (1, 2, 3))
    assert series(Count("crates", harm=False, claims=(first, second))) is None
    assert series(Count("crates", harm=False, claims=(first, first, first))) is None
    assert series(Count("crates", harm=False, claims=(first, second, third)))


def test_claims_stand_by_day_and_number_and_each_claimant_has_a_shape() -> None:
    made = series(
        Count(
            "crates",
            harm=False,
            claims=(
                claim(40, "2041-04-02", "Orla"),
                claim(10, "2041-04-01", "Orla"),
                claim(90, "2041-04-03", "Lund"),
            ),
        )
    )
    assert made
    assert [p.claim.value for p in made.points] == [10, 40, 90]
    assert [p.shape for p in made.points] == ["circle", "circle", "square"]
    assert made.points[0].y > made.points[1].y > made.points[2].y
    assert len(made.lines) == 1
    assert dict(made.claimants) == {"circle": "Orla", "square": "Lund"}


def reliance(source: str, on: str, share: float | None = None) -> Reliance:
    return Reliance(source, on, None, share, share is None, (CITE,))


def test_those_who_tell_stand_left_of_those_they_rest_on(brief: Brief) -> None:
    found = (
        reliance("The Buoy", "Sound Wire"),
        reliance("The Buoy", "Sound Wire"),
        reliance("The Cleat", "The Buoy", 0.4),
        reliance("The Cleat", "The Cleat", 0.9),
    )
    coverage = replace(brief.coverage, outlets=("The Buoy", "The Cleat"))
    made = network(replace(brief, reliances=found, coverage=coverage))
    assert made
    assert {n.name for n in made.tellers} == {"The Buoy", "The Cleat"}
    assert {(n.name, n.kind) for n in made.origins} == {
        ("Sound Wire", "named"),
        ("The Buoy", "outlet"),
    }
    named, copied = sorted(made.edges, key=lambda e: e.share or 0)
    assert (named.count, named.credited) == (2, True)
    assert (copied.share, copied.credited) == (0.4, False)


def test_a_single_reliance_makes_no_drawing(brief: Brief) -> None:
    assert network(replace(brief, reliances=(reliance("The Buoy", "Sound Wire"),))) is None
