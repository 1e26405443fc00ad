"""Articles on one matter, and which of their statements tell one thing: offsets, no words.

A line of `groups.jsonl` is a cluster of articles: its corpus (`source`), the SHA-256 of their texts
(`articles`), the statements that were judged (`events`: [article, start, end, kind], `quotes`:
[article, start, end]), and the groups of those that tell one event (`same_event`) or give one
utterance (`same_quote`), by their numbers. What is in no group is like none of the others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.standoff import articles_in

FILE = Path(__file__).with_name("groups.jsonl")
_DEV = 8  # one cluster in so many is held out, by its first article's digest


@dataclass(frozen=True, slots=True)
class Judged:
    """Statements as (article, start, end), and the group of each that is in one, by its number."""

    statements: tuple[tuple[int, int, int], ...]
    kinds: tuple[str, ...]
    group: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles as they are given to the program, and what was judged of their statements."""

    articles: tuple[dict[str, Any], ...]
    events: Judged
    quotes: Judged
    held_out: bool


def load(corpora: Path, file: Path = FILE) -> Iterator[Cluster]:
    """The clusters whose articles are all in `corpora/*/articles.jsonl.gz`, in the file's order."""
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    wanted: dict[str, set[str]] = {}
    for line in lines:
        wanted.setdefault(line["source"], set()).update(line["articles"])
    known = articles_in(corpora, wanted)
    for line in lines:
        if known.keys() >= set(line["articles"]):
            yield Cluster(
                tuple(_given(n, known[a]) for n, a in enumerate(line["articles"])),
                _judged(line["events"], line["same_event"]),
                _judged(line["quotes"], line["same_quote"]),
                held_out=int(line["articles"][0][:8], 16) % _DEV == 0,
            )


def _given(number: int, article: Mapping[str, Any]) -> dict[str, Any]:
    day = article.get("published") or article.get("date")
    outlet = article.get("outlet") or article.get("source")
    return {"id": str(number), "outlet": outlet, "published": day, "text": article["text"]}


def _judged(statements: list[list[Any]], groups: list[list[int]]) -> Judged:
    return Judged(
        tuple((s[0], s[1], s[2]) for s in statements),
        tuple(s[3] if len(s) > 3 else "quote" for s in statements),
        {member: number for number, group in enumerate(groups) for member in group},
    )
