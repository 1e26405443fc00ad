"""Places of which one lies in the other, as a state's seat lies in its capital and land."""

from functools import lru_cache

from dragoman.knowledge.states import surfaces


@lru_cache(maxsize=1 << 12)
def seated(where: str | None, other: str | None) -> bool:
    """Whether two places are one state, its capital or a seat of its government."""
    one, two = surfaces().get(where or ""), surfaces().get(other or "")
    if one is None or two is None or one.name != two.name:
        return False
    return {one.kind, two.kind} <= {"state", "metonym"}
