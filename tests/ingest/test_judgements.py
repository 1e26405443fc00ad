"""Corrections in a file: what is read, and what is refused with a reason."""

from pathlib import Path

import pytest

from dragoman.ingest.judgements import judgements
from dragoman.model.judgement import Judgements


def written(folder: Path, text: str) -> Path:
    path = folder / "merges.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_file_tells_who_is_one_who_is_two_and_how_to_show_somebody(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'same = [["Holt", "Jana Holt", "J. Holt"]]\nnot_same = [["Bo", "Bo Marek"]]\n'
        '[name]\n"Jana Holt" = "Dr Jana Holt"\n',
    )
    assert judgements(path) == Judgements(
        same=(("Holt", "Jana Holt"), ("Holt", "J. Holt")),
        apart=(("Bo", "Bo Marek"),),
        names=(("Jana Holt", "Dr Jana Holt"),),
    )


def test_an_empty_file_decides_nothing(tmp_path: Path) -> None:
    assert judgements(written(tmp_path, "")) == Judgements()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("same = [", "not TOML"),
        ('equal = [["A", "B"]]', "none of same"),
        ('same = [["A"]]', "two names or more"),
        ('same = "A"', "two names or more"),
        ('not_same = [["A", "B", "C"]]', "pairs"),
        ("[name]\nA = 3", "name to show"),
    ],
)
def test_what_is_no_judgement_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        judgements(written(tmp_path, text))
