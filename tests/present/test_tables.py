"""What tables promise of other people's text: a spreadsheet runs none of it."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.group import Divergence, Told
from dragoman.present import tables
from dragoman.store.search import Hit

SIGNS = st.sampled_from("=+-@\t\r\n＝＋－＠ '\",1a")


def cells(words: str) -> list[str]:
    out = io.StringIO(newline="")
    tables.write([Hit(words, words, None, words, words)], "csv", out)
    (row,) = list(csv.reader(io.StringIO(out.getvalue(), newline="")))[1:]
    return row


@given(st.text(SIGNS))
def test_no_cell_of_csv_opens_as_a_formula(words: str) -> None:
    for cell in cells(words):
        assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))
        told = words.replace("\r\n", "\n").replace("\r", "\n")
        assert cell in ("", told, f"'{told}")


def test_a_carriage_return_in_a_title_begins_no_row() -> None:
    assert cells("tolls rise\r=1+1")[0] == "tolls rise\n=1+1"


def test_words_that_open_with_a_letter_stay_as_they_are() -> None:
    assert cells("tolls = 3, “up”")[0] == "tolls = 3, “up”"


def test_a_divergence_shows_once_what_an_article_says_in_its_longest_words() -> None:
    told = (
        Told("gazette", "denied", 0, 9, "no deal"),
        Told("gazette", "denied", 20, 60, "no deal was ever made, the envoy said"),
        Told("gazette", "happened", 70, 80, "the deal"),
        Told("herald", "denied", 0, 9, "no pact"),
    )
    out = io.StringIO()
    tables.write([Divergence("d-1", "status", "whether: agreement", told)], "table", out)
    lines = " ".join(out.getvalue().split())
    assert [lines.count(word) for word in ("gazette: denied", "gazette:", "herald:")] == [1, 2, 1]
    assert "ever made" in lines
