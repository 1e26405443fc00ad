"""A passage leads to the address where it was published, at its words."""

from dragoman.model.article import Article
from dragoman.present.citations import original, to_words

TEXT = "Lund paid the fee. Orla did not."


def article(text: str = TEXT, url: str | None = None) -> Article:
    return Article(text=text, outlet="The Buoy", url=url, published="2041-04-03T08:00:00Z")


def test_the_address_opens_at_the_words() -> None:
    there = original(article(url="https://buoy.example/1"), 0, 17)
    assert there == "https://buoy.example/1#:~:text=Lund%20paid%20the%20fee"


def test_without_an_address_none_is_invented() -> None:
    assert original(article(), 0, 17) is None
    assert original(article(url="javascript:alert(1)"), 0, 17) is None


def test_signs_that_mean_more_in_a_text_fragment_are_escaped() -> None:
    text = "so-called, deal & more"
    assert to_words(text, 0, len(text)) == "text=so%2Dcalled%2C%20deal%20%26%20more"


def test_an_address_with_a_fragment_keeps_it() -> None:
    there = original(article(url="https://buoy.example/1#top"), 0, 17)
    assert there == "https://buoy.example/1#top:~:text=Lund%20paid%20the%20fee"


def test_a_long_passage_is_found_by_its_ends() -> None:
    text = "one two three four five six seven eight nine ten eleven"
    assert to_words(text, 0, len(text)) == (
        "text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"
    )


def test_words_told_twice_are_found_by_the_words_around_them() -> None:
    text = "In May the fee rose again. By June the fee fell to nothing."
    start = text.rindex("the fee")
    assert to_words(text, start, start + 7) == (
        "text=again.%20By%20June-,the%20fee,-fell%20to%20nothing."
    )


def test_a_passage_without_words_opens_the_page_alone() -> None:
    found = article(text="a   b", url="https://buoy.example/1")
    assert original(found, 1, 4) == "https://buoy.example/1"
