"""How much a word tells hangs on the press and on its own article, on no other one."""

from dragoman.reconcile.words.weights import UNSEEN, Likeness, telling, weights

ARTICLE = weights([frozenset(("trawle", "peopl")), frozenset(("trawle", "buoy")), frozenset()])


def test_a_word_that_stands_nowhere_else_tells_most() -> None:
    assert ARTICLE.of("peopl") < ARTICLE.of("buoy") <= UNSEEN


def test_what_an_article_says_again_and_again_tells_less() -> None:
    assert ARTICLE.of("trawle") < ARTICLE.of("buoy")


def test_a_likeness_is_the_same_among_few_rows_and_among_many() -> None:
    rows = [frozenset(("trawle", "buoy")), frozenset(("buoy", "lamp")), frozenset(("lamp", "oil"))]
    two = Likeness(rows[:2], [ARTICLE] * 2)
    three = Likeness(rows, [ARTICLE] * 3)
    assert two(0, 1) == three(0, 1)


def test_rows_look_for_their_like_under_their_most_telling_words() -> None:
    row = frozenset(("trawle", "buoy", "peopl"))
    assert telling(row, ARTICLE, 1) == ("buoy",)


def test_of_some_words_it_is_kept_what_they_tell() -> None:
    row = frozenset(("trawle", "buoy"))
    assert ARTICLE.among(row).total(row) == ARTICLE.total(row)
