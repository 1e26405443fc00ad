"""Measures how often each rule is right on the answer keys, and writes `confidence.toml`.

A statement counts as right where the shared scorer pairs it with an item of the key. The figure
that is printed, expected calibration error, is measured with the corpus in question left out.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.corpora import ROOT, SCORER, Corpus, corpora
from bench.scoring import LISTS, record_of, scorer
from dragoman import pipeline
from dragoman.knowledge.confidence import share, sums

TABLE = ROOT / "src" / "dragoman" / "knowledge" / "data" / "confidence.toml"
_HEAD = """\
# How often each rule is right: [right, seen] on the answer keys. Written by `make calibrate`.
# Source: measured by this project on {names}.
# Expected calibration error with the corpus left out: {error:.3f}.
# Licence: Apache-2.0. Date: 2026-11-23.

[rules]
"""
# Keys that nothing is counted on: their floors tell what confidence does for coverage that it has
# not seen.
HELD_OUT = frozenset(
    (
        "aid-2025-05",
        "gulf-2019-06",
        "gunlaw-2019-08",
        "hongkong-2019-09",
        "phase-one-2020-01",
        "ras-al-ayn-2019-10",
        "relief-2020-04",
        "tariffs-2025-05",
        "trial-2019-12",
    )
)
Judged = list[tuple[str, bool]]


def all_judged(corpus: Corpus) -> Judged:
    """Every statement by the default reader, and the quotes of the rules alone."""
    found = judged(corpus, pipeline.DEFAULT_READER, LISTS)
    return found + judged(corpus, "rules", ("quotes",))


def judged(corpus: Corpus, reader: str, tables: Sequence[str]) -> Judged:
    """The statements of a corpus: the rule that made each, and whether the key has it."""
    score = scorer()
    key = score.Key(corpus.key)
    record = record_of(corpus, unsure=True, reader=reader)
    found: Judged = []
    for table in tables:
        seen: list[dict[str, Any]] = record[table]
        result = score.score_table(key, table, seen)
        wrong = {item["id"] for item in result["extra"]}
        found += [(item["rule"], item["id"] not in wrong) for item in seen]
    return found


def counted(items: Judged) -> dict[str, tuple[int, int]]:
    """Right and seen of each rule."""
    right, seen = Counter(r for r, ok in items if ok), Counter(r for r, _ in items)
    return {rule: (right[rule], seen[rule]) for rule in sorted(seen)}


def calibration_error(parts: dict[str, Judged]) -> float:
    """Expected calibration error (ten bins), each corpus judged by what the others taught."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for name, items in parts.items():
        others = [item for other, listed in parts.items() if other != name for item in listed]
        taught = sums(counted(others))
        for rule, ok in items:
            value = share(rule, taught)
            bins[min(int(value * 10), 9)].append((value, ok))
    total = sum(map(len, bins.values()))
    gaps = (abs(sum(v for v, _ in b) - sum(ok for _, ok in b)) for b in bins.values())
    return sum(gaps) / total if total else 0.0


def main() -> int:
    """Measure every corpus but those held out and write the table; needs the keys (../shared)."""
    if not SCORER.is_file():
        print("calibrate: needs the answer keys beside the project (../shared)", file=sys.stderr)
        return 1
    taught = (corpus for corpus in corpora() if corpus.name not in HELD_OUT)
    parts = {corpus.name: all_judged(corpus) for corpus in taught}
    error = calibration_error(parts)
    names = ", ".join(f"{name} ({len(items)})" for name, items in parts.items())
    rows = counted([item for items in parts.values() for item in items])
    lines = [f'"{rule}" = [{right}, {seen}]' for rule, (right, seen) in rows.items()]
    Path(TABLE).write_text(
        _HEAD.format(names=names, error=error) + "\n".join(lines) + "\n", "utf-8"
    )
    print(f"calibrate: {len(rows)} rules on {names}; calibration error {error:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
