"""The quality gate: scores on the answer keys may rise, and never sink below their floors.

`bench/floors.toml` keeps the floors and the digest of the corpus they hold for. A floor is raised
by hand with the commit that earned it, and never lowered without a written reason beside it.
Floors hold for the default reader. Those of a corpus's `readers` tables hold for the quotes of the
other readers; those of `polnear`, `timex` and `plover` for public benchmarks beside the project.
"""

import math
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench import plover, polnear, timex
from bench.corpora import SCORER, Corpus, corpora
from bench.scoring import record_of, scores
from dragoman import pipeline

FLOORS = Path(__file__).with_name("floors.toml")
_SLACK = 1e-9
OTHERS = tuple(r for r in pipeline.READERS if r != pipeline.DEFAULT_READER)
QUOTES = ("quotes.f1", "quotes.must_recall", "quotes.slots.speaker", "quotes.slots.kind")
# Public benchmarks: what keeps one from being made here, and its figures.
BENCHES: dict[str, tuple[Callable[[], str | None], Callable[[], Mapping[str, Any]]]] = {
    "polnear": (polnear.missing, lambda: polnear.figures(polnear.predicted())),
    "timex": (timex.missing, timex.figures),
    "plover": (plover.missing, plover.figures),
}
KEPT = {
    "polnear": [f"{kind}.{f1}" for kind in polnear.KINDS for f1 in ("F1", "joint_F1")],
    "timex": ["value_f1", "cal_f1"],
    "plover": ["type_f1", "type_and_actors"],
}
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
    for reader in OTHERS:
        yield f"[{corpus.name}.readers.{reader}]"
        yield from _lines(scores(corpus, record_of(corpus, reader=reader)), QUOTES)
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
    for reader, floors in kept["readers"].items():
        other = scores(corpus, record_of(corpus, reader=reader))
        problems += [f"by --reader {reader}, {line}" for line in sunk(other, floors)]
    return problems


def bench_held(name: str, floors: Mapping[str, float]) -> int:
    """Hold the default reader to its floors on a public benchmark; how many are broken."""
    missing, figures = BENCHES[name]
    gap = missing()
    if gap is not None:
        print(f"gate: {name}: skipped, {gap}")
        return 0
    problems = list(sunk(figures(), floors))
    print(f"gate: {name}: {len(floors)} floors, {len(problems)} broken")
    for problem in problems:
        print(f"gate: {name}: BROKEN: {problem}")
    return len(problems)


def main() -> int:
    """Score every corpus that is there; 1 where a floor is broken or a corpus has changed.

    With `--print`, print today's figures in the form of `floors.toml` and hold nothing.
    """
    if "--print" in sys.argv and SCORER.is_file():
        for corpus in corpora():
            print("\n".join(as_floors(corpus)))
        for name, (missing, figures) in BENCHES.items():
            if missing() is None:
                print("\n".join([f"\n[{name}]", *_lines(figures(), KEPT[name])]))
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
        tables = (kept["floors"], kept["ceilings"], *kept["readers"].values())
        count = sum(map(len, tables))
        print(f"gate: {corpus.name}: {count} floors, {len(problems)} broken")
        for problem in problems:
            print(f"gate: {corpus.name}: BROKEN: {problem}")
    broken += sum(bench_held(name, floors[name]) for name in BENCHES)
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main())
