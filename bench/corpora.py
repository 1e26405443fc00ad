"""The corpora with answer keys: the bundled example, and real coverage where it is at hand."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import standoff

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "measure" / "score_record.py"
BULK = SHARED / "corpora" / "may2025" / "articles.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles to read and the folder of their answer key."""

    name: str
    articles: Path
    key: Path

    def digest(self) -> str:
        """SHA-256 of the key and of its articles' texts: a floor holds for exactly these."""
        made = hashlib.sha256((self.key / "gold.json").read_bytes())
        for article in self.key_articles():
            made.update(article["text"].encode())
        return made.hexdigest()[:16]

    def key_articles(self) -> list[dict[str, Any]]:
        """The articles as the key has them."""
        files = sorted((self.key / "articles").glob("*.json"))
        return [json.loads(file.read_text("utf-8")) for file in files]


def corpora() -> Iterator[Corpus]:
    """The example, every keyed corpus beside the project, the kept keys of bulk articles there."""
    example = ROOT / "examples"
    yield Corpus("example", example / "articles", example / "key")
    for gold in sorted((SHARED / "corpora").glob("*/gold.json")):
        yield Corpus(gold.parent.name, gold.parent / "articles", gold.parent)
    for folder in standoff.materialised(SHARED / "corpora"):
        yield Corpus(folder.name, folder / "articles", folder)
