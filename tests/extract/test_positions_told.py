"""What is told, asked or foreseen, and takes no stand; and stands whose words lie elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.extract.positions import positions
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]


def _stands(read_text: ReadText, text: str) -> list[tuple[str, str, str]]:
    return [(p.party, p.stance, p.issue) for p in positions(read_text(text), ())]


def _in_quote(read_text: ReadText, text: str, words: str) -> list[tuple[str, str]]:
    start = text.index(words)
    quote = Quote("a", start, start + len(words), words, "direct", "Lena Holt", "test")
    return [(p.stance, p.issue) for p in positions(read_text(text), (quote,))]


@pytest.mark.parametrize(
    "text",
    [
        "Norway would not last two weeks without the pipeline.",
        "Norway offered the envoys a flat denial.",
        "Norway offered its condolences after the ferry sank.",
        "It is not assured that Norway can reopen the strait.",
        "Norway accepted that the pact might be costly.",
        "It is unclear what Norway plans to pay.",
        "Norway said it would have no comment.",
        "Norway assured the envoys that the harbour was clean.",
    ],
)
def test_what_is_only_told_or_asked_is_no_stand(text: str, read_text: ReadText) -> None:
    assert not _stands(read_text, text)


def test_an_apology_can_be_demanded(read_text: ReadText) -> None:
    assert ("Norway", "demands", "apology") in _stands(read_text, "Norway demanded an apology.")


def test_who_does_not_seem_to_want_a_thing_refuses_it(read_text: ReadText) -> None:
    found = _stands(read_text, "Norway doesn't seem to want to make concessions.")
    assert found == [("Norway", "rejects", "make concessions")]


def test_a_modal_verb_is_not_part_of_what_is_demanded(read_text: ReadText) -> None:
    text = "Lena Holt said: “They can join the talks, but must lift the levy first.”"
    found = _in_quote(read_text, text, "They can join the talks, but must lift the levy first.")
    assert ("demands", "lift the levy first") in found


def test_what_cannot_be_done_may_have_been_told_before(read_text: ReadText) -> None:
    words = "They wanted the levy lifted in full, and we could not do that."
    found = _in_quote(read_text, f"Lena Holt said: “{words}”", words)
    assert ("rejects", "levy lifted in full") in found


def test_a_refusal_without_words_is_not_shown(read_text: ReadText) -> None:
    words = "We will not do that."
    assert not _in_quote(read_text, f"Lena Holt said: “{words}”", words)


def test_a_condition_binds_the_stand_that_it_follows(read_text: ReadText) -> None:
    text = "Norway agreed to reopen the port, but it would close the strait if the levy rises."
    first = positions(read_text(text), ())[0]
    assert (first.stance, first.condition) == ("accepts", None)


@pytest.mark.parametrize(
    "text",
    [
        "Norway agreed to use the ferries provided by Chile.",
        "Norway accepted a bill that would have provided a larger fleet.",
    ],
)
def test_what_somebody_provides_is_no_condition(text: str, read_text: ReadText) -> None:
    assert [p.stance for p in positions(read_text(text), ())] == ["accepts"]


def test_a_stretch_of_time_to_do_a_thing_in_is_no_duty(read_text: ReadText) -> None:
    words = "The envoys have less than ninety days to reach a deal."
    assert not _in_quote(read_text, f"Lena Holt said: “{words}”", words)


def test_what_a_demand_would_cost_is_no_part_of_it(read_text: ReadText) -> None:
    found = _stands(read_text, "Norway's demands would cost two billion crowns a year.")
    assert not found


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        (
            "Norway said there could be no talks unless Chile lifts the blockade.",
            "Chile lifts the blockade",
        ),
        ("Norway said there would be no deal until the crews are freed.", "crews are freed"),
        ("Norway gave Chile until Friday to lift the blockade.", "lift the blockade"),
        ("Norway set the release of the crews as a condition for talks.", "release of the crews"),
        ("Norway has made the release of the crews a precondition.", "release of the crews"),
        ("Norway said the toll was non-negotiable.", "toll"),
        ("Norway is holding out for 6%.", "6%"),
    ],
)
def test_what_must_come_first_is_demanded(text: str, issue: str, read_text: ReadText) -> None:
    assert ("Norway", "demands", issue) in _stands(read_text, text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway dropped its demand for a referendum.",
        "Norway gave up its demand for a referendum.",
        "Norway backed off its demand for a referendum.",
    ],
)
def test_a_demand_that_was_dropped_stands_no_longer(text: str, read_text: ReadText) -> None:
    assert "demands" not in [stance for _, stance, _ in _stands(read_text, text)]


def test_a_passive_behind_a_relative_clause_is_of_what_it_describes(read_text: ReadText) -> None:
    text = "Most states backed the review, which will last a year, and was proposed by Norway."
    assert ("Norway", "offers", "review") in _stands(read_text, text)
