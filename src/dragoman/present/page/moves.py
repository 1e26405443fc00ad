"""How a party's stand on an issue changed from day to day, as the reports tell it."""

from collections.abc import Sequence

from dragoman.present.brief.nouns import Stance


def moves(told: Sequence[Stance]) -> tuple[Stance, ...]:
    """One stance for each change, in the order of days; none where nothing changed.

    Two stances of one day are no change: which came first is not told.
    """
    dated = sorted((s for s in told if s.day), key=lambda s: s.day or "")
    ways: list[Stance] = []
    for day in dict.fromkeys(s.day for s in dated):
        same = [s for s in dated if s.day == day]
        if len({s.stance for s in same}) == 1 and (not ways or ways[-1].stance != same[0].stance):
            ways.append(same[0])
    return tuple(ways) if len(ways) > 1 else ()
