"""The parse: sentences end at line breaks, and no text makes it cost more than its length."""

import time
from collections.abc import Callable

import pytest

from dragoman import pipeline
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.store import Encoded

ReadText = Callable[..., Reading]


def test_a_sentence_never_crosses_a_line_break(read_text: ReadText) -> None:
    reading = read_text("Envoys of Ardania met\nTalks on the tolls went on in Port Sel.")
    assert [s.text.strip() for s in reading.doc.sents] == [
        "Envoys of Ardania met",
        "Talks on the tolls went on in Port Sel.",
    ]


def test_the_parse_is_of_exactly_the_text(read_text: ReadText) -> None:
    text = "  “We will sign,”\n\n\the said…   "
    assert read_text(text).doc.text == text


def test_a_text_without_full_stops_is_cut_into_sentences(read_text: ReadText) -> None:
    reading = read_text("the envoys of Ardania and those of Belmora met and " * 200)
    assert max(len(s) for s in reading.doc.sents) <= 301


def test_a_run_without_spaces_is_one_token(read_text: ReadText) -> None:
    reading = read_text("He said " + "“" * 5000 + " and left.")
    assert [t.text for t in reading.doc][-3:] == ["and", "left", "."]
    assert len(reading.doc) < 10


@pytest.mark.parametrize(
    "text",
    [
        "“" * 20_000 + " he said " + '"' * 20_001,
        "1,000 for " * 4_000,
        "a" * 40_000,
        "\n" * 40_000 + "x said y",
        "said “ok” \u202e🇺🇸 " * 1_500,
        "(" * 20_000 + "Monday" + ")" * 20_000,
        "- " * 15_000,
        "A, B and C, " * 2_500,
    ],
    ids=["marks", "numbers", "letters", "lines", "emoji", "brackets", "dashes", "names"],
)
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    """A generous bound, far under what anything quadratic in these lengths would take."""
    started = time.process_time()
    (done,) = pipeline.read_batch([Article(text=text)], pipeline.DEFAULT_MODEL)
    assert isinstance(done, Encoded)
    assert time.process_time() - started < 40


def test_a_curly_apostrophe_denies_as_a_straight_one(read_text: ReadText) -> None:
    straight = read_text("The levy isn't fair. Ardania's envoys won't sign. There's no way.").doc
    curly = read_text("The levy isn’t fair. Ardania’s envoys won’t sign. There’s no way.").doc
    assert [t.dep_ for t in curly] == [t.dep_ for t in straight]
    assert [t.lemma_ for t in curly] == [t.lemma_ for t in straight]
    assert curly.text == straight.text.replace("'", "’")


def test_initials_before_a_hyphen_are_a_word_of_their_own(
    read_text: Callable[..., Reading],
) -> None:
    words = [token.text for token in read_text("The U.S.-Chile talks failed.").doc]
    assert words == ["The", "U.S.", "-", "Chile", "talks", "failed", "."]


def test_an_aside_between_spaced_hyphens_leaves_its_sentence_whole(read_text: ReadText) -> None:
    text = "Holm - who appeared to weigh up carefully how to respond - disputed Berg's allegation."
    (sentence,) = read_text(text).doc.sents
    assert (sentence.text, sentence.root.text) == (text, "disputed")
    assert [t.text for t in sentence.root.children if t.dep_ == "nsubj"] == ["Holm"]


def test_a_no_break_space_is_a_space(read_text: ReadText) -> None:
    joined = read_text("Minister\u00a0Karl\u00a0Holm of\u202fNorland met Anna\u2009Berg.").doc
    spaced = read_text("Minister Karl Holm of Norland met Anna Berg.").doc
    heads = [[(t.idx, t.dep_, t.head.idx) for t in doc] for doc in (joined, spaced)]
    assert heads[0] == heads[1]


def test_a_prefix_stays_on_its_word_and_says_nothing_of_its_lemma(read_text: ReadText) -> None:
    doc = read_text("Ardania re-imposed tolls; pre-war talks were co-hosted.").doc
    lemmas = {t.text: t.lemma_ for t in doc}
    assert lemmas["re-imposed"] == "impose"
    assert lemmas["co-hosted"] == "host"
    assert "pre-war" in lemmas
    assert [t.text for t in doc if t.dep_ == "nsubj"] == ["Ardania"]
