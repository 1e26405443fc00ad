"""Whom a quote was said to, in which form, on which day; and what goes on from one to the next."""

from collections.abc import Callable

import pytest

from dragoman.extract.quotes import quotes
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]


def said(read_text: ReadText, text: str, published: str | None = None) -> list[Quote]:
    return list(quotes(read_text(text, published)))


@pytest.mark.parametrize(
    ("text", "to", "via"),
    [
        ("“No,” Marrow told lawmakers.", "lawmakers", None),
        ("“We are not selling,” Marrow wrote on Facebook.", "Facebook", "post on Facebook"),
        ("“We are not selling,” Marrow wrote on her X account.", "X", "post on X"),
        ("“We are not selling,” the firm said in a letter.", None, "a letter"),
        ("Speaking to reporters, Marrow said the mill was safe.", "reporters", None),
        ("“No,” Marrow told Harbor Radio's “Morning Watch.”", "Harbor Radio", None),
        ("Marrow told a news conference that the mill was safe.", None, "a news conference"),
        ("According to Marrow, the mill is safe.", None, None),
    ],
)
def test_hearer_and_form_stand_beside_the_cue(
    read_text: ReadText, text: str, to: str | None, via: str | None
) -> None:
    (only,) = said(read_text, text)
    assert (only.to, only.via) == (to, via)


def test_what_is_urged_is_no_hearer(read_text: ReadText) -> None:
    (only,) = said(read_text, "Marrow urged further action to cut off the funds.")
    assert (only.content, only.to) == ("further action to cut off the funds", None)
    (only,) = said(read_text, "Marrow urged growers to leave the port.")
    assert (only.content, only.to) == ("to leave the port", "growers")


def test_the_day_of_the_cue_is_the_day_of_the_words(read_text: ReadText) -> None:
    text = "Marrow said on Tuesday that the mill would close in 2031."
    (only,) = said(read_text, text, "2024-10-10")
    assert only.date == "2024-10-08"


def test_a_day_inside_the_words_dates_nothing(read_text: ReadText) -> None:
    (only,) = said(read_text, "Marrow said the vote will be held on Friday.", "2024-10-10")
    assert only.date is None


def test_a_day_that_bounds_something_else_dates_nothing(read_text: ReadText) -> None:
    text = "Marrow, in office since Monday, said the mill was safe."
    (only,) = said(read_text, text, "2024-10-10")
    assert only.date is None


def test_the_same_speaker_goes_on_the_same_day_to_the_same_hearer(read_text: ReadText) -> None:
    text = "“We lost,” Anna Marrow told reporters on Tuesday. “We will be back.”"
    first, second = said(read_text, text, "2024-10-10")
    assert second.speaker == first.speaker
    assert second.to == first.to == "reporters"
    assert second.date == first.date == "2024-10-08"


def test_the_statement_speaks_for_those_who_issued_it(read_text: ReadText) -> None:
    text = (
        "The talks are over, the Trade Ministry said in a statement.\n\n"
        "“Both sides made an effort,” the statement read."
    )
    first, second = said(read_text, text)
    assert first.speaker is not None
    assert second.speaker == first.speaker
    assert second.speaker_text == "the statement"


def test_who_passes_a_report_on_is_its_channel(read_text: ReadText) -> None:
    text = "According to Nadia Osei, Tomas Berg said the strike would begin at noon on Friday."
    (only,) = said(read_text, text)
    assert only.content == "the strike would begin at noon on Friday"
    assert only.speaker == "Tomas Berg"
    assert only.via == "Nadia Osei"


def test_who_passes_a_report_on_behind_it_is_its_channel_too(read_text: ReadText) -> None:
    (only,) = said(
        read_text, "The strike would begin at noon, Berg said, according to the Courier."
    )
    assert only.content == "The strike would begin at noon"
    assert (only.speaker_text, only.via) == ("Berg", "Courier")


def test_a_platform_that_no_list_has_is_one_by_being_posted_on(read_text: ReadText) -> None:
    (only,) = said(read_text, "“The mill is safe,” Marrow posted on Pebble.")
    assert (only.to, only.via) == ("Pebble", "post on Pebble")


def test_a_quote_far_from_any_speaker_has_none(read_text: ReadText) -> None:
    (only,) = said(read_text, "Notices hung on the gate.\n\n“The mill is closed for good.”")
    assert only.speaker is None
    assert only.rule == "quotes.direct.alone"


def test_unnamed_speakers_keep_their_description_without_the(read_text: ReadText) -> None:
    (only,) = said(read_text, "The plan is dead, the two aides close to Marrow said.")
    assert only.speaker == "two aides close to Marrow"


def test_ids_are_those_of_what_is_said(read_text: ReadText) -> None:
    text = "Marrow said the mill was safe."
    assert said(read_text, text) == said(read_text, text)
    assert said(read_text, text)[0].id.startswith("q-")


def test_content_is_always_the_text_at_its_offsets(read_text: ReadText) -> None:
    text = "“We,” she said, “go”, and 'he' said: “stay\n“put, he said that “no. According to"
    for quote in said(read_text, text):
        assert text[quote.start : quote.end] == quote.content
