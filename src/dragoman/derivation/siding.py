"""The two sides of each story, and which articles get other sides when names or readings change."""

from collections.abc import Collection, Iterable, Iterator

from dragoman.derivation.brought import Brought
from dragoman.model.identity import content_hash
from dragoman.model.siding import Facing
from dragoman.reconcile import Faced, KnownNames, Siding, all_sided, shape
from dragoman.store import RecordFile, SideFile
from dragoman.version import __version__


def taken_sides(
    file: RecordFile, brought: Brought, names: KnownNames, changed: Collection[str], *, anew: bool
) -> set[str]:
    """The articles whose sides changed; with `anew` all of them."""
    memory, rules = SideFile(file), content_hash(__version__, "sides", shape(Facing))

    def faced(keys: Iterable[str]) -> Iterator[Faced]:
        return (own.faced for _, own in brought.some(keys))

    if not anew and file.meta("sided_by") == rules:
        return Siding(memory, faced, names.canonical, names.party).changed(changed)
    memory.clear()
    every = {key: own.faced for key, own in brought.all()}
    all_sided(memory, every.values(), names.canonical, names.party)
    file.set_meta("sided_by", rules)
    return set(every)
