"""The lemmatizer that searches sets says what the model's own says."""

import spacy

from dragoman.read import lemmas, parse

TEXT = (
    "The envoys' ships were seized; worse, leaves fell as wolves and axes lay about the quays. "
    "Zorbing Ardanians outblorped the happiest gophers, e-mailing 3rd-rate dossiers re-tabled."
)


def test_every_word_has_the_models_own_lemma() -> None:
    own, ours = spacy.load(parse.DEFAULT_MODEL), spacy.load(parse.DEFAULT_MODEL)
    lemmas.index(ours)
    assert [t.lemma_ for t in ours(TEXT)] == [t.lemma_ for t in own(TEXT)]


def test_the_pipeline_searches_sets() -> None:
    table = parse.pipeline().get_pipe("lemmatizer").lookups.get_table("lemma_index")
    assert {type(forms) for forms in table.values()} == {frozenset}


def test_a_pipeline_without_a_lemmatizer_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    lemmas.index(nlp)
    assert nlp.pipe_names == []
