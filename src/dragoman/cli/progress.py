"""How far the reading is, on stderr, and only where a person watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console


@contextmanager
def progress() -> Iterator[Callable[[int], None] | None]:
    """A callback that counts articles as they are read; None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    console = Console(stderr=True)
    count = 0
    with console.status("reading …") as status:

        def seen(more: int) -> None:
            nonlocal count
            count += more
            status.update(f"{count:,} articles read")

        yield seen
