"""What each article contributes to the names and sides of the record, in its own terms."""

from collections.abc import Iterable, Iterator

from dragoman.model.identity import content_hash
from dragoman.reconcile import Local, local, packed, shape, unpacked, ways
from dragoman.store import ArrivedFile, KeptFile, RecordFile
from dragoman.version import __version__

# Of the articles: beyond, finding what they concern costs more than starting over. Among 1,000 what
# one article that changed concerns takes four times what an article costs where all are made anew.
_MOST = 0.25
Actors = tuple[str, Local]  # an article's key with its contribution


class Brought:
    """The contribution of each article, made anew where its reading changed.

    `came` holds the new contributions of the articles that changed, `went` their old ones, by key.
    With `anew` all articles count as changed, since nothing that was kept can be read. `digests`
    are the digests of the readings by key.
    """

    def __init__(self, file: RecordFile) -> None:
        """Take in what is due and keep it; call it inside a transaction."""
        self._kept = KeptFile(file)
        rules = content_hash(__version__, "local", shape(Local))
        self.anew = file.meta("local_by") != rules
        self.came: dict[str, Local] = {}
        self.went: dict[str, Local] = {}
        self.digests: dict[str, str] = {}
        self._known: dict[str, Local] = {}
        arrived = ArrivedFile(file)
        due = file.keys() if self.anew else arrived.due()
        for key in due:
            self._bring(file, key, arrived.digest(key))
        arrived.settle()
        self.size = arrived.size()
        file.set_meta("local_by", rules)

    def _bring(self, file: RecordFile, key: str, digest: str) -> None:
        was = None if self.anew else self._kept.local(key)
        if was and was[0] == digest:
            return
        if was:
            self.went[key] = unpacked(Local, was[1])
        ((_, read),) = file.readings((key,))
        own = self._known[key] = self.came[key] = local(key, read)
        self._kept.save_local(key, digest, packed(own), ways(key, own.actors, own.names))
        self.digests[key] = digest

    def __getitem__(self, key: str) -> Local:
        """The contribution of one article."""
        if key not in self._known:
            digest, body = self._kept.local(key) or ("", b"")
            self._known[key], self.digests[key] = unpacked(Local, body), digest
        return self._known[key]

    def digest(self, key: str) -> str:
        """The digest of an article's reading."""
        self[key]
        return self.digests[key]

    def some(self, keys: Iterable[str]) -> Iterator[Actors]:
        """The contributions of some articles, sorted by key."""
        return ((key, self[key]) for key in sorted(keys))

    def all(self) -> Iterator[Actors]:
        """The contributions of all articles, sorted by key."""
        return self.some(self._kept.keys())


def is_little(changed: int, articles: int) -> bool:
    """Whether so few of the articles changed that only what they concern is made anew."""
    return changed <= _MOST * articles
