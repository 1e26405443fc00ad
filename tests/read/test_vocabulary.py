"""Words that a pipeline was shown are cut as others are, and are not forgotten with a batch."""

import spacy
from spacy.language import Language

from dragoman.model.article import Article
from dragoman.read import readings, vocabulary

TEXT = "The envoys’ U.S.-built ships aren’t here; “we’ll wait,” she said (twice). gonna 3rd-rate"


def tokens(nlp: Language) -> list[str]:
    return [token.text for token in nlp.make_doc(TEXT)]


def test_a_shown_word_is_cut_as_before() -> None:
    nlp = spacy.blank("en")
    before = tokens(nlp)
    vocabulary.show(nlp, [TEXT])
    assert tokens(nlp) == before


def test_a_shown_word_outlives_the_zone_in_which_it_is_met() -> None:
    nlp = spacy.blank("en")
    vocabulary.show(nlp, ["Ardania sails"])
    with nlp.memory_zone():
        nlp("Ardania sails home")
    assert "Ardania" in nlp.vocab.strings
    assert "home" not in nlp.vocab.strings


def test_no_more_words_are_remembered_than_memory_stays_flat_with() -> None:
    nlp = spacy.blank("en")
    vocabulary.show(nlp, [" ".join(f"word{n}" for n in range(20_000)), "a" * 30])
    assert 9_000 < len(nlp.vocab) < 12_000


def test_articles_may_come_one_by_one() -> None:
    (found,) = readings(article for article in [Article(text="Envoys met in Dorn.")])
    assert found.article.text == "Envoys met in Dorn."
