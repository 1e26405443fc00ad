"""What reconciliation promises of things that outlets rank otherwise."""

import pytest
from tests.reconcile.invented import Report, related

from dragoman.reconcile.articles.ranking import told_ranks
from dragoman.reconcile.words.sentences import Sentences


@pytest.mark.parametrize(
    ("text", "rank", "quality"),
    [
        ("It is the No. 2 herring port.", 2, ""),
        ("It is the number three port of the isle.", 3, ""),
        ("It was the second-largest walkout since the flood.", 2, "size"),
        ("It was the longest walkout on record.", 1, "length"),
    ],
)
def test_a_rank_is_told_by_its_number_or_its_superlative(
    text: str, rank: int, quality: str
) -> None:
    (found,) = told_ranks(Sentences(text), "a", 1)
    assert (found.rank, found.quality) == (rank, quality)


@pytest.mark.parametrize(
    "text",
    [
        "They did their best.",
        "It is the largest, she said.",
        "It is one of the largest ports of the isle.",
        "The two largest ports of the isle met.",
    ],
)
def test_a_superlative_without_a_noun_or_of_several_ranks_nothing(text: str) -> None:
    assert not list(told_ranks(Sentences(text), "a", 1))


def ranked(*told: str) -> bool:
    reports = []
    for n, words in enumerate(told):
        about = "Norland and Sudania met. Ilva Teran spoke with Bo Marek."
        report = Report(f"outlet{n}", f"{about} {words}")
        report.event("Norland and Sudania met", "meeting", actors=("Norland", "Sudania"))
        reports.append(report)
    found = related(*reports).divergences
    return any(d.about == "what rank it has" for d in found)


def test_other_ranks_of_one_thing_are_told_apart() -> None:
    largest = "It was the largest walkout since the flood."
    assert ranked(largest, "It was the second-largest walkout since the flood.")
    assert ranked("Lomm is the largest port.", "Lomm is the No. 2 port.")


def test_other_qualities_and_the_same_words_are_not() -> None:
    largest = "It was the largest walkout since the flood."
    assert not ranked(largest, largest)
    assert not ranked(largest, "It was the longest walkout in ten years.")
    assert not ranked(largest, "It was the largest walkout in ten years.")
    assert not ranked(largest, "It was the largest flood since the war.")


def test_an_article_of_several_ranks_speaks_of_several_things() -> None:
    second = "Bo Marek is the No. 2 herring trader."
    assert not ranked(second, f"{second} Ilva Teran is the No. 3 herring trader.")
