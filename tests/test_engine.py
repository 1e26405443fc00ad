"""Serial or spread, the results are the same and in order."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import pytest

from dragoman.engine import in_processes, in_series

Spread = Callable[[Callable[[int], int], Iterable[int]], Iterator[int]]


def square(n: int) -> int:
    return n * n


def fail_at_three(n: int) -> int:
    if n == 3:
        raise ValueError("three")
    return n


@pytest.fixture(params=["series", "processes"])
def spread(request: pytest.FixtureRequest) -> Spread:
    return in_series if request.param == "series" else partial(in_processes, processes=2)


def test_results_come_in_the_order_of_the_items(spread: Spread) -> None:
    assert list(spread(square, range(20))) == [n * n for n in range(20)]


def test_an_error_of_the_work_is_raised(spread: Spread) -> None:
    with pytest.raises(ValueError, match="three"):
        list(spread(fail_at_three, range(6)))


def test_items_are_taken_as_they_are_needed(spread: Spread) -> None:
    taken = []

    def endless() -> Iterator[int]:
        n = 0
        while True:
            taken.append(n)
            yield n
            n += 1

    results = spread(square, endless())
    assert next(results) == 0
    assert len(taken) < 10
    results.close() if hasattr(results, "close") else None


def test_work_is_done_elsewhere() -> None:
    assert set(in_processes(_pid, range(4), 2)).isdisjoint({os.getpid()})


def _pid(_: int) -> int:
    return os.getpid()
