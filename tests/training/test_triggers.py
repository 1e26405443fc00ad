"""Statements about how the trigger head's labels are read and scored, told by small cases."""

import gzip
import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from training.triggers.labels import COLUMNS, FILE, load

from dragoman.model.vocabulary import EVENT_KINDS

TEXT = "Korr met Bask. They refused the terms."


def corpora(at: Path, *texts: str) -> Path:
    (at / "news").mkdir()
    with gzip.open(at / "news" / "articles.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps({"text": text}) + "\n" for text in texts)
    return at


def labelled(at: Path, text: str, until: int, *labels: tuple[int, int, str, str | None]) -> Path:
    digest = hashlib.sha256(text.encode()).hexdigest()
    line = {"source": "news", "sha256": digest, "until": until, "labels": labels}
    file = at / "labels.jsonl"
    file.write_text(json.dumps(line) + "\n", "utf-8")
    return file


def test_labels_meet_their_article_by_its_text(tmp_path: Path) -> None:
    file = labelled(tmp_path, TEXT, 14, (5, 8, "meeting", "happened"), (5, 8, "+accepts", None))
    (article,) = load(corpora(tmp_path, "Another text.", TEXT), file)
    assert article.text == "Korr met Bask."
    assert [article.text[s:e] for s, e, _ in article.labels] == ["met", "met"]
    assert [c for *_, c in article.labels] == [COLUMNS["meeting"], COLUMNS["+accepts"]]


def test_an_article_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    file = labelled(tmp_path, TEXT, 14, (5, 8, "meeting", "happened"))
    assert not list(load(corpora(tmp_path, "Another text."), file))


def test_the_first_columns_are_those_that_the_run_time_asks_for() -> None:
    assert list(COLUMNS)[: len(EVENT_KINDS)] == list(EVENT_KINDS)


def test_the_kept_labels_are_of_the_vocabulary_in_order_and_hold_no_words() -> None:
    for line in map(json.loads, FILE.read_text("utf-8").splitlines()):
        assert set(line) == {"source", "sha256", "until", "labels"}
        assert all(label in COLUMNS for _, _, label, _ in line["labels"])
        assert all(0 <= start < end <= line["until"] for start, end, *_ in line["labels"])
        assert line["labels"] == sorted(line["labels"], key=lambda item: item[:3])


def test_average_precision_is_one_where_the_right_come_first() -> None:
    pytest.importorskip("torch", reason="training needs torch (training/requirements.txt)")
    from training.triggers.train import average_precision

    right = np.array([1, 0, 1, 0])
    assert average_precision(right, np.array([0.9, 0.1, 0.8, 0.2])) == 1
    assert average_precision(right, np.array([0.9, 0.8, 0.7, 0.1])) == pytest.approx(5 / 6)
    assert np.isnan(average_precision(np.zeros(3), np.ones(3)))
