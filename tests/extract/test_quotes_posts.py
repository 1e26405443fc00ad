"""Posts that an article shows whole: its author's words, without quotation marks."""

from collections.abc import Callable

import pytest

from dragoman.extract.quotes import quotes
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]


def said(read_text: ReadText, text: str) -> list[Quote]:
    return list(quotes(read_text(text, published="2031-03-20")))


def test_a_post_is_said_by_who_signs_it_on_the_day_it_bears(read_text: ReadText) -> None:
    text = (
        "Ines Calder answered at once.\n\n"
        "The strait stays shut until they pay. I have told them so! pic.twitter.com/Ab12 "
        "— Ines Calder (@icalder) March 19, 2031\n\n"
        "Nobody replied."
    )
    (one,) = said(read_text, text)
    assert one.content == "The strait stays shut until they pay. I have told them so!"
    assert (one.speaker, one.kind, one.via) == ("Ines Calder", "direct", "post")
    assert one.when is not None
    assert one.when.date == "2031-03-19"


def test_within_a_post_i_and_my_report_nothing_more(read_text: ReadText) -> None:
    text = "I said that we would pay and we pay. — Ines Calder (@icalder) March 19, 2031"
    assert [q.start for q in said(read_text, text)] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy (@envoy_of_tarn) was late on Monday.",
        "Photo — Ines Calder (@icalder)",
        "“The strait stays shut,” Calder said.",
    ],
)
def test_a_handle_alone_makes_no_post(read_text: ReadText, text: str) -> None:
    assert not [q for q in said(read_text, text) if q.via == "post"]
