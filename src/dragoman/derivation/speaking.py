"""Articles in which somebody has another name in the record, or another side, than before."""

from dragoman.derivation.brought import Brought
from dragoman.derivation.naming import Learnt
from dragoman.reconcile import spoken
from dragoman.store import KeptFile, RecordFile


def spoken_anew(file: RecordFile, brought: Brought, learnt: Learnt) -> dict[str, str]:
    """A digest of reading and names for each article in which either changed, by key."""
    before = KeptFile(file).told_by(learnt.stale)
    now = {
        key: spoken(key, brought.digest(key), own, learnt.names)
        for key, own in brought.some(learnt.stale)
    }
    return {key: digest for key, digest in now.items() if before.get(key) != digest}
