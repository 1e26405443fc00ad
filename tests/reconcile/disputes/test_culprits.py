"""What reconciliation promises of deeds that one side is charged with and denies."""

import pytest
from tests.reconcile.invented import Report, disputes, related

from dragoman.model.actor import LocalActor
from dragoman.reconcile.disputes.culprits import told_charges
from dragoman.reconcile.words.sentences import Sentences

ACTORS = (LocalActor("Norland", "state", None), LocalActor("Sudania", "state", None))


def told(text: str) -> list[tuple[str, bool]]:
    return [(c.name, c.denied) for c in told_charges(Sentences(text), "gazette", ACTORS, (), 1)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Sudania blamed Norland for the attack on the ferry.", "Norland"),
        ("The fire was the work of Norland, the port said.", "Norland"),
        ("The port says Norland was behind the attack.", "Norland"),
        ("Norland is responsible for the sabotage of the cable, Sudania said.", "Norland"),
        ("The mayor accused Sudania of the murder of two ferrymen.", "Sudania"),
    ],
)
def test_who_is_charged_is_who_is_said_to_have_done_it(text: str, who: str) -> None:
    assert told(text) == [(who, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Norland denied any involvement in the attack.",
        "Norland said it had nothing to do with the fire.",
        "A ferry was hit by an explosion. Norland has denied responsibility.",
        "Norland rejected the accusations over the attack.",
    ],
)
def test_who_denies_a_deed_is_who_says_that_he_has_not_done_it(text: str) -> None:
    assert told(text) == [("Norland", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knows whether Norland was behind the attack.",
        "Sudania blamed Norland for the weather.",
        "The attack on the ferry shocked Norland.",
    ],
)
def test_what_is_asked_or_is_no_deed_is_no_charge(text: str) -> None:
    assert not told(text)


def paper(name: str, text: str, published: str = "2031-03-10") -> Report:
    report = Report(name, text, published)
    report.event(text.rsplit(maxsplit=1)[-1].rstrip("."), "strike", actors=("Norland", "Sudania"))
    return report


CHARGE = "Sudania blamed Norland for the attack on the ferry."
DENIAL = "Norland denied any involvement in the attack on the ferry."


def test_a_charge_here_and_its_denial_there_are_a_divergence_of_status() -> None:
    found = disputes(paper("gazette", CHARGE), paper("herald", DENIAL))["status"]
    assert found.about == "whether Norland did it"
    assert {v.says for v in found.values} == {"charged", "denied"}


def test_a_denial_of_another_deed_answers_no_charge() -> None:
    other = paper("herald", "Norland denied any involvement in the murder of the captain.")
    assert "status" not in disputes(paper("gazette", CHARGE), other)


def test_a_denial_of_another_month_answers_no_charge() -> None:
    later = paper("herald", DENIAL, "2031-04-20")
    assert not [d for d in related(paper("gazette", CHARGE), later).divergences
                if d.kind == "status"]  # fmt: skip
