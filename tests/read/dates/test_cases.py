"""The case table: invented sentences with the time expressions a careful reader finds."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from dragoman.read.dates import tag

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]
TOLD = [case for case in CASES if not case.get("held")]
HELD = [case for case in CASES if case.get("held")]
HELD_FLOOR = 0.8  # share of the held sentences whose expressions are all found and right
WEDNESDAY = dt.date(2025, 5, 28)


def found(case: dict[str, Any]) -> list[list[str]]:
    timexes = tag(case["text"], case.get("dateline", WEDNESDAY))
    assert all(t.relative is None for t in timexes)
    return [[t.text, t.type, t.value, *([t.mod] if t.mod else [])] for t in timexes]


@pytest.mark.parametrize("case", TOLD, ids=lambda case: str(case["text"])[:50])
def test_a_sentence_s_time_expressions(case: dict[str, Any]) -> None:
    assert found(case) == case["finds"]


def test_most_sentences_held_back_are_read_right() -> None:
    right = sum(found(case) == case["finds"] for case in HELD)
    assert right >= HELD_FLOOR * len(HELD)


def test_the_table_is_large_and_a_fifth_of_it_held_back() -> None:
    assert len(CASES) > 180
    assert len(HELD) >= len(CASES) // 5
