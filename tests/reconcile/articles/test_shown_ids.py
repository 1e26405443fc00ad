"""What reconciliation promises of its articles."""

from dragoman.model.article import Article
from dragoman.reconcile.articles.shown_ids import article_ids


def test_an_article_is_shown_by_the_id_it_came_with() -> None:
    article = Article(text="Talks open.", given_id="a1")
    assert article_ids([article]) == {article.key: "a1"}


def test_an_article_without_an_id_is_shown_by_its_key() -> None:
    article = Article(text="Talks open.")
    assert article_ids([article]) == {article.key: article.key}


def test_two_articles_of_one_given_id_are_both_shown_with_a_piece_of_their_key() -> None:
    one, other = Article(text="Talks open.", given_id="a"), Article(text="Talks end.", given_id="a")
    ids = article_ids([one, other])
    assert ids == {a.key: f"a~{a.key[:8]}" for a in (one, other)}
    assert article_ids([other, one]) == ids


def test_the_same_article_twice_is_one() -> None:
    article = Article(text="Talks open.", given_id="a")
    assert article_ids([article, article]) == {article.key: "a"}


def test_a_given_id_that_looks_like_a_made_one_clashes_with_none() -> None:
    one, other = Article(text="x", given_id="a"), Article(text="y", given_id="a")
    third = Article(text="z", given_id=f"a~{one.key[:8]}")
    assert len(set(article_ids([one, other, third]).values())) == 3
