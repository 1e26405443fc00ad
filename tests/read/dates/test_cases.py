"""The case table: invented sentences with the time expressions a careful reader finds."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from dragoman.read.dates import tag

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]
WEDNESDAY = dt.date(2025, 5, 28)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:50])
def test_a_sentence_s_time_expressions(case: dict[str, Any]) -> None:
    found = tag(case["text"], case.get("dateline", WEDNESDAY))
    assert [[t.text, t.type, t.value, *([t.mod] if t.mod else [])] for t in found] == case["finds"]
    assert all(t.relative is None for t in found)


def test_the_table_is_large_enough_to_say_something() -> None:
    assert len(CASES) > 120
