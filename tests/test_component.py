"""The reader as a spaCy component."""

import importlib

import pytest

from dragoman.read import parse


@pytest.fixture(scope="module", autouse=True)
def component() -> None:
    importlib.import_module("dragoman.component")


def test_a_pipeline_with_the_component_has_the_quotes_of_a_text() -> None:
    import spacy

    nlp = spacy.load(parse.DEFAULT_MODEL)
    nlp.add_pipe("dragoman_quotes", config={"reader": "rules"})
    doc = nlp("“We are ready,” Ilse Marrow told Harbor Radio.")
    [one] = doc._.quotes
    assert (one.content, one.speaker, one.to) == ("We are ready", "Ilse Marrow", "Harbor Radio")
    assert doc.text[one.start : one.end] == one.content
    assert nlp("The dam stands.")._.quotes == ()


def test_an_unknown_reader_is_told() -> None:
    import spacy

    nlp = spacy.blank("en")
    with pytest.raises(ValueError, match="no reader is called"):
        nlp.add_pipe("dragoman_quotes", config={"reader": "oracle"})
