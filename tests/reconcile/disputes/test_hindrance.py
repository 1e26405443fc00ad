"""What reconciliation promises of two outlets that have different sides hold up the talks."""

from types import SimpleNamespace
from typing import cast

import pytest
from tests.reconcile.invented import Report, related

from dragoman.model.actor import LocalActor
from dragoman.model.group import Divergence
from dragoman.reconcile.articles.marks import Hindrance
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.disputes.hindrance import hindrance_disputes, told_hindrances
from dragoman.reconcile.words.sentences import Sentences

ACTORS = (LocalActor("Norland", "state", None), LocalActor("Sudania", "state", None))


def hinders(text: str) -> list[str]:
    return [h.name for h in told_hindrances(Sentences(text), "gazette", ACTORS, (), 1)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norland is dragging its feet on the ferries, the port says.", "Norland"),
        ("Norland wants peace, but Sudania blocked the talks.", "Sudania"),
        ("The envoy of Norland said Sudania refused to compromise.", "Sudania"),
        ("The plan was rejected by Norland, and the talks ended.", "Norland"),
        ("The mayor blamed Sudania for the collapse of the talks.", "Sudania"),
        ("The port accused Norland of stalling the talks.", "Norland"),
        ("The terms were conveyed to Sudania, but it still clings to its refusal.", "Sudania"),
        ("Sudania sent ships to the bay of Norland, breaking the ceasefire.", "Sudania"),
        ("Norland spoke of Sudania's refusal of a truce.", "Sudania"),
        ("Sudania blew up the talks at the last minute.", "Sudania"),
        ("The mayor is waiting for Norland to make a deal.", "Norland"),
        ("Sudania will not budge, the port says.", "Sudania"),
    ],
)
def test_who_holds_things_up_is_who_does_it(text: str, who: str) -> None:
    assert hinders(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Norland never sought to waste time.",
        "If Norland walked away from the talks, the port would close.",
        "The mayor blamed Sudania for the bad weather.",
        "The road was blocked by Norland.",
        "Norland will hold a vote on the deal.",
        "Norland saw the mayor walk away from the talks.",
        "The pilots praised Norland's insistence on clean decks.",
        "Norland's refusal to buy corn weighed on the talks.",
        "The mayor named Norland in his reasoning for pulling out of the talks.",
        "Pilots blame the talks for their woes, Norland said.",
    ],
)
def test_what_is_denied_or_supposed_or_of_another_matter_is_none(text: str) -> None:
    assert not hinders(text)


def told(*reports: Report) -> list[Divergence]:
    return list(related(*reports).divergences)


LEAD = "Norland and Sudania held talks on the ferries of Port Vell and on the light dues."


def test_two_outlets_that_blame_two_sides_are_a_divergence_of_actor() -> None:
    one = Report("gazette", f"{LEAD} Norland blocked the talks on the ferries.")
    other = Report("herald", f"{LEAD} Sudania blocked the talks on the ferries.")
    (found,) = told(one, other)
    assert found.kind == "actor"
    assert {v.says for v in found.values} == {"Norland", "Sudania"}


def test_two_outlets_that_blame_one_side_are_none() -> None:
    one = Report("gazette", f"{LEAD} Norland blocked the talks on the ferries.")
    other = Report("herald", f"{LEAD} Norland walked away from the talks.")
    assert not told(one, other)


@pytest.mark.parametrize(("about", "found"), [({"Norland", "Sudania"}, 1), ({"Norland"}, 0)])
def test_a_side_that_neither_report_is_about_holds_up_something_else(
    about: set[str], found: int
) -> None:
    material = SimpleNamespace(
        hindrances=[
            Hindrance(article, 0, 9, name, None, 1, unwilling=False)
            for article, name in (("gazette", "Norland"), ("herald", "Sudania"))
        ],
        story=dict.fromkeys(("gazette", "herald"), "ferries"),
        articles=dict.fromkeys(("gazette", "herald"), SimpleNamespace(about=about)),
        side=str,
        apart=str.__ne__,
    )
    assert len(list(hindrance_disputes(cast("Material", material)))) == found
