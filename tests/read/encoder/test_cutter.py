"""Statements about how a text becomes pieces, rows and windows."""

import random
from itertools import pairwise

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from dragoman.read.encoder.cutter import Cutter
from dragoman.read.encoder.pieces import INSIDE, ON_MARK, OUTSIDE, WINDOW, case_of, mark_states


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    vocabulary = {"[UNK]": 0, "said": 1, "the": 2, "min": 3, "##ister": 4, ".": 5, '"': 6, "ta": 7}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))  # noqa: S106 - no password
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return Cutter(tokenizer)


def test_a_word_of_several_pieces_is_one_word_with_all_its_characters(cutter: Cutter) -> None:
    text = "Said the Minister."
    p = cutter.cut(text)
    assert p.ids.tolist() == [1, 2, 3, 4, 5]
    words = [text[a:b] for a, b in zip(p.start, p.end, strict=True)]
    assert words == ["Said", "the", "Minister", "."]
    assert p.case.tolist() == [2, 1, 2, 2, 0]
    assert p.stops.tolist() == [0, 0, 0, 1]


def test_a_paragraph_opens_on_its_first_piece_and_blank_lines_are_none(cutter: Cutter) -> None:
    p = cutter.cut("said the\n \n\nthe minister\r\nsaid")
    assert p.opens.tolist() == [1, 0, 1, 0, 0, 1]
    assert p.rows.tolist() == [[0, 2], [2, 4], [4, 5]]


def test_no_text_has_no_windows(cutter: Cutter) -> None:
    for text in ("", " \n\t\n", "\u200b"):
        assert cutter.cut(text).windows.tolist() == []


def test_windows_and_rows_cover_every_word_once_and_fit(cutter: Cutter) -> None:
    rng = random.Random(7)  # noqa: S311 - the same cases every time
    for _ in range(20):
        paragraphs = ["said the minister. " * rng.randrange(1, 90) for _ in range(8)]
        p = cutter.cut("\n".join(paragraphs), first_window=rng.randrange(48, WINDOW + 1))
        rows = [w for a, b in p.rows.tolist() for w in range(a, b)]
        assert rows == list(range(len(p.first)))
        spans = [p.piece_range(i) for i in range(len(p.windows))]
        assert spans[0][0] == 0
        assert spans[-1][1] == len(p.ids)
        assert all(a[1] == b[0] for a, b in pairwise(spans))
        assert max(b - a for a, b in spans) <= WINDOW - 2


def test_an_overlong_paragraph_is_cut_after_a_sentence(cutter: Cutter) -> None:
    p = cutter.cut("said the minister. " * 60)
    assert len(p.rows) > 1
    assert all(p.stops[b - 1] for _, b in p.rows)


def test_quotation_marks_open_and_close_and_a_paragraph_starts_outside() -> None:
    states = mark_states("a “b” c")
    assert states == [OUTSIDE, OUTSIDE, ON_MARK, INSIDE, ON_MARK, OUTSIDE, OUTSIDE]
    assert mark_states('"b" c "d')[-1] == INSIDE
    assert mark_states("b” c")[-1] == OUTSIDE


def test_mixed_up_quotation_marks_still_open_and_close() -> None:
    assert mark_states("”b c” d") == mark_states("“b c” d")
    assert mark_states("“b.“ d")[-1] == OUTSIDE
    assert mark_states("“b “c” d")[4] == INSIDE


@pytest.mark.parametrize(
    ("word", "case"),
    [("12", 0), ("truce", 1), ("Truce", 2), ("A", 2), ("UN", 3), ("McKay", 4), ("b2", 4)],
)
def test_casing_has_five_kinds(word: str, case: int) -> None:
    assert case_of(word) == case


def test_hostile_text_is_cut_in_time(cutter: Cutter) -> None:
    for text in ("a" * 200_000, " " * 200_000, '"' * 20_000, "e\u0301" * 20_000, "\ud800x"[1:]):
        p = cutter.cut(text)
        assert all(b - a <= WINDOW - 2 for a, b in map(p.piece_range, range(len(p.windows))))
