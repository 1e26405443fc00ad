"""Cards that a page hangs on names: the sentence around one is read as if it were not there."""

from collections.abc import Callable

import pytest

from dragoman.knowledge.cards import without_cards
from dragoman.model.reading import Reading

CARD = "Orla (Ola) Jane TveSenate puts off vote | Tve calls for talks Tolls paid B in May MORE"


def test_a_card_is_blank_and_every_other_word_stands_where_it_stood() -> None:
    text = f"Senator Orla Tve {CARD} (D-Dorn) refused, and Holt agreed."
    read = without_cards(text)
    assert len(read) == len(text)
    assert read.split() == [
        "Senator",
        "Orla",
        "Tve",
        "(D-Dorn)",
        "refused,",
        "and",
        "Holt",
        "agreed.",
    ]
    assert read.index("refused") == text.index("refused")


@pytest.mark.parametrize(
    "text",
    [
        "Orla Tve and Jana Tve asked for MORE.",
        "Tve Orla Tve wants nothing MORE than talks.",
        "Dorn DornSenate puts off vote",
        "Tve Orla TveSenate puts off vote\nTve calls for talks MORE",
    ],
)
def test_words_without_the_marks_of_a_card_stay(text: str) -> None:
    assert without_cards(text) == text


def test_a_name_with_a_card_is_nobody_else(read_text: Callable[..., Reading]) -> None:
    text = f"Senator Orla Tve {CARD} refused the toll on Monday. Tve said she would wait."
    reading = read_text(text)
    assert [a.name for a in reading.actors if a.type == "person"] == ["Orla Tve"]
    assert len(list(reading.doc.sents)) == 2
    assert reading.text == without_cards(text)
