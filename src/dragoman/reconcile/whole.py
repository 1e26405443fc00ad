"""What the whole record says to one article: its id, everybody's names, the sides, its day."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.identity import content_hash
from dragoman.reconcile.articles.prepared import Prepared
from dragoman.reconcile.dating.settle import OPEN, Placement, settled
from dragoman.reconcile.local import Local
from dragoman.reconcile.resolve import Names, resolved
from dragoman.reconcile.stories.disputants import Sides
from dragoman.reconcile.stories.sided import sided
from dragoman.reconcile.words.packing import shape
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

    def basis(self, key: str, spoken: str) -> str:
        """All that an article's statements are made from, in short.

        `spoken` is a digest of its reading and of what its names are in the record.
        """
        at = self.placed.get(key, OPEN)
        day = "" if at == OPEN else content_hash(at.day, at.anchored, *_sorted(at))
        return f"{spoken} {self.ids[key]} {_digest(self.sides[key])} {day}"

    def told(self, article: Article, found: Findings) -> tuple[Article, Findings]:
        """An article and what it says, with its day and in the record's names."""
        article, findings = settled(article, found, self.placed.get(article.key, OPEN))
        named = resolved(article, findings, self.names, self.ids)
        return article, sided(named, self.sides[article.key], self.names.party, article.text)


@lru_cache(maxsize=1 << 14)
def _digest(sides: Sides) -> str:
    return content_hash(sides)


def _sorted(at: Placement) -> tuple[object, object]:
    return sorted(at.odds.items()), sorted(at.borrowed.items())


def spoken(key: str, digest: str, own: Local, names: Names) -> str:
    """A digest of a reading, and of what everybody is called, and speaks for, whom it names."""
    named = [(name, names.canonical(key, name)) for name in own.names]
    parties = sorted({(name, names.party(name)) for _, name in named})
    return content_hash(__version__, shape(Prepared), digest, named, parties)
