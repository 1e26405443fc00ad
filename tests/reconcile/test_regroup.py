"""Groups that are made anew where something changed are the groups of all rows at once."""

from dataclasses import dataclass
from hashlib import sha256
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.memory import Memory
from dragoman.reconcile import encounters, regroup
from dragoman.reconcile.matching import Matching
from dragoman.reconcile.regroup import regrouped
from dragoman.reconcile.spots import Place, Spot
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


def groups(toys: list[Toy], memory: Memory | None) -> list[list[str]]:
    spots = sorted((s for toy in toys for s in toy.spots()), key=lambda s: s.place)
    seeds = {f"{t.name}-{n}": f"{t.name}-{n}-{row}" for t in toys for n, row in enumerate(t.rows)}
    ids = [s.place.id for s in spots]

    def compare(i: int, j: int) -> float:
        return likeness(seeds[ids[i]], seeds[ids[j]])

    rows = Matching(spots, compare, window=WINDOW, join=JOIN, link=LINK)
    signatures = {toy.name: toy.signature for toy in toys}
    found = regrouped(rows, memory, signatures) if memory else rows.whole()[0]
    return [[ids[i] for i in group] for group in found]


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
    st.sampled_from([(1, 2), (4, 1), (4, 3)]),
)
def test_after_any_changes_the_groups_are_those_of_all_rows_at_once(
    steps: list[list[tuple[int, list[tuple[int, str, int]] | None]]], limits: tuple[int, int]
) -> None:
    file = RecordFile(":memory:")
    memory = GroupMemory(file, "toy")
    there: dict[int, Toy] = {}
    for step in steps:
        for number, rows in step:
            there.pop(number, None)
            if rows is not None:
                there[number] = Toy(f"t{number}", tuple(rows))
        toys = [there[number] for number in sorted(there)]
        rounds, large = limits
        small = patch.multiple(regroup, _ROUNDS=rounds, _LARGE=large)
        with small, patch.object(encounters, "_MOST", 2.0):
            assert groups(toys, memory) == groups(toys, None)
    file.close()
