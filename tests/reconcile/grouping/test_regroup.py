"""Groups that are made anew where something changed are the groups of all rows at once."""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.memory import Memory, Place
from dragoman.reconcile.grouping.matching import Matching
from dragoman.reconcile.grouping.regroup import Load, Rows, regrouped
from dragoman.reconcile.grouping.spots import Spot
from dragoman.store import GroupMemory, RecordFile

WINDOW, JOIN, LINK = 2, 0.3, 0.45


@dataclass(frozen=True)
class Toy:
    """An article of a few rows: each on a day, with its keys and a seed for its likenesses."""

    name: str
    rows: tuple[tuple[int, str, int], ...]

    def spots(self) -> list[Spot]:
        return [
            Spot(Place(day < 0, max(day, 0), self.name, n, n + 1, f"{self.name}-{n}"), tuple(keys))
            for n, (day, keys, _) in enumerate(self.rows)
        ]

    @property
    def signature(self) -> str:
        return repr(self.rows)


def likeness(a: str, b: str) -> float:
    """Any two rows are as alike as their names say, whoever else is there."""
    digest = sha256(" ".join(sorted((a, b))).encode()).digest()
    return digest[0] / 255 - (5.0 if digest[1] < 12 else 0.0)


def rows_of(toys: list[Toy]) -> Load:
    """The rows of some of these articles, and no others, as they look for their like."""
    seeds = {f"{t.name}-{n}": f"{t.name}-{n}-{row}" for t in toys for n, row in enumerate(t.rows)}
    named = {toy.name: toy for toy in toys}

    def matching(articles: Collection[str]) -> Matching:
        some = (named[name] for name in articles if name in named)
        spots = sorted((s for toy in some for s in toy.spots()), key=lambda s: s.place)
        ids = [s.place.id for s in spots]

        def compare(i: int, j: int) -> float:
            return likeness(seeds[ids[i]], seeds[ids[j]])

        return Matching(
            spots, compare, window=WINDOW, join=JOIN, link=LINK, told=lambda i: seeds[ids[i]]
        )

    return matching


def groups(
    toys: list[Toy],
    memory: Memory | None,
    *,
    before: list[Toy] | None = None,
    gone: Collection[str] = (),
    anew: bool = False,
) -> list[list[str]]:
    matching, named = rows_of(toys), [toy.name for toy in toys]
    every = matching(named)
    if memory is None:
        return [[every.id(i) for i in group] for group in every.whole()[0]]
    signatures = dict.fromkeys(gone) | {toy.name: toy.signature for toy in toys}
    rows = Rows(matching, signatures, rows_of(before) if before else None)
    regrouped(rows, memory, anew=anew)
    homes = {home for rows in memory.grouped(named).values() for _, home in rows}
    found = sorted(memory.groups(homes).values())
    return [[at.id for at in group] for group in found]


ROWS = st.lists(
    st.tuples(st.integers(-1, 4), st.sampled_from(["a", "b", "ab", "bc", "c"]), st.integers(0, 9)),
    max_size=4,
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 7), st.none() | ROWS), min_size=1, max_size=3),
        min_size=1,
        max_size=8,
    ),
    st.integers(-1, 3),
    st.booleans(),
)
def test_after_any_changes_the_groups_are_those_of_all_rows_at_once(
    steps: list[list[tuple[int, list[tuple[int, str, int]] | None]]], anew: int, rowwise: bool
) -> None:
    file = RecordFile(":memory:")
    memory = GroupMemory(file, "event")
    there: dict[int, Toy] = {}
    for n, step in enumerate(steps):
        before = [there[number] for number in sorted(there)]
        for number, rows in step:
            there.pop(number, None)
            if rows is not None:
                there[number] = Toy(f"t{number}", tuple(rows))
        toys = [there[number] for number in sorted(there)]
        gone = {toy.name for toy in before} - {toy.name for toy in toys}
        known = before if rowwise else None
        made = groups(toys, memory, before=known, gone=gone, anew=n == anew)
        assert made == groups(toys, None)
    file.close()
