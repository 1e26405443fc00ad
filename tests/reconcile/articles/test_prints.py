"""Prints: what of an article is compared with others."""

from dragoman.model.article import Article
from dragoman.reconcile.articles.prints import fingerprint


def test_a_card_that_a_page_hangs_on_a_name_is_not_compared() -> None:
    card = "Orla Jane TveSenate puts off vote Tve calls for talks on the harbour toll MORE"
    rest = "refused on Monday to pay the toll that the harbour office had set."
    hung = fingerprint(Article(f"Senator Orla Tve {card} {rest}"), "a")
    bare = fingerprint(Article(f"Senator Orla Tve {rest}"), "b")
    assert list(hung.grams) == list(bare.grams)
