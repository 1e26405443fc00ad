"""Statements about the groups that likeness is learnt from, told by small cases."""

import gzip
import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from training.likeness.groups import FILE, load

from dragoman.model.vocabulary import EVENT_KINDS
from dragoman.reconcile.grouping.meanings import MEANT
from dragoman.reconcile.grouping.odds import WEIGHTS

ONE, OTHER = "Korr met Bask.", "Bask and Korr held talks. Prices rose."


def corpora(at: Path) -> Path:
    (at / "news").mkdir()
    with gzip.open(at / "news" / "articles.jsonl.gz", "wt", encoding="utf-8") as out:
        for text in (ONE, OTHER):
            out.write(json.dumps({"text": text, "date": "2031-03-02", "source": "Post"}) + "\n")
    return at


def judged(at: Path, *texts: str) -> Path:
    line = {
        "source": "news",
        "articles": [hashlib.sha256(text.encode()).hexdigest() for text in texts],
        "events": [[0, 0, 13, "meeting"], [1, 0, 24, "talks"], [1, 26, 37, "other"]],
        "quotes": [],
        "same_event": [[0, 1]],
        "same_quote": [],
    }
    file = at / "groups.jsonl"
    file.write_text(json.dumps(line) + "\n", "utf-8")
    return file


def test_groups_meet_their_articles_by_their_texts(tmp_path: Path) -> None:
    (cluster,) = load(corpora(tmp_path), judged(tmp_path, ONE, OTHER))
    assert [a["text"] for a in cluster.articles] == [ONE, OTHER]
    assert [a["published"] for a in cluster.articles] == ["2031-03-02"] * 2
    assert cluster.events.group == {0: 0, 1: 0}
    assert cluster.events.kinds == ("meeting", "talks", "other")


def test_a_cluster_of_which_an_article_is_not_there_is_left_out(tmp_path: Path) -> None:
    assert not list(load(corpora(tmp_path), judged(tmp_path, ONE, "Another text.")))


def test_the_kept_groups_are_of_judged_statements_and_hold_no_words() -> None:
    for line in map(json.loads, FILE.read_text("utf-8").splitlines()):
        assert set(line) == {
            *("source", "articles", "events", "quotes", "same_event", "same_quote"),
        }
        assert {event[3] for event in line["events"]} <= set(EVENT_KINDS)
        for table, groups in (("events", "same_event"), ("quotes", "same_quote")):
            members = [member for group in line[groups] for member in group]
            assert len(members) == len(set(members))
            assert all(0 <= member < len(line[table]) for member in members)
            assert all(len(group) > 1 for group in line[groups])


def test_the_odds_of_what_was_read_are_a_mean_of_what_was_learnt_and_set() -> None:
    pytest.importorskip("torch", reason="training needs torch (training/requirements.txt)")
    import torch
    from training.likeness.network import STATES, Likeness
    from training.likeness.train import read_odds

    odds = read_odds(Likeness(torch.zeros(STATES), torch.ones(STATES)), 0.5)
    assert odds["kind"] == WEIGHTS["kind"] / 2
    assert odds["alike"] == 3
    assert "another time" not in odds
    assert odds.keys() - WEIGHTS.keys() == set(MEANT)


def test_a_statement_means_what_its_words_do() -> None:
    torch = pytest.importorskip("torch", reason="training needs torch (training/requirements.txt)")
    from training.likeness.network import _means

    scored = torch.tensor([[3.0, 0.0, 0.0], [0.0, 1.0, 0.0], [5.0, 5.0, 9.0]])
    means = _means(scored, torch.tensor([[0, 1], [1, 3]])).numpy()
    assert np.allclose(means[0], [1, 0])
    assert np.allclose(means[1], [0.707, 0.707], atol=1e-2)
