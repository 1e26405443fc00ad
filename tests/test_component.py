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


def test_a_pipeline_without_a_parser_has_the_dates_of_a_text() -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("dragoman_dates", config={"dateline": "2031-03-05"})
    doc = nlp("The envoys meet on Friday.")
    assert [(t.text, t.type, t.value) for t in doc._.dates] == [("Friday", "DATE", "2031-03-07")]


def test_a_document_s_own_dateline_comes_first() -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("dragoman_dates", config={"dateline": "2031-03-05"})
    doc = nlp.make_doc("They met yesterday.")
    doc._.dateline = "2031-06-11"
    assert [t.value for t in nlp(doc)._.dates] == ["2031-06-10"]


def test_a_dateline_that_is_no_day_is_told_when_the_pipe_is_added() -> None:
    import spacy

    with pytest.raises(ValueError, match="'Tuesday' is no ISO 8601 day"):
        spacy.blank("en").add_pipe("dragoman_dates", config={"dateline": "Tuesday"})
