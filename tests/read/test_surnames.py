"""A surname that is a month's name too is somebody's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading
from dragoman.read.surnames import unlike_months


def named(text: str) -> str:
    """The words of a text that stand for another one, by what follows them."""
    changed = unlike_months(text)
    assert len(changed) == len(text)
    return "".join(a if a == b else "*" for a, b in zip(text, changed, strict=True))


@pytest.mark.parametrize(
    "mention",
    [
        "May will resign",
        "the deal that May reached",
        "May's departure",
        "pressure on May",
        "confidence in May",
        "Ms. May left",
    ],
)
def test_a_month_that_somebody_is_called_by_is_a_name(mention: str) -> None:
    assert "*" in named(f"Ruth May came to Tarn. It was said: {mention}.")[15:]


@pytest.mark.parametrize(
    "time",
    ["in May", "on May 5", "7 May", "late May", "until May", "at the end of May", "May we ask"],
)
def test_beside_words_of_time_it_stays_the_month(time: str) -> None:
    assert "*" not in named(f"Ruth May came to Tarn. It was said: {time}.")[15:]


def test_where_nobody_is_called_so_it_is_the_month() -> None:
    text = "The talks resume. May brings rain. March brought none, and May's vote is near."
    assert unlike_months(text) == text


def test_whoever_is_called_like_a_month_acts_and_is_no_date(
    read_text: Callable[..., Reading],
) -> None:
    text = "Ruth May leads Tarn. May will step down on Friday. May’s exit surprised Lora."
    reading = read_text(text, "2031-02-03")
    assert [m.actor for m in reading.mentions if m.start > 20][:1] == ["Ruth May"]
    assert [reading.doc.text[t.start : t.end] for t in reading.dates] == ["Friday"]
    assert "May’s" in reading.doc.text
    assert [t.lemma_ for t in reading.doc if t.text == "May"] == ["May"] * 3
