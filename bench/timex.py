"""Dates on TimeBank and AQUAINT by the shared scorer: F1 of values and of exact days, and speed.

The tagger is read as anybody may read it: `dragoman.dates(text, dateline)`, no parse, one core.
"""

import json
import sys
import time
from types import ModuleType
from typing import Any

import dragoman
from bench.corpora import SHARED
from bench.scorers import loaded

GOLD = SHARED / "data" / "timex" / "dev.jsonl"
SCORER = SHARED / "measure" / "time" / "score.py"


def missing() -> str | None:
    """What keeps this measurement from being made here, None where nothing does."""
    for file in (SCORER, GOLD):
        if not file.is_file():
            return f"no {file.relative_to(SHARED)} beside the project"
    return None


def scorer() -> ModuleType:
    """The shared scorer of time expressions as a module."""
    return loaded(SCORER)


def documents() -> list[dict[str, Any]]:
    """The documents: text, `dct` (day of creation) and the time expressions of their annotators."""
    return [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]


def tagged(text: str, dateline: str) -> list[dict[str, Any]]:
    """The time expressions of a text as the scorer reads them."""
    return [
        {"start": t.start, "end": t.end, "type": t.type, "value": t.value}
        for t in dragoman.dates(text, dateline)
    ]


def figures() -> dict[str, float]:
    """The scorer's figures, 0 to 1 (`value_f1`, `cal_f1` for exact days), and `docs_per_s`."""
    gold = documents()
    tagged("It began on Monday, 4 March 2013.", "2013-03-22")  # patterns are compiled on first use
    began = time.process_time()
    found = [tagged(document["text"], document["dct"]) for document in gold]
    took = time.process_time() - began
    counts = [
        scorer().count(document["timexes"], seen)
        for document, seen in zip(gold, found, strict=True)
    ]
    made: dict[str, float] = scorer().metrics(scorer().total(counts))
    return made | {"docs_per_s": len(gold) / took}


def main() -> int:
    """Print the figures; 0 with a line that says why where they cannot be had."""
    gap = missing()
    if gap is not None:
        print(f"timex: skipped, {gap}")
        return 0
    found = figures()
    print(
        f"timex: value F1 {100 * found['value_f1']:.1f}, exact-day F1 {100 * found['cal_f1']:.1f},"
        f" {found['docs_per_s']:.0f} documents a second of processor time"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
