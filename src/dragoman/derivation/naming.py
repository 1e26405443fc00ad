"""Who is who in a record: learnt anew where articles came, and asked."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.derivation.brought import Brought
from dragoman.derivation.extent import is_little
from dragoman.model.identity import content_hash
from dragoman.model.judgement import Judgements
from dragoman.reconcile import (
    SMALL,
    KnownNames,
    Named,
    learn,
    learnt,
    lone_names,
    relearn,
)
from dragoman.store import ArrivedFile, KeptFile, NameFile, RecordFile
from dragoman.version import __version__


@dataclass(frozen=True, slots=True)
class Learnt:
    """The names of a record; `stale` are the articles in which somebody may be called otherwise.

    With `anew` these are all.
    """

    names: KnownNames
    stale: frozenset[str]
    anew: bool


def learnt_names(file: RecordFile, brought: Brought, renumbered: Collection[str]) -> Learnt:
    """Who is who; where few articles changed only those are learnt who may be named in them.

    What is told of names in an article that is shown by another id (`renumbered`) changes too.
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
        learnt(memory, forms)
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
    """Learn names anew; the ways of naming that are of another name or party now."""
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
    """The names of a record, looked up as they are asked for."""

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
