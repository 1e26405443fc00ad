"""Who is who in a record: learnt from the articles that changed, and looked up."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.derivation.brought import Brought, is_little
from dragoman.model.identity import content_hash
from dragoman.model.judgement import Judgements
from dragoman.reconcile import SMALL, KnownNames, Named, learn, learnt, lone_names, relearn, spoken
from dragoman.store import ArrivedFile, KeptFile, NameFile, RecordFile
from dragoman.version import __version__


@dataclass(frozen=True, slots=True)
class Learnt:
    """The names of a record; `stale` are the articles in which a name may have changed.

    With `anew` that is all articles.
    """

    names: KnownNames
    stale: frozenset[str]
    anew: bool


def learnt_names(file: RecordFile, brought: Brought, renumbered: Collection[str]) -> Learnt:
    """Learn who is who; where few articles changed, only the names that these may concern.

    `renumbered` are the articles that are shown by another id: what is recorded of their names
    holds that id.
    """
    memory, judged, rules = NameFile(file), file.judgements(), content_hash(__version__, "names")
    stand = file.meta("named_by") == rules and judged == Judgements() and not brought.anew
    again = {key: (key, brought[key].actors) for key in sorted({*renumbered, *brought.came})}
    if stand and is_little(len(again), brought.size):
        went = {k: one for k, one in again.items() if k not in brought.came}
        went |= {key: (key, own.actors) for key, own in brought.went.items()}
        moved = _relearnt(memory, went, again, ArrivedFile(file).shown)
        stale = KeptFile(file).users(moved) | brought.came.keys()
        return Learnt(_asked(memory, brought), frozenset(stale), anew=False)
    named = [(key, own.actors) for key, own in brought.all()]
    forms, directory = learn(named, judged)
    memory.clear()
    large = len(named) > SMALL and judged == Judgements()
    if large:
        learnt(memory, forms, directory.steps)
    file.set_meta("named_by", rules if large else "")
    heads, merges = directory.heads, directory.merges(file.shown_ids())
    memory.call(frozenset(forms), directory.members, heads, directory.parties(), merges)
    shown, parties = memory.all_shown(), memory.parties()
    names = KnownNames(shown.get, parties.get, lone_names(named).get)
    return Learnt(names, frozenset(key for key, _ in named), anew=True)


def _relearnt(
    memory: NameFile,
    went: Mapping[str, Named],
    came: Mapping[str, Named],
    shown_by: Callable[[Collection[str]], Mapping[str, str]],
) -> frozenset[str]:
    """Learn some names anew; gives the ways of naming whose name or party changed."""
    part = relearn(memory, went.values(), came.values())
    directory = part.directory
    before = memory.shown(part.keys)
    names = {*before.values(), *(actor.name for actor in directory.heads.values())}
    sides = memory.parties(names)
    ids = shown_by({a for form in directory.forms.values() for a in form.articles})
    parties, merges = directory.parties(), directory.merges(ids)
    memory.call(part.keys, directory.members, directory.heads, parties, merges)
    moved = {name for name in names if sides.get(name) != parties.get(name)}
    other = {key for key in part.keys if before.get(key) != directory.shown.get(key)}
    return frozenset(other | memory.showing(moved))


def _asked(memory: NameFile, brought: Brought) -> KnownNames:
    """The names of a record, read from the file one by one when they are needed."""

    @cache
    def lone(article: str) -> dict[tuple[str, str], str]:
        return lone_names([(article, brought[article].actors)])

    @cache
    def shown(key: str) -> str | None:
        return memory.shown((key,)).get(key)

    @cache
    def party(name: str) -> str | None:
        return memory.parties((name,)).get(name)

    return KnownNames(shown, party, lambda way: lone(way[0]).get(way))


def spoken_anew(file: RecordFile, brought: Brought, learnt: Learnt) -> dict[str, str]:
    """A digest of reading and names for each article in which either changed, by key."""
    before = KeptFile(file).told_by(learnt.stale)
    now = {
        key: spoken(key, brought.digest(key), own, learnt.names)
        for key, own in brought.some(learnt.stale)
    }
    return {key: digest for key, digest in now.items() if before.get(key) != digest}
