"""A passage can be cited with its words and its address."""

from dragoman.present.brief.proof import Cite
from dragoman.present.citations import citations

TEXT = "Lund paid the fee. Orla did not."


def cite(start: int, end: int) -> Cite:
    return Cite("a", start, end, f"w-{start}", "The Buoy", "2041-04-03")


def test_a_passage_is_cited_once_in_the_order_of_the_text() -> None:
    found = citations(TEXT, None, [cite(19, 31), cite(0, 17), cite(19, 31)])
    assert [words for words, *_ in found] == ["Lund paid the fee", "Orla did not"]


def test_the_address_opens_the_page_at_the_words() -> None:
    (_, address, anchor), *_ = citations(TEXT, "https://buoy.example/1", [cite(0, 17)])
    assert address == "https://buoy.example/1#:~:text=Lund%20paid%20the%20fee"
    assert anchor == "w-0"


def test_without_an_address_none_is_invented() -> None:
    assert citations(TEXT, None, [cite(0, 17)])[0][1] is None
