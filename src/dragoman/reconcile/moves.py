"""Moves: which articles are compared by something else than before, and are of another story.

Each kind of rows has a digest of its own: of the article, its rows of the kind, and what the whole
says of those whom these name. What an article tells otherwise of one kind has nothing looked at
again that does not ask for that kind.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from dragoman.model.identity import joint_hash
from dragoman.model.memory import Standing, Standings
from dragoman.reconcile.articles.saying import KINDS, STORY, Digests

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

    def signed(self, kinds: Collection[str]) -> dict[str, str | None]:
        """New digests of all that rows of these kinds hang on; None of the gone.

        Of the articles of which these are others.
        """
        found: dict[str, str | None] = {}
        for article, at in self.now.items():
            now = None if at is None else signature(at, kinds)
            if now != signature(self.was[article], kinds):
                found[article] = now
        return found


def signature(at: Standing, kinds: Collection[str]) -> str:
    """A digest of all that rows of some kinds hang on."""
    if not at.signed:
        return ""
    signed = {**dict(zip(KINDS, at.signed.split(), strict=True)), STORY: at.home or ""}
    return joint_hash(signed[kind] for kind in kinds)


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
