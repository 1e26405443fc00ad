"""A dateline is no part of the sentence behind it."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading
from dragoman.read import datelines

LEAD = "The Harbour Guild on Monday carried out its first raid."


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT ADEL (Tarnpress) - ",
        "PORT ADEL, Tarn, May 2 (Tarnpress) -- ",
        "ADEL, 2 May 2041 (TP) – ",
        "PORT ADEL — ",
    ],
)
def test_a_sentence_begins_behind_a_dateline(
    dateline: str, read_text: Callable[..., Reading]
) -> None:
    text = dateline + LEAD
    assert list(datelines.ends(text)) == [len(dateline)]
    subjects = [t.head.text for t in read_text(text).doc if t.dep_ == "nsubj"]
    assert subjects == ["carried"]


@pytest.mark.parametrize(
    "text",
    ["GOOD NEWS - TWICE", "Port Adel - the seat", "NATO and Tarn – both at odds", "ADEL - Twelve"],
)
def test_other_words_in_capitals_are_no_dateline(text: str) -> None:
    assert list(datelines.ends(text)) == []
