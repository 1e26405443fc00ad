"""What a search promises: words as people type them, and no text that breaks it."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.store import IN_MEMORY, Record, RecordFile, encoded

TEXTS = ("The ferry fee rises.", "The pilots left the port.")


def record() -> Record:
    file = RecordFile(IN_MEMORY)
    file.save(encoded(Article(text=text), Findings(), "rules") for text in TEXTS)
    return Record(file)


def test_an_inflected_form_is_found_and_all_words_are_asked_for() -> None:
    (hit,) = record().search("fees rise")
    assert "[fee]" in hit.snippet
    assert not record().search("fees pilots")


def test_operators_and_quotes_are_words_like_others() -> None:
    assert not record().search('fee NOT "pilots')
    assert not record().search("fee OR pilots")


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_may_be_searched_for(words: str) -> None:
    record().search(words)
