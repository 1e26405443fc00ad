"""What is shown of a line begins where the article's own words begin."""

import pytest

from dragoman.present.library.excerpts import excerpt
from dragoman.present.library.openings import after_dateline


@pytest.mark.parametrize(
    "line",
    [
        "MARENHOLT, April 3 (QNA) - The envoy left the island.",
        "MARENHOLT, April 3, 2041 (Quay News Agency) – The envoy left the island.",
        "MARENHOLT, April 3. /QNA/. The envoy left the island.",
        "MARENHOLT (Quay News) -- The envoy left the island.",
        "MARENHOLT — The envoy left the island.",
        "17:45 The envoy left the island.",
        "17.45 GMT - The envoy left the island.",
    ],
)
def test_a_dateline_is_not_the_articles_words(line: str) -> None:
    assert line[after_dateline(line, len(line) - 7) :] == "The envoy left the island."


@pytest.mark.parametrize(
    "line",
    ["ORDA said on Friday - late - that it agreed.", "Lund met May. The fee stayed.", "9.5 m paid"],
)
def test_a_sentence_that_only_looks_like_a_dateline_is_kept(line: str) -> None:
    assert after_dateline(line, len(line) - 3) == 0


def test_an_outlet_that_opens_its_own_line_is_left_out() -> None:
    text = "A title\nThe Buoy: Lund paid the fee."
    assert text[after_dateline(text, 25, "The Buoy") :] == "Lund paid the fee."


def test_the_words_before_a_passage_begin_behind_the_dateline() -> None:
    text = "MARENHOLT, April 3 (QNA) - On Monday Lund paid the fee."
    start = text.index("paid")
    told = excerpt(text, start, len(text), 200, after_dateline(text, start))
    assert (told.before, told.words) == ("On Monday Lund ", "paid the fee.")


def test_a_title_before_a_name_does_not_end_the_sentence() -> None:
    text = "It was late. Gen. Mara Lund paid the fee."
    told = excerpt(text, text.index("paid"), len(text), 200)
    assert told.before == "Gen. Mara Lund "


def test_a_pictures_caption_is_not_the_articles_words() -> None:
    line = "The envoy on the pier (illustrative) (credit: Ada Venn/Vela) “The fee stays,” she said."
    assert line[after_dateline(line, line.index("fee")) :] == "“The fee stays,” she said."


def test_a_caption_on_a_long_line_is_not_the_articles_words() -> None:
    caption = "The envoy on the pier (illustrative) (credit: Ada Venn/Vela) "
    line = "The ferry was late again. " * 40 + caption + "“The fee stays,” she said."
    assert line[after_dateline(line, line.index("The fee")) :] == "“The fee stays,” she said."
