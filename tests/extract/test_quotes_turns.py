"""Speech laid out in turns: an interview, a transcript."""

from collections.abc import Callable

import pytest

from dragoman.extract.quotes import quotes
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]


def said(read_text: ReadText, text: str) -> list[tuple[str | None, str, str]]:
    return [(q.speaker, q.content, q.kind) for q in quotes(read_text(text))]


def test_each_turn_is_its_speaker_s(read_text: ReadText) -> None:
    text = "Ines Calder: Is the dam safe?\n\nTomas Berg: It has stood for sixty years."
    assert said(read_text, text) == [
        ("Ines Calder", "Is the dam safe?", "direct"),
        ("Tomas Berg", "It has stood for sixty years.", "direct"),
    ]


def test_question_and_answer_name_nobody(read_text: ReadText) -> None:
    text = "Ines Calder said the dam was safe.\nQ: Is there a date?\nA: There is a month."
    assert said(read_text, text)[1:] == [
        (None, "Is there a date?", "direct"),
        (None, "There is a month.", "direct"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "What we know: The dam is safe.\nWhat comes next: A vote on Friday?",
        "Ines Calder: minister since 2029.\nTomas Berg: head of the dockers' union.",
        "Ines Calder: Is the dam safe?\nNobody answered.\nTomas Berg: absent.",
    ],
)
def test_headings_lists_and_lone_labels_are_no_turns(read_text: ReadText, text: str) -> None:
    assert said(read_text, text) == []
