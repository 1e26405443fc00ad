"""Moves: which articles are compared by something else than before, and are of another story."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.model.identity import content_hash, joint_hash
from dragoman.model.memory import Standing, Standings

_NEW = Standing(None, "", "")
Homes = Mapping[str, str | None]  # the stories of articles, None of those that are in none


@dataclass(frozen=True, slots=True)
class Moves:
    """What became of articles, by id; None of those that are gone.

    `signed` are new digests of all that the likenesses of their rows hang on, `among` new ones that
    cover also all that decides with which others they are of one matter. `homes` are the stories,
    before and now, of those that are of another one, came or went.
    """

    signed: dict[str, str | None] = field(default_factory=dict)
    among: dict[str, str | None] = field(default_factory=dict)
    homes: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)


def moved(
    standings: Standings,
    before: Mapping[str, Standing],
    bases: Mapping[str, str],
    said: Mapping[str, bytes | None],
    homes: Homes,
) -> Moves:
    """Have articles stand where they do now.

    `before` is how those stood that were prepared anew or are gone; `said` is what the whole says
    of those of which it says something else, None of what is gone, and `bases` from what these are
    prepared; `homes` are the stories of all that may be of another one.
    """
    found, now = Moves(), dict[str, Standing]()
    known = {**standings.known(said.keys() | homes.keys()), **before}
    for article in sorted(said.keys() | homes.keys()):
        was = known.get(article, _NEW)
        if said.get(article, b"") is None:
            found.signed[article] = found.among[article] = None
            found.homes[article] = was.home, None
            continue
        home, signed = homes.get(article, was.home), was.signed
        if article in said:
            signed = content_hash(bases[article], said[article])
        at = Standing(home, signed, joint_hash((signed, home or "")))
        if at.signed != was.signed:
            found.signed[article] = at.signed
        if at.among != was.among:
            found.among[article] = at.among
        if home != was.home or not was.signed:
            found.homes[article] = was.home, home
        now[article] = at
    standings.stand(now)
    return found
