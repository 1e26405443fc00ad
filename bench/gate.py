"""The quality gate: scores on the answer keys may rise, and never sink below their floors.

`bench/floors.toml` keeps the floors and the digest of the corpus they hold for. A floor is raised
by hand with the commit that earned it, and never lowered without a written reason beside it.
Floors hold for the default reader. Those of a corpus's `full` table hold for the quotes of the
trained one, where its weights are installed; those of `polnear` for PolNeAR's dev part.
"""

import math
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench import polnear
from bench.corpora import SCORER, Corpus, corpora
from bench.scoring import record_of, scores
from dragoman.read import encoder

FLOORS = Path(__file__).with_name("floors.toml")
_SLACK = 1e-9
QUOTES = ("quotes.f1", "quotes.must_recall", "quotes.slots.speaker", "quotes.slots.kind")
HELD = (
    *QUOTES,
    "events.f1",
    "events.must_recall",
    "events.slots.actors",
    "events.slots.status",
    "events.slots.plover",
    "events.slots.place",
    "events.slots.date",
    "positions.f1",
    "positions.must_recall",
    "positions.slots.stance",
    "figures.f1",
    "figures.must_recall",
    "relies_on.f1",
    "same_event.f1",
    "same_quote.f1",
    "divergences.must_recall",
    "divergences.precision",
    "outlook.must_recall",
    "articles.outlet",
    "articles.published",
)


def measured(found: Mapping[str, Any], name: str) -> float | None:
    """One figure of a score by its dotted path ("quotes.slots.speaker"), None where absent."""
    value: Any = found
    for part in name.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return None
        value = value[part]
    return len(value) if isinstance(value, list) else float(value)


def sunk(found: Mapping[str, Any], floors: Mapping[str, float]) -> Iterator[str]:
    """The figures that are below their floor, one line each; a missing figure has sunk."""
    for name, floor in floors.items():
        value = measured(found, name)
        if value is None or not value >= floor - _SLACK:
            yield f"{name} is {value if value is None else round(value, 3)}, its floor is {floor}"


def ceilings_broken(found: Mapping[str, Any], ceilings: Mapping[str, float]) -> Iterator[str]:
    """The counts that are above what is allowed (events wrongly joined), one line each."""
    for name, ceiling in ceilings.items():
        value = measured(found, name)
        if value is None or value > ceiling:
            yield f"{name} is {value}, at most {ceiling} is allowed"


def as_floors(corpus: Corpus) -> Iterator[str]:
    """The tables of a corpus in `floors.toml` that hold today's figures, rounded down."""
    found = scores(corpus, record_of(corpus))
    yield f'\n[{corpus.name}]\ndigest = "{corpus.digest()}"\n[{corpus.name}.floors]'
    yield from _lines(found, HELD)
    if encoder.available("full"):
        yield f"[{corpus.name}.full]"
        yield from _lines(scores(corpus, record_of(corpus, reader="full")), QUOTES)
    joined = measured(found, "wrongly_joined.joined")
    yield f'[{corpus.name}.ceilings]\n"wrongly_joined.joined" = {joined:.0f}'


def _lines(found: Mapping[str, Any], names: Sequence[str]) -> Iterator[str]:
    for name in names:
        value = measured(found, name)
        if value is not None and not math.isnan(value):
            yield f'"{name}" = {int(value * 100) / 100}'


def held(corpus: Corpus, kept: Mapping[str, Any]) -> list[str]:
    """The faults of one corpus: what its floors and ceilings do not allow."""
    problems = []
    if kept["digest"] != corpus.digest():
        problems.append(f"the corpus is not the one its floors hold for ({corpus.digest()})")
    found = scores(corpus, record_of(corpus))
    problems += sunk(found, kept["floors"])
    problems += ceilings_broken(found, kept["ceilings"])
    if encoder.available("full"):
        trained = scores(corpus, record_of(corpus, reader="full"))
        problems += [f"by the full reader, {line}" for line in sunk(trained, kept["full"])]
    return problems


def polnear_held(floors: Mapping[str, float]) -> int:
    """Hold the trained reader to its floors on PolNeAR; how many are broken."""
    gap = polnear.missing()
    if not encoder.available("full"):
        gap = "the trained reader's weights are not installed"
    if gap is not None:
        print(f"gate: polnear: skipped, {gap}")
        return 0
    problems = list(sunk(polnear.figures(polnear.predicted("full")), floors))
    print(f"gate: polnear: {len(floors) - len(problems)} of {len(floors)} floors hold")
    for problem in problems:
        print(f"gate: polnear: BROKEN: {problem}")
    return len(problems)


def main() -> int:
    """Score every corpus that is there; 1 where a floor is broken or a corpus has changed.

    With `--print`, print today's figures in the form of `floors.toml` and hold nothing.
    """
    if "--print" in sys.argv and SCORER.is_file():
        for corpus in corpora():
            print("\n".join(as_floors(corpus)))
        return 0
    if not SCORER.is_file():
        print("gate: skipped, no answer keys and no scorer beside the project (../shared)")
        return 0
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    broken = 0
    for corpus in corpora():
        kept = floors.get(corpus.name)
        if kept is None:
            print(f"gate: {corpus.name}: no floors kept; it is not held to any")
            continue
        problems = held(corpus, kept)
        broken += len(problems)
        count = sum(len(kept[name]) for name in ("floors", "full", "ceilings"))
        print(f"gate: {corpus.name}: {count} floors, {len(problems)} broken")
        for problem in problems:
            print(f"gate: {corpus.name}: BROKEN: {problem}")
    if "polnear" in floors:
        broken += polnear_held(floors["polnear"])
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main())
