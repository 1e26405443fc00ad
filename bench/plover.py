"""Events on single sentences of news by PLOVER's scorer: type F1, and type with both actors right.

Each sentence is read as an article of its own, by the rules alone (a sentence holds no attribution
that bears on its events). An event is put into the scorer's form by what the record says of it:

- `type` is its PLOVER type; but PLOVER codes what is yet to come by the willingness that it shows,
  so that an event which is scheduled, expected, proposed or conditional counts as AGREE where it
  would be a friendly one, and what was called off or left undone as REJECT (see docs/events.md).
- `source` is who acts, `target` to or with whom: the recipients, or in a mutual event the actors
  after the first. Of each, every way in which the sentence names it.
- An event told wholly within the words of another one is a part of that, and not counted.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.corpora import SHARED
from bench.scorers import loaded
from dragoman.extract import extract
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.reading import Reading
from dragoman.read import readings

DATA = SHARED / "data" / "events" / "plv_train.jsonl"
MEASURE = SHARED / "measure" / "events"
FIGURES = {"type_f1": "F1", "type_and_actors": "text_triple"}
Rows = dict[str, dict[str, Any]]
_AHEAD = frozenset({"expected", "scheduled", "proposed", "conditional"})
_FRIENDLY = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT"})
_GIVEN_UP = frozenset({"AGREE", "CONCEDE", *_FRIENDLY})


def missing() -> str | None:
    """What keeps this measurement from being made here, None where nothing does."""
    if not (MEASURE / "score.py").is_file():
        return "no scorer beside the project (../shared/measure/events)"
    if not DATA.is_file():
        return "no sentences beside the project (../shared/data/events)"
    return None


def scorer() -> ModuleType:
    """PLOVER's scorer as a module."""
    return loaded(MEASURE / "score.py")


def sentences() -> Rows:
    """The annotated sentences by their ids."""
    lines = DATA.read_text("utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, lines)}


def predicted(gold: Rows) -> Rows:
    """The events of every sentence, in the scorer's form."""
    rows: Rows = {}
    articles = [Article(text=row["text"], published=row["date"]) for row in gold.values()]
    for name, reading in zip(gold, readings(articles), strict=True):
        found = list(_rows(extract(reading))) if isinstance(reading, Reading) else []
        rows[name] = {"id": name, "events": found}
    return rows


def _rows(found: Findings) -> Iterator[dict[str, Any]]:
    """The events of one sentence as the scorer wants them, the one of the most words first."""
    called = {actor.name: [actor.name, *actor.aliases] for actor in found.actors}

    def words(names: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(way for n in names for way in called.get(n, [n])))

    coded = [event for event in found.events if event.plover]
    for event in sorted(coded, key=lambda e: (e.start - e.end, e.start)):
        if not any(_holds(other, event) for other in coded):
            yield {
                "type": _type(event),
                "mode": event.mode,
                "source_text": words(event.actors),
                "target_text": words(event.recipients or event.actors[1:]),
                "start": event.start,
                "end": event.end,
            }


def _holds(outer: Event, inner: Event) -> bool:
    """Whether the words of one event are a part of the other's."""
    longer = outer.end - outer.start > inner.end - inner.start
    return longer and outer.start <= inner.start and inner.end <= outer.end


def _type(event: Event) -> str | None:
    """The event's type as PLOVER codes it: see the head of this file."""
    if event.status in _AHEAD and event.plover in _FRIENDLY:
        return "AGREE"
    called_off = event.status == "cancelled" and event.plover in ("CONSULT", "AGREE")
    undone = event.status == "not_done" and event.plover in _GIVEN_UP
    return "REJECT" if called_off or undone else event.plover


def figures() -> dict[str, float]:
    """`type_f1` and `type_and_actors` (share of sentences), 0 to 1.

    Raises FileNotFoundError where the sentences are not there: ask `missing` first.
    """
    gold = sentences()
    found, _ = scorer().evaluate(gold, predicted(gold))
    return {name: float(found[column]) for name, column in FIGURES.items()}


def main() -> int:
    """Print the figures; 0 with a line that says why where they cannot be had."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else "")
    ask.add_argument("--out", type=Path, help="write the scorer's form there as well")
    args = ask.parse_args()
    gap = missing()
    if gap is not None:
        print(f"plover: skipped, {gap}")
        return 0
    gold = sentences()
    rows = predicted(gold)
    if args.out is not None:
        args.out.write_text("".join(f"{json.dumps(row)}\n" for row in rows.values()), "utf-8")
    found, _ = scorer().evaluate(gold, rows)
    print(
        f"plover: {len(gold)} sentences  type F1 {100 * found['F1']:.1f}"
        f" (P {100 * found['P']:.1f}, R {100 * found['R']:.1f})"
        f"  type and both actors {100 * found['text_triple']:.1f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
