"""Variations: whom a phrase of party or age means."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

Meant = Callable[[str, str], str | None]


@pytest.fixture
def meant(read_text: Callable[..., Reading]) -> Meant:
    """From a text and some of its words to the actor they mean; None where they mean none."""

    def made(text: str, words: str) -> str | None:
        return next((m.actor for m in read_text(text).mentions if m.text == words), None)

    return made


HOLT = "Senator Jana Holt said the dues were too high. "


def test_who_spoke_last_is_told_of_by_party_and_place(meant: Meant) -> None:
    text = f"{HOLT}“They will fall,” the Tarn Valley Republican said on Monday."
    assert meant(text, "the Tarn Valley Republican") == "Jana Holt"


def test_who_spoke_last_is_told_of_by_age(meant: Meant) -> None:
    assert meant(f"{HOLT}The 35-year-old said they would fall.", "The 35-year-old") == "Jana Holt"


def test_whom_the_text_came_to_without_words_of_theirs_leaves_it_open(meant: Meant) -> None:
    text = f"{HOLT}Karl Brandt came in late. The Tarn Republican said they would fall."
    assert meant(text, "The Tarn Republican") is None


def test_who_is_only_named_in_what_is_said_is_not_meant(meant: Meant) -> None:
    text = "Jana Holt said Karl Brandt had lost. The Tarn Republican said it was late."
    assert meant(text, "The Tarn Republican") == "Jana Holt"


def test_nobody_is_of_two_parties(meant: Meant) -> None:
    text = "Jana Holt, a Tarn Democrat, said so. The Tarn Republican said it was late."
    assert meant(text, "The Tarn Republican") is None
    text = "Jana Holt (D-Tarn) said so. The Tarn Republican said it was late."
    assert meant(text, "The Tarn Republican") is None
    text = f"{HOLT}The Tarn Republican said it was late. The Vesh Democrat said it was not."
    assert meant(text, "The Vesh Democrat") is None


def test_who_only_acts_stays_a_description(meant: Meant) -> None:
    assert meant(f"{HOLT}The Tarn Republican left at noon.", "The Tarn Republican") is None
