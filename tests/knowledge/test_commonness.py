"""The common words: shares of sentences, no names."""

from dragoman.knowledge.commonness import commonness


def test_shares_lie_between_none_and_all() -> None:
    assert all(0 < share < 0.1 for share in commonness().values())


def test_a_word_of_every_report_is_commoner_than_one_of_few() -> None:
    assert commonness()["peopl"] > commonness()["attorn"]
