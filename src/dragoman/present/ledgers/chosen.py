"""Which rows of a ledger were asked for: by a part of a name, as people type it."""

from dragoman.reconcile.words.wording import plain


def holds(typed: str | None, *told: str | None) -> bool:
    """Whether one of the values holds what was typed, whatever the case, accents and marks.

    True where nothing was typed.

    >>> holds("aardal", "Ministry of Årdal")
    False
    >>> holds("ardal", "Ministry of Årdal")
    True
    """
    if typed is None:
        return True
    wanted = " ".join(plain(typed))
    return any(wanted in " ".join(plain(value)) for value in told if value)
