"""How work is spread: in this process or over several. Results keep the order of the items."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Enough waiting work that no process idles while the parent writes, little enough that memory
# does not grow with the number of items.
_WAITING_EACH = 2


def in_series(work: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """`work` of each item, in order, each made when it is asked for."""
    return map(work, items)


def in_processes(work: Callable[[T], R], items: Iterable[T], processes: int) -> Iterator[R]:
    """`work` of each item, made in `processes` processes, yielded in the order of the items.

    `work` must be importable by name and items and results picklable. Workers are spawned, not
    forked, so that they hold nothing of the parent; an error in `work` is raised here. At most
    `2 * processes` items are in flight.
    """
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[R]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(work, item))
                if len(waiting) > _WAITING_EACH * processes:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
