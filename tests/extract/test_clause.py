"""Clause analysis: who does what, how it is put, and how far it reaches."""

from collections.abc import Callable

import pytest
from spacy.tokens import Token

from dragoman.extract import clause
from dragoman.model.reading import Reading

Read = Callable[..., Reading]


@pytest.fixture(scope="module")
def word(read_text: Read) -> Callable[[str, str], Token]:
    """A function from a sentence and a word to the token of that word."""

    def found(text: str, wanted: str) -> Token:
        return next(t for t in read_text(text).doc if t.text == wanted)

    return found


Word = Callable[[str, str], Token]


def names(tokens: tuple[Token, ...]) -> list[str]:
    return [t.text for t in tokens]


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Canada and Mexico signed the treaty.", "signed", ["Canada", "Mexico"]),
        ("The treaty was signed by Canada.", "signed", ["Canada"]),
        ("The treaty was signed.", "signed", []),
        ("Canada agreed to sign the treaty.", "sign", ["Canada"]),
        ("Canada called on Mexico to sign the treaty.", "sign", ["Mexico"]),
        ("Canada began the process of signing the treaty.", "signing", ["Canada"]),
        ("Canada rejected the plan to sign the treaty.", "sign", []),
        (
            "Berg said Canada would 'wait and see' and accused Mexico of spying.",
            "accused",
            ["Berg"],
        ),
        ("Canada urged Mexico to sign the treaty.", "sign", ["Mexico"]),
        ("Canada promised Mexico to sign the treaty.", "sign", ["Canada"]),
        ("Canada, which signed the treaty, left.", "signed", ["Canada"]),
        ("Canada met Mexico and signed the treaty.", "signed", ["Canada"]),
        ("Canada left the hall, citing new demands.", "citing", ["Canada"]),
        ("The treaty signed by Canada is void.", "signed", ["Canada"]),
        ("Mexico's plan to leave the bloc failed.", "leave", ["Mexico"]),
        ("Canada accused Mexico of leaving the bloc.", "leaving", ["Mexico"]),
        ("Canada annoyed Mexico by leaving the bloc.", "leaving", ["Canada"]),
        ("Mexico rejected the plan put forward at the talks by Canada.", "put", ["Canada"]),
    ],
)
def test_agents(text: str, verb: str, who: list[str], word: Word) -> None:
    assert names(clause.agents(word(text, verb))) == who


@pytest.mark.parametrize(
    ("text", "verb", "whom"),
    [
        ("Canada freed the hostages and the crew.", "freed", ["hostages", "crew"]),
        ("The hostages were freed on Monday.", "freed", ["hostages"]),
        ("The hostages that Canada freed are home.", "freed", ["hostages"]),
        ("The hostages freed by Canada are home.", "freed", ["hostages"]),
        ("Canada wanted the hostages freed.", "freed", ["hostages"]),
        ("Canada resigned.", "resigned", []),
    ],
)
def test_patients(text: str, verb: str, whom: list[str], word: Word) -> None:
    assert names(clause.patients(word(text, verb))) == whom


def test_the_dative_is_indirect_and_no_patient(word: Word) -> None:
    verb = word("Canada handed Mexico a list.", "handed")
    assert names(clause.indirect(verb)) == ["Mexico"]
    assert names(clause.patients(verb)) == ["list"]


def test_prepositions_give_every_joined_noun(word: Word) -> None:
    noun = word("The talks between Canada and Mexico failed.", "talks")
    assert names(clause.prepositional(noun, ("between",))) == ["Canada", "Mexico"]


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("Canada did not sign the treaty.", "sign", True),
        ("Canada never signed the treaty.", "signed", True),
        ("No party signed the treaty.", "signed", True),
        ("Canada not only signed the treaty.", "signed", False),
        ("Canada signed the treaty.", "signed", False),
    ],
)
def test_negation(text: str, verb: str, negated: bool, word: Word) -> None:
    assert clause.negated(word(text, verb)) is negated


@pytest.mark.parametrize(
    ("text", "verb", "tense", "modal"),
    [
        ("Canada signed the treaty.", "signed", "past", None),
        ("Canada signs the treaty.", "signs", "present", None),
        ("Canada will sign the treaty.", "sign", "future", "will"),
        ("Canada could sign the treaty.", "sign", "present", "could"),
        ("Canada wants to sign the treaty.", "sign", "none", None),
    ],
)
def test_tense_and_modal(text: str, verb: str, tense: str, modal: str | None, word: Word) -> None:
    force = clause.force(word(text, verb))
    assert (force.tense, force.modal) == (tense, modal)


def test_both_parts_of_a_condition_are_conditional(word: Word) -> None:
    text = "If Canada signs the treaty, Mexico will leave and close the border."
    for verb in ("signs", "leave", "close"):
        assert clause.force(word(text, verb)).conditional, verb


def test_a_plain_clause_is_not_conditional(word: Word) -> None:
    assert not clause.force(word("Canada signed when Mexico left.", "signed")).conditional


def test_a_noun_after_during_is_a_circumstance(word: Word) -> None:
    text = "During the talks Canada rejected a truce."
    assert clause.circumstance(word(text, "talks"))
    assert not clause.circumstance(word(text, "truce"))


def test_the_governor_of_a_noun_is_what_decides_on_it(word: Word) -> None:
    governor = clause.governor(word("Canada called for a truce.", "truce"))
    assert governor is not None
    assert governor.text == "called"


def test_a_clause_reaches_to_the_next_joined_one(word: Word) -> None:
    text = "Canada rejected the offer, and Mexico left the hall."
    start, end = clause.clause_span(word(text, "rejected"))
    assert text[start:end] == "Canada rejected the offer"


def test_a_noun_phrase_ends_before_its_relative_clause(word: Word) -> None:
    text = "The swap of prisoners, which Norway arranged, took place."
    start, end = clause.noun_span(word(text, "swap"))
    assert text[start:end] == "The swap of prisoners"
