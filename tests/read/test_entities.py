"""Names found by weighing all words at once are those that the model's own recognizer finds."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from dragoman.read import parse
from dragoman.read.entities import Entities

LAYERS = ["ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"]
TEXTS = [
    "",
    "Talks.",
    "Ilse Marrow, foreign minister of Ardania, met envoys of the United Tarn Republic on May 6.",
    "In Geneva\n\n  nearly 1,200 people of the Dorn River Valley had fled by the 3rd of June.",
    "The New York Times gave $3.5 million to the Ardanian Red Cross Society of North and East Dorn",
    "Geneva\n\nMs. Marrow's “Plan for the First Hundred Days” was read on Radio Tarn\nGeneva",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return parse.pipeline()


def unnamed(nlp: Language, text: str) -> Doc:
    """The text with all but its names."""
    doc = nlp.make_doc(text)
    for name, pipe in nlp.pipeline:
        doc = doc if isinstance(pipe, Entities) else nlp.get_pipe(name)(doc)
    return doc


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_the_names_of_the_models_own_recognizer(text: str, nlp: Language) -> None:
    doc = unnamed(nlp, text)
    ours = Entities(nlp.get_pipe("ner"))(doc.copy())
    own = nlp.get_pipe("ner")(doc)
    assert (ours.to_array(LAYERS) == own.to_array(LAYERS)).all()
    assert bool(ours.ents) == (len(text) > len("Talks."))


def test_names_that_are_set_already_are_gone_around_as_by_the_models_own(nlp: Language) -> None:
    doc = unnamed(nlp, TEXTS[2])
    doc.set_ents([Span(doc, 0, 1, label="ORG")], default="missing")
    ours, own = Entities(nlp.get_pipe("ner"))(doc.copy()), nlp.get_pipe("ner")(doc)
    assert ours.ents[0].text == "Ilse"
    assert [(e.text, e.label_) for e in ours.ents] == [(e.text, e.label_) for e in own.ents]


def test_the_pipeline_runs_them_instead_of_the_models_own(nlp: Language) -> None:
    assert "dragoman_entities_ner" in nlp.pipe_names
    assert "ner" not in nlp.pipe_names


def test_a_recognizer_that_follows_several_paths_is_not_known() -> None:
    several = spacy.blank("en").add_pipe("beam_ner")
    assert not Entities.known(several)


def test_a_recognizer_that_looks_at_six_words_is_not_known() -> None:
    config = {"model": {"extra_state_tokens": True}}
    assert not Entities.known(spacy.blank("en").add_pipe("ner", config=config))
