"""The remembered attribute rules do what the model's own do."""

from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language
from spacy.vocab import Vocab

from dragoman.model.reading import Reading
from dragoman.read import parse
from dragoman.read.attributes import RememberedRules

ReadText = Callable[..., Reading]
TEXTS = [
    "There's nothing that they ain't gonna say, the envoys of Ardania said; let's see what's new.",
    "Y'all gotta go.  C'mon, he got 5% more than anybody could've asked!\n\n\tThat is that.",
    "It was her own, this one: 1,200 ships, $3m — and who's to pay? “Nobody,” she'd said…",
]
LAYERS = ["TAG", "POS", "MORPH", "LEMMA", "DEP"]


@pytest.fixture(scope="module")
def own() -> Language:
    """The model as it comes."""
    return spacy.load(parse.DEFAULT_MODEL)


@pytest.mark.parametrize("text", TEXTS)
def test_every_word_has_the_attributes_of_the_models_own_rules(text: str, own: Language) -> None:
    doc = own.make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        doc = own.get_pipe(name)(doc)
    ruler = own.get_pipe("attribute_ruler")
    ours = RememberedRules(own.vocab, ruler.patterns)(doc.copy())
    assert (ours.to_array(LAYERS) == ruler(doc).to_array(LAYERS)).all()


def test_the_pipeline_runs_them_instead_of_the_models_own() -> None:
    nlp = parse.pipeline()
    assert "dragoman_attributes_attribute_ruler" in nlp.pipe_names
    assert "attribute_ruler" not in nlp.pipe_names


def rules(vocab: Vocab) -> RememberedRules:
    return RememberedRules(
        vocab,
        [
            {"patterns": [[{"LOWER": "talks"}]], "attrs": {"POS": "NOUN", "LEMMA": "talk"}},
            {"patterns": [[{"LOWER": {"IN": ["peace"]}}, {}]], "attrs": {"POS": "X"}, "index": 1},
            {"patterns": [[{"LOWER": {"NOT_IN": ["peace"]}}]], "attrs": {"LEMMA": "other"}},
        ],
    )


def test_a_later_rule_has_precedence_and_rules_over_two_words_count_too() -> None:
    nlp = spacy.blank("en")
    doc = rules(nlp.vocab)(nlp("Peace talks, talks"))
    assert [t.pos_ for t in doc] == ["", "X", "", "NOUN"]
    assert [t.lemma_ for t in doc] == ["", "other", "other", "other"]


def test_rules_that_set_something_else_are_not_known() -> None:
    assert not RememberedRules.known([{"patterns": [[{}]], "attrs": {"ENT_TYPE": "GPE"}}])
