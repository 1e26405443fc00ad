"""Quotes: what is reported to have been said, by whom, in which words."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.extract.quotes import quotes
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

CASES = tomllib.loads(Path(__file__).with_name("quote_cases.toml").read_text("utf-8"))["case"]
ReadText = Callable[..., Reading]


def found(read_text: ReadText, text: str) -> list[Quote]:
    return list(quotes(read_text(text)))


def by_content(said: list[Quote], content: str) -> Quote:
    return next(q for q in said if q.content == content)


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_what_is_said_in_a_sentence(read_text: ReadText, case: dict[str, Any]) -> None:
    text = case["text"].strip("\n")
    said = found(read_text, text)
    assert [q.content for q in said if not q.rule.endswith((".thing", ".unsaid"))] == [
        w["content"] for w in case["quotes"]
    ]
    for wanted in case["quotes"]:
        seen = by_content(said, wanted["content"])
        assert text[seen.start : seen.end] == seen.content
        assert seen.kind == wanted["kind"]
        assert seen.speaker_text == wanted["by"]
        assert seen.cue == wanted.get("cue")
        assert seen.rule.startswith(wanted.get("rule", "quotes."))
        for slot in ("to", "via"):
            if slot in wanted:
                assert getattr(seen, slot) == wanted[slot]
        if "continues" in wanted:
            before = by_content(said, case["quotes"][wanted["continues"]]["content"])
            assert seen.continues == before.id


@pytest.mark.parametrize(
    ("paper", "whose"),
    [
        ("A statement from the Harbour Ministry", "Harbour Ministry"),
        ("A letter by Governor Ilse Marrow", "Ilse Marrow"),
        ("A joint statement by the three countries", "Norway"),
        ("A Harbour Ministry statement", "Harbour Ministry"),
        ("A Chilean government memo", "Chile"),
        ("A Harbour Radio post", "A Harbour Radio post"),
    ],
)
def test_what_a_paper_says_is_said_by_who_wrote_it(
    read_text: ReadText, paper: str, whose: str
) -> None:
    text = f"Norway, Chile and Peru share a canal. {paper} said that the canal would reopen."
    assert found(read_text, text)[-1].speaker == whose
