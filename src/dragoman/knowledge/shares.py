"""Loader of how often readers accept a disagreement of some kind, and how much it matters."""

from functools import cache

from dragoman.knowledge import load

_HALF = 2.0  # judged lines for which what is known of the wider kind counts


@cache
def worth(kind: str, about: str) -> float:
    """What a divergence is worth showing: the share of its like that is accepted, by what matters.

    The share is that of judged lines which ask alike, drawn to that of the kind where these are
    few, and to one half where the kind was hardly judged. From 0 to 1.
    """
    share = _share(0.5, *_kinds().get(kind, (0, 0)))
    asked = next((a for a in _asked().get(kind, ()) if about.startswith(a[0])), None)
    if asked:
        share = _share(share, asked[1], asked[2])
    return share * _matter().get(kind, 1.0)


def _share(wider: float, accepted: int, judged: int) -> float:
    return (accepted + _HALF * wider) / (judged + _HALF)


@cache
def _kinds() -> dict[str, tuple[int, int]]:
    return {kind: (a, n) for kind, (a, n) in load("shares")["kind"].items()}


@cache
def _asked() -> dict[str, tuple[tuple[str, int, int], ...]]:
    return {
        kind: tuple((w, a, n) for w, a, n in told) for kind, told in load("shares")["asked"].items()
    }


@cache
def _matter() -> dict[str, float]:
    return dict(load("shares")["matter"])
