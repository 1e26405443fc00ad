"""Who takes which stand on what, and on which condition."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.extract.positions import positions
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]
CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("positions.toml").read_text("utf-8")
)["case"]


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


def _said(text: str, words: str, speaker: str) -> Quote:
    at = text.index(words)
    return Quote("a", at, at + len(words), words, "indirect", speaker, "test")


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
        "positions.verb.strong.rejects.obj",
        "positions.verb.strong.accepts.obj",
    ]
    assert all(p.id.startswith("p-") and p.confidence == 0.0 for p in found)
