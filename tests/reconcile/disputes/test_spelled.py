"""What reconciliation promises of quoted words that are bent, cut or filled in."""

import pytest

from dragoman.reconcile.articles.rows import BRACKET
from dragoman.reconcile.disputes.spelled import has_other_word, is_other_form, spelled_alike


@pytest.mark.parametrize(
    ("one", "other", "is_other"),
    [
        ("looked ready", "he looks very ready", True),
        ("very strong mandate", "a strong and clear mandate", True),
        ("fair share", "pay their fair share", False),
        ("ready", "very ready", False),
        ("ferry strike", "the strike of the pilots who sail the only ferry", False),
        ("ready to sail", "willing to talk", False),
    ],
)
def test_a_few_words_are_another_form_where_they_are_bent_or_have_one_among_them(
    one: str, other: str, *, is_other: bool
) -> None:
    assert is_other_form(one, other) is is_other


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (f"the pilots told {BRACKET} to sail", "the pilots told him to sail", True),
        (f"the pilots {BRACKET} sail", "the pilots sail", True),
        (f"the pilots told {BRACKET} to sail", "the pilots told him to sink", False),
        (
            f"they {BRACKET} sail",
            "they left the port in the dark and never came back to sail",
            False,
        ),
    ],
)
def test_a_bracket_stands_for_a_few_words_whatever_they_are(
    one: str, other: str, *, alike: bool
) -> None:
    assert spelled_alike(one, other) is alike


@pytest.mark.parametrize(
    ("passage", "whole", "has"),
    [
        ("a rather grave error", "they made a rather sad error of it", True),
        ("remove the cause of the strike", "we will end the cause of the strike", True),
        ("a grave error", "they made a grave error of it", False),
        ("a grave error", "they dug a grave deeper", False),
        ("a great reward", "he took a great fortune from them", False),
        ("10 of our ferries", "ten of our ferries", False),
        ("a ferry", "a tug", False),
    ],
)
def test_a_passage_may_have_one_other_word_for_the_same_thing(
    passage: str, whole: str, *, has: bool
) -> None:
    assert has_other_word(passage, whole) is has
