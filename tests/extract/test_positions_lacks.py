"""What a party misses in a paper, what its members want, and how an issue is worded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.extract.positions import positions
from dragoman.extract.positions.issues import worded
from dragoman.extract.positions.parties import side_of
from dragoman.model.actor import LocalActor
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]


def _stands(read_text: ReadText, text: str) -> list[tuple[str, str, str]]:
    return [(p.party, p.stance, p.issue) for p in positions(read_text(text), ())]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Norway said the bill lacked money for the ferries.", "money for the ferries"),
        ("Norway said the deal did not include enough cod for its fleet.", "cod for its fleet"),
        ("Norway said the plan does not provide adequate harbours.", "harbours"),
    ],
)
def test_what_is_missed_in_a_paper_is_demanded(text: str, issue: str, read_text: ReadText) -> None:
    assert ("Norway", "demands", issue) in _stands(read_text, text)


@pytest.mark.parametrize(
    "text",
    [
        "The bill lacked money for the ferries.",  # nobody says so
        "Norway said the village lacked water.",  # no paper
        "Norway said the deal did not include the islands.",
    ],
)
def test_not_all_that_is_absent_is_missed(text: str, read_text: ReadText) -> None:
    assert not [p for p in positions(read_text(text), ()) if p.rule == "positions.lacks"]


def test_a_question_is_no_demand(read_text: ReadText) -> None:
    assert _stands(read_text, "Norway asked where the inspectors are.") == []


def test_whatever_somebody_wants_to_do_is_nothing(read_text: ReadText) -> None:
    assert _stands(read_text, "Norway does whatever it wants to do.") == []


def test_what_one_would_like_to_see_is_wanted(read_text: ReadText) -> None:
    found = _stands(read_text, "Norway would like to see a longer transition.")
    assert found == [("Norway", "demands", "longer transition")]


def test_hopes_that_are_raised_are_others(read_text: ReadText) -> None:
    text = "Norway reopened the ferry line, raising hopes that the port could recover."
    assert not [p for p in positions(read_text(text), ()) if p.rule.startswith("positions.noun")]


def test_who_is_asked_about_a_thing_is_undecided_on_it(read_text: ReadText) -> None:
    text = "Norway was noncommittal on Monday when asked about the merger."
    assert _stands(read_text, text) == [("Norway", "undecided", "merger")]


def test_who_urges_its_own_to_take_a_deal_accepts_it(read_text: ReadText) -> None:
    found = _stands(read_text, "Norway urged its negotiators to vote for the deal.")
    assert [(party, stance) for party, stance, _ in found] == [("Norway", "accepts")]


def test_a_bridge_that_was_blown_up_is_no_stand(read_text: ReadText) -> None:
    assert _stands(read_text, "Norway blew up the bridge.") == []
    found = _stands(read_text, "Norway blew up the talks.")
    assert [(party, stance) for party, stance, _ in found] == [("Norway", "rejects")]


@pytest.mark.parametrize(
    ("side", "party"),
    [
        ("Senate of Orvia", "Ada Lind"),
        ("House of Commons", "Ada Lind"),
        ("Congress", "Ada Lind"),
        ("White House", "White House"),
        ("Trades Union Congress", "Trades Union Congress"),
    ],
)
def test_no_member_speaks_for_the_chamber(side: str, party: str) -> None:
    lind = LocalActor(name="Ada Lind", type="person", side=side)
    assert side_of({"Ada Lind": lind}, "Ada Lind")[0] == party


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("no longer delay' to the vote", "no longer delay to the vote"),
        ("workers' rights", "workers' rights"),
        ("end the siege “as soon as possible", "end the siege as soon as possible"),
        ("a “fair” wage", "a “fair” wage"),
        ('a lasting" truce', "a lasting truce"),
    ],
)
def test_a_mark_without_its_other_is_left_out(words: str, wanted: str) -> None:
    assert worded(words) == wanted


def test_an_issue_ends_where_its_quotation_ends(read_text: ReadText) -> None:
    text = "Norway said all sides must “respect the treaty”, which the island had signed."
    found = positions(read_text(text), ())
    assert all("signed" not in p.issue and "”" not in p.issue for p in found)


def test_an_issue_does_not_end_in_what_describes_the_next_noun(read_text: ReadText) -> None:
    text = (
        "Norway demanded an end to the ban on the sale of cod and crab and shrimp and salmon "
        "by the small northern fishing cooperatives."
    )
    (found,) = positions(read_text(text), ())
    assert found.issue.split()[-1] not in ("by", "the", "small", "northern", "fishing")


@pytest.mark.parametrize(
    "text",
    [
        "Norway said it would likely continue the patrols.",
        "Norway said it would work very hard to get this done.",
        "Norway will not get its wishes.",
    ],
)
def test_forecasts_zeal_and_what_one_is_not_given_are_no_stands(
    text: str, read_text: ReadText
) -> None:
    said = text.removeprefix("Norway said ")
    quotes = (
        (Quote("a", text.index(said), len(text), said, "indirect", "Norway", "test"),)
        if said != text
        else ()
    )
    assert positions(read_text(text), quotes) == ()
