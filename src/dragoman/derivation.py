"""What follows from all readings of a record, and what of it must be made anew."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.heap import Kind
from dragoman.model.identity import content_hash
from dragoman.model.judgement import Judgements
from dragoman.model.relations import Relations
from dragoman.reconcile import (
    KEPT,
    PARTS,
    SMALL,
    Head,
    KnownNames,
    Local,
    MemoryHeap,
    Named,
    News,
    Placement,
    Prepared,
    Tables,
    Whole,
    as_read,
    learn,
    learnt,
    local,
    lone_names,
    number,
    packed,
    packed_traces,
    placements,
    prepare,
    related,
    relearn,
    shape,
    shown_ids,
    spoken,
    story_sides,
    traces,
    unpacked,
    ways,
)
from dragoman.store import (
    IN_MEMORY,
    DiaryFile,
    GroupMemory,
    HeapFile,
    Kept,
    KeptFile,
    NameFile,
    RecordFile,
    SheetFile,
    StandingFile,
    encoded,
)
from dragoman.version import __version__

_MOST = 0.05  # of the articles: where more changed, names and relations are made anew from all


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
    with _no_collector(), file.transaction():
        _derive(file)
        file.set_meta("derived_from", state(file))


def _derive(file: RecordFile) -> None:
    """What `derive` does; whatever is made here is gone before cycles are searched for again."""
    kept = KeptFile(file)
    ids = shown_ids(file.given_ids())
    locals_ = _locals(file, kept)
    names, renamed = _names(file, locals_, ids)
    known = locals_.known
    before = kept.told()
    told = _spoken(kept, before, locals_, names, renamed)
    faced = [own.faced for _, own in known.values()]
    sides = story_sides(faced, names.canonical, names.party)
    placed = _placed(file, kept, before, told, names)
    whole = Whole(ids, names, sides, placed)
    file.save_days({key: at.published for key, at in placed.items() if at.published})
    bases = {key: whole.basis(key, basis) for key, basis in told.items()}
    news, fresh = _prepared(file, kept, bases, whole)
    _relate(file, news, fresh)


def relate(
    told: Iterable[tuple[Article, Findings]], ids: Mapping[str, str], as_of: str | None = None
) -> Relations:
    """Relate articles with their resolved findings; nothing of it is kept.

    `ids` are the shown ids by article key, `as_of` is the ISO 8601 day of the outlook, the last
    article's day where it is None.
    """
    file = RecordFile(IN_MEMORY)
    articles = {article.key: (article, found) for article, found in told}
    file.save(encoded(article, found, "") for article, found in articles.values())
    fresh = {ids[key]: prepare(*both, ids) for key, both in articles.items()}
    with file.transaction():
        file.save_ids(ids)
        for key in sorted(articles):
            KeptFile(file).save(_kept(key, ids[key], key, fresh[ids[key]]))
        _relate(file, News((), {}, {ids[key]: key for key in articles}, anew=True), fresh, as_of)
    return file.relations()


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


@dataclass(slots=True)
class _Locals:
    """By key the digest of each reading, and what it brings to names and sides.

    `went` is what the articles that changed brought before, `came` what they and the new ones
    bring; `lost` is true where something was kept that cannot be read any more.
    """

    known: dict[str, tuple[str, Local]] = field(default_factory=dict)
    went: dict[str, Named] = field(default_factory=dict)
    came: dict[str, Named] = field(default_factory=dict)
    lost: bool = False


def _locals(file: RecordFile, kept: KeptFile) -> _Locals:
    """What every article brings; what is new is kept."""
    found = _Locals()
    for key, digest, there in kept.locals():
        if there and there.digest == digest and there.shape == shape(Local):
            found.known[key] = digest, unpacked(Local, there.body)
            continue
        if there and there.shape == shape(Local):
            found.went[key] = key, unpacked(Local, there.body).actors
        found.lost |= bool(there) and key not in found.went
        ((_, read),) = file.readings((key,))
        own = local(key, read)
        used = ways(key, own.actors, own.names)
        kept.save_local(key, digest, shape(Local), packed(own), used)
        found.known[key] = digest, own
        found.came[key] = key, own.actors
    return found


def _names(
    file: RecordFile, found: _Locals, ids: Mapping[str, str]
) -> tuple[KnownNames, frozenset[str] | None]:
    """Who is who, and which ways of naming are of another name or party now; None: maybe all.

    Where few articles changed only those are learnt who may be named in them. An article that is
    shown by another id changes what is told of the names in it.
    """
    memory, judged, rules = NameFile(file), file.judgements(), content_hash(__version__, "names")
    named = [(key, own.actors) for key, (_, own) in found.known.items()]
    renamed = {key: found.known[key][1].actors for key in file.save_ids(ids)}
    went = {key: (key, actors) for key, actors in renamed.items() if key not in found.came}
    came = list((went | found.came).values())
    stand = file.meta("named_by") == rules and judged == Judgements() and not found.lost
    few = stand and len(came) <= _MOST * len(named)
    if few:
        part = relearn(memory, (went | found.went).values(), came)
        keys, directory = part.keys, part.directory
    else:
        forms, directory = learn(named, judged)
        keys = frozenset(forms)
        memory.clear()
        large = len(named) > SMALL and judged == Judgements()
        if large:
            learnt(memory, forms)
        file.set_meta("named_by", rules if large else "")
    shown, parties = memory.shown(keys) if few else {}, memory.parties()
    memory.call(
        keys, directory.members, directory.heads, directory.parties(), directory.merges(ids)
    )
    names = KnownNames(memory.all_shown(), memory.parties(), lone_names(named))
    if not few:
        return names, None
    sided = parties.keys() | names.parties.keys()
    moved = {name for name in sided if parties.get(name) != names.parties.get(name)}
    other = {key for key in keys if shown.get(key) != names.shown.get(key)}
    return names, frozenset(other | memory.showing(moved))


def _spoken(
    kept: KeptFile,
    before: Mapping[str, str],
    found: _Locals,
    names: KnownNames,
    renamed: frozenset[str] | None,
) -> dict[str, str]:
    """By article, a digest of its reading and its names; made anew where one of these changed."""
    stale = before.keys() if renamed is None else kept.users(renamed) | found.came.keys()
    return {
        key: before[key] if key in before and key not in stale else spoken(key, digest, own, names)
        for key, (digest, own) in found.known.items()
    }


def _placed(
    file: RecordFile,
    kept: KeptFile,
    before: Mapping[str, str],
    bases: Mapping[str, str],
    names: KnownNames,
) -> dict[str, Placement]:
    """Where undated articles lie; what an article dates is made anew where it changed."""
    told: dict[str, tuple[bytes, bytes]] = {}
    for key, basis in bases.items():
        if before.get(key) != basis:
            ((article, found),) = file.readings((key,))
            body = packed_traces(traces(as_read(article), found, partial(names.canonical, key)))
            told[key] = kept.save_told(key, basis, body), body
    undated = {key: bases[key] for key in file.undated()}
    return placements(DiaryFile(file), undated, told, file.readings, names.canonical)


@dataclass(frozen=True, slots=True)
class _Stock:
    """The prepared articles of a record, by the ids they are shown by, read as they are asked for.

    Those that were prepared just now are at hand (`fresh`). The pages and the prints of the others
    lie on the heap, where `keys` knows them.
    """

    kept: KeptFile
    heap: HeapFile
    keys: Mapping[str, str]
    fresh: Mapping[str, Prepared]

    def some(self, part: str, articles: Collection[str]) -> Iterator[tuple[str, Any]]:
        """One part of some articles, by the ids they are shown by."""
        yield from ((a, getattr(self.fresh[a], part)) for a in articles if a in self.fresh)
        rest = [a for a in articles if a not in self.fresh]
        if part in KEPT:
            yield from ((a, unpacked(PARTS[part], body)) for a, body in self.kept.some(part, rest))
            return
        there = {number(self.keys[a]): a for a in rest}
        bodies = self.heap.pages(there) if part == "page" else self.heap.notes(Kind.PRINT, there)
        yield from ((there[n], unpacked(PARTS[part], body)) for n, body in bodies.items())


def _prepared(
    file: RecordFile, kept: KeptFile, bases: Mapping[str, str], whole: Whole
) -> tuple[News, dict[str, Prepared]]:
    """Prepare anew and keep what changed, with its statements; gives what became of the articles.

    Where much changed all is related anew.
    """
    before = kept.bases()
    stale = [key for key, basis in bases.items() if before.get(key) != basis]
    rules = content_hash(__version__, "related", shape(Prepared))
    other = file.meta("related_by") != rules
    stale = list(bases) if other else stale
    anew = other or len(stale) > _MOST * len(bases)
    was = {} if anew else kept.parts(kept.shown(stale).values())
    went = [unpacked(Head, parts["head"]) for parts in was.values()]
    kept.drop(stale)
    fresh: dict[str, Prepared] = {}
    for read in file.readings(stale):
        article, findings = whole.told(*read)
        shown, basis = whole.ids[article.key], bases[article.key]
        fresh[shown] = one = prepare(article, findings.sure(), whole.ids)
        kept.save(_kept(article.key, shown, basis, one), findings)
    if anew:
        _forget(file)
        file.set_meta("related_by", rules)
    news = {whole.ids[key]: key for key in (bases if anew else stale)}
    return News(went, was, news, anew=anew), fresh


def _kept(key: str, shown: str, basis: str, one: Prepared) -> Kept:
    return Kept(key, shown, basis, {part: packed(getattr(one, part)) for part in KEPT})


def _forget(file: RecordFile) -> None:
    """Drop all relations, and all that is kept of relating the articles but the heap."""
    file.forget_relations()
    for table in (GroupMemory, SheetFile, StandingFile):
        table.clear_all(file)


def _relate(
    file: RecordFile, news: News, fresh: Mapping[str, Prepared], as_of: str | None = None
) -> None:
    """Relate the articles of a record anew where some changed, and write what changes.

    Where all is related anew, the heap is made in memory and written at the end.
    """
    kept, there, laid = KeptFile(file), HeapFile(file), MemoryHeap()
    tables = Tables(
        stock=_Stock(kept, there, news.keys, fresh),
        heap=laid if news.anew else there,
        standings=StandingFile(file),
        memory=cache(partial(GroupMemory, file)),
        sheet=cache(partial(SheetFile, file)),
        bases=kept.bases_of,
        text=file.text,
    )
    for one in related(tables, news, as_of):
        file.save_changes(one.noun, one.gone, one.come)
    if news.anew:
        there.lay(laid.laid)
