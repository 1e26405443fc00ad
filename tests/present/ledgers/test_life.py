"""An event's life: set, moved, held, and what its steps hang on."""

from collections.abc import Callable
from typing import Any

from tests.present.ledgers.placed import event

from dragoman.present import ledgers
from dragoman.store import Record


def test_a_meeting_is_set_moved_and_held(record: Callable[..., Record]) -> None:
    both = {"actors": ("Ardania", "Brenlund")}
    kept = record(
        ("Post", "2031-03-02", "The ministers will meet on 5 March.",
         [event("The ministers will meet on 5 March", "meeting", "scheduled", "2031-03-05",
                **both)]),
        ("Echo", "2031-03-04", "The ministers will now meet on 8 March.",
         [event("The ministers will now meet on 8 March", "meeting", "scheduled", "2031-03-08",
                **both)]),
        ("Post", "2031-03-09", "The ministers met on Saturday.",
         [event("The ministers met on Saturday", "meeting", "happened", "2031-03-08", **both)]),
        one=True,
    )  # fmt: skip
    rows = ledgers.lives(kept)
    assert [(r.step, r.day, r.before, r.reported) for r in rows] == [
        ("scheduled", "2031-03-05", None, "2031-03-02"),
        ("moved", "2031-03-08", "2031-03-05", "2031-03-04"),
        ("held", "2031-03-08", None, "2031-03-09"),
    ]
    assert len({r.event for r in rows}) == 1


def test_a_day_that_is_told_of_again_was_not_moved(record: Callable[..., Record]) -> None:
    days = (("02", "05"), ("03", "08"), ("04", "05"))
    told = [
        ("Post", f"2031-03-{day}", f"They will meet on {due} March.",
         [event(f"They will meet on {due} March", "meeting", "scheduled", f"2031-03-{due}")])
        for day, due in days
    ]  # fmt: skip
    last = (
        "Echo", "2031-03-05", "The meeting was called off.",
        [event("The meeting was called off", "meeting", "cancelled", "2031-03-05")],
    )  # fmt: skip
    steps = [r.step for r in ledgers.lives(record(*told, last, one=True))]
    assert sorted(steps) == ["cancelled", "scheduled", "scheduled"]


def test_a_report_of_other_parties_is_no_step_of_an_events_life(
    record: Callable[..., Record],
) -> None:
    both, other = {"actors": ("Ardania", "Brenlund")}, {"actors": ("Ardania", "Harbour Front")}
    kept = record(
        ("Post", "2031-03-02", "They will meet on 5 March.",
         [event("They will meet on 5 March", "meeting", "scheduled", "2031-03-05", **both)]),
        ("Echo", "2031-03-04", "They are still to meet on 5 March.",
         [event("They are still to meet on 5 March", "meeting", "scheduled", "2031-03-05",
                **both)]),
        ("Post", "2031-03-05", "Ardania's premier met dockers.",
         [event("Ardania's premier met dockers", "meeting", "happened", "2031-03-05", **other)]),
        one=True,
    )  # fmt: skip
    assert ledgers.lives(kept) == []


def test_a_step_that_hangs_on_something_says_on_what(record: Callable[..., Record]) -> None:
    both: dict[str, Any] = {"actors": ("Ardania", "Brenlund")}
    steps = []
    for told in ("As they meet, boats wait.", "They meet only if the boats leave."):
        kept = record(
            ("Post", "2031-03-02", told,
             [event(told.split(",")[0].rstrip("."), "meeting", "conditional", "2031-03-05",
                    **both)]),
            ("Echo", "2031-03-06", "They met on 5 March.",
             [event("They met on 5 March", "meeting", "happened", "2031-03-05", **both)]),
            one=True,
        )  # fmt: skip
        steps.append([row.step for row in ledgers.lives(kept)])
    assert steps == [[], ["on a condition", "held"]]


def test_what_is_told_in_one_step_alone_has_no_life(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "The ministers met.", [event("The ministers met", "meeting",
                                                            "happened", "2031-03-02")]),
    )  # fmt: skip
    assert ledgers.lives(kept) == []


def test_a_deal_of_years_before_has_no_life_in_these_reports(record: Callable[..., Record]) -> None:
    both, day = ("Ardania", "Brenlund"), "2016-01-01/2016-12-31"
    kept = record(
        ("Post", "2031-03-02", "The ferry deal of 2016 was to be signed.",
         [event("The ferry deal of 2016 was to be signed", "agreement", "scheduled", day,
                actors=both)]),
        ("Echo", "2031-03-03", "The ferry deal of 2016 was signed.",
         [event("The ferry deal of 2016 was signed", "agreement", "happened", day, actors=both)]),
        one=True,
    )  # fmt: skip
    assert not ledgers.lives(kept)


def test_what_is_to_come_is_not_set_for_a_day_gone_by(record: Callable[..., Record]) -> None:
    both = ("Ardania", "Brenlund")
    kept = record(
        ("Post", "2031-03-04", "They said on Saturday they would meet.",
         [event("on Saturday they would meet", "meeting", "expected", "2031-03-01",
                actors=both)]),
        ("Echo", "2031-03-09", "They met on Saturday.",
         [event("They met on Saturday", "meeting", "happened", "2031-03-08", actors=both)]),
        one=True,
    )  # fmt: skip
    assert [(r.step, r.day) for r in ledgers.lives(kept)] == [
        ("expected", None),
        ("held", "2031-03-08"),
    ]
