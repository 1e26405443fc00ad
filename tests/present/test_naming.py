"""Topics are called by what the coverage uses as names of things."""

from dragoman.present.library.naming import Names
from dragoman.present.library.topics import telling, topics

TEXTS = (
    "They would suspend the toll on Monday. The toll was held to be unlawful. A toll is a toll.",
    "Lund said the talks held in Orda on the pilot fund, and a pilot fund, had failed.",
)


def test_a_verb_is_no_name() -> None:
    names = Names(TEXTS, ["suspend", "toll", "held"])
    assert names.head("toll")
    assert not names.head("suspend")
    assert not names.head("held")


def test_what_is_mostly_done_is_no_name() -> None:
    text = "They want to complete it, and would complete it. A full and complete survey was begun."
    names = Names([text], ["complete", "survey"])
    assert not names.head("complete")
    assert names.head("survey") is False  # it never stands alone here
    assert Names(["The strike went on. A strike is a strike, they said, and may strike."],
                 ["strike"]).head("strike")  # fmt: skip


def test_numbers_and_general_words_tell_no_topic() -> None:
    assert not telling("several")
    assert not telling("mind")
    assert telling("toll")


def test_a_topic_loses_the_verb_that_its_phrases_open_with() -> None:
    phrases = ["suspend the toll", "suspend the toll for a week", "suspend the pilot fund"]
    names = Names(TEXTS, [w for p in phrases for w in p.split()])
    assert topics(phrases, names=names)[0] == ["toll"]


def test_phrases_that_share_a_verb_alone_have_no_topic() -> None:
    phrases = ["suspend arrivals", "suspend flights"]
    names = Names(TEXTS, [w for p in phrases for w in p.split()])
    assert topics(phrases, names=names) == ([], [-1, -1])


def test_a_word_for_negotiating_tells_no_matter() -> None:
    assert not telling("proposal")
    assert not telling("next round of talks")
    assert telling("ferry toll")
