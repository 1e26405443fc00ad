"""What follows from all readings of a record, and what of it must be made anew."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from dragoman.model.identity import content_hash
from dragoman.reconcile import (
    Before,
    Local,
    Prepared,
    Whole,
    learn,
    local,
    packed,
    placements,
    prepare,
    related,
    shape,
    shown_ids,
    story_sides,
    unpacked,
)
from dragoman.store import GroupMemory, Kept, KeptFile, RecordFile
from dragoman.version import __version__


def is_stale(file: RecordFile) -> bool:
    """Whether the derived tables were made from other articles, or by other rules, than now."""
    return file.meta("derived_from") != state(file)


def state(file: RecordFile) -> str:
    """What the derived tables follow from: a record's readings and judgements, and this version."""
    return content_hash(__version__, file.state())


def derive(file: RecordFile) -> None:
    """Reconcile all readings of a record and write what follows, in one transaction.

    1. Names: every way of naming an actor, over all articles, as judged where somebody judged;
       and the two sides of each story.
    2. Days: undated articles placed by what the others date.
    3. Statements: each with the record's names and days. What follows from one article is kept,
       and made anew only where its reading, its names, sides or day are other ones than before.
    4. Relations among what is sure enough: same events, same utterances, divergences, copies,
       outlook, stories.
    """
    kept = KeptFile(file)
    with _no_collector(), file.transaction():
        ids = shown_ids(file.given_ids())
        known = dict(_locals(file, kept))
        directory = learn(((key, own.actors) for key, (_, own) in known.items()), file.judgements())
        faced = [own.faced for _, own in known.values()]
        sides = story_sides(faced, directory.canonical, directory.party)
        placed = (
            placements(file.articles(), file.readings, directory.canonical)
            if file.undated()
            else {}
        )
        whole = Whole(ids, directory, sides, placed)
        file.save_ids(ids)
        file.save_days({key: at.published for key, at in placed.items() if at.published})
        bases = {key: whole.basis(key, digest, own) for key, (digest, own) in known.items()}
        made = _prepared(file, kept, bases, whole)
        before = Before(partial(GroupMemory, file), bases)
        relations = related(made, file.text, before=before)
        file.forget_whole()
        file.save_whole(directory.actors(), relations, directory.merges(ids))
        file.set_meta("derived_from", state(file))


@contextmanager
def _no_collector() -> Iterator[None]:
    """Without Python's search for cycles: millions of rows are made here and none is in one.

    It took a third of the time of reconciling a record to which one article was added.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


def _locals(file: RecordFile, kept: KeptFile) -> Iterator[tuple[str, tuple[str, Local]]]:
    """By key the digest of each reading, and what it brings to names and sides."""
    for key, digest, body in kept.locals(shape(Local)):
        if body is not None:
            yield key, (digest, unpacked(Local, body))
            continue
        ((_, found),) = file.readings((key,))
        own = local(key, found)
        kept.save_local(key, digest, shape(Local), packed(own))
        yield key, (digest, own)


def _prepared(
    file: RecordFile, kept: KeptFile, bases: Mapping[str, str], whole: Whole
) -> list[Prepared]:
    """What every article brings to the relations; statements are saved where they changed."""
    before = kept.bases()
    stale = [key for key, basis in bases.items() if before.get(key) != basis]
    kept.drop(stale)
    same = [unpacked(Prepared, old.body) for old in kept.prepared()]
    fresh = []
    for read in file.readings(stale):
        article, findings = whole.told(*read)
        one = prepare(article, findings.sure(), whole.ids)
        shown, basis = whole.ids[article.key], bases[article.key]
        kept.save(Kept(article.key, shown, basis, packed(one)), findings)
        fresh.append(one)
    return [*same, *fresh]
