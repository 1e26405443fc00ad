"""Groups that are made anew where something changed are the groups of all rows at once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.memory import Memory, Place
from dragoman.reconcile.grouping.matching import Compare, Kind, Matching, Seen
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


def compare(seeds: Sequence[str]) -> Compare:
    return lambda i, j: likeness(seeds[i], seeds[j])


KIND = Kind(str, compare, window=WINDOW, join=JOIN, link=LINK)


def rows_of(toys: list[Toy]) -> Load[str]:
    """The rows of some of these articles, and no others, as they look for their like."""
    named = {toy.name: toy for toy in toys}

    def seen(articles: Collection[str]) -> list[Seen[str]]:
        some = [named[name] for name in articles if name in named]
        return [
            (spot, f"{spot.place.id}-{row}")
            for toy in some
            for spot, row in zip(toy.spots(), toy.rows, strict=True)
        ]

    return seen


def groups(
    toys: list[Toy],
    memory: Memory | None,
    *,
    gone: Collection[str] = (),
    anew: bool = False,
) -> list[list[str]]:
    load, named = rows_of(toys), [toy.name for toy in toys]
    if memory is None:
        rows = load(named)
        every = Matching.of(KIND, ((spot.place, seed) for spot, seed in rows))
        edges = every.likenesses(spot for spot, _ in rows)
        return every.grouped(edges).groups
    signatures = dict.fromkeys(gone) | {toy.name: toy.signature for toy in toys}
    regrouped(Rows(KIND, load, signatures), memory, anew=anew)
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
)
def test_after_any_changes_the_groups_are_those_of_all_rows_at_once(
    steps: list[list[tuple[int, list[tuple[int, str, int]] | None]]], anew: int
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
        made = groups(toys, memory, gone=gone, anew=n == anew)
        assert made == groups(toys, None)
    file.close()
