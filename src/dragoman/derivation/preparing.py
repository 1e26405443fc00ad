"""Articles whose reading, names, sides or day changed are prepared anew, and kept with it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dragoman.derivation.brought import is_little
from dragoman.model.identity import body_hash, content_hash
from dragoman.reconcile import (
    KEPT,
    KEPT_NOUNS,
    PARTS,
    Head,
    KnownNames,
    News,
    Prepared,
    Whole,
    evenly_packed,
    known_sides,
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
    """Prepare and keep the articles of `touched` whose basis changed, if they tell anything else.

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
    shown_by = {} if other else kept.shown(stale)
    told_by = {} if other else kept.made_of(stale)
    were = kept.digests(shown_by.values())
    heads = dict(kept.some("head", were))
    kept.drop(key for key in stale if shown_by.get(key) != whole.ids[key])
    fresh: dict[str, Prepared] = {}
    came: dict[str, str] = {}
    same: dict[str, set[str]] = {}
    for read in file.readings(stale):
        article, findings = whole.told(*read)
        key, shown = article.key, whole.ids[article.key]
        told = body_hash(evenly_packed((article, findings)))
        if told == told_by.get(key) and shown_by[key] == shown:
            kept.rebase(key, bases[key])
            del heads[shown]
            continue
        kept.drop([key])
        fresh[shown] = one = prepare(article, findings.sure(), whole.ids)
        made = as_kept(key, shown, bases[key], one, told)
        kept.save(made, findings)
        was = were.get(shown, {}) if shown_by.get(key) == shown else {}
        same[shown] = {part for part, digest in made.digests.items() if was.get(part) == digest}
        if len(same[shown]) < len(made.digests):
            came[shown] = key
    file.set_meta("related_by", rules)
    if other or not is_little(len(came), size):
        keys_ = {shown: key for key, shown in file.shown_ids().items()}
        return Ready(News((), keys_, anew=True), fresh)
    went = [unpacked(Head, heads[shown]) for shown in heads if shown in came or shown not in fresh]
    return Ready(News(went, came, same), fresh)


def _whole(file: RecordFile, names: KnownNames, keys: Collection[str]) -> Whole:
    """What the record as a whole says of some of its articles."""
    placed = placements(DiaryFile(file), keys)
    return Whole(ArrivedFile(file).shown(keys), names, known_sides(SideFile(file), keys), placed)


def as_kept(key: str, shown: str, basis: str, one: Prepared, told: str = "") -> Kept:
    """A prepared article as it is kept; `told` is a digest of what it was prepared from."""
    parts = {part: evenly_packed(getattr(one, part)) for part in PARTS}
    digests = {part: body_hash(body) for part, body in parts.items()}
    return Kept(key, shown, basis, {part: parts[part] for part in KEPT}, digests, told)
