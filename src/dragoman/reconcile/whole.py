"""What the whole record says to one article: its id, everybody's names, the sides, its day."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.identity import content_hash
from dragoman.reconcile.disputants import Sides
from dragoman.reconcile.local import Local
from dragoman.reconcile.packing import shape
from dragoman.reconcile.prepared import Prepared
from dragoman.reconcile.resolve import Names, resolved
from dragoman.reconcile.settle import OPEN, Placement, settled
from dragoman.reconcile.sided import sided
from dragoman.version import __version__


@dataclass(frozen=True, slots=True)
class Whole:
    """All that an article's reconciled statements hang on besides its own reading.

    `ids` are the shown ids, `sides` the sides of each article's story, `placed` where the undated
    articles lie; all by article key. `names` knows the record's names.
    """

    ids: Mapping[str, str]
    names: Names
    sides: Mapping[str, Sides]
    placed: Mapping[str, Placement]

    def basis(self, key: str, digest: str, own: Local) -> str:
        """A digest of everything that an article's statements are made from.

        `digest` is that of its reading, `own` what it brings in its own terms.
        """
        named = naming(key, own, self.names)
        parties = sorted({(name, self.names.party(name)) for _, name in named})
        at = self.placed.get(key, OPEN)
        day = (at.day, at.anchored, sorted(at.odds.items()), sorted(at.borrowed.items()))
        return content_hash(
            __version__,
            shape(Prepared),
            digest,
            self.ids[key],
            named,
            parties,
            self.sides[key],
            day,
        )

    def told(self, article: Article, found: Findings) -> tuple[Article, Findings]:
        """An article and what it says, with its day and in the record's names."""
        article, findings = settled(article, found, self.placed.get(article.key, OPEN))
        named = resolved(article, findings, self.names, self.ids)
        return article, sided(named, self.sides[article.key], self.names.party, article.text)


def naming(key: str, own: Local, names: Names) -> list[tuple[str, str]]:
    """The record's name for each name that an article uses."""
    return [(name, names.canonical(key, name)) for name in own.names]
