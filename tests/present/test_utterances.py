"""Who said what: an utterance is headed by who said it, not by an outlet that told of it."""

from collections.abc import Callable

import pytest

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.group import SameQuote
from dragoman.model.identity import sealed
from dragoman.model.quote import Quote
from dragoman.model.relations import Relations
from dragoman.present.brief.utterances import utterances
from dragoman.present.library.catalogue import Library
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]
WORDS = "the toll on the ferry will be lowered"


@pytest.fixture
def heads(filed: Filed) -> Callable[..., list[str]]:
    def made(*speakers: str) -> list[str]:
        told: dict[Article, Findings] = {}
        members = []
        for number, speaker in enumerate(speakers):
            text = f"{speaker} said that {WORDS}."
            start = text.index(WORDS)
            quote = sealed(
                Quote(
                    f"a{number}", start, start + len(WORDS), WORDS, "indirect", speaker, "quotes.x",
                    speaker, confidence=0.9,
                )
            )  # fmt: skip
            outlet = ("The Mast", "The Buoy", "Reuters")[number]
            article = Article(text, f"a{number}", outlet, published="2041-04-01")
            told[article] = Findings(quotes=(quote,))
            members.append(quote.id)
        same = (SameQuote("sq-1", tuple(members), verbatim=True),)
        record = filed(told, Relations(same_quote=same), [])
        return [u.speaker for u in utterances(Library(record))]

    return made


def test_a_source_goes_before_the_outlets_that_quote_it(heads: Callable[..., list[str]]) -> None:
    assert heads("Reuters", "Reuters", "an official") == ["an official"]


def test_what_only_outlets_are_said_to_say_is_no_utterance(
    heads: Callable[..., list[str]],
) -> None:
    assert heads("Reuters", "The Mast") == []


def test_a_share_of_those_polled_says_nothing_in_one_voice(heads: Callable[..., list[str]]) -> None:
    assert heads("30%", "The Mast") == []
