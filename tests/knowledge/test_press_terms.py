"""What is known of how common terms are in the press."""

import zlib

from dragoman.knowledge.press_terms import press_terms


def share(term: str) -> float:
    return press_terms().get(zlib.crc32(term.encode()), 0.0)


def test_shares_are_of_articles_and_none_is_that_of_a_rare_term() -> None:
    assert all(0.01 <= found <= 1 for found in press_terms().values())


def test_words_of_every_day_are_common_and_two_words_together_less_so() -> None:
    assert share("hous") > share("whit hous") > 0
    assert share("lighth") == 0
