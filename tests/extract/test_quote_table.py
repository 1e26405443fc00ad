"""A table of invented sentences: how many are read exactly (content, speaker's words, cue)."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.extract.quotes import quotes
from dragoman.model.reading import Reading
from dragoman.read import encoder

TABLE = tomllib.loads(Path(__file__).with_name("quote_table.toml").read_text("utf-8"))
ReadText = Callable[..., Reading]


def is_read(reading: Reading, row: list[str]) -> bool:
    wanted = tuple(row[1:])
    said = ((q.content, q.speaker_text or "", q.cue or "") for q in quotes(reading))
    return any(one == wanted for one in said)


@pytest.mark.parametrize(("part", "least"), [("open", 0.9), ("held_back", 0.9)])
@pytest.mark.parametrize("reader", ["rules", "full"])
def test_most_of_the_table_is_read_exactly(
    read_text: ReadText, part: str, least: float, reader: str
) -> None:
    if reader != "rules" and not encoder.available(reader):
        pytest.skip(f"the weights of the {reader} reader are not installed")
    wrong = []
    for row in TABLE[part]:
        reading = read_text(row[0])
        if reader != "rules":
            reading = replace(reading, attributions=encoder.tagging(reader, row[0]).attributions)
        if not is_read(reading, row):
            wrong.append(row[0])
    assert len(wrong) <= (1 - least) * len(TABLE[part]), wrong


def test_a_fifth_of_all_cases_is_held_back() -> None:
    cases = tomllib.loads(Path(__file__).with_name("quote_cases.toml").read_text("utf-8"))["case"]
    everything = len(cases) + len(TABLE["open"]) + len(TABLE["held_back"])
    assert everything >= 200
    assert len(TABLE["held_back"]) >= everything // 5
