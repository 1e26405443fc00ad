"""Commitments: what was proposed, agreed, carried out, broken and denied."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.present.ledgers.placed import event, stands

from dragoman.present import ledgers
from dragoman.store import Record


def test_who_denies_is_who_says_that_it_is_not_so(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "Tova Ferrick denied that Ardania agreed to a truce.",
         [event("Ardania agreed to a truce", "ceasefire", "denied", actors=("Ardania",),
                according_to="Tova Ferrick")]),
        ("Echo", "2031-03-05", "Ferrick denied that Ardania had agreed to the truce.",
         [event("Ardania had agreed to the truce", "ceasefire", "denied", actors=("Ardania",),
                according_to="Tova Ferrick")]),
    )  # fmt: skip
    denied = [row.by for row in ledgers.commitments(made) if row.step == "denied"]
    assert denied
    assert set(denied) == {("Brenlund",)}


def test_who_walks_away_from_talks_withdraws_from_nothing(
    record: Callable[..., Record],
) -> None:
    made = record(
        ("Post", "2031-03-05", "Ardania walked away from the table, Brenlund left the isle.",
         [event("Ardania walked away from the table", "withdrawal", "happened",
                actors=("Ardania",), mode="withdraw"),
          event("Brenlund left the isle", "withdrawal", "happened",
                actors=("Brenlund",), mode="withdraw"),
          event("Ardania walked", "talks", "happened", actors=("Ardania", "Brenlund"))]),
    )  # fmt: skip
    assert [row.by for row in ledgers.commitments(made)] == [("Brenlund",)]


def test_what_nobody_gave_was_not_delivered(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "In that year it carried most of the parcels of Ardania.",
         [event("it carried most of the parcels", "aid", "happened")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


def test_what_nobody_gives_must_at_least_be_called_aid(record: Callable[..., Record]) -> None:
    told = "The fee gave them the spirit to go on. Food parcels reached the isle."
    made = record(
        ("Post", "2031-03-05", told,
         [event("The fee gave them the spirit to go on", "aid", "happened",
                recipients=("Brenlund",)),
          event("Food parcels reached the isle", "aid", "happened", recipients=("Brenlund",))]),
    )  # fmt: skip
    assert [row.words for row in ledgers.commitments(made)] == ["Food parcels reached the isle"]


def test_relief_from_a_measure_eases_it(record: Callable[..., Record]) -> None:
    words = "Ardania extended sanctions relief"
    made = record(
        ("Post", "2031-03-05", f"{words} to Brenlund.",
         [event(words, "aid", "happened", actors=("Ardania",))]),
    )  # fmt: skip
    assert [(r.commitment, r.step) for r in ledgers.commitments(made)] == [
        ("easing", "carried out")
    ]


def test_agreed_releases_that_took_place_are_carried_out(record: Callable[..., Record]) -> None:
    words = "Ardania said the agreed releases had taken place"
    made = record(
        ("Post", "2031-03-05", f"{words}.",
         [event(words, "release", "happened", actors=("Ardania",))]),
    )  # fmt: skip
    assert [row.step for row in ledgers.commitments(made)] == ["carried out"]


def test_a_stalemate_that_is_not_broken_is_a_deal_not_done(record: Callable[..., Record]) -> None:
    words = "Ardania and Brenlund failed to break the stalemate"
    made = record(
        ("Post", "2031-03-05", f"{words}.",
         [event(words, "agreement", "not_done", actors=("Ardania", "Brenlund"))]),
    )  # fmt: skip
    assert [row.step for row in ledgers.commitments(made)] == ["not done"]


def test_what_a_deal_says_is_no_step_of_it(record: Callable[..., Record]) -> None:
    said, done = "The deal gave no pledge on the quay", "The deal was not reached"
    both: dict[str, Any] = {"actors": ("Ardania", "Brenlund"), "rule": "e.agreement.verb_agentless"}
    made = record(
        ("Post", "2031-03-05", f"{said}. {done}.",
         [event(said, "agreement", "not_done", **both),
          event(done, "agreement", "not_done", **both)]),
    )  # fmt: skip
    assert [row.words for row in ledgers.commitments(made)] == [done]


def test_a_deal_that_another_commitment_names_is_told_once(record: Callable[..., Record]) -> None:
    words = "a truce and crew deal"
    slots: dict[str, Any] = {"according_to": "Tova Ferrick"}
    made = record(
        ("Post", "2031-03-05", f"Ferrick said that Ardania accepts {words}.",
         [stands("a truce", "Ardania", "accepts", **slots),
          stands("truce and crew deal", "Ardania", "accepts", **slots),
          event(f"Ardania accepts {words}", "agreement", "happened", actors=("Ardania",),
                according_to="Tova Ferrick")]),
    )  # fmt: skip
    assert {row.commitment for row in ledgers.commitments(made)} == {"ceasefire"}


def test_an_article_that_foretells_what_comes_of_an_if_tells_no_stand(
    record: Callable[..., Record],
) -> None:
    slots: dict[str, Any] = {"condition": "if the vote fails", "rule": "positions.modal.if"}
    told = "If the vote fails, Ardania will leave the truce. Ardania will end the truce, it said."
    made = record(
        ("Post", "2031-03-05", told,
         [stands("leave the truce", "Ardania", "conditional", **slots),
          stands("end the truce", "Ardania", "conditional", according_to="Ardania", **slots)]),
    )  # fmt: skip
    assert [row.wants for row in ledgers.positions_over_time(made)] == ["to end the truce"]


def test_no_deal_is_no_deal(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "Ardania demands to leave with no deal.",
         [stands("to leave with no deal", "Ardania", "demands")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


@pytest.mark.parametrize(
    ("words", "kind", "status"),
    [
        ("Ardania signed a law on ferries", "signature", "happened"),
        ("whether Ardania reaches a deal", "agreement", "not_done"),
        ("Visas of Ardania have been approved", "agreement", "happened"),
        ("Ardania halted its work on the quay", "withdrawal", "happened"),
    ],
)
def test_laws_questions_visas_and_mere_stops_are_no_commitments(
    record: Callable[..., Record], words: str, kind: str, status: str
) -> None:
    made = record(
        ("Post", "2031-03-05", f"They asked {words}.",
         [event(words, kind, status, actors=("Ardania", "Brenlund"))]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


def test_what_a_watcher_foretells_is_no_step(record: Callable[..., Record]) -> None:
    words = "Ardania will not sign a deal"
    made = record(
        ("Post", "2031-03-05", f"{words}, analysts said.",
         [event(words, "agreement", "not_done", actors=("Ardania",), according_to="analysts")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


def test_an_outlet_asks_for_no_truce(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "A permanent truce should be discussed, Reuters wrote of the plan.",
         [stands("permanent truce", "Reuters", "demands")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


def test_a_truce_is_proposed_agreed_broken_and_denied(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Brenlund offered a 30-day truce in the Elm Sound.",
         [stands("a 30-day truce", "Brenlund", "offers")]),
        ("Echo", "2031-03-03", "Brenlund and Ardania agreed to a truce.",
         [event("Brenlund and Ardania agreed to a truce", "ceasefire", "happened", "2031-03-03",
                actors=("Brenlund", "Ardania"))]),
        ("Post", "2031-03-05", "Ferrick said Ardania had broken the truce. Ardania denied it.",
         [event("Ardania had broken the truce", "violation", "happened", "2031-03-04",
                actors=("Ardania",), according_to="Tova Ferrick")]),
        ("Echo", "2031-03-06", "Ardania denied that it broke the truce.",
         [event("it broke the truce", "violation", "denied", actors=("Ardania",),
                according_to="Ardania")]),
    )  # fmt: skip
    rows = ledgers.commitments(kept)
    assert [(r.commitment, r.step, r.by) for r in rows] == [
        ("ceasefire", "proposed", ("Brenlund",)),
        ("ceasefire", "agreed", ("Brenlund", "Ardania")),
        ("ceasefire", "broken", ("Ardania",)),
        ("ceasefire", "denied", ("Ardania",)),
    ]
    assert rows[0].scope == "30-day in the Elm Sound"
    assert rows[2].according_to == "Tova Ferrick"


def test_a_truce_that_is_only_mentioned_or_wanted_is_no_step(
    record: Callable[..., Record],
) -> None:
    kept = record(
        ("Post", "2031-03-02", "The truce was discussed. Brenlund wants the crew to come home.",
         [event("The truce", "ceasefire", "happened", rule="events.ceasefire.noun_bare"),
          event("the crew to come home", "release", "happened", actors=("Ardania",)),
          stands("wants the crew to come home", "Brenlund", "demands")]),
    )  # fmt: skip
    assert ledgers.commitments(kept) == []


def test_talks_on_a_truce_are_no_truce(record: Callable[..., Record]) -> None:
    kept = record(
        ("Post", "2031-03-02", "Brenlund demands talks on a truce.",
         [stands("talks on a truce", "Brenlund", "demands")]),
    )  # fmt: skip
    assert ledgers.commitments(kept) == []


def test_who_sits_in_a_house_of_several_parties_is_a_party_himself(
    record: Callable[..., Record],
) -> None:
    made = record(
        ("Post", "2031-03-05", "Ilse Marrow accepted the truce.",
         [stands("the truce", "Ilse Marrow", "accepts")]),
    )  # fmt: skip
    assert [row.by for row in ledgers.commitments(made)] == [("Ilse Marrow",)]


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("It could mean ", "the crews are freed"),
        ("There is no one left ", "who frees the crews"),
        ("", "Ardania has not freed the crews"),
        ("", "Ardania will have to free the crews"),
    ],
)
def test_what_only_would_be_so_is_not_carried_out(
    record: Callable[..., Record], before: str, words: str
) -> None:
    told = [event(words, "release", "happened", actors=("Ardania",))]
    assert not ledgers.commitments(record(("Post", "2031-03-05", f"{before}{words}.", told)))


def test_sailors_who_were_rescued_were_not_let_go(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "Ardania rescued nine sailors. Ardania freed two pilots.",
         [event("Ardania rescued nine sailors", "release", "happened", actors=("Ardania",)),
          event("Ardania freed two pilots", "release", "happened", actors=("Ardania",))]),
    )  # fmt: skip
    assert [row.words for row in ledgers.commitments(made)] == ["Ardania freed two pilots"]


def test_a_report_that_is_released_frees_nobody(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "Ardania wants release of the report, Brenlund of the crew.",
         [stands("release of the report", "Ardania", "demands")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


def test_a_relief_package_is_aid_and_eases_no_measure(record: Callable[..., Record]) -> None:
    made = record(
        ("Post", "2031-03-05", "Ardania accepted the relief package.",
         [stands("relief package", "Ardania", "accepts")]),
    )  # fmt: skip
    assert [row.commitment for row in ledgers.commitments(made)] == ["aid"]


def test_a_pact_that_is_only_the_subject_of_other_words_was_not_agreed_on(
    record: Callable[..., Record],
) -> None:
    words = "the deal left both fleets intact"
    made = record(
        ("Post", "2031-03-05", f"Ferrick said {words}.",
         [event(words, "agreement", "happened", actors=("Ardania", "Brenlund"),
                rule="events.agreement.occurs_definite")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


@pytest.mark.parametrize("words", ["to renegotiate the truce", "to cut off aid to the isle"])
def test_who_would_undo_a_commitment_neither_offers_nor_refuses_it(
    record: Callable[..., Record], words: str
) -> None:
    told = [stands(words, "Ardania", "offers")]
    assert not ledgers.commitments(record(("Post", "2031-03-05", f"Ardania is {words}.", told)))


def test_what_somebody_ensures_is_not_done_yet(record: Callable[..., Record]) -> None:
    told = [event("Ardania freed the crews", "release", "happened", actors=("Ardania",))]
    text = "It was the last chance to ensure Ardania freed the crews."
    assert not ledgers.commitments(record(("Post", "2031-03-05", text, told)))


def test_who_storms_out_of_talks_withdraws_from_nothing(record: Callable[..., Record]) -> None:
    told = "Ardania stormed out of the talks with Brenlund"
    made = record(
        ("Post", "2031-03-05", f"{told}.",
         [event(told, "withdrawal", "happened", actors=("Ardania",), mode="withdraw")]),
    )  # fmt: skip
    assert not ledgers.commitments(made)


@pytest.mark.parametrize(
    ("told", "words", "status"),
    [
        ("Brenlund condemned the denial of food aid", "food aid", "denied"),
        ("More guns would not bring the crew home", "would not bring the crew home", "not_done"),
        ("The budget includes $9 in food aid", "The budget includes $9 in food aid", "happened"),
    ],
)
def test_what_is_withheld_would_not_be_or_is_budgeted_is_no_step(
    record: Callable[..., Record], told: str, words: str, status: str
) -> None:
    kind = "release" if "crew" in words else "aid"
    made = record(("Post", "2031-03-05", f"{told}.", [event(words, kind, status)]))
    assert not ledgers.commitments(made)


def test_a_bystander_that_leaves_a_fair_withdraws_from_no_commitment(
    record: Callable[..., Record],
) -> None:
    talks = "Ardania met Brenlund"
    left, home = "Harbour Bank pulled out of the fair", "Brenlund pulled its boats out"
    made = record(
        ("Post", "2031-03-05", f"{talks}. {left}. {home}.",
         [event(talks, "talks", "happened", actors=("Ardania", "Brenlund")),
          event(left, "withdrawal", "happened", actors=("Harbour Bank",), mode="withdraw"),
          event(home, "withdrawal", "happened", actors=("Brenlund",), mode="withdraw")]),
    )  # fmt: skip
    assert [row.by for row in ledgers.commitments(made)] == [("Brenlund",)]


def test_the_denial_of_aid_is_no_aid_that_anybody_rejects(record: Callable[..., Record]) -> None:
    words = "the denial of aid"
    told = f"Brenlund rejects {words}."
    made = record(("Post", "2031-03-05", told, [stands(words, "Brenlund", "rejects")]))
    assert not ledgers.commitments(made)
