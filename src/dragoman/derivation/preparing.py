"""Articles whose reading, names, sides or day changed are prepared anew, and kept with it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dragoman.derivation.extent import is_little
from dragoman.model.identity import content_hash
from dragoman.reconcile import (
    KEPT,
    KEPT_NOUNS,
    Head,
    KnownNames,
    News,
    Prepared,
    Whole,
    known_sides,
    packed,
    placements,
    prepare,
    shape,
    unpacked,
)
from dragoman.store import ArrivedFile, DiaryFile, Kept, KeptFile, RecordFile, SideFile
from dragoman.version import __version__


@dataclass(frozen=True, slots=True)
class Ready:
    """What changed among the articles, and those that were prepared just now, by shown id."""

    news: News
    fresh: Mapping[str, Prepared]


def prepared(file: RecordFile, names: KnownNames, touched: Collection[str], size: int) -> Ready:
    """Prepare and keep the articles of `touched` whose basis changed.

    Where much of the `size` articles changed, or the rules did, all are related anew.
    """
    kept = KeptFile(file)
    rules = content_hash(__version__, "related", *map(shape, KEPT_NOUNS))
    other = file.meta("related_by") != rules
    keys = sorted(file.keys() if other else touched)
    whole = _whole(file, names, keys)
    spoken, before = kept.told_by(keys), kept.bases(keys)
    bases = {key: whole.basis(key, spoken[key]) for key in keys}
    stale = [key for key, basis in bases.items() if other or before.get(key) != basis]
    anew = other or not is_little(len(stale), size)
    was = () if anew else kept.some("head", kept.shown(stale).values())
    went = [unpacked(Head, body) for _, body in was]
    kept.drop(stale)
    fresh: dict[str, Prepared] = {}
    for read in file.readings(stale):
        article, findings = whole.told(*read)
        shown = whole.ids[article.key]
        fresh[shown] = one = prepare(article, findings.sure(), whole.ids)
        kept.save(as_kept(article.key, shown, bases[article.key], one), findings)
    file.set_meta("related_by", rules)
    came = file.shown_ids() if anew else {key: whole.ids[key] for key in stale}
    news = News(went, {shown: key for key, shown in came.items()}, anew=anew)
    return Ready(news, fresh)


def _whole(file: RecordFile, names: KnownNames, keys: Collection[str]) -> Whole:
    """What the record as a whole says of some of its articles."""
    placed = placements(DiaryFile(file), keys)
    return Whole(ArrivedFile(file).shown(keys), names, known_sides(SideFile(file), keys), placed)


def as_kept(key: str, shown: str, basis: str, one: Prepared) -> Kept:
    """A prepared article as it is kept."""
    return Kept(key, shown, basis, {part: packed(getattr(one, part)) for part in KEPT})
