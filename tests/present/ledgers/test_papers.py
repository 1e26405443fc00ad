"""Papers: whose they are, who receives them, and what they say."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.present.ledgers.placed import event, said, stands

from dragoman.model.event import Event
from dragoman.present import ledgers
from dragoman.store import Record


def test_who_receives_a_paper_does_not_own_it(record: Callable[..., Record]) -> None:
    words = "Ardania received a proposal"
    made = record(
        ("Post", "2031-03-05", f"{words}.",
         [event(words, "handover", "happened", actors=("Ardania",), recipients=("Brenlund",))]),
    )  # fmt: skip
    assert [(r.whose, r.to) for r in ledgers.papers(made)] == [("not told", ("Ardania",))]


def test_who_only_passes_a_paper_on_does_not_own_it(record: Callable[..., Record]) -> None:
    words = "The proposal was conveyed to Brenlund through the Harbour Front"
    made = record(
        ("Post", "2031-03-05", f"{words}.",
         [event(words, "handover", "happened", actors=("Harbour Front",),
                recipients=("Brenlund",))]),
    )  # fmt: skip
    assert [(r.whose, r.to) for r in ledgers.papers(made)] == [("not told", ("Brenlund",))]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("to pass the plan", "expected"),
        ("Ardania shared plans of a bridge", "happened"),
        ("Ardania sent six letter bombs", "happened"),
    ],
)
def test_what_nobody_gets_in_writing_is_no_paper(
    record: Callable[..., Record], words: str, status: str
) -> None:
    rule = "events.handover.nonfinite" if words.startswith("to ") else "events.handover.verb"
    made = record(
        ("Post", "2031-03-05", f"Ardania had the votes {words}.",
         [event(words, "handover", status, actors=("Ardania",), rule=rule)]),
    )  # fmt: skip
    assert not ledgers.papers(made)


def test_mail_by_the_million_is_no_paper(record: Callable[..., Record]) -> None:
    words = "Ardania delivered two million letters"
    made = record(
        ("Post", "2031-03-05", f"{words}.",
         [event(words, "handover", "happened", actors=("Ardania",))]),
    )  # fmt: skip
    assert not ledgers.papers(made)


def test_a_paper_is_promised_owed_and_tells_its_terms(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Ardania will hand over a draft memorandum on Friday.",
         [event("Ardania will hand over a draft memorandum on Friday", "handover", "scheduled",
                "2031-03-07", actors=("Ardania",), recipients=("Tova Ferrick",))]),
        ("Echo", "2031-03-08", "Ardania has not delivered its memorandum.",
         [event("Ardania has not delivered its memorandum", "handover", "not_done",
                actors=("Ardania",))]),
        ("Echo", "2031-03-09", "The memorandum asks for a wider shipping lane.",
         [stands("a wider shipping lane", "Ardania", "demands", according_to="memorandum")]),
    )  # fmt: skip
    rows = ledgers.papers(kept)
    assert [(r.whose, r.step, r.to, r.day) for r in rows] == [
        ("Ardania", "promised", ("Brenlund",), "2031-03-07"),
        ("Ardania", "not delivered", (), None),
        ("Ardania", "terms", (), None),
    ]
    assert {r.paper for r in rows} == {"draft memorandum"}
    assert rows[-1].words == "a wider shipping lane"


def test_reports_of_one_event_mean_one_paper_whatever_they_call_it(
    record: Callable[..., Record],
) -> None:
    first = "Ardania has yet to deliver its memorandum."
    second = "Ardania failed to present its proposal."
    owed: dict[str, Any] = {"actors": ("Ardania",), "kind": "handover", "status": "not_done"}
    found = ledgers.papers(
        record(
            ("Mast", "2041-04-01", first, [said(Event, first[:-1], **owed)]),
            ("Buoy", "2041-04-01", second, [said(Event, second[:-1], **owed)]),
            one=True,
        )
    )
    assert [(s.paper, s.step, s.origins) for s in found] == [("memorandum", "not delivered", 2)]
