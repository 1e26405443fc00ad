"""How a stand reads alone in a table, who says so, and which reports are one stand."""

# ruff: noqa: F811 - the fixture is made beside the ledgers' tests

from collections.abc import Callable
from typing import Any

import pytest
from tests.present.ledgers.conftest import record  # noqa: F401
from tests.present.ledgers.placed import said, stands

from dragoman.model.event import Event
from dragoman.model.position import Position
from dragoman.present import ledgers
from dragoman.present.library.catalogue import Library
from dragoman.present.library.phrase import matter
from dragoman.present.library.tellers import is_party, teller
from dragoman.store import Record

Made = Callable[..., Record]


def _wants(record: Made, text: str, issue: str, **named: Any) -> str:  # noqa: ANN401
    values = {"party": "Ardania", "stance": "demands", "issue": issue} | named
    made = record(("Mast", "2041-04-01", text, [said(Position, issue, **values)]))
    library = Library(made)
    return matter(library, library.positions[0])


@pytest.mark.parametrize(
    ("text", "issue", "wants"),
    [
        ("Ardania wants to lower the toll.", "lower the toll", "to lower the toll"),
        ("Ardania wants a lower toll.", "lower toll", "lower toll"),
        ("Ardania is committed to talks with Veshti.", "talks with Veshti", "talks with Veshti"),
        (
            "Ardania agreed to halt the raids and open the port.",
            "open the port",
            "to open the port",
        ),
        (
            "The ferry must stay open, Ardania said.",
            "ferry must stay open",
            "that the ferry stay open",
        ),
        (
            "Ardania will focus on the need to lower the toll.",
            "focus on the need to lower the toll",
            "to focus on the need to lower the toll",
        ),
        (
            "Ardania urged Veshti to halt the raids and open the port.",
            "open the port",
            "that Veshti open the port",
        ),
        (
            "Ardania called on the Ferry Guild to open the port.",
            "open the port",
            "that the Ferry Guild open the port",
        ),
        ("Ardania asked them to open the port.", "open the port", "to open the port"),
        ("Ardania will not give up our boats.", "give up our boats", "to give up its boats"),
        ("Ardania has to bring the crew home.", "bring the crew home", "to bring the crew home"),
    ],
)
def test_an_issue_is_a_thing_a_deed_or_a_state(
    record: Made, text: str, issue: str, wants: str
) -> None:
    assert _wants(record, text, issue) == wants


def test_the_report_that_names_a_thing_tells_a_stand(record: Made) -> None:
    first = "Ardania demanded that Veshti return the crew of the ferry."
    second = "Ardania demanded the return of the ferry crew."
    told = record(
        (
            "Mast",
            "2041-04-01",
            first,
            [stands("return the crew of the ferry", "Ardania", "demands")],
        ),
        ("Buoy", "2041-04-01", second, [stands("return of the ferry crew", "Ardania", "demands")]),
    )
    (step,) = ledgers.positions_over_time(told)
    assert (step.wants, step.origins) == ("return of the ferry crew", 2)


def test_two_terms_of_one_article_are_two_stands_though_they_name_one_party(record: Made) -> None:
    text = "Ardania demands: Veshti must leave the delta, and Veshti must reopen the market."
    told = record(
        (
            "Mast",
            "2041-04-01",
            text,
            [
                stands("Veshti must leave the delta", "Ardania", "demands"),
                stands("Veshti must reopen the market", "Ardania", "demands"),
            ],
        )
    )
    assert len(ledgers.positions_over_time(told)) == 2


def test_an_outlet_does_not_say_so_in_its_own_article(record: Made) -> None:
    text = "Ardania wants a lower toll, The Mast reported."
    library = Library(
        record(("The Mast", "2041-04-01", text, [stands("lower toll", "Ardania", "demands")]))
    )
    article = library.positions[0].article
    assert teller(library, "The Mast", article) is None
    assert teller(library, "document", article) is None
    assert teller(library, "SUNDHAVN", article) is None
    assert teller(library, "officials who saw the draft", article) == "officials"
    assert teller(library, "two harbour officials", article) == "two harbour officials"


def test_nobody_and_an_outlet_are_no_parties(record: Made) -> None:
    text = "Ardania wants a lower toll."
    library = Library(
        record(("The Mast", "2041-04-01", text, [stands("lower toll", "Ardania", "demands")]))
    )
    assert is_party(library, "the pilots' union")
    assert not is_party(library, "one side")
    assert not is_party(library, "The Mast")


def test_what_a_list_of_terms_tells_is_carried_out_by_nobody(record: Made) -> None:
    text = "The plan includes Ardania withdrawing its guards from the pier."
    event = said(
        Event,
        "Ardania withdrawing its guards from the pier",
        "2041-03-01",
        kind="withdrawal",
        mode="withdraw",
        status="happened",
        actors=("Ardania",),
        rule="events.withdrawal.nonfinite",
    )
    assert not ledgers.commitments(record(("Mast", "2041-04-01", text, [event])))
