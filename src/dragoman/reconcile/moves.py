"""Moves: which articles are compared by something else than before, and are of another story.

Each kind of rows has a digest of its own: of the article, its rows of the kind, and what the whole
says of those whom these name. What an article tells otherwise of one kind has nothing looked at
again that does not ask for that kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.model.identity import joint_hash
from dragoman.model.memory import Standing, Standings
from dragoman.reconcile.articles.saying import KINDS, Digests

_NEW = Standing(None, "")
Homes = Mapping[str, str | None]  # the stories of articles, None of those that are in none


@dataclass(frozen=True, slots=True)
class Moves:
    """What became of articles, by id: how those stand that stand otherwise, and how they stood.

    Those that are gone stand nowhere. `homes` are the stories, before and now, of those that are
    of another one, came or went.
    """

    now: dict[str, Standing | None] = field(default_factory=dict)
    was: dict[str, Standing] = field(default_factory=dict)
    homes: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)

    def signed(self, *kinds: str) -> dict[str, str | None]:
        """New digests of all that the likenesses of rows of these kinds hang on; None of the gone.

        Of the articles of which these are others.
        """
        return self._other(kinds, housed=False)

    def among(self, *kinds: str) -> dict[str, str | None]:
        """As `signed`, of all too that decides with which others an article is of one matter."""
        return self._other(kinds, housed=True)

    def _other(self, kinds: tuple[str, ...], *, housed: bool) -> dict[str, str | None]:
        found: dict[str, str | None] = {}
        for article, at in self.now.items():
            now = None if at is None else signature(at, kinds, housed=housed)
            if now != signature(self.was[article], kinds, housed=housed):
                found[article] = now
        return found


def signature(at: Standing, kinds: tuple[str, ...], *, housed: bool) -> str:
    """A digest of all that rows of some kinds hang on; of a story as well where it is `housed`."""
    signed = dict(zip(KINDS, at.signed.split(), strict=False))
    told = joint_hash(signed[kind] for kind in kinds) if signed else ""
    return f"{told} {at.home or ''}" if housed else told


def moved(
    standings: Standings,
    before: Mapping[str, Standing],
    digests: Mapping[str, Digests],
    said: Mapping[str, Digests | None],
    homes: Homes,
) -> Moves:
    """Have articles stand where they do now.

    `before` is how those stood that were prepared anew or are gone; `said` are digests of what the
    whole says of those of which it says something else, by kinds of rows, None of what is gone, and
    `digests` those of their parts; `homes` are the stories of all that may be of another one.
    """
    found, now = Moves(), dict[str, Standing]()
    known = {**standings.known(said.keys() | homes.keys()), **before}
    for article in sorted(said.keys() | homes.keys()):
        was = known.get(article, _NEW)
        told = said.get(article, {})
        if told is None:
            found.now[article], found.was[article] = None, was
            found.homes[article] = was.home, None
            continue
        home, signed = homes.get(article, was.home), was.signed
        if told:
            own = digests[article]
            signed = " ".join(joint_hash((own["face"], own[kind], told[kind])) for kind in KINDS)
        at = Standing(home, signed)
        if at != was:
            found.now[article], found.was[article] = at, was
        if home != was.home or not was.signed:
            found.homes[article] = was.home, home
        now[article] = at
    standings.stand(now)
    return found
