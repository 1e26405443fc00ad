"""Accounts of a divergence: what an article says stands once, in its longest words."""

from dragoman.present.library.once import each_once

Account = tuple[str, str, str]


def read(account: Account) -> Account:
    return account


def test_what_an_article_says_twice_stands_once_in_its_longest_words() -> None:
    short, long = ("gazette", "denied", "no deal"), ("gazette", "denied", "no deal was ever made")
    assert each_once([short, long], read) == [long]
    assert each_once([long, short], read) == [long]


def test_another_word_and_another_article_stand_beside_it_in_their_order() -> None:
    told = [("gazette", "denied", "a"), ("gazette", "happened", "b"), ("herald", "denied", "c")]
    assert each_once(told, read) == told
