"""Programs beside the project are loaded without leaving anything behind."""

import sys
from pathlib import Path

import pytest
from bench.scorers import loaded


def test_two_scorers_of_one_name_stay_two(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "score.py").write_text(f"NAME = {name!r}\n")
    found = [loaded(tmp_path / name / "score.py").NAME for name in ("first", "second")]
    assert found == ["first", "second"]


def test_what_lies_beside_a_scorer_is_found_and_the_path_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "beside_the_scorer.py").write_text("POINTS = 3\n")
    (tmp_path / "score.py").write_text("from beside_the_scorer import POINTS\n")
    before = list(sys.path)
    assert loaded(tmp_path / "score.py").POINTS == 3
    assert sys.path == before


def test_a_missing_scorer_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        loaded(tmp_path / "nowhere.py")
