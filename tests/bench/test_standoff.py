"""A key that keeps no words gives its words back where the articles are."""

import gzip
import json
from pathlib import Path

import pytest

from bench import standoff

TEXT = "Ilse Marrow said the strait stays open. The two sides meet on Friday in Corvane."


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A folder with one article and its key."""
    folder = tmp_path / "given"
    (folder / "articles").mkdir(parents=True)
    article = {"id": "a", "published": "2031-03-04", "text": TEXT}
    (folder / "articles" / "a.json").write_text(json.dumps(article), "utf-8")
    quote = {"article": "a", "content": "the strait stays open", "cue": "said", "must": True}
    event = {"article": "a", "evidence": "The two sides meet", "kind": "talks", "kind_ok": ["call"]}
    gold = {
        "entities": [{"name": "Ilse Marrow", "type": "person", "aliases": ["Marrow"]}],
        "quotes": [quote | {"kind": "indirect", "speaker": "Ilse Marrow"}],
        "events": [event | {"actors": [], "date_text": "on Friday"}],
        "positions": [],
        "figures": [],
        "relies_on": [],
        "same_event": [{"about": "the meeting", "group": [["a", "The two sides meet"]]}],
        "same_quote": [],
        "not_same_event": [],
        "divergences": [],
        "outlook": [{"article": "a", "what": "a meeting", "evidence": "meet on Friday"}],
    }
    (folder / "gold.json").write_text(json.dumps(gold), "utf-8")
    return folder


def test_the_packed_key_holds_places_and_labels_and_no_words_of_the_article(key: Path) -> None:
    packed = standoff.packed(key, "heap")
    assert packed["quotes"] == [
        {"article": "a", "at": [17, 38], "kind": "indirect", "must": True, "speaker": "Ilse Marrow"}
    ]
    assert packed["events"][0]["kind_ok"] == ["call"]
    assert not any(words in json.dumps(packed) for words in ("stays open", "two sides", "Friday"))


def test_words_that_the_article_does_not_hold_are_told(key: Path) -> None:
    gold = json.loads((key / "gold.json").read_text("utf-8"))
    gold["outlook"][0]["evidence"] = "meet on Monday"
    (key / "gold.json").write_text(json.dumps(gold), "utf-8")
    with pytest.raises(ValueError, match="meet on Monday"):
        standoff.packed(key, "heap")


def test_the_words_come_back_from_the_bulk(
    key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "round.json").write_text(json.dumps(standoff.packed(key, "heap")), "utf-8")
    monkeypatch.setattr(standoff, "KEYS", tmp_path / "keys")
    assert list(standoff.materialised(tmp_path)) == []
    (tmp_path / "heap").mkdir()
    with gzip.open(tmp_path / "heap" / "articles.jsonl.gz", "wt", encoding="utf-8") as lines:
        kept = {"id": "elsewhere", "outlet": "The Tide", "text": f" {TEXT}\t "}  # as it came
        lines.write(json.dumps(kept) + "\n")
    (folder,) = standoff.materialised(tmp_path)
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    assert gold["quotes"][0]["content"] == "the strait stays open"
    assert gold["outlook"][0]["evidence"] == [["a", "meet on Friday"]]
    article = json.loads((folder / "articles" / "a.json").read_text("utf-8"))
    assert (article["outlet"], article["text"]) == ("The Tide", TEXT)
