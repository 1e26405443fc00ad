"""Tolls: what the numbers of two reports tell of whether they count one thing."""

from collections.abc import Collection

_FAR = 20  # times: early and late tolls of one strike differ by less, those of a raid and a war not


def counted_apart(one: Collection[str], other: Collection[str], *, tolled: bool) -> str:
    """How the numbers of two reports tell against each other; `tolled` where they are of victims.

    Tolls of one strike differ from outlet to outlet; the terms of one offer do not.
    """
    if not tolled:
        return "other count"
    numbers, others = _numbers(one), _numbers(other)
    far = all(max(n, m) >= _FAR * min(n, m) for n in numbers for m in others)
    return "far toll" if numbers and others and far else "other toll"


def _numbers(words: Collection[str]) -> list[float]:
    plain = (word.replace(",", "") for word in words)
    return [float(word) for word in plain if word.isdecimal() and float(word)]
