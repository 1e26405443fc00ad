"""A corpus read by the whole pipeline and scored against its key by the shared scorer."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

import dragoman
from bench.corpora import SCORER, Corpus
from bench.scorers import loaded
from dragoman.present.export import exported

LISTS = ("quotes", "events", "positions", "figures", "relies_on")


def record_of(corpus: Corpus, *, unsure: bool = False, reader: str | None = None) -> dict[str, Any]:
    """The exported record of a corpus, its articles called as the key calls them.

    A text or a page comes without an id; the key's article with the same text lends its own.
    """
    by_text = {a["text"].strip(): a["id"] for a in corpus.key_articles()}
    with dragoman.read(corpus.articles, reader=reader) as record:
        made = exported(record, unsure=unsure)
        shown = record.file.shown_ids()
        names = {shown[a.key]: by_text.get(a.text.strip(), shown[a.key]) for a in record.articles()}
    return dict(_renamed(made, names))


def _renamed(value: Any, names: dict[str, str]) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        return {k: _renamed(v, names) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_renamed(v, names) for v in value]
    return names.get(value, value) if isinstance(value, str) else value


def scores(corpus: Corpus, record: dict[str, Any]) -> dict[str, Any]:
    """What the shared scorer says of a record, as its JSON."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "record.json"
        file.write_text(json.dumps(record), "utf-8")
        command = [sys.executable, str(SCORER), str(corpus.key), str(file), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{corpus.name}: the scorer failed: {done.stderr.strip()}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def scorer() -> ModuleType:
    """The shared scorer as a module."""
    return loaded(SCORER)
