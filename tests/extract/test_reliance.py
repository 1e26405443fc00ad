"""Which words make an article rest on another outlet or on a document."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.extract.reliance import reliance
from dragoman.extract.reliance.names import forward
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]
TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("reliance.toml").read_text("utf-8")
)
CASES, HELD_BACK = TABLE["case"], TABLE["held_back"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_text_rests_on_these_sources(case: dict[str, Any], read_text: ReadText) -> None:
    found = reliance(read_text(case["text"], outlet=case.get("outlet")), ())
    assert [r.name for r in found] == [want["name"] for want in case["relies_on"]]
    for seen, want in zip(found, case["relies_on"], strict=True):
        assert seen.evidence == want.get("words", seen.evidence)
        assert seen.evidence == case["text"][seen.start : seen.end]
        assert seen.rule.startswith("reliance.")


def _is_read(case: dict[str, Any], read_text: ReadText) -> bool:
    found = reliance(read_text(case["text"], outlet=case.get("outlet")), ())
    return [r.name for r in found] == [want["name"] for want in case["relies_on"]]


def test_most_of_what_was_held_back_is_read_right(read_text: ReadText) -> None:
    wrong = [case["text"] for case in HELD_BACK if not _is_read(case, read_text)]
    assert len(wrong) <= 0.15 * len(HELD_BACK), wrong


def test_a_fifth_of_all_cases_is_held_back() -> None:
    everything = len(CASES) + len(HELD_BACK)
    assert everything >= 110
    assert len(HELD_BACK) >= everything // 5


def test_what_is_taken_from_the_source_is_the_quote_of_the_sentence(read_text: ReadText) -> None:
    text = "The ferry had been overloaded, an engineer told Reuters."
    quote = Quote("a", 0, 29, text[:29], "indirect", "an engineer", "test")
    (found,) = reliance(read_text(text), (quote,))
    assert found.purpose == "The ferry had been overloaded"


def test_a_press_conference_is_its_speakers(read_text: ReadText) -> None:
    text = "The port will reopen, Ilse Maran said at a press conference."
    quote = Quote("a", 0, 20, text[:20], "indirect", "Ilse Maran", "test")
    (found,) = reliance(read_text(text), (quote,))
    assert found.name == "Ilse Maran press conference"


def test_an_unknown_name_is_an_outlet_only_by_its_description() -> None:
    assert forward("Morgenblatt that she", 0, 20) is None
    found = forward("the newspaper Morgenblatt that she", 0, 34)
    assert found is not None
    assert (found.name, found.known) == ("Morgenblatt", "marker")


@pytest.mark.parametrize(
    "piece", ["told A", "according to the ", "Reuters/", "(AP, ", "A ", "a the ", "A.A.A.A.A."]
)
def test_a_hostile_line_takes_no_long_time(piece: str, read_text: ReadText) -> None:
    reading = read_text(piece * 2_000)
    begun = time.process_time()
    reliance(reading, ())
    assert time.process_time() - begun < 5


def _told(text: str, content: str, speaker: str, cue: str) -> Quote:
    start, at, by = text.index(content), text.index(cue), text.index(speaker)
    return Quote(
        article="a",
        start=start,
        end=start + len(content),
        content=content,
        kind="indirect",
        speaker=speaker,
        rule="test",
        speaker_span=(by, by + len(speaker)),
        cue=cue,
        cue_span=(at, at + len(cue)),
    )


def test_a_ministry_that_says_something_is_a_source_once(read_text: ReadText) -> None:
    text = (
        "The Ministry of Fisheries said the quota stays. The Ministry of Fisheries said so twice."
    )
    quote = _told(text, "the quota stays", "Ministry of Fisheries", "said")
    (found,) = reliance(read_text(text), (quote, quote))
    assert (found.name, found.evidence) == (
        "Ministry of Fisheries",
        "Ministry of Fisheries said",
    )


def test_a_tweet_rests_on_twitter(read_text: ReadText) -> None:
    text = "The levy stays, Ilse Maran tweeted."
    quote = _told(text, "The levy stays", "Ilse Maran", "tweeted")
    (found,) = reliance(read_text(text), (quote,))
    assert found.name == "Twitter"


def test_what_a_source_tells_the_outlet_itself_rests_on_the_source(read_text: ReadText) -> None:
    text = "A person familiar with the deal told Radio Vela that the depots will stay open."
    own = reliance(read_text(text, outlet="Radio Vela"), ())
    assert [r.name for r in own] == ["A person familiar with the deal"]
    assert [r.name for r in reliance(read_text(text, outlet="Northern Herald"), ())] == [
        "Radio Vela"
    ]
