"""The accounts of a divergence, once what an article says."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def each_once(accounts: Iterable[T], read: Callable[[T], tuple[str, str, str]]) -> list[T]:
    """The accounts without those that say the same in the same article in fewer words.

    `read` gives the article of an account, what it says, and its words.
    """
    longest: dict[tuple[str, str], T] = {}
    for account in accounts:
        article, says, words = read(account)
        known = longest.get((article, says))
        if known is None or len(words) > len(read(known)[2]):
            longest[article, says] = account
    return list(longest.values())
