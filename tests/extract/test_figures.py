"""What counts as a figure, and how its value, unit and bounds are read."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.extract.figures import figures
from dragoman.extract.figures.numerals import numerals, value_of
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]
TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("figures.toml").read_text("utf-8")
)
CASES, HELD_BACK = TABLE["case"], TABLE["held_back"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_sentence_tells_these_figures(case: dict[str, Any], read_text: ReadText) -> None:
    found = figures(read_text(case["text"]), ())
    assert [f.value for f in found] == [want.get("value") for want in case["figures"]]
    for figure, want in zip(found, case["figures"], strict=True):
        for slot, value in want.items():
            seen = figure.evidence if slot == "words" else getattr(figure, slot)
            assert seen == value, slot


def _is_read(case: dict[str, Any], read_text: ReadText) -> bool:
    found, wanted = figures(read_text(case["text"]), ()), case["figures"]
    return [f.value for f in found] == [want.get("value") for want in wanted] and all(
        (seen.evidence if slot == "words" else getattr(seen, slot)) == value
        for seen, want in zip(found, wanted, strict=True)
        for slot, value in want.items()
    )


def test_most_of_what_was_held_back_is_read_right(read_text: ReadText) -> None:
    wrong = [case["text"] for case in HELD_BACK if not _is_read(case, read_text)]
    assert len(wrong) <= 0.15 * len(HELD_BACK), wrong


def test_a_fifth_of_all_cases_is_held_back() -> None:
    everything = len(CASES) + len(HELD_BACK)
    assert everything >= 110
    assert len(HELD_BACK) >= everything // 5


def test_the_evidence_is_the_text_at_its_offsets(read_text: ReadText) -> None:
    text = "Over 40 barges and a 10-day strike: the port lost €3m, or 12% of its income."
    found = figures(read_text(text), ())
    assert len(found) == 4
    assert all(f.evidence == text[f.start : f.end] for f in found)
    assert all(f.rule.startswith("figures.") and f.id.startswith("f-") for f in found)


def test_a_figure_inside_a_quote_is_its_speakers_claim(read_text: ReadText) -> None:
    text = "Ilse Maran said the flood had destroyed 300 houses."
    at = text.index("the flood")
    quote = Quote("a", at, len(text) - 1, text[at:-1], "indirect", "Ilse Maran", "test")
    (figure,) = figures(read_text(text), (quote,))
    assert figure.according_to == "Ilse Maran"


def test_a_figure_outside_of_quotes_is_claimed_by_the_named_source(read_text: ReadText) -> None:
    (figure,) = figures(
        read_text("The flood destroyed 300 houses, according to the harbour office."), ()
    )
    assert figure.according_to in ("harbour office", "the harbour office")


def test_the_one_date_of_the_sentence_dates_the_figure(read_text: ReadText) -> None:
    text = "On 3 May 2024 the army counted 700 wounded soldiers."
    (figure,) = figures(read_text(text), ())
    assert (figure.value, figure.as_of) == (700, "2024-05-03")


def test_a_bare_number_takes_its_unit_from_its_own_paragraph_only(read_text: ReadText) -> None:
    text = "The fleet has 90 trawlers.\nTwenty are idle."
    assert [f.value for f in figures(read_text(text), ())] == [90]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("one thousand two hundred", 1200),
        ("two hundred and fifty-six", 256),
        ("one and a half million", 1_500_000),
        ("two million and a half", 2_500_000),
        ("3.2 billion", 3.2e9),
        ("12,345", 12345),
        ("½", 0.5),
        ("2 1/2", 2.5),
        ("several", None),
    ],
)
def test_number_words_count(words: str, value: float | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    "amount", ["A FEW", "A\u00a0few", "Dozens", "half", "US$3", "€3", "½", "12"]
)
def test_an_amount_is_met_however_it_opens(amount: str) -> None:
    (found,) = numerals(f"Word of {amount} of them came.")
    assert f"Word of {amount} of them came."[found.start : found.end] == amount


@pytest.mark.parametrize(
    "piece", ["1 ", "one hundred ", "9", "1,111", "$", "half a ", "10-10-", "½"]
)
def test_a_hostile_line_is_read_in_linear_time(piece: str) -> None:
    text = piece * 20_000
    assert sum(1 for _ in numerals(text)) <= 20_000


@pytest.mark.parametrize("speaker", ["many", "that law", "we", "most of whom"])
def test_nobody_in_particular_claims_a_figure(speaker: str, read_text: ReadText) -> None:
    text = "The flood destroyed 300 houses."
    quote = Quote("a", 0, len(text) - 1, text[:-1], "indirect", speaker, "test")
    (figure,) = figures(read_text(text), (quote,))
    assert figure.according_to is None


def test_an_estimate_is_claimed_by_who_made_it(read_text: ReadText) -> None:
    (figure,) = figures(
        read_text("The flood destroyed 300 houses, according to estimates from Norway."), ()
    )
    assert figure.according_to == "Norway"
