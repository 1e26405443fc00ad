"""The quality gate: scores on the answer keys may rise, and never sink below their floors.

`bench/floors.toml` keeps the floors and the digest of the corpus they hold for. A floor is raised
by hand with the commit that earned it, and never lowered without a written reason beside it. What
another type of processor may cost is allowed for (`_SLACK`).
Floors hold for the default reader. Those of a corpus's `readers` tables hold for the quotes of the
other readers; those of `polnear`, `timex` and `plover` for public benchmarks beside the project.
"""

import math
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from bench import plover, polnear, timex
from bench.corpora import SCORER, Corpus, corpora
from bench.scoring import record_of, scores
from dragoman import pipeline

FLOORS = Path(__file__).with_name("floors.toml")
# What another type of processor may cost: its sums differ in the last digits, and with them a word
# here and there. Of 900 floors earned on one with 8-bit units six lay up to 0.013 too high for one
# without, after rounding.
_SLACK = 0.02 + 1e-9
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


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of the floors of one corpus or benchmark; `gap` is why none was held."""

    name: str
    floors: int = 0
    problems: tuple[str, ...] = ()
    gap: str | None = None

    def lines(self) -> Iterator[str]:
        """What the gate prints of it."""
        if self.gap is not None:
            yield f"gate: {self.name}: {self.gap}"
            return
        yield f"gate: {self.name}: {self.floors} floors, {len(self.problems)} broken"
        yield from (f"gate: {self.name}: BROKEN: {problem}" for problem in self.problems)


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


def corpus_floors(corpus: Corpus) -> list[str]:
    """The tables of a corpus in `floors.toml` that hold today's figures, rounded down."""
    found = scores(corpus, record_of(corpus))
    lines = [f'\n[{corpus.name}]\ndigest = "{corpus.digest()}"\n[{corpus.name}.floors]']
    lines += _lines(found, HELD)
    for reader in OTHERS:
        lines.append(f"[{corpus.name}.readers.{reader}]")
        lines += _lines(scores(corpus, record_of(corpus, reader=reader)), QUOTES)
    joined = measured(found, "wrongly_joined.joined")
    return [*lines, f'[{corpus.name}.ceilings]\n"wrongly_joined.joined" = {joined:.0f}']


def bench_floors(name: str) -> list[str]:
    """The table of a public benchmark in `floors.toml`, none where it cannot be made here."""
    missing, figures = BENCHES[name]
    return [] if missing() else [f"\n[{name}]", *_lines(figures(), KEPT[name])]


def _lines(found: Mapping[str, Any], names: Sequence[str]) -> Iterator[str]:
    for name in names:
        value = measured(found, name)
        if value is not None and not math.isnan(value):
            yield f'"{name}" = {int(value * 100) / 100}'


def corpus_held(corpus: Corpus, kept: Mapping[str, Any] | None) -> Verdict:
    """The default reader and the others held to what is kept for a corpus."""
    if kept is None:
        return Verdict(corpus.name, gap="no floors kept; it is not held to any")
    problems = []
    if kept["digest"] != corpus.digest():
        problems.append(f"the corpus is not the one its floors hold for ({corpus.digest()})")
    found = scores(corpus, record_of(corpus))
    problems += sunk(found, kept["floors"])
    problems += ceilings_broken(found, kept["ceilings"])
    for reader, floors in kept["readers"].items():
        other = scores(corpus, record_of(corpus, reader=reader))
        problems += [f"by --reader {reader}, {line}" for line in sunk(other, floors)]
    tables = (kept["floors"], kept["ceilings"], *kept["readers"].values())
    return Verdict(corpus.name, sum(map(len, tables)), tuple(problems))


def bench_held(name: str, floors: Mapping[str, float]) -> Verdict:
    """The default reader held to its floors on a public benchmark."""
    missing, figures = BENCHES[name]
    gap = missing()
    if gap is not None:
        return Verdict(name, gap=f"skipped, {gap}")
    return Verdict(name, len(floors), tuple(sunk(figures(), floors)))


def main() -> int:
    """Score every corpus that is there; 1 where a floor is broken or a corpus has changed.

    With `--print`, print today's figures in the form of `floors.toml` and hold nothing.
    """
    if not SCORER.is_file():
        print("gate: skipped, no answer keys and no scorer beside the project (../shared)")
        return 0
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        if "--print" in sys.argv:
            made = [pool.submit(corpus_floors, corpus) for corpus in corpora()]
            made += [pool.submit(bench_floors, name) for name in BENCHES]
            for tables in made:
                print("\n".join(tables.result()))
            return 0
        kept = tomllib.loads(FLOORS.read_text("utf-8"))
        held = [pool.submit(corpus_held, corpus, kept.get(corpus.name)) for corpus in corpora()]
        held += [pool.submit(bench_held, name, kept[name]) for name in BENCHES]
        broken = 0
        for verdict in (done.result() for done in held):
            broken += len(verdict.problems)
            print("\n".join(verdict.lines()), flush=True)
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main())
