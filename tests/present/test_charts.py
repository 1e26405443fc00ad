"""The page's drawings: what stands where, what a mark opens, and when there is nothing to draw."""

import re
import time
from dataclasses import replace
from itertools import pairwise

import pytest

from dragoman.present.brief import Brief, compose
from dragoman.present.brief.nouns import Reliance, Timeline
from dragoman.present.library.nouns import Claim, Count, Happening
from dragoman.present.library.proof import Backing, Cite, Excerpt
from dragoman.present.page.charts import lanes, network, series
from dragoman.present.page.charts.lanes import placed
from dragoman.present.page.charts.network import related
from dragoman.present.page.charts.series import claimed
from dragoman.present.page.charts.svg import Chart
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


NUMBER = {"a": 7}


def test_each_event_stands_in_the_lane_of_its_party(brief: Brief) -> None:
    found = placed(
        drawn(
            brief,
            happening("2041-04-02", "Orla"),
            happening("2041-04-04", "Lund", "Orla"),
            happening("2041-04-06", "Lund", "The Council"),
            happening("2041-04-08"),
        )
    )
    assert [lane.name for lane in found] == ["Orla", "Lund", "several parties", "others"]
    assert all(len(lane.marks) == 1 for lane in found)
    assert all(a.end <= b.top for a, b in pairwise(found))
    assert all(lane.top < lane.marks[0].row < lane.end for lane in found)


def test_what_is_not_done_is_drawn_apart_from_what_happened(brief: Brief) -> None:
    (lane,) = placed(
        drawn(
            brief,
            happening("2041-04-02", "Orla"),
            happening("2041-04-03", "Orla", status="scheduled"),
            happening("2041-04-04", "Orla", status="cancelled"),
            happening("2041-04-05", "Orla", status="proposed"),
        )
    )
    assert [m.shape for m in lane.marks] == ["done", "due", "not", "open"]


def test_a_stretch_of_days_is_drawn_as_far_as_it_reaches(brief: Brief) -> None:
    sure, stretch = happening("2041-04-08", "Orla"), happening("2041-04-02/2041-04-05", "Orla")
    (lane,) = placed(drawn(brief, sure, stretch))
    assert [m.until for m in lane.marks] == ["2041-04-05", None]


def test_a_crowded_day_shows_how_many_more_there_are(brief: Brief) -> None:
    crowd = [happening("2041-04-02", "Orla") for _ in range(9)]
    made = lanes(drawn(brief, *crowd, happening("2041-04-03", "Orla")), NUMBER)
    assert made
    assert made.svg.count("<a ") == 7
    assert "+3</text>" in made.svg


def test_one_day_makes_no_timeline(brief: Brief) -> None:
    assert lanes(drawn(brief, happening("2041-04-02", "Orla")), NUMBER) is None


def test_a_mark_opens_its_words_and_has_a_name_and_the_number_of_its_article(brief: Brief) -> None:
    found = drawn(brief, happening("2041-04-02", "Orla"), happening("2041-04-03", "Orla"))
    made = lanes(found, NUMBER)
    assert made
    assert f'<a href="#{CITE.anchor}" data-n="7" tabindex="-1"><title>2 Apr · talks' in made.svg


def places(made: Chart) -> list[float]:
    """How far right each mark stands."""
    return [float(x) for x in re.findall(r"<a .*?translate\(([\d.]+),", made.svg)]


def test_a_day_stands_in_one_place_in_every_zone(
    brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = drawn(brief, happening("2041-04-02", "Orla"), happening("2041-04-09", "Orla"))
    first = lanes(found, NUMBER)
    assert first
    assert len(places(first)) == 2
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert lanes(found, NUMBER) == first
    monkeypatch.undo()
    time.tzset()


def test_the_page_gives_a_drawing_its_colours_and_forbids_it_styles(brief: Brief) -> None:
    made = lanes(brief, {s.id: s.number for s in brief.sources})
    assert made
    assert "style" not in made.svg
    assert not re.search(r'(?:fill|stroke)="#', made.svg)
    assert "http" not in made.svg


HOSTILE = "</svg><script>alert(1)</script> \u202e\x00\ud800 {{7*7}} ${7*7} datum.x"


def test_hostile_names_are_words_in_a_drawing(brief: Brief) -> None:
    event = replace(
        happening("2041-04-02", HOSTILE), kind=HOSTILE, excerpt=Excerpt("", HOSTILE, "")
    )
    found = drawn(brief, event, happening("2041-04-03", HOSTILE))
    made = lanes(replace(found, parties=(HOSTILE,)), NUMBER)
    assert made
    assert "<script" not in made.svg
    assert "&lt;script" in made.svg
    assert made.svg.count("</svg>") == 1
    assert not {"\u202e", "\x00"} & set(made.svg)


def claim(value: float, day: str, by: str | None = None) -> Claim:
    return Claim(f"{value:g}", value, by, day, WORDS, BACKING)


def crates(*claims: Claim) -> Count:
    return Count("crates", harm=False, claims=claims)


def test_a_series_needs_three_claims_of_two_days_and_two_numbers() -> None:
    first, second, third = (claim(n, f"2041-04-0{n}") for n in (1, 2, 3))
    assert series(crates(first, second), NUMBER) is None
    assert series(crates(first, first, first), NUMBER) is None
    assert series(crates(first, second, third), NUMBER)


def test_claims_stand_by_day_and_number_and_each_claimant_has_a_shape() -> None:
    count = crates(
        claim(40, "2041-04-02", "Orla"),
        claim(10, "2041-04-01", "Orla"),
        claim(90, "2041-04-03", "Lund"),
    )
    found = claimed(count)
    assert [p.value for p in found] == [10, 40, 90]
    assert found[0].shape == found[1].shape != found[2].shape
    made = series(count, NUMBER)
    assert made
    assert dict(made.keys) == {"●": "Orla", "■": "Lund"}
    assert places(made) == sorted(places(made))
    assert len(re.findall('class="whole"', made.svg)) == 1  # one line: Orla's
    assert ">1 Apr</text>" in made.svg
    assert ">3 Apr</text>" in made.svg
    assert ">90</text>" in made.svg


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
    told = replace(brief, reliances=found, coverage=coverage)
    net = related(told)
    assert net
    assert {n.name for n in net.tellers} == {"The Buoy", "The Cleat"}
    assert {(n.name, n.kind) for n in net.origins} == {
        ("Sound Wire", "named"),
        ("The Buoy", "outlet"),
    }
    named, copied = sorted(net.edges, key=lambda e: e.share or 0)
    assert (len(named.told), named.credited) == (2, True)
    assert (copied.share, copied.credited) == (0.4, False)
    made = network(told, NUMBER)
    assert made
    assert "<title>The Cleat takes over 40 % from The Buoy, without credit</title>" in made.svg
    assert "<title>The Buoy names Sound Wire, 2 times</title>" in made.svg


def test_a_single_reliance_makes_no_drawing(brief: Brief) -> None:
    told = replace(brief, reliances=(reliance("The Buoy", "Sound Wire"),))
    assert network(told, NUMBER) is None
