"""Answer keys that hold no words of the articles they judge: offsets, names, days and labels alone.

The articles of `bench/keys/*.json` are known by the SHA-256 of their text and looked up in the bulk
corpora beside the project; there the key's words are put back, and the key is scored as any other.

    python -m bench.standoff FOLDER NAME SOURCE    a key (articles/, gold.json) to one without words
"""

import gzip
import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path
from typing import Any

KEYS = Path(__file__).with_name("keys")
# What the scorer reads of an item besides its words; everything else stays with the annotator.
_READ = frozenset(
    {
        "article",
        "kind",
        "speaker",
        "to",
        "date",
        "plover",
        "status",
        "actors",
        "recipients",
        "place",
        "party",
        "issue",
        "stance",
        "value",
        "low",
        "high",
        "unit",
        "according_to",
        "name",
        "must",
        "verbatim",
        "due",
        "date_corpus",
    }
)
_LISTS = ("quotes", "events", "positions", "figures", "relies_on")
_GROUPS = ("same_event", "same_quote", "not_same_event")


def packed(folder: Path, source: str) -> dict[str, Any]:
    """A key without words: each stretch of text as [start, end] of its article.

    Raises ValueError where words of the key are not in their article.
    """
    articles = {a["id"]: a for a in map(_loaded, sorted((folder / "articles").glob("*.json")))}
    gold = _loaded(folder / "gold.json")

    def at(article: str, words: str, within: str | None = None) -> list[int]:
        text = articles[article]["text"]
        base = max(text.find(within), 0) if within else 0
        start = text.find(words, base)
        start = text.find(words) if start < 0 else start
        if start < 0:
            raise ValueError(f"{folder.name}: {article} does not hold {words!r}")
        return [start, start + len(words)]

    def item(given: Mapping[str, Any], words: str) -> dict[str, Any]:
        kept = {k: given[k] for k in given if k in _READ or k.removesuffix("_ok") in _READ}
        return kept | {"at": at(given["article"], given[words], given.get("evidence"))}

    found: dict[str, Any] = {
        "source": source,
        "articles": [
            {"id": a["id"], "sha256": _digest(a["text"]), "published": a.get("published")}
            for a in articles.values()
        ],
        "entities": [
            {"name": e["name"], "aliases": e.get("aliases", [])} for e in gold["entities"]
        ],
    }
    for table in _LISTS:
        words = "content" if table == "quotes" else "evidence"
        found[table] = [item(given, words) for given in gold[table]]
    for table in _GROUPS:
        found[table] = [
            {"must": bool(g.get("must")), "group": [[a, *at(a, w)] for a, w in g["group"]]}
            for g in gold[table]
        ]
    found["divergences"] = [
        {k: g[k] for k in ("kind", "kind_ok", "must") if k in g}
        | {"values": [[v["article"], *at(v["article"], v["evidence"])] for v in g["values"]]}
        for g in gold["divergences"]
    ]
    found["outlook"] = [
        {k: g[k] for k in ("due", "due_ok", "must") if k in g}
        | {"group": [[a, *at(a, w)] for a, w in _rests_on(g)]}
        for g in gold["outlook"]
    ]
    return found


def unpacked(key: Mapping[str, Any], texts: Mapping[str, Mapping[str, Any]], folder: Path) -> None:
    """Write a key with its words again, `articles/*.json` and `gold.json`.

    `texts` has the articles by the SHA-256 of their text.
    """
    (folder / "articles").mkdir(parents=True)
    articles = {}
    for known in key["articles"]:
        found = texts[known["sha256"]]
        articles[known["id"]] = made = {
            "id": known["id"],
            "outlet": found.get("outlet"),
            "url": found.get("url"),
            "published": known["published"],
            "title": found.get("title"),
            "text": found["text"],
        }
        _store(folder / "articles" / f"{known['id']}.json", made)

    def words(article: str, start: int, end: int) -> str:
        text: str = articles[article]["text"]
        return text[start:end]

    gold: dict[str, Any] = {"entities": key["entities"]}
    for table in _LISTS:
        name = "content" if table == "quotes" else "evidence"
        gold[table] = [
            given | {name: words(given["article"], *given["at"])} for given in key[table]
        ]
    for table in _GROUPS:
        gold[table] = [
            {**g, "about": f"group {n}", "group": [[a, words(a, s, e)] for a, s, e in g["group"]]}
            for n, g in enumerate(key[table])
        ]
    gold["divergences"] = [
        {**g, "values": [{"article": a, "evidence": words(a, s, e)} for a, s, e in g["values"]]}
        | {"about": g["kind"]}
        for g in key["divergences"]
    ]
    gold["outlook"] = [
        {**g, "evidence": [[a, words(a, s, e)] for a, s, e in g["group"]]} for g in key["outlook"]
    ]
    _store(folder / "gold.json", gold)


def materialised(bulk: Path) -> Iterator[Path]:
    """Folders of the kept keys whose articles are all among the bulk corpora beside the project."""
    for file in sorted(KEYS.glob("*.json")):
        key = _loaded(file)
        source = bulk / key["source"] / "articles.jsonl.gz"
        if not source.is_file():
            continue
        texts = articles_of(source, {a["sha256"] for a in key["articles"]})
        folder = _workplace() / file.stem
        if len(texts) == len(key["articles"]) and not folder.exists():
            unpacked(key, texts, folder)
        if folder.exists():
            yield folder


def _rests_on(given: Mapping[str, Any]) -> list[list[str]]:
    evidence = given["evidence"]
    return evidence if isinstance(evidence, list) else [[given["article"], evidence]]


def articles_of(source: Path, wanted: AbstractSet[str]) -> dict[str, dict[str, Any]]:
    """The wanted articles of a bulk corpus, by the SHA-256 of their text."""
    found = {}
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            # As it came, or without the blanks around it, as the record keeps it.
            for text in (article["text"], article["text"].strip()):
                digest = _digest(text)
                if digest in wanted:
                    found[digest] = article | {"text": text}
    return found


def articles_in(corpora: Path, wanted: Mapping[str, AbstractSet[str]]) -> dict[str, dict[str, Any]]:
    """The wanted articles of each bulk corpus of a folder, by the SHA-256 of their text."""
    found: dict[str, dict[str, Any]] = {}
    for source, digests in sorted(wanted.items()):
        found |= articles_of(corpora / source / "articles.jsonl.gz", digests)
    return found


@cache
def _workplace() -> Path:
    made = tempfile.TemporaryDirectory(prefix="dragoman-keys-")
    _KEPT.append(made)
    return Path(made.name)


_KEPT: list[tempfile.TemporaryDirectory[str]] = []  # removed when the process ends


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _loaded(file: Path) -> Any:  # noqa: ANN401 - any JSON value
    return json.loads(file.read_text("utf-8"))


def _store(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")


def main() -> int:
    """Write the key of a folder without its words to `bench/keys`."""
    folder, name, source = sys.argv[1:]
    KEYS.mkdir(exist_ok=True)
    lines = json.dumps(packed(Path(folder), source), ensure_ascii=False, separators=(",", ":"))
    (KEYS / f"{name}.json").write_text(lines.replace("},{", "},\n{") + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
