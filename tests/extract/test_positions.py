"""Who takes which stand on what, and on which condition."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.extract.events import events
from dragoman.extract.positions import positions
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]
TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("positions.toml").read_text("utf-8")
)
CASES, HELD_BACK = TABLE["case"], TABLE["held_back"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_sentence_reports_these_stands(case: dict[str, Any], read_text: ReadText) -> None:
    found = positions(read_text(case["text"]), ())
    assert [(p.party, p.stance) for p in found] == [
        (want["party"], want["stance"]) for want in case["positions"]
    ]
    for seen, want in zip(found, case["positions"], strict=True):
        assert want["issue"] in seen.issue
        assert want.get("condition", "") in (seen.condition or "")
        assert seen.evidence == case["text"][seen.start : seen.end]


def _is_read(case: dict[str, Any], read_text: ReadText) -> bool:
    found, wanted = positions(read_text(case["text"]), ()), case["positions"]
    return len(found) == len(wanted) and all(
        (seen.party, seen.stance) == (want["party"], want["stance"])
        and want["issue"] in seen.issue
        and want.get("condition", "") in (seen.condition or "")
        for seen, want in zip(found, wanted, strict=True)
    )


def test_most_of_what_was_held_back_is_read_right(read_text: ReadText) -> None:
    wrong = [case["text"] for case in HELD_BACK if not _is_read(case, read_text)]
    assert len(wrong) <= 0.2 * len(HELD_BACK), wrong


def test_a_fifth_of_all_cases_is_held_back() -> None:
    everything = len(CASES) + len(HELD_BACK)
    assert everything >= 110
    assert len(HELD_BACK) >= everything // 5


def _said(text: str, words: str, speaker: str) -> Quote:
    at = text.index(words)
    return Quote("a", at, at + len(words), words, "indirect", speaker, "test")


def test_a_stand_is_of_the_day_of_the_deed_that_its_words_tell(read_text: ReadText) -> None:
    text = "Orvia proposed buying the island of Skerra from Tarsa in 1946."
    reading = read_text(text, "2031-05-28")
    (found,) = positions(reading, (), events(reading, ()))
    assert (found.party, found.stance, found.date) == (
        "Orvia", "offers", "1946-01-01/1946-12-31"
    )  # fmt: skip


def test_a_stand_is_of_no_day_that_is_still_to_come(read_text: ReadText) -> None:
    reading = read_text("Orvia proposed a swap of pilots on 1 June.", "2031-05-28")
    (found,) = positions(reading, (), events(reading, ()))
    assert (found.stance, found.date) == ("offers", None)


def test_a_duty_in_a_quote_is_the_speakers_demand(read_text: ReadText) -> None:
    text = "Norway said Iceland must publish the catch figures."
    quote = _said(text, "Iceland must publish the catch figures", "Norway")
    (found,) = positions(read_text(text), (quote,))
    assert (found.party, found.stance, found.according_to) == ("Norway", "demands", "Norway")


def test_verbs_joined_under_one_duty_are_one_demand_each(read_text: ReadText) -> None:
    text = "Norway said Iceland must publish the figures and pay the fine."
    quote = _said(text, "Iceland must publish the figures and pay the fine", "Norway")
    found = positions(read_text(text), (quote,))
    assert [p.stance for p in found] == ["demands", "demands"]
    assert "pay the fine" in found[1].issue


def test_we_in_a_quote_is_its_speaker(read_text: ReadText) -> None:
    text = "“We will never return the islands,” Chile said."
    quote = _said(text, "We will never return the islands,", "Chile")
    (found,) = positions(read_text(text), (quote,))
    assert (found.party, found.stance) == ("Chile", "rejects")


def test_it_is_the_plan_last_spoken_of(read_text: ReadText) -> None:
    text = "Peru published a plan for the river. Chile rejected it."
    found = positions(read_text(text), ())
    assert [(p.party, p.issue) for p in found] == [("Chile", "plan for the river")]


def test_every_stand_names_its_rule_and_has_an_id(read_text: ReadText) -> None:
    found = positions(read_text("Norway rejected the quota. Chile accepted the map."), ())
    assert [p.rule for p in found] == [
        "positions.verb.strong.rejects",
        "positions.verb.strong.accepts",
    ]
    assert all(p.id.startswith("p-") and p.confidence == 0.0 for p in found)


def test_they_in_one_partys_mouth_is_the_other(read_text: ReadText) -> None:
    text = "Peru met Chile again. Peru was late. “They wanted the toll lifted,” Peru said of Chile."
    quote = _said(text, "They wanted the toll lifted,", "Peru")
    (found,) = positions(read_text(text), (quote,))
    assert (found.party, found.stance) == ("Chile", "demands")


def test_what_a_party_says_it_will_do_is_its_stand(read_text: ReadText) -> None:
    text = "“Chile will keep the toll in force,” Chile said."
    quote = _said(text, "Chile will keep the toll in force,", "Chile")
    (found,) = positions(read_text(text), (quote,))
    assert (found.party, found.stance) == ("Chile", "demands")


def test_what_somebody_else_says_a_party_will_do_is_none(read_text: ReadText) -> None:
    text = "“Chile will keep the toll in force,” Peru said."
    quote = _said(text, "Chile will keep the toll in force,", "Peru")
    assert positions(read_text(text), (quote,)) == ()


def test_an_order_in_a_quote_is_its_speakers_demand(read_text: ReadText) -> None:
    text = "“Lift the toll now,” Peru said."
    quote = _said(text, "Lift the toll now,", "Peru")
    (found,) = positions(read_text(text), (quote,))
    assert (found.party, found.stance) == ("Peru", "demands")


def test_a_judgement_in_a_quote_is_its_speakers_refusal(read_text: ReadText) -> None:
    text = "“The second draft is completely unacceptable,” Peru said."
    quote = _said(text, "The second draft is completely unacceptable,", "Peru")
    (found,) = positions(read_text(text), (quote,))
    assert (found.party, found.stance) == ("Peru", "rejects")


def test_there_will_be_no_such_thing_is_a_refusal(read_text: ReadText) -> None:
    text = "“There will be no talks on the strait,” Peru said."
    quote = _said(text, "There will be no talks on the strait,", "Peru")
    (found,) = positions(read_text(text), (quote,))
    assert (found.party, found.stance, found.issue) == ("Peru", "rejects", "talks on the strait")


@pytest.mark.parametrize(
    "piece", ["Peru demands ", "must ", "A, B and ", "they want X: A, ", "if "]
)
def test_a_hostile_line_takes_no_long_time(piece: str, read_text: ReadText) -> None:
    reading = read_text(piece * 1_500)
    begun = time.process_time()
    positions(reading, ())
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("words", ["it would raise the levy", "it was raising the levy"])
def test_what_a_party_says_of_its_own_plans_is_its_stand(words: str, read_text: ReadText) -> None:
    text = f"Chile met Peru. Chile said {words}."
    quote = _said(text, words, "Chile")
    (found,) = positions(read_text(text), (quote,))
    assert (found.party, found.stance) == ("Chile", "demands")


def test_what_one_says_of_another_is_not_the_others_stand(read_text: ReadText) -> None:
    text = "Peru said Chile would raise the levy."
    quote = _said(text, "Chile would raise the levy", "Peru")
    assert positions(read_text(text), (quote,)) == ()


def test_going_to_is_a_will(read_text: ReadText) -> None:
    text = "“We are not going to return the islands,” Chile said."
    quote = _said(text, "We are not going to return the islands,", "Chile")
    (found,) = positions(read_text(text), (quote,))
    assert (found.party, found.stance, found.issue) == ("Chile", "rejects", "return the islands")


def test_a_verdict_in_a_quote_is_its_speakers_stand(read_text: ReadText) -> None:
    text = "Norway said the levy was a disgrace."
    (found,) = positions(read_text(text), (_said(text, "the levy was a disgrace", "Norway"),))
    assert (found.party, found.stance, found.issue) == ("Norway", "rejects", "levy")


def test_a_verdict_on_it_is_on_the_clause_that_it_stands_for(read_text: ReadText) -> None:
    text = "Norway said it was reckless to reopen the mine."
    words = "it was reckless to reopen the mine"
    (found,) = positions(read_text(text), (_said(text, words, "Norway"),))
    assert (found.stance, found.issue) == ("rejects", "reopen the mine")


def test_good_talks_are_no_stand(read_text: ReadText) -> None:
    text = "Norway said the talks were constructive."
    assert positions(read_text(text), (_said(text, "the talks were constructive", "Norway"),)) == ()


def test_what_a_party_says_will_stay_is_its_demand(read_text: ReadText) -> None:
    text = "Norway said the levy will remain in place."
    (found,) = positions(read_text(text), (_said(text, "the levy will remain in place", "Norway"),))
    assert (found.party, found.stance) == ("Norway", "demands")


def test_a_name_alone_is_no_issue(read_text: ReadText) -> None:
    assert positions(read_text("Norway voiced its support for Iceland."), ()) == ()


def test_our_members_are_the_speakers_side(read_text: ReadText) -> None:
    text = "Norway said our members want a longer transition."
    (found,) = positions(
        read_text(text), (_said(text, "our members want a longer transition", "Norway"),)
    )
    assert found.party == "Norway"


def test_an_order_within_a_quote_is_a_demand(read_text: ReadText) -> None:
    text = "“This has gone on too long. Lift the siege of the port,” Norway said."
    words = "This has gone on too long. Lift the siege of the port,"
    found = positions(read_text(text), (_said(text, words, "Norway"),))
    assert [(p.stance, p.issue) for p in found] == [("demands", "Lift the siege of the port")]


def test_workers_who_deserve_to_be_paid_are_a_demand(read_text: ReadText) -> None:
    text = "Norway said the crews deserve to be compensated for the delay."
    words = "the crews deserve to be compensated for the delay"
    (found,) = positions(read_text(text), (_said(text, words, "Norway"),))
    assert (found.stance, found.issue) == ("demands", "compensated for the delay")


def test_who_could_not_agree_more_accepts(read_text: ReadText) -> None:
    text = "“We couldn't agree more,” Norway said."
    (found,) = positions(read_text(text), (_said(text, "We couldn't agree more,", "Norway"),))
    assert (found.party, found.stance) == ("Norway", "accepts")


def test_what_would_be_unfair_is_refused(read_text: ReadText) -> None:
    text = "Norway said such a levy would be unfair."
    (found,) = positions(read_text(text), (_said(text, "such a levy would be unfair", "Norway"),))
    assert (found.party, found.stance) == ("Norway", "rejects")


def test_what_is_ready_for_a_chance_is_ready_for_what_it_is_for(read_text: ReadText) -> None:
    text = "Peru said that if there is a chance for a partial truce, Peru is ready for it."
    found = positions(read_text(text), ())
    assert [p.issue for p in found if p.party == "Peru"] == ["partial truce"]


def test_terms_told_as_clauses_keep_who_is_to_do_them(read_text: ReadText) -> None:
    text = (
        "“Peru set out clear conditions: Chile lifts the fee, returns the boats, opens the pass.”"
    )
    found = positions(read_text(text), ())
    assert "Chile returns the boats" in [p.issue for p in found]


def test_what_is_refused_is_told_without_its_no(read_text: ReadText) -> None:
    text = "“The toll should not rise,” Peru said."
    quote = _said(text, "The toll should not rise,", "Peru")
    (found,) = positions(read_text(text), (quote,))
    assert (found.stance, found.issue) == ("rejects", "toll should rise")


def test_who_cannot_describe_a_thing_refuses_nothing(read_text: ReadText) -> None:
    text = "“I cannot describe the fire,” Peru said."
    quote = _said(text, "I cannot describe the fire,", "Peru")
    assert positions(read_text(text), (quote,)) == ()


def test_two_open_questions_are_no_condition_of_each_other(read_text: ReadText) -> None:
    text = "Peru is weighing whether its plan has a chance or if it will leave the talks."
    assert all(p.condition is None for p in positions(read_text(text), ()))


def test_what_it_would_be_wrong_not_to_do_is_demanded(read_text: ReadText) -> None:
    text = "It would be stupid not to accept the barge, Peru said."
    quote = _said(text, "It would be stupid not to accept the barge", "Peru")
    (found,) = positions(read_text(text), (quote,))
    assert (found.stance, found.issue) == ("demands", "accept the barge")


def test_a_relative_clause_behind_what_one_announced_is_not_ones_words(
    read_text: ReadText,
) -> None:
    text = "A short truce was announced by Norway over Easter, which Chile accepted."
    quote = _said(text, "A short truce", "Norway")
    told = {p.party: p.according_to for p in positions(read_text(text), (quote,))}
    assert told.get("Chile", "nobody") is None
